package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.internal.table.RoundTable;
import io.github.mitform.formats.vote.internal.table.Rounds;
import io.github.mitform.formats.vote.internal.table.Rounds.Round;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Figure.Sum;
import io.github.mitform.tally.result.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables and sentences about a count in rounds. */
record RoundTables(Poll<?> poll, Outcome outcome, Standings standings, List<Round> rounds) {
    private static final String CONTINUING = "continuing";

    /** Returns empty for a count without rounds. */
    static Optional<RoundTables> of(Poll<?> poll, Outcome outcome, Standings standings) {
        var rounds = Rounds.of(outcome).rounds();
        var measure = Measure.of(poll.rule());
        boolean inRounds = rounds.size() > 1 || measure == Measure.ROUND_VOTES || measure == Measure.TRANSFERS;
        return inRounds && !rounds.isEmpty()
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
        var all = Rounds.of(outcome, poll.counted());
        // A weight is no number of people, so that nobody could say which votes passed on give too few away.
        var table = new RoundTable(
                        poll.rule(),
                        poll.isWeighted() ? all.withoutMoves() : all,
                        standings.places(),
                        poll.labels(),
                        new PollCells(poll),
                        measure().column().role(),
                        hasExhausted())
                .figure();
        var shown = table.columns().stream()
                .map(Column::id)
                .filter(RoundTable::isRound)
                .toList();
        var alike = new ArrayList<Sum>();
        for (int i = 0; i < shown.size(); i++) {
            var round = rounds.get(rounds.size() - shown.size() + i);
            alike.addAll(
                    alike(round, shown.get(i), standings.places(), table.lines().size()));
        }
        return table.withSums(alike.toArray(Sum[]::new));
    }

    /**
     * Those who go together have the same number: neither is told by that of the other, nor all of them by what the others leave of the sum.
     *
     * @param places whose lines come first
     * @param lines how many there are
     */
    private List<Sum> alike(Round round, String column, List<Integer> places, int lines) {
        if (!(poll.rule() instanceof InstantRunoff) || round.out().size() < 2) return List.of();
        var alike = round.out().stream().map(places::indexOf).sorted().toList();
        var sums = new ArrayList<Sum>();
        for (int i = 1; i < alike.size(); i++) sums.add(new Sum(column, alike.subList(i - 1, i + 1)));
        sums.add(new Sum(
                column,
                IntStream.range(0, lines)
                        .filter(line -> line == alike.get(0) || !alike.contains(line))
                        .boxed()
                        .toList()));
        return sums;
    }

    private Figure bars(Round round) {
        boolean shares = measure() == Measure.ROUND_VOTES && !poll.isWeighted();
        boolean fewer = shares && round.rest().signum() > 0;
        var cells = new PollCells(poll);
        int decimals = RoundTable.decimals(round.tally());
        long continuing = shares ? people(round.continuing()) : 0;
        var lines = new ArrayList<List<Cell>>();
        var places = standings.places().stream()
                .filter(place -> round.tally().containsKey(place))
                .toList();
        for (int place : places) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(poll.options().get(place)));
            line.add(cells.votes(place, round.votes(place), decimals));
            if (fewer) line.add(new Cell.Number(BigDecimal.valueOf(continuing), 0, people(round.least())));
            if (shares) {
                line.add(continuing == 0 ? new Cell.Empty() : new Cell.Share(people(round.votes(place)), continuing));
            }
            lines.add(line);
        }
        var columns = columns(shares, fewer);
        if (hasExhausted()) {
            var line = new ArrayList<Cell>();
            line.add(RoundTable.NOBODY);
            line.add(cells.rest(round.rest(), decimals));
            while (line.size() < columns.size()) line.add(new Cell.Empty());
            lines.add(line);
        }
        return new Figure("round_" + round.number(), RoundTable.title(round), columns, lines, Drawing.BARS)
                .withSums(alike(round, measure().column().id(), places, lines.size())
                        .toArray(Sum[]::new));
    }

    /** Of how many those are shares that still count would tell how many do not, and with it of every number that is withheld. */
    private List<Column> columns(boolean shares, boolean fewer) {
        var votes = measure().column();
        var columns = new ArrayList<Column>();
        columns.add(option());
        columns.add(votes);
        if (fewer) {
            columns.add(new Column(
                    CONTINUING, new Sentence("Votes that still count", "Stimmen, die noch zählen"), Role.MEASURE));
        }
        if (shares) {
            var title = new Sentence("Share of those that still count", "Anteil an denen, die noch zählen");
            columns.add(
                    fewer
                            ? Column.from("share", title, votes.id(), CONTINUING)
                            : Column.from("share", title, votes.id()));
        }
        return columns;
    }

    private Measure measure() {
        return Measure.of(poll.rule());
    }

    /** Points have no ballots that go nowhere, and votes that are gathered stay where they are. */
    private boolean hasExhausted() {
        return measure().column().role() == Role.GROUP;
    }

    private static long people(Fraction votes) {
        return votes.toDecimal(0, RoundingMode.FLOOR).longValueExact();
    }

    private static Column option() {
        return new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL);
    }

    /** Returns what happened round by round. The numbers stand in the tables, where too small ones are withheld. */
    List<Note> notes() {
        // Where votes are passed on, each step has a sentence of its own.
        var steps = measure() == Measure.TRANSFERS
                ? Stream.<Note>empty()
                : rounds.stream().map(this::note);
        return Stream.concat(steps, passedOn().stream()).toList();
    }

    /** Says that what is small between two rounds is told, since it follows from what is not. */
    private Optional<Note> passedOn() {
        if (rounds.size() < 2 || !hasExhausted() || poll.isWeighted()) return Optional.empty();
        return Optional.of(new Note(
                Note.Kind.EXPLANATION,
                new Sentence(
                        "What passes on from one round to the next follows from both, and is told with them however little it is.",
                        "Was von einer Runde zur nächsten übergeht, folgt aus beiden und wird mit ihnen gezeigt, auch wenn es wenig ist."),
                Note.NOBODY));
    }

    private Note note(Round round) {
        boolean last = round.equals(rounds.get(rounds.size() - 1));
        var named = last ? outcome.possibleWinners() : round.out();
        var note = last && outcome.open().isPresent()
                ? level(round, outcome.open().get())
                : new Note(
                        Note.Kind.EXPLANATION,
                        told(round, discreet(named.size(), last), "options", row(named)),
                        Note.NOBODY,
                        poll.ids(named));
        return poll.rule() instanceof InstantRunoff && !poll.isWeighted() ? counted(round, named, last, note) : note;
    }

    private Note level(Round round, Outcome.Open open) {
        var named = outcome.possibleWinners();
        return new Note(
                        Note.Kind.EXPLANATION,
                        told(round, discreet(named.size(), true), "options", row(named)),
                        StepPeople.tied(open, poll, outcome),
                        poll.ids(named))
                .or(told(round, new Sentence("it ends in a tie.", "sie endet mit einem Gleichstand.")));
    }

    /** Returns the same with numbers of votes, unless these give away too few people. */
    private Note counted(Round round, List<Integer> named, boolean last, Note without) {
        long votes = people(round.votes(named.get(0)));
        long continuing = people(round.continuing());
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
                .or(without.discreet().orElse(without.sentence()));
    }

    private Sentence row(List<Integer> places) {
        return poll.labels().row(places);
    }

    private static Sentence told(Round round, Sentence sentence, Object... values) {
        var title = RoundTable.title(round);
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
