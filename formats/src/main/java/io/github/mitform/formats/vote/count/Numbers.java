package io.github.mitform.formats.vote.count;

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

/** How exact numbers of votes and points are told to people, and how they are written. */
public final class Numbers {
    private Numbers() {}

    /** Returns candidates with their numbers, in order of their places: “A” 7, “B” 2.5; nothing for none. Names may have commas and digits in them. */
    public static Sentence ofCandidates(SortedMap<Integer, Fraction> numbers, Labels labels) {
        return row(
                numbers,
                place -> new Sentence(
                        "“" + labels.of(place).english() + "”",
                        "„" + labels.of(place).german() + "“"));
    }

    /** Returns words with their numbers, in order of the keys: blank 7, spoiled 2.5; nothing for none. */
    public static <K> Sentence row(SortedMap<K, Fraction> numbers, Function<? super K, Sentence> name) {
        var english = new ArrayList<String>();
        var german = new ArrayList<String>();
        numbers.forEach((key, number) -> {
            english.add(name.apply(key).english() + " " + Wording.number(number).english());
            german.add(name.apply(key).german() + " " + Wording.number(number).german());
        });
        return new Sentence(String.join(", ", english), String.join(", ", german));
    }

    /** Returns an object of exact numbers by name. */
    public static <K> ObjectValue byName(Map<K, Fraction> numbers, Function<? super K, String> name) {
        var fields = new LinkedHashMap<String, Value>();
        numbers.forEach((key, number) -> fields.put(name.apply(key), Value.of(number.toString())));
        return Value.object(fields);
    }
}
