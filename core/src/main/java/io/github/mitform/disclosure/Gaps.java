package io.github.mitform.disclosure;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A figure as it is published, with gaps where cells are hidden. Lines that are named by what people gave have none: those that would are put together.
 */
final class Gaps {
    /** The place of no column. */
    static final int NONE = -1;

    private static final Sentence OTHERS = new Sentence("All others together", "Alle anderen zusammen");

    private final Figure figure;
    private final boolean[][] hidden;
    private final int given;
    private final int smallestCell;

    /**
     * Creates a figure with gaps.
     *
     * @param hidden which cells are, by lines
     * @param given the place of the column that names lines by what people gave, or {@link #NONE}
     */
    Gaps(Figure figure, boolean[][] hidden, int given, int smallestCell) {
        this.figure = figure;
        this.hidden = hidden;
        this.given = given;
        this.smallestCell = smallestCell;
    }

    Figure figure() {
        var lines = new ArrayList<List<Cell>>();
        for (int line = 0; line < hidden.length; line++) {
            if (given != NONE && hidden[line][given]) continue;
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < hidden[line].length; column++) {
                cells.add(
                        hidden[line][column]
                                ? new Cell.Withheld()
                                : figure.lines().get(line).get(column));
            }
            lines.add(cells);
        }
        if (lines.size() < hidden.length) lines.add(together(lines.isEmpty() ? Classes.ALL : OTHERS));
        return figure.withLines(lines)
                .withColumns(figure.columns().stream().map(Gaps::shown).toList());
    }

    /** Returns a column as anybody may know it, who has nothing more to decide. */
    private static Column shown(Column column) {
        return switch (column.role()) {
            case GIVEN -> column.with(Role.LABEL);
            case MEAN -> column.with(Role.MEASURE);
            case ALL_OR_NONE -> column.with(Role.GROUP);
            default -> column;
        };
    }

    /** Returns all lines that are hidden as one: the people of a column of groups are known by its sum, and so is their share. */
    private List<Cell> together(Sentence name) {
        return IntStream.range(0, figure.columns().size())
                .mapToObj(column -> column == given ? Cell.Words.of(Wording.text(name)) : together(column))
                .toList();
    }

    private Cell together(int column) {
        boolean group = isGroup(figure.columns().get(column));
        var from = figure.columns().get(column).from();
        boolean adds = group
                || from.size() == 1
                        && figure.columns().stream()
                                .anyMatch(other -> other.id().equals(from.get(0)) && isGroup(other));
        long people = 0;
        long whole = 0;
        for (int line = 0; line < hidden.length; line++) {
            if (!hidden[line][given]) continue;
            var cell = figure.lines().get(line).get(column);
            if (group && cell instanceof Cell.People some) {
                people += some.count();
            } else if (!group && cell instanceof Cell.Share share) {
                people += share.part();
                whole = share.whole();
            } else {
                adds = false;
            }
        }
        if (!adds || people < smallestCell) return new Cell.Withheld();
        return group ? new Cell.People(people) : new Cell.Share(people, whole);
    }

    private static boolean isGroup(Column column) {
        return column.role() == Role.GROUP;
    }
}
