package io.github.mitform.tally.result;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;

/**
 * Something in a result that people may accept, merge into something else, or reject.
 *
 * @param id stable: the same words have the same id whenever and in whatever order they are counted
 * @param words what it says; of a free text the participant's own words, not to be published before they are accepted
 * @param times how many people wrote it; 0 for an option, which is not written by anybody
 */
public record Entry(String id, Text words, long times) {
    public Entry {
        requireNonNull(id, "id");
        requireNonNull(words, "words");
    }

    static Entry of(Standing standing) {
        return new Entry(standing.option().id().value(), standing.option().label(), 0);
    }
}
