package io.github.mitform.disclosure;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Spread;
import io.github.mitform.tally.result.Spread.Given;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts what people gave of their own into classes that tell of nobody alone: each is of at least the smallest cell, or of nobody.
 *
 * <p>The first and the last one are open, so that nobody learns how far out the outermost few are; between them all are equally wide, by a round number,
 * and the narrowest ones are taken of which none is of too few. Where there would be fewer than five, the narrowest ones are taken, and those of too few
 * are joined with the next. How wide classes are depends on no more than the smallest cell from either end, since those further out would be
 * told by it. Ends that the definition sets are told: nobody can have gone beyond them.
 */
final class Classes {
    static final Sentence ALL = new Sentence("All together", "Alle zusammen");

    private static final int MOST = 12;
    private static final int FEWEST = 5;
    /** Where only one person is too few, of two classes put together either tells the other. */
    private static final int FEWEST_PEOPLE = 3;
    /** Of so few different numbers each may have a line of its own; of more, a mean beside them would tell them apart. */
    private static final int MOST_ALONE = 12;
    /** The width in steps of the narrowest classes of several numbers. */
    private static final int LEAST_WIDTH = 2;
    /**
     * The width in steps of the narrowest ones of few different numbers that are too far apart for classes of one each: that they are is known, and with it
     * nearly where the last of those lies that the ends are taken from, so that of narrower ones the only other number would be known as well.
     */
    private static final int LEAST_BESIDE_ALONE = 5;

    private final Spread spread;
    private final int smallestCell;

    private Classes(Spread spread, int smallestCell) {
        this.spread = spread;
        this.smallestCell = Math.max(FEWEST_PEOPLE, smallestCell);
    }

    /**
     * Returns a figure with a line for each class: what it is called, how many people, and their share. Returns the same figure where all that was given was
     * given by enough people, or where all of them together are too few. It does not look at the lines that the figure has: two figures of the same
     * answers get the same classes, since of others the difference might be of few people.
     */
    static Figure of(Figure figure, int smallestCell) {
        if (smallestCell == 1 || figure.spread().isEmpty()) return figure;
        var classes = new Classes(figure.spread().get(), smallestCell);
        boolean small = classes.spread.given().stream().anyMatch(given -> given.people() < classes.smallestCell);
        return small && classes.spread.people() >= smallestCell ? figure.withLines(classes.lines()) : figure;
    }

    /** Returns whether so few different ones were given that classes may be of one each. */
    static boolean isOfFew(Spread spread) {
        return spread.given().size() <= MOST_ALONE;
    }

    /** Some places beside each other: how many people are in them, and in how many of them there is anybody. */
    private record Range(long first, long last, long people, int filled) {
        Range and(Range next) {
            return new Range(first, next.last, people + next.people, filled + next.filled);
        }
    }

    private List<List<Cell>> lines() {
        var low = nth(false);
        var high = nth(true);
        if (low.compareTo(high) >= 0) return List.of(line(ALL, spread.people()));
        Grid narrowest = null;
        Grid taken = null;
        for (Grid grid : grids(low, high)) {
            long classes = grid.place(high) - grid.place(low) + 1;
            if (classes > MOST) continue;
            if (narrowest != null && classes < FEWEST) break;
            if (narrowest == null) narrowest = grid;
            if (ranges(grid, low, high).stream().noneMatch(this::isSmall)) {
                taken = grid;
                break;
            }
        }
        if (narrowest == null) return List.of(line(ALL, spread.people()));
        var grid = taken == null ? narrowest : taken;
        var ranges = ranges(grid, low, high);
        join(ranges);
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            lines.add(line(words(grid, range, i == 0, i == ranges.size() - 1), range.people));
        }
        return lines;
    }

    private List<Cell> line(Sentence words, long people) {
        return List.of(
                Cell.Words.of(Wording.text(words)), new Cell.People(people), new Cell.Share(people, spread.people()));
    }

    /** Returns what was given by the last of so many people as the smallest cell, from either end. */
    private BigDecimal nth(boolean fromAbove) {
        long seen = 0;
        for (int i = 0; i < spread.given().size(); i++) {
            var given = spread.given().get(fromAbove ? spread.given().size() - 1 - i : i);
            seen += given.people();
            if (seen >= smallestCell) return given.value();
        }
        return spread.given().get(fromAbove ? 0 : spread.given().size() - 1).value();
    }

    /** Returns classes that may do, the narrowest first. */
    private List<Grid> grids(BigDecimal low, BigDecimal high) {
        if (spread.kind() == Spread.Kind.DAY) return Arrays.<Grid>asList(Grid.Days.values());
        var grids = new ArrayList<Grid>();
        boolean alone = isOfFew(spread);
        if (alone && high.subtract(low).compareTo(spread.step().multiply(BigDecimal.valueOf(mostAlone()))) < 0) {
            grids.add(new Grid.Numbers(
                    start(low, spread.least().orElse(BigDecimal.ZERO), spread.step()), spread.step(), true));
        }
        var least = spread.step().multiply(BigDecimal.valueOf(alone ? LEAST_BESIDE_ALONE : LEAST_WIDTH));
        var range = high.subtract(low).max(least);
        int power = range.precision() - range.scale() - 1;
        for (int i = power - 2; i <= power + 2; i++) {
            for (int times : new int[] {1, 2, 5}) {
                var width = BigDecimal.valueOf(times).scaleByPowerOfTen(i);
                if (width.compareTo(least) >= 0) {
                    grids.add(new Grid.Numbers(start(low, BigDecimal.ZERO, width), width, false));
                }
            }
        }
        return grids;
    }

    /**
     * Returns how many classes of one number each there may be: as many as there would be enough people for, were they spread evenly. Where numbers are so
     * far apart that there are more, the ends of open classes would be what somebody gave all alone.
     */
    private long mostAlone() {
        return Math.min(MOST, spread.people() / smallestCell);
    }

    /** Returns the lower end of the class that holds a number, of classes that start at another one. */
    private static BigDecimal start(BigDecimal number, BigDecimal at, BigDecimal width) {
        return number.subtract(at)
                .divide(width, 0, RoundingMode.FLOOR)
                .multiply(width)
                .add(at);
    }

    /** Returns a range for each class, also for those of nobody. What lies further out is in the first and the last one. */
    private List<Range> ranges(Grid grid, BigDecimal low, BigDecimal high) {
        long first = grid.place(low);
        var people = new long[Math.toIntExact(grid.place(high) - first + 1)];
        for (Given given : spread.given()) {
            var inside = given.value().max(low).min(high);
            people[Math.toIntExact(grid.place(inside) - first)] += given.people();
        }
        var ranges = new ArrayList<Range>();
        for (int i = 0; i < people.length; i++) {
            ranges.add(new Range(first + i, first + i, people[i], people[i] > 0 ? 1 : 0));
        }
        return ranges;
    }

    /** Returns whether a range is of too few people, or of one in each of its classes and no other way. */
    private boolean isSmall(Range range) {
        return range.people > 0 && (range.people < smallestCell || range.filled > 1 && range.people <= range.filled);
    }

    /**
     * Joins one of too few people with the next in which there is anybody, and what is between them, from the first on; the last one with that before. It does
     * not look at which side has fewer people, since that would tell how few they are.
     */
    private void join(List<Range> ranges) {
        for (int at = 0; at < ranges.size(); ) {
            if (!isSmall(ranges.get(at))) {
                at++;
                continue;
            }
            int next = filled(ranges, at, 1);
            int from = next < ranges.size() ? at : Math.max(0, filled(ranges, at, -1));
            var joined = ranges.subList(from, Math.min(next, ranges.size() - 1) + 1);
            var range = joined.stream().reduce(Range::and).orElseThrow();
            boolean all = joined.size() == 1;
            joined.clear();
            ranges.add(from, range);
            if (all) return;
            at = from;
        }
    }

    /** Returns the next range with anybody in it; one beyond the ends if there is none. */
    private static int filled(List<Range> ranges, int at, int step) {
        int next = at + step;
        while (next >= 0 && next < ranges.size() && ranges.get(next).people == 0) next += step;
        return next;
    }

    private Sentence words(Grid grid, Range range, boolean first, boolean last) {
        if (first && last) return ALL;
        if (first) return grid.upTo(range.last, spread.least());
        return last ? grid.from(range.first, spread.greatest()) : grid.between(range.first, range.last);
    }
}
