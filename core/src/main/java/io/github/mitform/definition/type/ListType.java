package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * The same answer as often as people need it, such as one group for each child.
 *
 * @param of what each item may be
 * @param label what people call an item, shown beside its number and on the button that adds one
 * @param min least number of items, 0 or more
 * @param max greatest number of items, 1 to 100
 */
public record ListType(
        @Valid AnswerType of,
        Optional<Text> label,

        @Default("0") @Min(value = 0, message = "list.min-negative")
        int min,

        @Default("10")
        @Min(value = 1, message = "list.max-out-of-range")
        @Max(value = 100, message = "list.max-out-of-range")
        int max)
        implements AnswerType {
    public ListType {
        requireNonNull(of, "of");
        requireNonNull(label, "label");
    }

    /** Returns a list of any number of items up to this one. */
    public static ListType upTo(int max, AnswerType of) {
        return new ListType(of, Optional.empty(), 0, max);
    }
}
