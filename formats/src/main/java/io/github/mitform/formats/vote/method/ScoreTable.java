package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.internal.table.Decimals;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Figure.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A table of all options in their order, with their scores where the rule has some. */
record ScoreTable(Poll<?> poll, Outcome outcome) {

    private static final Column RANK = new Column("rank", new Sentence("Place", "Platz"), Role.LABEL);

    Figure figure(Standings standings) {
        boolean scored = !outcome.scores().isEmpty();
        var measure = Measure.of(poll.rule());
        // Two at one place have the same number: a place is told where the number is, whether it is shared or not, or
        // that would tell.
        boolean follows = scored
                || StepPeople.comparesPairs(poll.rule()) && outcome.open().isPresent();
        var columns = new ArrayList<Column>();
        columns.add(new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL));
        if (!follows) columns.add(RANK);
        if (scored) columns.add(measure.column(poll.rule()));
        if (scored && countsPeople()) columns.add(measure.share());
        if (follows) {
            columns.add(
                    scored
                            ? Column.from(
                                    RANK.id(), RANK.title(), measure.column().id())
                            : RANK.with(Role.MEASURE));
        }
        var lines = new ArrayList<List<Cell>>();
        var alike = new ArrayList<Sum>();
        int rank = 1;
        for (List<Integer> group : standings.groups()) {
            for (int place : group) {
                if (isShared(group) && place != group.get(0)) {
                    alike.add(new Sum(measure.column().id(), List.of(lines.size() - 1, lines.size())));
                }
                lines.add(line(place, rank, follows));
            }
            rank += group.size();
        }
        if (scored && countsPeople()) poll.beside().forEach(beside -> lines.add(line(beside, follows)));
        return new Figure(
                        "votes",
                        new Sentence("The result", "Das Ergebnis"),
                        columns,
                        lines,
                        scored ? Drawing.BARS : Drawing.NONE)
                .withSums(alike.toArray(Sum[]::new));
    }

    /** Returns whether several stand at one place because their numbers are the same. */
    private boolean isShared(List<Integer> group) {
        return group.size() > 1
                && outcome.scores().containsKey(group.get(0))
                && group.stream()
                                .map(place -> outcome.scores().get(place))
                                .distinct()
                                .count()
                        == 1;
    }

    private boolean countsPeople() {
        return Measure.of(poll.rule()).countsPeople() && !poll.isWeighted();
    }

    private List<Cell> line(int place, int rank, boolean follows) {
        var line = new ArrayList<Cell>();
        line.add(Cell.Words.of(poll.options().get(place)));
        if (!follows) line.add(Cell.Words.of(Wording.text(Wording.count(rank))));
        var score = outcome.scores().get(place);
        if (score == null) {
            if (!outcome.scores().isEmpty()) line.add(new Cell.Empty());
            if (!outcome.scores().isEmpty() && countsPeople()) line.add(new Cell.Empty());
        } else if (countsPeople()) {
            long people = score.toDecimal(0, RoundingMode.FLOOR).longValueExact();
            line.add(new Cell.People(people));
            line.add(poll.people() == 0 ? new Cell.Empty() : new Cell.Share(people, poll.people()));
        } else {
            int decimals = decimals();
            line.add(new Cell.Number(Decimals.plain(score.toDecimal(decimals)), decimals, fewest(place)));
        }
        if (follows) line.add(new Cell.Number(BigDecimal.valueOf(rank), 0, behindRank(place)));
        return line;
    }

    /** Returns how many people a place speaks of: beside votes, it says nothing that these do not. */
    private long behindRank(int place) {
        var score = outcome.scores().get(place);
        return score != null && countsPeople()
                ? score.toDecimal(0, RoundingMode.FLOOR).longValueExact()
                : fewest(place);
    }

    private long fewest(int place) {
        return StepPeople.scored(place, poll, outcome);
    }

    private List<Cell> line(Poll.Beside beside, boolean follows) {
        var line = new ArrayList<Cell>();
        line.add(beside.label());
        if (!follows) line.add(new Cell.Empty());
        line.add(new Cell.People(beside.people()));
        line.add(poll.people() == 0 ? new Cell.Empty() : new Cell.Share(beside.people(), poll.people()));
        if (follows) line.add(new Cell.Empty());
        return line;
    }

    /** Returns how many decimal places show every score, but no more than are worth reading. */
    private int decimals() {
        return outcome.scores().values().stream()
                .mapToInt(score ->
                        score.toDecimal(Decimals.MOST).stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }
}
