package io.github.mitform.definition;

import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Digest;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.codec.Codec;
import io.github.mitform.value.codec.Parsed;
import io.github.mitform.value.codec.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Formats as neutral values: how files are written and read, and what a format's digest is taken over. */
public final class FormatCodec {
    private static final Codec<Format> CODEC = Codec.of(Format.class);
    private static final String LANGUAGE_FIELD = "mitform";
    private static final String SCHEMA_FIELD = "$schema";

    private FormatCodec() {}

    /** Returns the format in canonical form: what equals its default is left out. */
    public static Value write(Format format) {
        return CODEC.write(format);
    }

    /**
     * Reads a format that somebody wrote, with everything that is wrong. A format in another version of the definition language has
     * that one finding only, since the rest may be right there. A field {@code $schema}, which tells an editor what the file is, may
     * stand at the top; it says nothing about the format and is no part of its canonical form.
     */
    public static Parsed<Format> read(Value value) {
        if (value instanceof ObjectValue object
                && object.fields().get(LANGUAGE_FIELD) instanceof TextValue language
                && !language.text().equals(Format.LANGUAGE)) {
            var finding = FormatCode.LANGUAGE_UNKNOWN.at(
                    Pointer.root().field(LANGUAGE_FIELD),
                    "found",
                    Sentence.quote(language.text()),
                    "known",
                    Sentence.quote(Format.LANGUAGE));
            return new Parsed<>(Optional.empty(), List.of(finding));
        }
        return CODEC.parse(withoutSchema(value));
    }

    private static Value withoutSchema(Value value) {
        if (value instanceof ObjectValue object && object.fields().get(SCHEMA_FIELD) instanceof TextValue) {
            var fields = new LinkedHashMap<>(object.fields());
            fields.remove(SCHEMA_FIELD);
            return Value.object(fields);
        }
        return value;
    }

    /** Returns the fingerprint of the canonical form, 64 hexadecimal digits; included formats and arguments are not part of it. */
    public static String digest(Format format) {
        return Digest.of(write(format));
    }

    /** Returns what formats look like, such as for a JSON Schema. */
    public static Shape shape() {
        return CODEC.shape();
    }
}
