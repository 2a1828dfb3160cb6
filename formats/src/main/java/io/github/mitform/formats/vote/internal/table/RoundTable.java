package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Baldwin;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Dowdall;
import io.github.mitform.formats.vote.elimination.Nanson;
import io.github.mitform.formats.vote.internal.table.Rounds.Round;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What everybody has in each round, the rounds side by side, and between two of them what passed on from whom, where the count says so.
 *
 * @param rule that counted them
 * @param order of the lines; candidates who are in no round stay empty
 * @param role of the columns of rounds
 * @param rest whether there is a line for what counts for nobody
 */
public record RoundTable(
        Rule<?> rule, Rounds rounds, List<Integer> order, Labels labels, VoteCells cells, Role role, boolean rest) {
    /** What a line is called that counts for nobody. */
    public static final Cell.Words NOBODY = Cell.Words.of(Text.of("Für niemanden mehr", "For nobody any more"));

    private static final String ROUND = "round_";

    /** Of more rounds, or of more who pass on, the last ones are shown; a table of hundreds of columns is read by nobody. */
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
        var passings = passings(shown);
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0) addGivers(i, passings.get(i - 1), columns);
            columns.add(new Column(id(i), heading(i, shown), role));
        }
        var lines = new ArrayList<List<Cell>>();
        for (int place : order) lines.add(line(place, cells.name(place), shown, passings));
        if (rest) lines.add(line(Rounds.NOBODY, NOBODY, shown, passings));
        var title = (shown.size() < all.size()
                        ? new Sentence(
                                "{what} in each round, the last {shown} of {all}",
                                "{what} in jeder Runde, die letzten {shown} von {all}")
                        : new Sentence("{what} in each round", "{what} in jeder Runde"))
                .with("what", counted(), "shown", shown.size(), "all", all.size());
        // Ballots that are not against somebody are no votes for it.
        var told = rule instanceof AntiPlurality ? rule.scored() : title;
        return new Figure("rounds", told, columns, lines, Drawing.FLOW);
    }

    private Sentence counted() {
        boolean points =
                rule instanceof Baldwin || rule instanceof Borda || rule instanceof Dowdall || rule instanceof Nanson;
        return points ? new Sentence("Points", "Punkte") : new Sentence("Votes", "Stimmen");
    }

    /** Whoever counts again where somebody won begins with round 1 again. */
    private static String id(int index) {
        return ROUND + (index + 1);
    }

    /** Returns whether a column is of a round, and not of what passed on between two. */
    public static boolean isRound(String column) {
        return column.startsWith(ROUND);
    }

    /** Says how many votes are needed where that is new. It follows from how many count, and tells of them unless all do. */
    private Sentence heading(int index, List<Round> shown) {
        var round = shown.get(index);
        var heading = title(round);
        boolean isNew =
                index == 0 || !round.threshold().equals(shown.get(index - 1).threshold());
        var first = rounds.rounds().get(0);
        boolean ofAll = first.rest().signum() == 0
                && rounds.rounds().stream().map(Round::threshold).distinct().count() == 1;
        if (round.threshold().isPresent() && isNew && (ofAll || cells.tellsAll())) {
            heading = joined(
                    heading,
                    new Sentence("{votes} are needed", "{votes} sind nötig")
                            .with("votes", Wording.number(round.threshold().get())));
        }
        if (round.elected().isEmpty()) return heading;
        var who = round.elected().stream().map(labels::of).reduce(RoundTable::listed);
        return joined(heading, new Sentence("elected: {who}", "gewählt: {who}").with("who", who.orElseThrow()));
    }

    private static Sentence listed(Sentence names, Sentence name) {
        return new Sentence("{names}, {name}", "{names}, {name}").with("names", names, "name", name);
    }

    /** The dot stays with what is before it where the heading of a column is broken. */
    private static Sentence joined(Sentence head, Sentence more) {
        return new Sentence("{head}\u00a0· {more}", "{head}\u00a0· {more}").with("head", head, "more", more);
    }

    /**
     * What passed on to a round.
     *
     * @param from the round before
     * @param givers who passed on anything
     * @param least the least number above 0 of both rounds and, where several passed something on, of all of it; what one passed on alone follows from the
     *     rounds
     */
    private record Passing(Round from, Round to, List<Integer> givers, Fraction least) {
        /** Nobody passes anything on where more happens on the way than the count says. */
        static Passing of(Round from, Round to) {
            var givers = from.leadsTo(to)
                    ? from.moved().keySet().stream()
                            .filter(giver -> from.moved(giver, giver).signum() < 0)
                            .toList()
                    : List.<Integer>of();
            var apart = givers.size() > 1
                    ? givers.stream().map(giver -> from.moved().get(giver))
                    : Stream.<SortedMap<Integer, Fraction>>empty();
            var least = Rounds.least(Stream.concat(Stream.of(from.tally(), to.tally()), apart)
                    .flatMap(numbers -> numbers.values().stream()));
            return new Passing(from, to, givers, least);
        }

        Passing withoutGivers() {
            return new Passing(from, to, List.of(), least);
        }

        int decimals() {
            return Math.max(RoundTable.decimals(from.tally()), RoundTable.decimals(to.tally()));
        }
    }

    /** Returns what passed on to each round but the first, of the last ones only where it would be too many columns. */
    private static List<Passing> passings(List<Round> shown) {
        var passings = new ArrayList<Passing>();
        int columns = 0;
        for (int i = shown.size() - 1; i > 0; i--) {
            var passing = Passing.of(shown.get(i - 1), shown.get(i));
            columns += passing.givers.size();
            passings.add(0, columns > MOST ? passing.withoutGivers() : passing);
        }
        return passings;
    }

    private void addGivers(int index, Passing passing, List<Column> columns) {
        int number = 1;
        for (int giver : passing.givers) {
            columns.add(Column.from(
                    "moved_" + index + "_" + number++,
                    new Sentence("from {who}", "von {who}").with("who", labels.of(giver)),
                    id(index - 1),
                    id(index)));
        }
    }

    private List<Cell> line(int place, Cell.Words name, List<Round> shown, List<Passing> passings) {
        var line = new ArrayList<Cell>();
        line.add(name);
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0) addMoved(place, passings.get(i - 1), line);
            line.add(votes(place, shown.get(i)));
        }
        return line;
    }

    private Cell votes(int place, Round round) {
        int decimals = decimals(round.tally());
        if (place == Rounds.NOBODY) return cells.rest(round.rest(), decimals);
        var votes = round.tally().get(place);
        return votes == null ? new Cell.Empty() : cells.votes(place, votes, decimals);
    }

    private void addMoved(int place, Passing passing, List<Cell> line) {
        for (int giver : passing.givers) {
            boolean there = place == giver
                    || place == Rounds.NOBODY
                    || passing.to.tally().containsKey(place);
            line.add(
                    there
                            ? cells.moved(passing.from.moved(giver, place), passing.decimals(), passing.least)
                            : new Cell.Empty());
        }
    }
}
