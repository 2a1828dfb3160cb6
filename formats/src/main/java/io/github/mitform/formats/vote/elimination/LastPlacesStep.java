package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Numbers;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each who is still there is the last on a ballot, before the round in which whoever is so most often goes out.
 *
 * @param lasts by place; those whom a ballot leaves out are its last together, and each has an equal share of it
 */
public record LastPlacesStep(int round, SortedMap<Integer, Fraction> lasts) implements Step {
    public LastPlacesStep {
        lasts = Collections.unmodifiableSortedMap(new TreeMap<>(lasts));
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence(
                        "Round {round}, how often each is the last: {lasts}.",
                        "Runde {round}, wie oft jede Kandidatur hinten steht: {lasts}.")
                .with("round", round, "lasts", Numbers.ofCandidates(lasts, labels));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("last_places"))
                .with("round", Value.of(round))
                .with("lasts", Numbers.byName(lasts, candidates::name));
    }
}
