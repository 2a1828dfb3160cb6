package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.internal.table.Decimals;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A table of all options in their order, with their scores where the rule has some. */
record ScoreTable(Poll<?> poll, Outcome outcome) {

    Figure figure(Standings standings) {
        boolean scored = !outcome.scores().isEmpty();
        var measure = Measure.of(poll.rule());
        var columns = new ArrayList<Column>();
        columns.add(new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL));
        columns.add(new Column("rank", new Sentence("Place", "Platz"), Role.LABEL));
        if (scored) columns.add(measure.column());
        if (scored && countsPeople()) columns.add(measure.share());
        var lines = new ArrayList<List<Cell>>();
        int rank = 1;
        for (List<Integer> group : standings.groups()) {
            for (int place : group) lines.add(line(place, rank, scored));
            rank += group.size();
        }
        if (scored && countsPeople()) poll.beside().forEach(beside -> lines.add(line(beside)));
        return new Figure(
                "votes",
                new Sentence("The result", "Das Ergebnis"),
                columns,
                lines,
                scored ? Drawing.BARS : Drawing.NONE);
    }

    private boolean countsPeople() {
        return Measure.of(poll.rule()).countsPeople() && !poll.isWeighted();
    }

    private List<Cell> line(int place, int rank, boolean scored) {
        var line = new ArrayList<Cell>();
        line.add(Cell.Words.of(poll.options().get(place)));
        line.add(Cell.Words.of(Wording.text(Wording.count(rank))));
        var score = outcome.scores().get(place);
        if (score == null) {
            if (scored) line.add(new Cell.Empty());
            if (scored && countsPeople()) line.add(new Cell.Empty());
        } else if (countsPeople()) {
            long people = score.toDecimal(0, RoundingMode.FLOOR).longValueExact();
            line.add(new Cell.People(people));
            line.add(poll.people() == 0 ? new Cell.Empty() : new Cell.Share(people, poll.people()));
        } else {
            int decimals = decimals();
            line.add(new Cell.Number(Decimals.plain(score.toDecimal(decimals)), decimals, fewest(place, score)));
        }
        return line;
    }

    /** Returns how few people a number gives away: who names the option, and those whom the number itself counts, or leaves of the whole. */
    private long fewest(int place, Fraction score) {
        long named = poll.people(place);
        if (poll.rule() instanceof PairwiseRule) return Math.min(named, StepPeople.pairs(outcome, poll));
        if (!(poll.rule() instanceof AntiPlurality)) return named;
        long people = score.toDecimal(0, RoundingMode.FLOOR).longValueExact();
        return LongStream.of(named, people, poll.people() - people)
                .filter(some -> some > 0)
                .min()
                .orElse(0);
    }

    private List<Cell> line(Poll.Beside beside) {
        return List.of(
                beside.label(),
                new Cell.Empty(),
                new Cell.People(beside.people()),
                poll.people() == 0 ? new Cell.Empty() : new Cell.Share(beside.people(), poll.people()));
    }

    /** Returns how many decimal places show every score, but no more than are worth reading. */
    private int decimals() {
        return outcome.scores().values().stream()
                .mapToInt(score ->
                        score.toDecimal(Decimals.MOST).stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }
}
