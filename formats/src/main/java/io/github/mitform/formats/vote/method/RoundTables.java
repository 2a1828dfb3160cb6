package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.RoundStep;
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
import java.util.List;
import java.util.Optional;

/** Tables and sentences about a count in rounds. */
record RoundTables(Poll<?> poll, Outcome outcome, Standings standings, List<RoundStep> rounds) {
    private static final Cell.Words EXHAUSTED =
            Cell.Words.of(Text.of("Nennt keine weitere Möglichkeit", "Names no further option"));

    /** Returns empty for a count without rounds. */
    static Optional<RoundTables> of(Poll<?> poll, Outcome outcome, Standings standings) {
        var rounds = outcome.steps().stream()
                .filter(step -> step instanceof RoundStep)
                .map(step -> (RoundStep) step)
                .toList();
        boolean inRounds = rounds.size() > 1 || Measure.of(poll.rule()) == Measure.ROUND_VOTES;
        return inRounds && !rounds.isEmpty() && rounds.size() == outcome.steps().size()
                ? Optional.of(new RoundTables(poll, outcome, standings, rounds))
                : Optional.empty();
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
        for (RoundStep round : rounds) {
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

    private Figure bars(RoundStep round) {
        boolean shares = hasExhausted() && !poll.isWeighted();
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

    private Cell cell(RoundStep round, int place) {
        var number = round.tally().get(place);
        if (number == null) return new Cell.Empty();
        if (measure().countsPeople() && !poll.isWeighted()) return new Cell.People(people(number));
        int decimals = decimals(round);
        // Whoever is there is weighed by every ballot in points, and by those that name it in votes.
        long people = measure().countsPeople() ? poll.people(place) : poll.people();
        return new Cell.Number(Standings.plain(number.toDecimal(decimals)), decimals, people);
    }

    private static int decimals(RoundStep round) {
        return round.tally().values().stream()
                .mapToInt(number -> number.toDecimal(Standings.DECIMALS)
                        .stripTrailingZeros()
                        .scale())
                .reduce(0, Math::max);
    }

    private Cell exhausted(RoundStep round) {
        if (!poll.isWeighted()) return new Cell.People(people(round.exhausted()));
        int decimals = decimals(round);
        return new Cell.Number(
                Standings.plain(round.exhausted().toDecimal(decimals)), decimals, people(round.exhausted()));
    }

    private static long people(Fraction votes) {
        return votes.toDecimal(0, RoundingMode.FLOOR).longValueExact();
    }

    private static Fraction continuing(RoundStep round) {
        return round.tally().values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Column option() {
        return new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL);
    }

    private static Sentence title(RoundStep round) {
        return new Sentence("Round " + round.round(), "Runde " + round.round());
    }

    /** Returns what happened round by round. The numbers stand in the tables, where too small ones are withheld. */
    List<Note> notes() {
        return rounds.stream().map(this::note).toList();
    }

    private Note note(RoundStep round) {
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
    private Note counted(RoundStep round, List<Integer> named, boolean last, Note without) {
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

    private static Sentence told(RoundStep round, Sentence sentence, Object... values) {
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
