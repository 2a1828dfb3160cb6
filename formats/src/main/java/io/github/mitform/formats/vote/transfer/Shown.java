package io.github.mitform.formats.vote.transfer;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** How numbers of votes are told and written. */
final class Shown {
    /** Where a number has more places than this, it is told rounded; files have it exactly. */
    private static final int PLACES = 9;

    private static final int ROUNDED = 4;
    private static final BigInteger FINITE = BigInteger.TEN.pow(PLACES);

    private Shown() {}

    /** Returns a number as people write it: 7, 2.2501 (2,2501), or about 12.0012 (rund 12,0012) where it never ends. */
    static Sentence number(Fraction votes) {
        if (votes.isWhole()) return alike(votes.toString());
        boolean ends = FINITE.mod(votes.denominator()).signum() == 0;
        var decimal = ends
                ? votes.toDecimal(PLACES).stripTrailingZeros().toPlainString()
                : votes.toDecimal(ROUNDED).toPlainString();
        return new Sentence((ends ? "" : "about ") + decimal, (ends ? "" : "rund ") + decimal.replace('.', ','));
    }

    private static Sentence alike(String text) {
        return new Sentence(text, text);
    }

    /** Returns names with their numbers: A 7, B 2.5. */
    static <K> Sentence row(SortedMap<K, Fraction> numbers, Function<? super K, Sentence> name) {
        var english = new ArrayList<String>();
        var german = new ArrayList<String>();
        numbers.forEach((key, votes) -> {
            english.add(name.apply(key).english() + " " + number(votes).english());
            german.add(name.apply(key).german() + " " + number(votes).german());
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
