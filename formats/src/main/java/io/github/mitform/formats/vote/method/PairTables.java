package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.pairwise.PairStep;
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

/** A table of all pairs, one against one. */
record PairTables(Poll<?> poll, List<PairStep> pairs) {

    /** Returns empty for a count without pairs, and for one whose ballots have weights: a weight is no number of people. */
    static Optional<PairTables> of(Poll<?> poll, Outcome outcome) {
        var pairs = outcome.steps().stream()
                .filter(step -> step instanceof PairStep)
                .map(step -> (PairStep) step)
                .toList();
        return pairs.isEmpty() || poll.isWeighted() ? Optional.empty() : Optional.of(new PairTables(poll, pairs));
    }

    Figure figure() {
        return new Figure(
                "pairs",
                new Sentence("One against one", "Eins gegen eins"),
                List.of(
                        new Column("pair", new Sentence("Pair", "Paar"), Role.LABEL),
                        new Column("first", new Sentence("Prefer the first", "Ziehen das erste vor"), Role.PART),
                        new Column("second", new Sentence("Prefer the second", "Ziehen das zweite vor"), Role.PART),
                        new Column("neither", new Sentence("Neither", "Keins von beiden"), Role.PART),
                        new Column("answered", new Sentence("Answered", "Geantwortet"), Role.TOTAL)),
                pairs.stream().map(this::line).toList(),
                Drawing.STACKED_BARS);
    }

    private List<Cell> line(PairStep pair) {
        long first = people(pair.forOne());
        long second = people(pair.forOther());
        long all = poll.people();
        return List.of(
                Cell.Words.of(
                        names(poll.options().get(pair.one()), poll.options().get(pair.other()))),
                new Cell.People(first),
                new Cell.People(second),
                new Cell.People(all - first - second),
                new Cell.People(all));
    }

    private static long people(Fraction votes) {
        return votes.numerator().longValueExact();
    }

    private static Text names(Option one, Option other) {
        var words = new LinkedHashMap<Locale, String>();
        var languages = new LinkedHashSet<>(one.label().languages());
        languages.addAll(other.label().languages());
        for (Locale language : languages) {
            words.put(language, one.label().in(language) + " – " + other.label().in(language));
        }
        return new Text(words);
    }
}
