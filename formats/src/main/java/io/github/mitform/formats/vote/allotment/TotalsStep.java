package io.github.mitform.formats.vote.allotment;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all valid ballots give to each option.
 *
 * @param totals by place
 */
public record TotalsStep(SortedMap<Integer, Total> totals) implements Step {
    /**
     * What one option gets.
     *
     * @param sum of all votes or points, those against it taken away
     * @param supporters what those weigh who give it something
     * @param opponents what those weigh who vote against it
     */
    public record Total(Fraction sum, Fraction supporters, Fraction opponents) {
        public Total {
            requireNonNull(sum, "sum");
            requireNonNull(supporters, "supporters");
            requireNonNull(opponents, "opponents");
        }

        private Sentence told(Sentence name) {
            var told = opponents.signum() != 0
                    ? new Sentence(
                            "{name} {sum} ({for} for, {against} against)",
                            "{name} {sum} ({for} dafür, {against} dagegen)")
                    : supporters.signum() == 0
                            ? new Sentence("{name} {sum} (by nobody)", "{name} {sum} (von niemandem)")
                            : supporters.equals(Fraction.ONE)
                                    ? new Sentence("{name} {sum} (by 1 person)", "{name} {sum} (von 1 Person)")
                                    : new Sentence(
                                            "{name} {sum} (by {for} people)", "{name} {sum} (von {for} Personen)");
            return told.with("name", name, "sum", number(sum), "for", number(supporters), "against", number(opponents));
        }

        /** Returns a number for people, to two places where it is not whole; files have it exactly. */
        private static Sentence number(Fraction number) {
            return Wording.number(number.toDecimal(number.isWhole() ? 0 : 2));
        }

        /** Returns what those give on average who say anything of it; empty if nobody does. */
        public Optional<Fraction> mean() {
            var all = supporters.plus(opponents);
            return all.signum() == 0 ? Optional.empty() : Optional.of(sum.dividedBy(all));
        }
    }

    public TotalsStep {
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }

    /** Returns which part of the sum of all totals each option has; none if that sum is 0. */
    public SortedMap<Integer, Fraction> shares() {
        var sum = totals.values().stream().map(Total::sum).reduce(Fraction.ZERO, Fraction::plus);
        var shares = new TreeMap<Integer, Fraction>();
        if (sum.signum() != 0) totals.forEach((place, total) -> shares.put(place, total.sum.dividedBy(sum)));
        return shares;
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var english = new ArrayList<String>();
        var german = new ArrayList<String>();
        totals.forEach((place, total) -> {
            var told = total.told(labels.row(List.of(place)));
            english.add(told.english());
            german.add(told.german());
        });
        return new Sentence(
                "Totals: " + String.join(", ", english) + ".", "Summen: " + String.join(", ", german) + ".");
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var written = new LinkedHashMap<String, Value>();
        totals.forEach((place, total) -> written.put(
                candidates.name(place),
                Value.object()
                        .with("sum", Value.of(total.sum.toString()))
                        .with("supporters", Value.of(total.supporters.toString()))
                        .with("opponents", Value.of(total.opponents.toString()))));
        return Value.object().with("step", Value.of("totals")).with("totals", Value.object(written));
    }
}
