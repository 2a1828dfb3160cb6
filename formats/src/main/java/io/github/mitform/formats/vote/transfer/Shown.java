package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.count.Numbers;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.SortedMap;

/** What the steps of this package tell and write alike. */
final class Shown {
    private Shown() {}

    /** Returns what counts for nobody, and why; nothing for none. */
    static Sentence inactive(SortedMap<Inactive, Fraction> ended) {
        return ended.isEmpty()
                ? new Sentence("", "")
                : new Sentence("For nobody: {row}.", "Für niemanden zählen: {row}.")
                        .with("row", Numbers.row(ended, Inactive::words));
    }

    static Sentence joined(Sentence first, Sentence second) {
        return second.english().isEmpty()
                ? first
                : new Sentence(first.english() + " " + second.english(), first.german() + " " + second.german());
    }

    static ObjectValue step(String kind, int round) {
        return Value.object().with("step", Value.of(kind)).with("round", Value.of(round));
    }
}
