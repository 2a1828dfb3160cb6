package io.github.mitform.definition.id;

import io.github.mitform.value.TextForm;
import java.util.regex.Pattern;

/**
 * The name of one part of a format, unique in the list it stands in and never changed afterwards.
 *
 * @param value a lower-case letter, then lower-case letters, digits and underscores; at most 64 characters
 */
@TextForm(codes = IdCode.class, code = "id.malformed", pattern = "[a-z][a-z0-9_]{0,63}")
public record Id(String value) implements Comparable<Id> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public Id {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "an id is a lower-case letter, then lower-case letters, digits and underscores (at most 64), but was \""
                            + value + "\"");
        }
    }

    public static Id of(String value) {
        return new Id(value);
    }

    /** Returns whether this text can be an id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
