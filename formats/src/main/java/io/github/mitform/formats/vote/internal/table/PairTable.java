package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.pairwise.step.PairStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * All pairs one against one, with the margin of each.
 *
 * @param pairs whoever wins a pair stands first in it
 * @param all what all ballots weigh
 * @param people how many there are; where they weigh something else, nothing here is a number of people
 */
public record PairTable(List<PairStep> pairs, IntFunction<Text> names, Fraction all, long people) {
    /** Returns empty for a count without pairs. */
    public static Optional<PairTable> of(Outcome outcome, Fraction weight, IntFunction<Text> names) {
        var pairs = outcome.steps().stream()
                .filter(PairStep.class::isInstance)
                .map(PairStep.class::cast)
                .toList();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new PairTable(pairs, names, weight, outcome.people()));
    }

    private boolean isWeighted() {
        return !all.equals(Fraction.of(people));
    }

    /** Returns the table. */
    public Figure figure() {
        return new Figure(
                "pairs",
                new Sentence("One against one", "Eins gegen eins"),
                List.of(
                        new Column("pair", new Sentence("Pair", "Paar"), Role.LABEL),
                        new Column("first", new Sentence("Prefer the first", "Ziehen das erste vor"), Role.PART),
                        new Column("second", new Sentence("Prefer the second", "Ziehen das zweite vor"), Role.PART),
                        new Column("neither", new Sentence("Neither", "Keins von beiden"), Role.PART),
                        new Column("ballots", new Sentence("Ballots", "Stimmzettel"), Role.TOTAL),
                        Column.from("margin", new Sentence("Margin", "Vorsprung"), "first", "second")),
                pairs.stream().map(this::line).toList(),
                isWeighted() ? Drawing.NONE : Drawing.STACKED_BARS);
    }

    private List<Cell> line(PairStep pair) {
        return List.of(
                Cell.Words.of(names(names.apply(pair.one()), names.apply(pair.other()))),
                cell(pair.forOne()),
                cell(pair.forOther()),
                cell(all.minus(pair.forOne()).minus(pair.forOther())),
                cell(all),
                number(pair.forOne().minus(pair.forOther())));
    }

    private Cell cell(Fraction votes) {
        return isWeighted() ? number(votes) : new Cell.People(votes.numerator().longValueExact());
    }

    /** A margin is no group of people; it is withheld where one of the numbers is from which it comes. */
    private Cell number(Fraction votes) {
        var decimal = Decimals.plain(votes.toDecimal(Decimals.MOST));
        return new Cell.Number(decimal, decimal.scale(), people);
    }

    private static Text names(Text one, Text other) {
        var words = new LinkedHashMap<Locale, String>();
        var languages = new LinkedHashSet<>(one.languages());
        languages.addAll(other.languages());
        for (Locale language : languages) words.put(language, one.in(language) + " – " + other.in(language));
        return new Text(words);
    }
}
