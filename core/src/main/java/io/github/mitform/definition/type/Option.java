package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Condition;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing to choose, rank or rate.
 *
 * @param label what people read
 * @param help a sentence more about it
 * @param exclusive whether it stands alone among several choices, such as "none of these"
 * @param fixed whether it keeps its place where the order is drawn at random
 * @param when shown only while this holds; it must be true or false whenever somebody gets to the question, never unknown
 * @param price what it costs, 1 or more, where options are bought out of a budget
 */
public record Option(
        Id id,
        Text label,
        Optional<Text> help,
        @Default("false") boolean exclusive,
        @Default("false") boolean fixed,
        Optional<Condition> when,
        OptionalInt price) {
    public Option {
        requireNonNull(id, "id");
        requireNonNull(label, "label");
        requireNonNull(help, "help");
        requireNonNull(when, "when");
        requireNonNull(price, "price");
    }

    /** An option that is always shown, without a price, whose place is drawn with all others where the order is. */
    public Option(Id id, Text label, Optional<Text> help, boolean exclusive) {
        this(id, label, help, exclusive, false, Optional.empty(), OptionalInt.empty());
    }

    public static Option of(String id, Text label) {
        return new Option(Id.of(id), label, Optional.empty(), false);
    }

    /** Returns an option that costs something. */
    public static Option priced(String id, Text label, int price) {
        return new Option(Id.of(id), label, Optional.empty(), false, false, Optional.empty(), OptionalInt.of(price));
    }

    public Option withFixed(boolean newFixed) {
        return new Option(id, label, help, exclusive, newFixed, when, price);
    }

    /** Returns the option with a condition, such as {@code age >= 18}. */
    public Option withWhen(String condition) {
        return new Option(id, label, help, exclusive, fixed, Optional.of(Condition.of(condition)), price);
    }

    /** Returns the option as one that is always shown. */
    public Option withoutWhen() {
        return when.isEmpty() ? this : new Option(id, label, help, exclusive, fixed, Optional.empty(), price);
    }
}
