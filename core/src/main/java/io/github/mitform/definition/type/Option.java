package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import java.util.Optional;

/**
 * One thing to choose, rank or rate.
 *
 * @param label what people read
 * @param help a sentence more about it
 * @param exclusive whether it stands alone among several choices, such as "none of these"
 * @param fixed whether it keeps its place where the order is drawn at random
 */
public record Option(
        Id id,
        Text label,
        Optional<Text> help,
        @Default("false") boolean exclusive,
        @Default("false") boolean fixed) {
    public Option {
        requireNonNull(id, "id");
        requireNonNull(label, "label");
        requireNonNull(help, "help");
    }

    /** An option whose place is drawn with all others where the order is. */
    public Option(Id id, Text label, Optional<Text> help, boolean exclusive) {
        this(id, label, help, exclusive, false);
    }

    public static Option of(String id, Text label) {
        return new Option(Id.of(id), label, Optional.empty(), false);
    }

    public Option withFixed(boolean newFixed) {
        return new Option(id, label, help, exclusive, newFixed);
    }
}
