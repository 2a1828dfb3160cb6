package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Numbers;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One number for each of some candidates.
 *
 * @param numbers by place
 */
public record NumbersStep(Kind kind, SortedMap<Integer, Fraction> numbers) implements Step {
    /** What the numbers are. */
    public enum Kind {
        /** What those weigh who approve. */
        APPROVALS(new Sentence("Approvals", "Zustimmungen")),
        /** Sums of points or grades. */
        SUMS(new Sentence("Sums", "Summen")),
        /** Means of those who graded. */
        MEANS(new Sentence("Means", "Mittelwerte")),
        /** Grades in the middle. */
        MEDIANS(new Sentence("Middle grades", "Mittlere Noten")),
        /** Sums of resistance. */
        RESISTANCE(new Sentence("Resistance", "Widerstand"));

        private final Sentence title;

        Kind(Sentence title) {
            this.title = title;
        }
    }

    public NumbersStep {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence("{what}: {numbers}.", "{what}: {numbers}.")
                .with("what", kind.title, "numbers", Numbers.ofCandidates(numbers, labels));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of(kind.name().toLowerCase(Locale.ROOT)))
                .with("numbers", Numbers.byName(numbers, candidates::name));
    }
}
