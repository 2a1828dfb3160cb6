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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * All pairs one against one, with the margin of each.
 *
 * @param pairs whoever wins a pair stands first in it; those of the winner come first, then those of the next in order
 * @param all what all ballots weigh
 * @param people how many there are; where they weigh something else, nothing here is a number of people
 */
public record PairTable(List<PairStep> pairs, IntFunction<Cell.Words> names, Fraction all, long people) {
    /** Returns empty for a count without pairs. */
    public static Optional<PairTable> of(Outcome outcome, Fraction weight, IntFunction<Cell.Words> names) {
        int[] ranks = ranks(outcome);
        var pairs = outcome.steps().stream()
                .filter(PairStep.class::isInstance)
                .map(PairStep.class::cast)
                .sorted(Comparator.<PairStep>comparingInt(pair -> Math.min(ranks[pair.one()], ranks[pair.other()]))
                        .thenComparingInt(pair -> Math.max(ranks[pair.one()], ranks[pair.other()])))
                .toList();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new PairTable(pairs, names, weight, outcome.people()));
    }

    /** Returns how many come before each: the winners first, then as the rule has them in order. */
    private static int[] ranks(Outcome outcome) {
        var order = new LinkedHashSet<>(outcome.winners());
        outcome.order().forEach(order::addAll);
        IntStream.range(0, outcome.candidates().size()).forEach(order::add);
        int[] ranks = new int[order.size()];
        int rank = 0;
        for (int place : order) ranks[place] = rank++;
        return ranks;
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
                        new Column("one", new Sentence("First", "Erstes"), Role.LABEL),
                        new Column("other", new Sentence("Second", "Zweites"), Role.LABEL),
                        new Column("first", new Sentence("Prefer the first", "Ziehen das erste vor"), Role.PART),
                        new Column("second", new Sentence("Prefer the second", "Ziehen das zweite vor"), Role.PART),
                        new Column("neither", new Sentence("Neither", "Keins von beiden"), Role.PART),
                        new Column("ballots", new Sentence("Ballots", "Stimmzettel"), Role.TOTAL),
                        Column.from("margin", new Sentence("Margin", "Vorsprung"), "first", "second")),
                pairs.stream().map(this::line).toList(),
                Drawing.PAIRS);
    }

    private List<Cell> line(PairStep pair) {
        return List.of(
                names.apply(pair.one()),
                names.apply(pair.other()),
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
}
