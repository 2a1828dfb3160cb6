package io.github.mitform.formats.prototype.task;

import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of sentences about some of several people: the counts come first, percent after them. */
final class Said {
    private Said() {}

    /** Returns "4 of 5 (80.0%; of more people like them, 38% to 96%)". */
    static Sentence of(Proportion some, int confidence) {
        var wilson = some.wilson(confidence / 100.0);
        return new Sentence(
                        "{some} of {all} ({share}; of more people like them, between {low}% and {high}%, {confidence}% confidence, Wilson)",
                        "{some} von {all} ({share}; von weiteren Menschen wie ihnen zwischen {low} % und {high} %, Vertrauensniveau"
                                + " {confidence} %, Wilson)")
                .with(
                        "some",
                        Wording.count(some.successes()),
                        "all",
                        Wording.count(some.trials()),
                        "share",
                        Wording.percent(some.successes(), some.trials()),
                        "low",
                        whole(wilson.low()),
                        "high",
                        whole(wilson.high()),
                        "confidence",
                        confidence);
    }

    private static String whole(double share) {
        return BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP).toString();
    }

    /** Returns a probability as tests give it. */
    static Sentence probability(double p) {
        return p < 0.001
                ? new Sentence("p < 0.001", "p < 0,001")
                : new Sentence("p = {p}", "p = {p}")
                        .with("p", Wording.number(BigDecimal.valueOf(p).setScale(3, RoundingMode.HALF_UP)));
    }

    /** Returns what a probability lets one say, at the level of the confidence. */
    static Sentence verdict(double p, int confidence) {
        return p <= 1 - confidence / 100.0
                ? new Sentence("Chance alone would hardly do that.", "Zufall allein täte das kaum.")
                : new Sentence(
                        "Chance alone may have done that; more people would tell.",
                        "Das kann auch Zufall sein; mehr Personen würden es zeigen.");
    }

    /** Returns the size of the smallest group in which there is anybody. */
    static long smallest(long... groups) {
        long smallest = Note.NOBODY;
        for (long group : groups) {
            if (group > 0) smallest = Math.min(smallest, group);
        }
        return smallest;
    }

    static Value data(Proportion some, int confidence) {
        var wilson = some.wilson(confidence / 100.0);
        return Value.object()
                .with("some", Value.of(some.successes()))
                .with("of", Value.of(some.trials()))
                .with("low", Value.from(wilson.low()))
                .with("high", Value.from(wilson.high()));
    }
}
