package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Unwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How often something is repeated: a number, or an expression that gives one; in the file {@code 3} or {@code "children"}. */
public sealed interface Times {
    /** Returns the expression; that of a number is the number. */
    String source();

    static Times of(int number) {
        return new Fixed(number);
    }

    static Times of(String source) {
        return new Counted(source);
    }

    /**
     * As often for everybody.
     *
     * @param number from 1 to {@value Repeat#MOST}
     */
    @Unwrapped
    record Fixed(
            @Min(value = 1, message = "repeat.times-out-of-range")
            @Max(value = Repeat.MOST, message = "repeat.times-out-of-range")
            int number)
            implements Times {
        @Override
        public String source() {
            return String.valueOf(number);
        }
    }

    /**
     * As often as the answers say.
     *
     * @param source an expression that gives a whole number; below 1 nothing is repeated, above the greatest number of items no more than
     *     these
     */
    @Unwrapped
    record Counted(String source) implements Times {
        public Counted {
            requireNonNull(source, "source");
        }
    }
}
