package io.github.mitform.definition.id;

import io.github.mitform.value.TextForm;
import java.util.regex.Pattern;

/**
 * The world-wide name of a format: the reversed domain of its publisher, then its own name, such as {@code
 * de.moenchengladbach.app-beta}.
 *
 * @param value at least two parts joined by dots, each a lower-case letter, then lower-case letters, digits, hyphens and underscores;
 *     at most 200 characters
 */
@TextForm(codes = IdCode.class, code = "format-id.malformed", pattern = "[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)+")
public record FormatId(String value) implements Comparable<FormatId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)+");
    private static final int LONGEST = 200;

    public FormatId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a format id is a reversed domain and a name, such as de.wiesbaden.park, but was \"" + value
                            + "\"");
        }
    }

    public static FormatId of(String value) {
        return new FormatId(value);
    }

    /** Returns whether this text can be the id of a format. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(FormatId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
