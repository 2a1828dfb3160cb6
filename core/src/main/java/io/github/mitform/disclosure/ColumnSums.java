package io.github.mitform.disclosure;

import io.github.mitform.disclosure.Suppression.Place;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The sums of the columns of a cross table, which it does not show, but which show what the second question shows by itself. They add up to all people, so
 * that some are withheld there, and may not be added up here.
 */
final class ColumnSums {
    private static final Sentence NONE = new Sentence("", "");

    private ColumnSums() {}

    /**
     * Returns the sums that are withheld, as places in a line below all others.
     *
     * @param inside of a cross table, or nothing
     */
    static List<Place> withheld(Figure figure, List<Place> inside, int smallestCell) {
        if (inside.isEmpty()) return List.of();
        var sums = new TreeMap<Integer, Long>();
        for (Place place : inside) sums.merge(place.column(), place.people(), Long::sum);
        var groups = new Suppression(
                new Figure(
                        figure.id(),
                        NONE,
                        List.of(new Column("people", NONE, Role.GROUP)),
                        sums.values().stream()
                                .map(people -> List.<Cell>of(new Cell.People(people)))
                                .toList(),
                        Drawing.NONE),
                smallestCell);
        groups.run();
        var gaps = new ArrayList<Place>();
        int group = 0;
        for (var sum : sums.entrySet()) {
            if (groups.isHidden(group++)) {
                gaps.add(new Place(figure.lines().size(), sum.getKey(), sum.getValue()));
            }
        }
        return gaps;
    }
}
