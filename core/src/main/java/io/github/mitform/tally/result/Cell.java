package io.github.mitform.tally.result;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.Optional;

/** One cell of a table. It knows what it counts, so that disclosure can be decided without knowing the method. */
public sealed interface Cell {

    /**
     * Words, such as the label of an option.
     *
     * @param option the option that the line is about, if it is about one; a line about a rejected option is not published
     */
    record Words(Text text, Optional<Id> option) implements Cell {
        public Words {
            requireNonNull(text, "text");
            requireNonNull(option, "option");
        }

        /** Returns words that are about no option. */
        public static Words of(Text text) {
            return new Words(text, Optional.empty());
        }

        /** Returns the label of an option. */
        public static Words of(Option option) {
            return new Words(option.label(), Optional.of(option.id()));
        }
    }

    /**
     * A number of people.
     *
     * @param count 0 or more
     */
    record People(long count) implements Cell {
        public People {
            if (count < 0) {
                throw new IllegalArgumentException("a number of people is 0 or more, but was " + count);
            }
        }
    }

    /**
     * A share of people.
     *
     * @param part how many
     * @param whole of how many; a share of 0 people is undefined and shown as such
     */
    record Share(long part, long whole) implements Cell {
        public Share {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException("a share is 0 or more of a whole, but was " + part + " of " + whole);
            }
        }
    }

    /**
     * A number that stands on people but does not count them: a mean, a score.
     *
     * @param people how many people it stands on; it is withheld when they are too few. {@link Note#NOBODY} where it says nothing of those
     *     who answered, such as a limit or what is known of everybody; it is always shown
     * @param decimals how many decimal places are shown
     */
    record Number(BigDecimal number, int decimals, long people) implements Cell {
        public Number {
            requireNonNull(number, "number");
            if (decimals < 0 || people < 0) {
                throw new IllegalArgumentException("decimal places and people are 0 or more");
            }
        }
    }

    /** Something that is known but may not be shown. */
    record Withheld() implements Cell {}

    /** Nothing to show here. */
    record Empty() implements Cell {}
}
