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
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each option was shown, the best and the worst.
 *
 * @param shown by place, in sets that are not spoiled
 * @param best by place
 * @param worst by place
 * @param spoiled sets in which something was chosen that could not be
 */
public record BestWorstStep(
        SortedMap<Integer, Fraction> shown,
        SortedMap<Integer, Fraction> best,
        SortedMap<Integer, Fraction> worst,
        Fraction spoiled)
        implements Step {

    public BestWorstStep {
        shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
        best = Collections.unmodifiableSortedMap(new TreeMap<>(best));
        worst = Collections.unmodifiableSortedMap(new TreeMap<>(worst));
        requireNonNull(spoiled, "spoiled");
        for (int place : shown.keySet()) {
            if (number(best, place).plus(number(worst, place)).compareTo(number(shown, place)) > 0) {
                throw new AssertionError("an option is chosen at most as often as it is shown");
            }
        }
    }

    private static Fraction number(SortedMap<Integer, Fraction> numbers, int place) {
        return numbers.getOrDefault(place, Fraction.ZERO);
    }

    /** Returns how often an option was the best, less how often it was the worst. */
    public Fraction difference(int place) {
        return number(best, place).minus(number(worst, place));
    }

    boolean saysNothing() {
        return shown.keySet().stream()
                .allMatch(
                        place -> number(best, place).plus(number(worst, place)).signum() == 0);
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var rows = shown.keySet().stream()
                .map(place -> new Sentence(
                                "{name}: {best} times best, {worst} times worst, of {shown}",
                                "{name}: {best}-mal am besten, {worst}-mal am schlechtesten, von {shown}")
                        .with(
                                "name",
                                labels.of(place),
                                "best",
                                WinsStep.number(best, place),
                                "worst",
                                WinsStep.number(worst, place),
                                "shown",
                                WinsStep.number(shown, place)))
                .toList();
        return new Sentence("{rows}. Spoiled: {spoiled}.", "{rows}. Ungültig: {spoiled}.")
                .with("rows", WinsStep.joined(rows), "spoiled", Wording.number(spoiled));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("best_worst"))
                .with("shown", WinsStep.written(shown, candidates))
                .with("best", WinsStep.written(best, candidates))
                .with("worst", WinsStep.written(worst, candidates))
                .with("spoiled", Value.of(spoiled.toString()));
    }
}
