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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The votes, or the surplus, of somebody who was elected or went out is passed on.
 *
 * @param from whose, by place
 * @param to what each of the others got, by place; nobody with nothing
 * @param ended what counts for nobody from now on, by reason; no reason with nothing
 * @param lost what rounding left over
 */
public record MovedStep(
        int round, int from, SortedMap<Integer, Fraction> to, SortedMap<Inactive, Fraction> ended, Fraction lost)
        implements TransferStep {
    public MovedStep {
        to = Collections.unmodifiableSortedMap(new TreeMap<>(to));
        ended = Collections.unmodifiableSortedMap(new TreeMap<>(ended));
        requireNonNull(lost, "lost");
    }

    /** Returns all that left. */
    public Fraction sum() {
        return lost.plus(Standing.sum(to.values())).plus(Standing.sum(ended.values()));
    }

    @Override
    public Sentence sentence(Labels labels) {
        var head = to.isEmpty()
                ? new Sentence(
                                "Round {round}: nothing from “{name}” goes to anybody else.",
                                "Runde {round}: Von „{name}“ geht nichts an andere.")
                        .with("round", round, "name", labels.of(from))
                : new Sentence(
                                "Round {round}: from “{name}” goes to others: {to}.",
                                "Runde {round}: Von „{name}“ gehen an andere: {to}.")
                        .with("round", round, "name", labels.of(from), "to", Numbers.ofCandidates(to, labels));
        var parts = Shown.joined(head, Shown.inactive(ended));
        return lost.signum() == 0
                ? parts
                : Shown.joined(
                        parts,
                        new Sentence("Rounding leaves over {lost}.", "Durch Runden bleiben {lost} übrig.")
                                .with("lost", Wording.number(lost)));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Shown.step("moved", round)
                .with("from", Value.of(candidates.name(from)))
                .with("to", Numbers.byName(to, candidates::name))
                .with("ended", Numbers.byName(ended, Inactive::key))
                .with("lost", Value.of(lost.toString()));
    }
}
