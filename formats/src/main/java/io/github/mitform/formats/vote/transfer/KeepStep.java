package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Numbers;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the elected keep of every ballot that comes to them, so that they have just the quota. From these shares and the ballots the tally of the round
 * follows.
 *
 * @param keep by place, from 0 to 1, of those who do not keep all of it; those who have gone out keep 0
 * @param passes how often the ballots were gone through to find them
 */
public record KeepStep(int round, SortedMap<Integer, Fraction> keep, int passes) implements TransferStep {
    public KeepStep {
        keep = Collections.unmodifiableSortedMap(new TreeMap<>(keep));
    }

    @Override
    public Sentence sentence(Labels labels) {
        var part = new TreeMap<>(keep);
        part.values().removeIf(share -> share.signum() == 0); // those are gone, and were told to be
        return part.isEmpty()
                ? new Sentence(
                                "Round {round}: everybody keeps all of each ballot.",
                                "Runde {round}: Alle behalten jeden Stimmzettel ganz.")
                        .with("round", round)
                : new Sentence(
                                "Round {round}: these keep only a part of each ballot: {keep}.",
                                "Runde {round}: Nur einen Teil jedes Stimmzettels behalten: {keep}.")
                        .with("round", round, "keep", Numbers.ofCandidates(part, labels));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Shown.step("keep", round)
                .with("keep", Numbers.byName(keep, candidates::name))
                .with("passes", Value.of(passes));
    }
}
