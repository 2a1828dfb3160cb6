package io.github.mitform.json.schema;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.FormatCodec;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Shape;
import io.github.mitform.value.codec.Shape.ObjectShape;
import io.github.mitform.value.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The JSON Schema (2020-12) of definitions. With it, an editor completes fields and kinds, tells what each is for, and marks what is
 * misspelt, missing or out of range while somebody types.
 *
 * <p>It is written from the same mapping that reads definitions, so that it never refuses what is read and passes all checks. It cannot say
 * what needs the whole document: whether ids are unique and references lead somewhere, whether conditions parse, which dates the calendar
 * has. For editors that know them, it also uses {@code enumDescriptions}, {@code patternErrorMessage} and {@code defaultSnippets}.
 */
public final class DefinitionSchema {
    private static final String HOME = "https://mitform.github.io/schema/";

    private DefinitionSchema() {}

    /**
     * Returns the schema with descriptions in a language.
     *
     * @param language German where it is German, otherwise English
     */
    public static ObjectValue in(Locale language) {
        return document(Descriptions.in(language)).value();
    }

    /**
     * Returns the address that the schema goes by: what an author writes under {@code "$schema"}.
     *
     * @param language as for {@link #in}
     */
    public static String address(Locale language) {
        String suffix = language.getLanguage().equals(Locale.GERMAN.getLanguage()) ? ".de" : "";
        return HOME + "mitform-" + Format.LANGUAGE + suffix + ".schema.json";
    }

    static Schema document(Descriptions descriptions) {
        var schemas = new ShapeSchemas(descriptions);
        Schema format = schemas.object((ObjectShape) underlying(FormatCodec.shape()), Map.of());
        var fields = new LinkedHashMap<String, Schema>();
        fields.put(
                "$schema",
                Schema.text().with("format", "uri-reference").with("description", descriptions.of("Format.$schema")));
        return Schema.anything()
                .with("$schema", Schema.DIALECT)
                .with("$id", address(descriptions.language()))
                .with("title", descriptions.of("schema"))
                .withAll(format.withProperties(fields))
                .with("$defs", schemas.definitions());
    }

    static Shape underlying(Shape shape) {
        return shape instanceof Shape.Reference reference
                ? underlying(reference.target().get())
                : shape;
    }

    /** Returns the keys of all descriptions that a schema has room for. */
    static Set<String> keys(Descriptions descriptions) {
        document(descriptions);
        return descriptions.asked();
    }
}
