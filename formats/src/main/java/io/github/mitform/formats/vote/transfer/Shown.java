package io.github.mitform.formats.vote.transfer;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** How numbers of votes are told and written. */
final class Shown {
    private Shown() {}

    private static Sentence alike(String text) {
        return new Sentence(text, text);
    }

    /** Returns names with their numbers: A 7, B 2.5. */
    static <K> Sentence row(SortedMap<K, Fraction> numbers, Function<? super K, Sentence> name) {
        var english = new ArrayList<String>();
        var german = new ArrayList<String>();
        numbers.forEach((key, votes) -> {
            english.add(name.apply(key).english() + " " + Wording.number(votes).english());
            german.add(name.apply(key).german() + " " + Wording.number(votes).german());
        });
        return new Sentence(String.join(", ", english), String.join(", ", german));
    }

    /** Returns what counts for nobody, and why; nothing for none. */
    static Sentence inactive(SortedMap<Inactive, Fraction> ended) {
        return ended.isEmpty()
                ? alike("")
                : new Sentence("For nobody: {row}.", "Für niemanden zählen: {row}.")
                        .with("row", row(ended, Inactive::words));
    }

    static Sentence joined(Sentence first, Sentence second) {
        return second.english().isEmpty()
                ? first
                : new Sentence(first.english() + " " + second.english(), first.german() + " " + second.german());
    }

    static ObjectValue step(String kind, int round) {
        return Value.object().with("step", Value.of(kind)).with("round", Value.of(round));
    }

    static <K> ObjectValue byName(Map<K, Fraction> numbers, Function<? super K, String> name) {
        var fields = new LinkedHashMap<String, Value>();
        numbers.forEach((key, votes) -> fields.put(name.apply(key), Value.of(votes.toString())));
        return Value.object(fields);
    }
}
