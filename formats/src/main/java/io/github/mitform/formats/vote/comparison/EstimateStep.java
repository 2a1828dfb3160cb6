package io.github.mitform.formats.vote.comparison;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Strengths that were estimated.
 *
 * @param shares by place, parts of 1, rounded
 */
public record EstimateStep(SortedMap<Integer, Fraction> shares, Estimate estimate) implements Step {
    public EstimateStep {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        requireNonNull(estimate, "estimate");
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var rows = shares.entrySet().stream()
                .map(each -> new Sentence("{name} {share}", "{name} {share}")
                        .with("name", labels.of(each.getKey()), "share", Wording.percent(each.getValue(), 1)))
                .toList();
        return new Sentence(
                        "Estimated strength: {rows}. So likely each is to be the best of all; estimated in {rounds} rounds with rounded numbers.",
                        "Geschätzte Stärke: {rows}. So wahrscheinlich ist jede Option die beste von allen; geschätzt in {rounds} Runden mit"
                                + " gerundeten Zahlen.")
                .with("rows", WinsStep.joined(rows), "rounds", estimate.rounds());
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("estimate"))
                .with("shares", WinsStep.written(shares, candidates))
                .with("log_likelihood", Value.of(BigDecimal.valueOf(estimate.logLikelihood())))
                .with("rounds", Value.of(estimate.rounds()))
                .with("last_step", Value.of(BigDecimal.valueOf(estimate.lastStep())))
                .with("tolerance", Value.of(BigDecimal.valueOf(Estimate.TOLERANCE)));
    }
}
