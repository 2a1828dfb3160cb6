package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import java.math.BigDecimal;

/** One cell of a table. It knows what it counts, so that disclosure can be decided without knowing the method. */
public sealed interface Cell {

    /** Words, such as the label of an option. */
    record Words(Text text) implements Cell {
        public Words {
            requireNonNull(text, "text");
        }
    }

    /** A number of people. */
    record People(long count) implements Cell {}

    /**
     * A share of people.
     *
     * @param part how many
     * @param whole of how many; a share of 0 people is undefined and shown as such
     */
    record Share(long part, long whole) implements Cell {}

    /**
     * A number that stands on people but does not count them: a mean, a score.
     *
     * @param people how many people it stands on; it is withheld when they are too few
     * @param decimals how many decimal places are shown
     */
    record Number(BigDecimal number, int decimals, long people) implements Cell {
        public Number {
            requireNonNull(number, "number");
        }
    }

    /** Something that is known but may not be shown. */
    record Withheld() implements Cell {}

    /** Nothing to show here. */
    record Empty() implements Cell {}
}
