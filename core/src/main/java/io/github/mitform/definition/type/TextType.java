package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * Words in the participant's own hand.
 *
 * @param min least number of characters (Unicode code points), 0 or more
 * @param max greatest number of characters, 1 to 20,000
 * @param lines how many lines the field offers, 1 to 50; it does not bound the answer
 * @param pattern what the whole answer has to match: literal characters, classes, groups, alternatives and repetitions of regular
 *     expressions, without back-references and look-around, so that matching takes linear time
 */
public record TextType(
        @Default("0") @Min(value = 0, message = "text.min-negative")
        int min,

        @Default("1000")
        @Min(value = 1, message = "text.max-out-of-range")
        @Max(value = 20_000, message = "text.max-out-of-range")
        int max,

        @Default("1")
        @Min(value = 1, message = "text.lines-out-of-range")
        @Max(value = 50, message = "text.lines-out-of-range")
        int lines,

        Optional<String> pattern)
        implements AnswerType {

    public TextType {
        requireNonNull(pattern, "pattern");
    }

    /** Returns a text of at most this many characters. */
    public static TextType upTo(int max) {
        return new TextType(0, max, 1, Optional.empty());
    }
}
