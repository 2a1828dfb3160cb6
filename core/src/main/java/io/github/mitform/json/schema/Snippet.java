package io.github.mitform.json.schema;

import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Shape;
import io.github.mitform.value.codec.Shape.BooleanShape;
import io.github.mitform.value.codec.Shape.EitherShape;
import io.github.mitform.value.codec.Shape.KindsShape;
import io.github.mitform.value.codec.Shape.ListShape;
import io.github.mitform.value.codec.Shape.NumberShape;
import io.github.mitform.value.codec.Shape.ObjectShape;
import io.github.mitform.value.codec.Shape.Reference;
import java.util.Locale;

/** What an editor offers to write where a kind of object may stand: the fields it needs, with places to fill in. For one use. */
final class Snippet {
    private final Locale language;
    private int places;

    Snippet(Locale language) {
        this.language = language;
    }

    ObjectValue of(ObjectShape object, String discriminator, String name) {
        var body = Value.object().with(discriminator, Value.of(name));
        for (Shape.Field field : object.fields()) {
            if (field.required()) {
                body = body.with(field.name(), value(field.shape()));
            }
        }
        return body;
    }

    private Value value(Shape shape) {
        if (shape instanceof Reference reference && reference.type() == Text.class) {
            return Value.object().with(language.getLanguage(), place());
        }
        Shape told = DefinitionSchema.underlying(shape);
        if (told instanceof ListShape) return Value.list();
        if (told instanceof EitherShape either) return value(either.shapes().get(0));
        if (told instanceof BooleanShape) return Value.of(true);
        if (told instanceof NumberShape) return Value.of(1);
        if (told instanceof KindsShape kinds) return Value.object().with(kinds.discriminator(), place());
        if (told instanceof ObjectShape object) {
            var nested = Value.object();
            for (Shape.Field field : object.fields()) {
                if (field.required()) {
                    nested = nested.with(field.name(), value(field.shape()));
                }
            }
            return nested;
        }
        return place();
    }

    private Value place() {
        return Value.of("$" + ++places);
    }
}
