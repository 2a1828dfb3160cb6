package io.github.mitform.report.internal.wording;

import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Role;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What every output asks of a figure. */
public final class Figures {
    private Figures() {}

    public static boolean withholds(Figure figure) {
        return figure.lines().stream().flatMap(List::stream).anyMatch(Cell.Withheld.class::isInstance);
    }

    /**
     * Returns what a table for people to read shows of a figure: of one that flows, without columns on what passed on of which every number is withheld. The data
     * keeps them.
     */
    public static Figure told(Figure figure) {
        if (figure.drawing() != Figure.Drawing.FLOW) return figure;
        int[] told = IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).from().isEmpty()
                        || figure.lines().stream().anyMatch(line -> line.get(i) instanceof Cell.Number))
                .toArray();
        return new Figure(
                figure.id(),
                figure.title(),
                IntStream.of(told).mapToObj(figure.columns()::get).toList(),
                figure.lines().stream()
                        .map(line -> IntStream.of(told).mapToObj(line::get).toList())
                        .toList(),
                figure.drawing());
    }

    /** Returns the column that names the lines. */
    public static OptionalInt label(Figure figure) {
        return columns(figure, Role.LABEL).findFirst();
    }

    /** Returns the column that bars are drawn of. */
    public static OptionalInt drawn(Figure figure) {
        return columns(figure, Role.GROUP, Role.MEASURE, Role.TURNOUT).findFirst();
    }

    /** Returns the first column of numbers that count no people: what a dot is drawn of. */
    public static OptionalInt dot(Figure figure) {
        return columns(figure, Role.GROUP, Role.MEASURE)
                .filter(i -> figure.lines().stream()
                        .anyMatch(line -> line.get(i) instanceof Cell.Number || line.get(i) instanceof Cell.Share))
                .findFirst();
    }

    /** Returns the column with this id. */
    public static OptionalInt named(Figure figure, String id) {
        return IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).id().equals(id))
                .findFirst();
    }

    /** Returns the columns that a bar is divided by: those of percentages where there are several, which then are all of a whole. */
    public static int[] parts(Figure figure) {
        int[] percentages = IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).percent())
                .toArray();
        return percentages.length > 1
                ? percentages
                : columns(figure, Role.PART, Role.CROSS).toArray();
    }

    public static OptionalInt total(Figure figure) {
        return columns(figure, Role.TOTAL).findFirst();
    }

    /** Returns the column of shares worked out from this column alone. */
    public static OptionalInt shareOf(Figure figure, int column) {
        String id = figure.columns().get(column).id();
        return IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).from().contains(id))
                .filter(i -> figure.lines().stream().allMatch(line -> !(line.get(i) instanceof Cell.Number)))
                .findFirst();
    }

    /** Returns a number of people or another number, to draw it; 0 for all else. */
    public static double amount(Cell cell) {
        if (cell instanceof Cell.People people) return (double) people.count();
        return cell instanceof Cell.Number number
                ? Math.max(-1e300, Math.min(1e300, number.number().doubleValue()))
                : 0;
    }

    public static boolean holdsShares(Figure figure, int column) {
        return figure.lines().stream().anyMatch(line -> line.get(column) instanceof Cell.Share);
    }

    private static IntStream columns(Figure figure, Role... roles) {
        return IntStream.range(0, figure.columns().size())
                .filter(i -> List.of(roles).contains(figure.columns().get(i).role()));
    }
}
