package io.github.mitform.formats.vote.transfer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Numbers;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What everybody has at the beginning of a round. All of it together is what was cast.
 *
 * @param threshold how many votes the rule reckons with; empty where it knows none
 * @param elects whether so many elect somebody; where everybody but as many as there are seats goes out, they do not
 * @param tally by place, of those who are still there, and of those elected earlier what they keep
 * @param inactive what counts for nobody any more, by reason; no reason with nothing
 * @param lost what rounding has left with nobody so far
 */
public record TallyStep(
        int round,
        Optional<Fraction> threshold,
        boolean elects,
        SortedMap<Integer, Fraction> tally,
        SortedMap<Inactive, Fraction> inactive,
        Fraction lost)
        implements TransferStep {
    public TallyStep {
        requireNonNull(threshold, "threshold");
        if (elects && threshold.isEmpty()) throw new IllegalArgumentException("a threshold that elects is missing");
        tally = Collections.unmodifiableSortedMap(new TreeMap<>(tally));
        inactive = Collections.unmodifiableSortedMap(new TreeMap<>(inactive));
        requireNonNull(lost, "lost");
    }

    /** Returns the beginning of a round in which the threshold, if there is one, elects. */
    public TallyStep(
            int round,
            Optional<Fraction> threshold,
            SortedMap<Integer, Fraction> tally,
            SortedMap<Inactive, Fraction> inactive,
            Fraction lost) {
        this(round, threshold, threshold.isPresent(), tally, inactive, lost);
    }

    /** Returns everything in here: votes, what counts for nobody, and what was lost. */
    public Fraction sum() {
        return lost.plus(Standing.sum(tally.values())).plus(Standing.sum(inactive.values()));
    }

    @Override
    public Sentence sentence(Labels labels) {
        var head = elects
                ? new Sentence(
                                "Round {round}, elected with {threshold}: {tally}.",
                                "Runde {round}, gewählt ist man mit {threshold}: {tally}.")
                        .with(
                                "round",
                                round,
                                "threshold",
                                Wording.number(threshold.orElseThrow()),
                                "tally",
                                tally(labels))
                : new Sentence("Round {round}: {tally}.", "Runde {round}: {tally}.")
                        .with("round", round, "tally", tally(labels));
        var parts = Shown.joined(head, Shown.inactive(inactive));
        return lost.signum() == 0
                ? parts
                : Shown.joined(
                        parts,
                        new Sentence("Rounding has left over {lost}.", "Durch Runden blieben {lost} übrig.")
                                .with("lost", Wording.number(lost)));
    }

    private Sentence tally(Labels labels) {
        return Numbers.ofCandidates(tally, labels);
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var written = Shown.step("tally", round);
        if (threshold.isPresent()) {
            written = written.with("threshold", Value.of(threshold.get().toString()))
                    .with("elects", Value.of(elects));
        }
        return written.with("tally", Numbers.byName(tally, candidates::name))
                .with("inactive", Numbers.byName(inactive, Inactive::key))
                .with("lost", Value.of(lost.toString()));
    }
}
