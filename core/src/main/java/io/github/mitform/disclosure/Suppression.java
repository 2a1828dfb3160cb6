package io.github.mitform.disclosure;

import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides cell by cell what of one figure is hidden. Cells only ever get hidden, never shown again, so it comes to an end. */
final class Suppression {
    /** More steps than this would take a second or two. */
    static final long MOST_STEPS = 30_000_000;

    private final Figure figure;
    private final int smallestCell;
    private final boolean[][] hidden;
    private final Map<String, Integer> columns = new HashMap<>();
    /** The place of the column that names lines by what people gave; {@link Gaps#NONE} where there is none. */
    private final int given;
    /** Whether each person stands in one line and one column. */
    private final boolean isCross;

    private long steps;
    private boolean givenUp;

    /** A place in the figure, and how many people its cell speaks of. */
    record Place(int line, int column, long people) {}

    Suppression(Figure figure, int smallestCell) {
        this.figure = figure;
        this.smallestCell = smallestCell;
        this.hidden = new boolean[figure.lines().size()][figure.columns().size()];
        for (Column column : figure.columns()) {
            columns.put(column.id(), columns.size());
        }
        this.given = IntStream.range(0, columns.size())
                .filter(column -> figure.columns().get(column).role() == Role.GIVEN)
                .findFirst()
                .orElse(Gaps.NONE);
        this.isCross = figure.columns().stream().anyMatch(column -> column.role() == Role.CROSS);
    }

    void hideEverything() {
        for (int line = 0; line < hidden.length; line++) {
            for (int column = 0; column < columns.size(); column++) {
                hidden[line][column] = counted(line, column) >= 0;
            }
        }
        hideGiven();
    }

    /** Hides what follows from all answers; before anything else is. */
    void hideMeans() {
        for (int line = 0; line < hidden.length; line++) {
            for (int column = 0; column < columns.size(); column++) {
                hidden[line][column] |= figure.columns().get(column).role() == Role.MEAN && people(line, column) >= 0;
            }
        }
    }

    /** Returns whether a number of people is hidden, other than of pairs of answers: then what follows from all answers would tell. */
    boolean keepsBack() {
        for (int line = 0; line < hidden.length; line++) {
            for (int column = 0; column < columns.size(); column++) {
                if (hidden[line][column]
                        && figure.columns().get(column).role() != Role.CROSS
                        && figure.lines().get(line).get(column) instanceof Cell.People) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Hides all of the lines that are named by what people gave and have a gap; returns whether that was more than before. */
    private boolean hideGiven() {
        boolean changed = false;
        for (int line = 0; given != Gaps.NONE && line < hidden.length; line++) {
            if (hidden[line][given] || !isHidden(line)) continue;
            for (int column = 0; column < columns.size(); column++) {
                hidden[line][column] |= column == given || people(line, column) >= 0;
            }
            changed = true;
        }
        return changed;
    }

    void run() {
        hideSmall();
        var sums = sums();
        var cross = cross();
        var inside = cross.stream().filter(place -> role(place) == Role.CROSS).toList();
        var columnSums = ColumnSums.withheld(figure, inside, smallestCell);
        boolean changed = true;
        while (changed && !givenUp) {
            changed = hideGiven();
            changed |= hideBesideTotals();
            for (var sum : sums) {
                changed |= protect(sum);
            }
            changed |= !changed && breakBridge(cross, List.of());
            changed |= !changed && !columnSums.isEmpty() && breakBridge(cross, columnSums);
        }
        if (givenUp) {
            hideEverything();
        } else {
            hideTheRest();
            hideWhatIsWorkedOut();
        }
    }

    /** Hides all of what is shown as a whole only. */
    private void hideTheRest() {
        for (int column = 0; column < columns.size(); column++) {
            int place = column;
            boolean gap = IntStream.range(0, hidden.length).anyMatch(line -> hidden[line][place]);
            if (!gap || figure.columns().get(column).role() != Role.ALL_OR_NONE) continue;
            for (int line = 0; line < hidden.length; line++) hidden[line][column] |= people(line, column) >= 0;
        }
    }

    /** Returns whether all was hidden because it would have taken too many steps to find out what may be shown. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Returns how many numbers were looked at, again and again. */
    long steps() {
        return steps;
    }

    private boolean goes(int more) {
        steps += more;
        givenUp |= steps > MOST_STEPS;
        return !givenUp;
    }

    /** Returns how many people a cell speaks of; -1 for one that speaks of nobody, or of nothing that they answered. */
    private long people(int line, int column) {
        return figure.columns().get(column).role() == Role.TURNOUT ? -1 : counted(line, column);
    }

    private long counted(int line, int column) {
        var cell = figure.lines().get(line).get(column);
        if (cell instanceof Cell.People people) return people.count();
        if (cell instanceof Cell.Share share) return share.part();
        if (cell instanceof Cell.Number number && number.people() != Note.NOBODY) return number.people();
        return -1;
    }

    private boolean isSmall(long people) {
        return people > 0 && people < smallestCell;
    }

    private void hideSmall() {
        for (int line = 0; line < hidden.length; line++) {
            for (int column = 0; column < columns.size(); column++) {
                if (isSmall(people(line, column))) {
                    hidden[line][column] = true;
                }
                if (figure.lines().get(line).get(column) instanceof Cell.Share share) {
                    hideSmallRest(line, column, share);
                }
            }
        }
    }

    /** Where a share stands beside the people it counts, and nothing else adds up, those left over may be too few. */
    private void hideSmallRest(int line, int column, Cell.Share share) {
        var from = figure.columns().get(column).from();
        if (isSmall(share.whole())) {
            hidden[line][column] = true;
        }
        if (isSmall(share.whole() - share.part()) && from.stream().allMatch(this::standsAlone)) {
            hidden[line][column] = true;
            for (String id : from) {
                hidden[line][place(id)] = true;
            }
        }
    }

    private boolean isMeasure(int column) {
        var role = figure.columns().get(column).role();
        return role == Role.MEASURE || role == Role.MEAN;
    }

    private boolean standsAlone(String id) {
        int column = place(id);
        return isMeasure(column);
    }

    private int place(String id) {
        var place = columns.get(id);
        if (place == null) {
            throw new IllegalArgumentException("figure " + figure.id() + " has no column " + id);
        }
        return place;
    }

    /** Returns every set of cells whose sum is known, those of some lines first: what they hide often does for the whole column as well. */
    private List<List<Place>> sums() {
        var sums = new ArrayList<List<Place>>();
        for (Figure.Sum sum : figure.sums()) {
            var places = new ArrayList<Place>();
            for (String id : sum.columns()) {
                int column = place(id);
                for (int line : sum.lines()) {
                    if (people(line, column) >= 0) places.add(new Place(line, column, people(line, column)));
                }
            }
            sums.add(places);
        }
        for (int line = 0; line < hidden.length; line++) {
            var parts = new ArrayList<Place>();
            for (int column = 0; column < columns.size(); column++) {
                var role = figure.columns().get(column).role();
                if ((role == Role.PART || role == Role.CROSS) && people(line, column) >= 0) {
                    parts.add(new Place(line, column, people(line, column)));
                }
            }
            sums.add(parts);
        }
        for (int column = 0; column < columns.size(); column++) {
            var role = figure.columns().get(column).role();
            if (role == Role.GROUP || role == Role.ALL_OR_NONE || isInside(role)) {
                var groups = new ArrayList<Place>();
                for (int line = 0; line < hidden.length; line++) {
                    if (people(line, column) >= 0) groups.add(new Place(line, column, people(line, column)));
                }
                sums.add(groups);
            }
        }
        sums.removeIf(List::isEmpty);
        return sums;
    }

    /**
     * Returns whether a column is of the inside of a cross table, or of its sums: those of lines that each person stands in one of add up to all people, and
     * each is what its line adds up to, so that one gap gives way to another as inside.
     */
    private boolean isInside(Role role) {
        return role == Role.CROSS || role == Role.TOTAL && isCross;
    }

    /** Hides a number in each line of a cross table of which only the sum is hidden; returns whether there was one. */
    private boolean hideBesideTotals() {
        boolean changed = false;
        for (int line = 0; isCross && line < hidden.length; line++) {
            var parts = new ArrayList<Place>();
            boolean total = false;
            for (int column = 0; column < columns.size(); column++) {
                var role = figure.columns().get(column).role();
                if (role == Role.CROSS && people(line, column) >= 0) {
                    parts.add(new Place(line, column, people(line, column)));
                }
                total |= role == Role.TOTAL && hidden[line][column];
            }
            if (total && parts.stream().noneMatch(this::isHidden)) changed |= hideNext(parts);
        }
        return changed;
    }

    /** Returns the inside of a cross table with the sums of lines, by lines. */
    private List<Place> cross() {
        var cross = new ArrayList<Place>();
        for (int line = 0; line < hidden.length; line++) {
            for (int column = 0; column < columns.size(); column++) {
                if (isInside(figure.columns().get(column).role()) && people(line, column) >= 0) {
                    cross.add(new Place(line, column, people(line, column)));
                }
            }
        }
        return cross;
    }

    /** Hides more of these cells until nothing can be worked out from their sum; returns whether it did. */
    private boolean protect(List<Place> sum) {
        boolean changed = false;
        if (isSmall(sum.stream().mapToLong(Place::people).sum())) {
            return hideAll(sum);
        }
        while (goes(sum.size()) && !isProtected(sum)) {
            changed |= hideNext(sum);
        }
        boolean onlyZerosLeft = sum.stream().anyMatch(this::isHidden)
                && sum.stream().filter(place -> place.people() > 0).allMatch(this::isHidden);
        return (onlyZerosLeft && hideAll(sum)) || changed;
    }

    private boolean isProtected(List<Place> sum) {
        var gaps = sum.stream().filter(this::isHidden).toList();
        if (gaps.isEmpty() || gaps.size() == sum.size()) {
            return true;
        }
        long people = gaps.stream().mapToLong(Place::people).sum();
        return gaps.size() > 1 && people >= smallestCell && people > gaps.size();
    }

    private boolean hideNext(List<Place> sum) {
        var next = sum.stream()
                .filter(place -> !isHidden(place) && place.people() > 0)
                .min(Comparator.comparingLong(Place::people))
                .map(List::of)
                .orElse(sum);
        return hideAll(next);
    }

    private boolean hideAll(List<Place> places) {
        boolean changed = false;
        for (Place place : places) {
            changed |= !isHidden(place);
            hidden[place.line()][place.column()] = true;
        }
        return changed;
    }

    /** Returns whether a cell of this line is hidden. */
    boolean isHidden(int line) {
        for (boolean gap : hidden[line]) {
            if (gap) return true;
        }
        return false;
    }

    private Role role(Place place) {
        return figure.columns().get(place.column()).role();
    }

    private boolean isHidden(Place place) {
        return hidden[place.line()][place.column()];
    }

    /**
     * In a cross table two gaps in every line and column are not enough: one that is the only connection between two groups of gaps is
     * what their sums differ by. Hides the next smallest number beside the first such gap; returns whether there was one.
     *
     * @param columnSums those of columns that are withheld; where there are none, all are taken as known
     */
    private boolean breakBridge(List<Place> cross, List<Place> columnSums) {
        var gaps = Stream.concat(cross.stream().filter(this::isHidden), columnSums.stream())
                .toList();
        if (!goes(cross.size() + gaps.size())) return false;
        var bridges = Bridges.among(
                gaps.stream().mapToInt(Place::line).toArray(),
                gaps.stream().mapToInt(Place::column).toArray());
        for (int i = bridges.nextSetBit(0); i >= 0; i = bridges.nextSetBit(i + 1)) {
            var gap = gaps.get(i);
            var beside = cross.stream()
                    .filter(place -> place.line() == gap.line() || place.column() == gap.column())
                    .toList();
            if (!goes(cross.size())) return false;
            if (hideNext(beside)) return true;
        }
        return false;
    }

    private void hideWhatIsWorkedOut() {
        for (int line = 0; line < hidden.length; line++) {
            boolean[] counted = hidden[line].clone();
            for (int column = 0; column < columns.size(); column++) {
                hidden[line][column] |= isWorkedOut(line, column, counted);
            }
        }
    }

    private boolean isWorkedOut(int line, int column, boolean[] counted) {
        var cell = figure.lines().get(line).get(column);
        boolean derived = cell instanceof Cell.Share || cell instanceof Cell.Number && people(line, column) >= 0;
        if (!derived || !isMeasure(column)) {
            return false;
        }
        var from = figure.columns().get(column).from();
        if (!from.isEmpty()) {
            return from.stream().anyMatch(id -> counted[place(id)]);
        }
        for (boolean gap : counted) {
            if (gap) return true;
        }
        return false;
    }

    /** Returns the greatest number of people that a hidden cell speaks of; 0 if none is hidden. */
    long largestHidden() {
        long largest = 0;
        for (int line = 0; line < hidden.length; line++) {
            for (int column = 0; column < columns.size(); column++) {
                if (hidden[line][column]) largest = Math.max(largest, people(line, column));
            }
        }
        return largest;
    }

    Figure figure() {
        return new Gaps(figure, hidden, given, smallestCell).figure();
    }
}
