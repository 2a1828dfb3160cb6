package io.github.mitform.value.codec;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.time.DateTimeException;
import java.util.IllformedLocaleException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that is written as a text with a certain form, such as a date. */
final class TextMapper<T> extends Mapper<T> {
    private final Shape shape;
    private final Code malformed;
    private final Function<String, ? extends T> reader;
    private final Function<? super T, String> writer;

    /**
     * @param reader throws an {@link IllegalArgumentException} or a {@link DateTimeException} for a text of another form
     */
    TextMapper(
            String form,
            Optional<String> pattern,
            Code malformed,
            Function<String, ? extends T> reader,
            Function<? super T, String> writer) {
        this.shape = new Shape.TextShape(form, pattern);
        this.malformed = malformed;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        return value instanceof Value.TextValue text ? read(text.text(), place) : wrongKind(value, place);
    }

    private @Nullable T read(String text, Place place) {
        T object = tryRead(text);
        if (object == null) {
            place.report(malformed, "found", place.quotedFirst(text));
        }
        return object;
    }

    /** Reads the name of a field. */
    @Nullable
    T readName(String name, Place place) {
        T object = tryRead(name);
        if (object == null) {
            var reason = malformed.sentence().with("found", place.quotedFirst(name));
            place.report(ReadingCode.NAME_MALFORMED, "reason", reason);
        }
        return object;
    }

    private @Nullable T tryRead(String text) {
        try {
            return reader.apply(text);
        } catch (IllformedLocaleException | DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    String text(T object) {
        return writer.apply(object);
    }

    @Override
    public Value write(T object) {
        return Value.of(text(object));
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    Sentence needed() {
        return Kind.TEXT.words();
    }

    @Override
    boolean takes(Kind kind) {
        return kind == Kind.TEXT;
    }
}
