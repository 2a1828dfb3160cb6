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
import java.util.LinkedHashMap;
import java.util.List;
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
        var rows = wins.keySet().stream()
                .map(place -> new Sentence(
                                "{name} won {wins} and lost {losses}", "{name} gewann {wins} und verlor {losses}")
                        .with("name", labels.of(place), "wins", number(wins, place), "losses", number(losses, place)))
                .toList();
        return new Sentence(
                        "{rows}. Undecided: {skipped}; spoiled: {spoiled}.",
                        "{rows}. Unentschieden: {skipped}; ungültig: {spoiled}.")
                .with("rows", joined(rows), "skipped", Wording.number(skipped), "spoiled", Wording.number(spoiled));
    }

    static Sentence number(SortedMap<Integer, Fraction> numbers, int place) {
        return Wording.number(numbers.getOrDefault(place, Fraction.ZERO));
    }

    static Sentence joined(List<Sentence> rows) {
        return new Sentence(
                rows.stream().map(Sentence::english).collect(Collectors.joining("; ")),
                rows.stream().map(Sentence::german).collect(Collectors.joining("; ")));
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
