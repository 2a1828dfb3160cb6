package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.internal.table.Rounds.Round;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What everybody has in each round, the rounds side by side.
 *
 * @param order of the lines; candidates who are in no round stay empty
 * @param role of the columns of rounds
 * @param rest whether there is a line for what counts for nobody
 */
public record RoundTable(Rounds rounds, List<Integer> order, VoteCells cells, Role role, boolean rest) {
    /** What a line is called that counts for nobody. */
    public static final Cell.Words NOBODY = Cell.Words.of(Text.of("Für niemanden mehr", "For nobody any more"));

    /** Of more rounds, the last ones are shown; a table of hundreds of columns is read by nobody. */
    private static final int MOST = 60;

    public RoundTable {
        order = List.copyOf(order);
    }

    /** Returns what a round is called. */
    public static Sentence title(Round round) {
        return new Sentence("Round {round}", "Runde {round}").with("round", round.number());
    }

    /** Returns how many decimal places show every number, but no more than are worth reading. */
    public static int decimals(SortedMap<Integer, Fraction> numbers) {
        return numbers.values().stream()
                .mapToInt(number ->
                        Decimals.plain(number.toDecimal(Decimals.MOST)).scale())
                .reduce(0, Math::max);
    }

    /** Returns the table. */
    public Figure figure() {
        var all = rounds.rounds();
        var shown = all.subList(Math.max(0, all.size() - MOST), all.size());
        var columns = new ArrayList<Column>();
        columns.add(new Column("option", new Sentence("Name", "Name"), Role.LABEL));
        // Whoever counts again where somebody won begins with round 1 again.
        for (Round round : shown) columns.add(new Column("round_" + columns.size(), title(round), role));
        var lines = new ArrayList<List<Cell>>();
        for (int place : order) lines.add(line(place, shown));
        if (rest) {
            var line = new ArrayList<Cell>();
            line.add(NOBODY);
            shown.forEach(round -> line.add(cells.rest(round.rest(), decimals(round.tally()))));
            lines.add(line);
        }
        var title = shown.size() < all.size()
                ? new Sentence(
                                "Votes in each round, the last {shown} of {all}",
                                "Stimmen in jeder Runde, die letzten {shown} von {all}")
                        .with("shown", shown.size(), "all", all.size())
                : new Sentence("Votes in each round", "Stimmen in jeder Runde");
        return new Figure("rounds", title, columns, lines, Drawing.NONE);
    }

    private List<Cell> line(int place, List<Round> shown) {
        var line = new ArrayList<Cell>();
        line.add(cells.name(place));
        for (Round round : shown) {
            var votes = round.tally().get(place);
            line.add(votes == null ? new Cell.Empty() : cells.votes(place, votes, decimals(round.tally())));
        }
        return line;
    }
}
