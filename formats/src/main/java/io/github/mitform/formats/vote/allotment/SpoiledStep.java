package io.github.mitform.formats.vote.allotment;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ballots that count for nothing.
 *
 * @param people how many voted
 * @param spoiled how many of them handed in a ballot that is spoiled
 * @param faults how many ballots have each fault; a ballot with two is there twice
 */
public record SpoiledStep(long people, long spoiled, SortedMap<Fault, Long> faults) implements Step {
    public SpoiledStep(long people, long spoiled, Map<Fault, Long> faults) {
        this(people, spoiled, (SortedMap<Fault, Long>) new TreeMap<>(faults));
    }

    public SpoiledStep {
        if (spoiled < 0 || spoiled > people) {
            throw new IllegalArgumentException("of " + people + " ballots " + spoiled + " cannot be spoiled");
        }
        faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence(
                        "Spoiled, and counted for nothing: {spoiled} of {people} ballots ({faults}).",
                        "Ungültig und nicht gezählt: {spoiled} von {people} Stimmzetteln ({faults}).")
                .with(
                        "people",
                        people,
                        "spoiled",
                        spoiled,
                        "faults",
                        new Sentence(row(Sentence::english), row(Sentence::german)));
    }

    private String row(Function<Sentence, String> language) {
        return faults.entrySet().stream()
                .map(fault -> language.apply(fault.getKey().sentence()) + ": " + fault.getValue())
                .collect(Collectors.joining("; "));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var written = new LinkedHashMap<String, Value>();
        faults.forEach((fault, number) -> written.put(fault.name().toLowerCase(Locale.ROOT), Value.of(number)));
        return Value.object()
                .with("step", Value.of("spoiled"))
                .with("people", Value.of(people))
                .with("spoiled", Value.of(spoiled))
                .with("faults", Value.object(written));
    }
}
