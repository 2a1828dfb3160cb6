package io.github.mitform.tally.decision;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.result.Entry;

/** What people decided about one entry of a result, and why. */
public sealed interface Ruling {
    /** The id of the {@link Entry}. */
    String entry();

    /** Why, in a sentence that the person who wrote the entry may read. */
    String reason();

    /**
     * The entry goes on, under an id and in words that people gave it.
     *
     * @param option what later phases offer
     */
    record Accept(String entry, Option option, String reason) implements Ruling {
        public Accept {
            requireNonNull(entry, "entry");
            requireNonNull(option, "option");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * The entry says the same as an accepted one and goes on as a part of it.
     *
     * @param into the id under which the other one was accepted
     */
    record Merge(String entry, Id into, String reason) implements Ruling {
        public Merge {
            requireNonNull(entry, "entry");
            requireNonNull(into, "into");
            requireNonNull(reason, "reason");
        }
    }

    /** The entry does not go on, and is not published. */
    record Reject(String entry, String reason) implements Ruling {
        public Reject {
            requireNonNull(entry, "entry");
            requireNonNull(reason, "reason");
        }
    }
}
