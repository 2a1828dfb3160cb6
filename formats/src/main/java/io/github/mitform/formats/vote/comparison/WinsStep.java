package io.github.mitform.formats.vote.comparison;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often each option won and lost against another one.
 *
 * @param wins by place
 * @param losses by place; all together as many as the wins
 * @param skipped sets in which nothing was chosen
 * @param spoiled sets in which something was chosen that could not be
 */
public record WinsStep(
        SortedMap<Integer, Fraction> wins, SortedMap<Integer, Fraction> losses, Fraction skipped, Fraction spoiled)
        implements Step {

    public WinsStep {
        wins = Collections.unmodifiableSortedMap(new TreeMap<>(wins));
        losses = Collections.unmodifiableSortedMap(new TreeMap<>(losses));
        requireNonNull(skipped, "skipped");
        requireNonNull(spoiled, "spoiled");
        if (!sum(wins).equals(sum(losses))) throw new AssertionError("each win is somebody's loss");
    }

    private static Fraction sum(SortedMap<Integer, Fraction> numbers) {
        return numbers.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var english = wins.keySet().stream()
                .map(place -> "%s won %s and lost %s"
                        .formatted(labels.of(place).english(), wins.get(place), losses.get(place)))
                .collect(Collectors.joining("; "));
        var german = wins.keySet().stream()
                .map(place -> "%s gewann %s und verlor %s"
                        .formatted(labels.of(place).german(), wins.get(place), losses.get(place)))
                .collect(Collectors.joining("; "));
        return new Sentence(
                "%s. Undecided: %s; spoiled: %s.".formatted(english, skipped, spoiled),
                "%s. Unentschieden: %s; ungültig: %s.".formatted(german, skipped, spoiled));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("wins"))
                .with("wins", written(wins, candidates))
                .with("losses", written(losses, candidates))
                .with("skipped", Value.of(skipped.toString()))
                .with("spoiled", Value.of(spoiled.toString()));
    }

    static ObjectValue written(SortedMap<Integer, Fraction> numbers, Candidates candidates) {
        var written = new LinkedHashMap<String, Value>();
        numbers.forEach((place, number) -> written.put(candidates.name(place), Value.of(number.toString())));
        return Value.object(written);
    }
}
