package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Tables and sentences about a count in rounds. */
record RoundTables(Poll<?> poll, Outcome outcome, Standings standings, List<Round> rounds) {
    private static final Cell.Words EXHAUSTED =
            Cell.Words.of(Text.of("Nennt keine weitere Möglichkeit", "Names no further option"));

    /**
     * What there is at the beginning of a round.
     *
     * @param exhausted what counts for nobody any more
     * @param out who goes after it, where the tally itself says so
     */
    record Round(int round, SortedMap<Integer, Fraction> tally, Fraction exhausted, List<Integer> out) {
        private static Optional<Round> of(Step step) {
            if (step instanceof RoundStep told) {
                return Optional.of(new Round(told.round(), told.tally(), told.exhausted(), told.out()));
            }
            if (step instanceof TallyStep told) {
                return Optional.of(new Round(
                        told.round(),
                        told.tally(),
                        sum(told.inactive().values()).plus(told.lost()),
                        List.of()));
            }
            return Optional.empty();
        }
    }

    /** Returns empty for a count without rounds. */
    static Optional<RoundTables> of(Poll<?> poll, Outcome outcome, Standings standings) {
        var rounds = outcome.steps().stream()
                .map(Round::of)
                .flatMap(Optional::stream)
                .toList();
        var measure = Measure.of(poll.rule());
        boolean inRounds = rounds.size() > 1 || measure == Measure.ROUND_VOTES || measure == Measure.TRANSFERS;
        return inRounds && !rounds.isEmpty()
                ? Optional.of(new RoundTables(poll, outcome, standings, rounds))
                : Optional.empty();
    }

    private static Fraction sum(Collection<Fraction> numbers) {
        return numbers.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns all rounds side by side, then each with bars, the last one first. */
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(overview());
        for (int i = rounds.size() - 1; i >= 0; i--) figures.add(bars(rounds.get(i)));
        return figures;
    }

    private Figure overview() {
        var columns = new ArrayList<Column>();
        columns.add(option());
        for (Round round : rounds) {
            columns.add(new Column(
                    "round_" + round.round(), title(round), measure().column().role()));
        }
        var lines = new ArrayList<List<Cell>>();
        for (int place : standings.places()) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(poll.options().get(place)));
            rounds.forEach(round -> line.add(cell(round, place)));
            lines.add(line);
        }
        if (hasExhausted()) {
            var line = new ArrayList<Cell>();
            line.add(EXHAUSTED);
            rounds.forEach(round -> line.add(exhausted(round)));
            lines.add(line);
        }
        return new Figure("rounds", new Sentence("All rounds", "Alle Runden"), columns, lines, Drawing.NONE);
    }

    private Figure bars(Round round) {
        boolean shares = measure() == Measure.ROUND_VOTES && !poll.isWeighted();
        long continuing = shares ? people(continuing(round)) : 0;
        var lines = new ArrayList<List<Cell>>();
        for (int place : standings.places()) {
            if (!round.tally().containsKey(place)) continue;
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(poll.options().get(place)));
            line.add(cell(round, place));
            if (shares) {
                line.add(
                        continuing == 0
                                ? new Cell.Empty()
                                : new Cell.Share(people(round.tally().getOrDefault(place, Fraction.ZERO)), continuing));
            }
            lines.add(line);
        }
        var columns = new ArrayList<Column>();
        columns.add(option());
        columns.add(measure().column());
        if (shares) {
            columns.add(Column.from(
                    "share",
                    new Sentence("Share of those that still count", "Anteil an denen, die noch zählen"),
                    measure().column().id()));
        }
        if (hasExhausted()) {
            lines.add(
                    shares
                            ? List.of(EXHAUSTED, exhausted(round), new Cell.Empty())
                            : List.of(EXHAUSTED, exhausted(round)));
        }
        return new Figure("round_" + round.round(), title(round), columns, lines, Drawing.BARS);
    }

    private Measure measure() {
        return Measure.of(poll.rule());
    }

    /** Points have no ballots that go nowhere, and votes that are gathered stay where they are. */
    private boolean hasExhausted() {
        return measure().column().role() == Role.GROUP;
    }

    private Cell cell(Round round, int place) {
        var number = round.tally().get(place);
        if (number == null) return new Cell.Empty();
        if (measure().countsPeople() && !poll.isWeighted()) return new Cell.People(people(number));
        int decimals = decimals(round);
        // Of each person one vote at most: so many votes stand on as many people or more.
        if (measure() == Measure.TRANSFERS && !poll.isWeighted()) {
            return new Cell.Number(Standings.plain(number.toDecimal(decimals)), decimals, atLeast(number));
        }
        // Whoever is there is weighed by every ballot in points, and by those that name it in votes.
        long people = measure().countsPeople() ? poll.people(place) : poll.people();
        return new Cell.Number(Standings.plain(number.toDecimal(decimals)), decimals, people);
    }

    private static int decimals(Round round) {
        return Stream.concat(round.tally().values().stream(), Stream.of(round.exhausted()))
                .mapToInt(number -> number.toDecimal(Standings.DECIMALS)
                        .stripTrailingZeros()
                        .scale())
                .reduce(0, Math::max);
    }

    private Cell exhausted(Round round) {
        if (measure() != Measure.TRANSFERS && !poll.isWeighted()) {
            return new Cell.People(people(round.exhausted()));
        }
        int decimals = decimals(round);
        return new Cell.Number(
                Standings.plain(round.exhausted().toDecimal(decimals)), decimals, atLeast(round.exhausted()));
    }

    /** Returns the fewest people on whom so many votes can stand. */
    private static long atLeast(Fraction votes) {
        return votes.toDecimal(0, RoundingMode.CEILING).longValueExact();
    }

    private static long people(Fraction votes) {
        return votes.toDecimal(0, RoundingMode.FLOOR).longValueExact();
    }

    private static Fraction continuing(Round round) {
        return sum(round.tally().values());
    }

    private static Column option() {
        return new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL);
    }

    private static Sentence title(Round round) {
        return new Sentence("Round " + round.round(), "Runde " + round.round());
    }

    /** Returns what happened round by round. The numbers stand in the tables, where too small ones are withheld. */
    List<Note> notes() {
        // Where votes are passed on, each step has a sentence of its own.
        if (measure() == Measure.TRANSFERS) return List.of();
        return rounds.stream().map(this::note).toList();
    }

    private Note note(Round round) {
        boolean last = round.equals(rounds.get(rounds.size() - 1));
        var named = last ? outcome.possibleWinners() : round.out();
        var note = new Note(
                Note.Kind.EXPLANATION,
                told(round, discreet(named.size(), last), "options", row(named)),
                Note.NOBODY,
                poll.ids(named));
        return poll.rule() instanceof InstantRunoff && !poll.isWeighted() ? counted(round, named, last, note) : note;
    }

    /** Returns the same with numbers of votes, unless these give away too few people. */
    private Note counted(Round round, List<Integer> named, boolean last, Note without) {
        long votes = people(round.tally().getOrDefault(named.get(0), Fraction.ZERO));
        long continuing = people(continuing(round));
        long rest = continuing - votes * named.size();
        var sentence = last ? won(named.size(), votes, continuing) : out(named.size());
        return new Note(
                        Note.Kind.EXPLANATION,
                        told(
                                round,
                                sentence,
                                "options",
                                row(named),
                                "votes",
                                Wording.votes(votes),
                                "continuing",
                                Wording.count(continuing)),
                        votes == 0 || rest == 0 ? Math.max(votes, rest) : Math.min(votes, rest),
                        without.about())
                .or(without.sentence());
    }

    private Sentence row(List<Integer> places) {
        return poll.labels().row(places);
    }

    private static Sentence told(Round round, Sentence sentence, Object... values) {
        var title = title(round);
        return new Sentence(title.english() + ": " + sentence.english(), title.german() + ": " + sentence.german())
                .with(values);
    }

    private static Sentence out(int options) {
        return options == 1
                ? new Sentence(
                        "{options} has the fewest ({votes}) and is out. These votes go on to the options they name next.",
                        "{options} hat die wenigsten ({votes}) und scheidet aus. Diese Stimmen gehen auf die Möglichkeiten über, die"
                                + " sie als nächste nennen.")
                : new Sentence(
                        "{options} have the fewest ({votes} each) and are out. These votes go on to the options they name next.",
                        "{options} haben die wenigsten (je {votes}) und scheiden aus. Diese Stimmen gehen auf die Möglichkeiten"
                                + " über, die sie als nächste nennen.");
    }

    private static Sentence won(int options, long votes, long continuing) {
        if (options > 1) {
            return new Sentence(
                    "{options} have the same number ({votes} each) and are level.",
                    "{options} haben gleich viele (je {votes}) und liegen gleichauf.");
        }
        return votes > continuing - votes
                ? new Sentence(
                        "{options} has {votes} of the {continuing} that still count. That is more than half, and wins.",
                        "{options} hat {votes} von den {continuing}, die noch zählen. Das ist mehr als die Hälfte und gewinnt.")
                : new Sentence(
                        "{options} has {votes} of the {continuing} that still count, and wins.",
                        "{options} hat {votes} von den {continuing}, die noch zählen, und gewinnt.");
    }

    private Sentence discreet(int options, boolean last) {
        if (last) {
            return options == 1
                    ? new Sentence("{options} wins.", "{options} gewinnt.")
                    : new Sentence("{options} are level.", "{options} liegen gleichauf.");
        }
        if (options == 0) return new Sentence("nobody is out.", "niemand scheidet aus.");
        if (poll.rule() instanceof InstantRunoff) {
            return options == 1
                    ? new Sentence(
                            "{options} has the fewest votes and is out.",
                            "{options} hat die wenigsten Stimmen und scheidet aus.")
                    : new Sentence(
                            "{options} have the fewest votes and are out.",
                            "{options} haben die wenigsten Stimmen und scheiden aus.");
        }
        return options == 1
                ? new Sentence("{options} is out.", "{options} scheidet aus.")
                : new Sentence("{options} are out.", "{options} scheiden aus.");
    }
}
