package io.github.mitform.disclosure;

import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Stages that people go through, of which each is left by some. What two stages differ by is a number of people, who went no further: where it is too
 * small, stages between are withheld until those that are shown differ by enough people, or by nobody. Those who went no further are put together with the
 * next fewer of those beside them, so that nobody learns which of them were too few. The last stage is known.
 */
final class Stages {
    private final Figure figure;
    private final int smallestCell;
    /** The place of the column of stages; below 0 where there is none. */
    private final int column;
    /** The lines of stages. */
    private final List<Integer> lines = new ArrayList<>();

    private final List<Range> ranges = new ArrayList<>();

    /**
     * From one stage to a later one.
     *
     * @param first the place of a stage among stages
     * @param left how many of those in the first did not come to the last
     * @param filled how many stages anybody left
     */
    private record Range(int first, int last, long left, int filled) {
        Range and(Range next) {
            return new Range(first, next.last, left + next.left, filled + next.filled);
        }
    }

    Stages(Figure figure, int smallestCell) {
        this.figure = figure;
        this.smallestCell = smallestCell;
        column = figure.columns().stream().map(Column::role).toList().indexOf(Role.STAGE);
        if (column < 0) return;
        for (int line = 0; line < figure.lines().size(); line++) {
            if (figure.lines().get(line).get(column) instanceof Cell.People) lines.add(line);
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            long left = Math.abs(people(i) - people(i + 1));
            ranges.add(new Range(i, i + 1, left, left > 0 ? 1 : 0));
        }
    }

    private long people(int stage) {
        return ((Cell.People) figure.lines().get(lines.get(stage)).get(column)).count();
    }

    /** Hides stages, and what follows from them; shows the last one, which is known. */
    void hide(boolean[][] hidden) {
        if (lines.isEmpty()) return;
        join();
        int last = lines.size() - 1;
        for (Range range : ranges) {
            for (int stage = range.first + 1; stage < range.last; stage++) hidden[lines.get(stage)][column] = true;
        }
        for (int stage = 0; stage < last; stage++) {
            hidden[lines.get(stage)][column] |= isTooFew(Math.abs(people(stage) - people(last)));
        }
        hidden[lines.get(last)][column] = isTooFew(people(last));
        for (int stage = 0; stage <= last; stage++) hideWhatFollows(hidden, stage, last);
    }

    /** Hides what tells of those who went no further where a stage or the next one is hidden, and shares of the first one where it is. */
    private void hideWhatFollows(boolean[][] hidden, int stage, int last) {
        int line = lines.get(stage);
        boolean isNext = stage < last && hidden[lines.get(stage + 1)][column];
        for (int other = 0; other < figure.columns().size(); other++) {
            var cell = figure.lines().get(line).get(other);
            boolean isLoss = figure.columns().get(other).role() == Role.LOSS && cell instanceof Cell.Number;
            boolean isShare = isOfStages(other) && cell instanceof Cell.Share;
            hidden[line][other] |=
                    isLoss && (hidden[line][column] || isNext) || isShare && hidden[lines.get(0)][column];
        }
    }

    private boolean isTooFew(long some) {
        return some > 0 && some < smallestCell;
    }

    /** Joins that which fewest left with that of fewer beside it, and what is between them, until none is of too few or there is no other. */
    private void join() {
        while (true) {
            Optional<Range> small = ranges.stream().filter(this::isSmall).min(Comparator.comparingLong(Range::left));
            if (small.isEmpty()) return;
            int at = ranges.indexOf(small.get());
            int before = filled(at, -1);
            int after = filled(at, 1);
            if (before < 0 && after == ranges.size()) return;
            boolean back = after == ranges.size() || before >= 0 && ranges.get(before).left <= ranges.get(after).left;
            var joined = ranges.subList(back ? before : at, (back ? at : after) + 1);
            var range = joined.stream().reduce(Range::and).orElseThrow();
            joined.clear();
            ranges.add(back ? before : at, range);
        }
    }

    /** Returns whether too few left, or one at each stage and no other way. */
    private boolean isSmall(Range range) {
        return isTooFew(range.left) || range.filled > 1 && range.left <= range.filled;
    }

    /** Returns the place of the next range that anybody left; one beyond the ends if there is none. */
    private int filled(int at, int step) {
        int next = at + step;
        while (next >= 0 && next < ranges.size() && ranges.get(next).left == 0) next += step;
        return next;
    }

    /** Returns whether what is hidden in a column is not the number it holds, but those who went no further. */
    boolean isOfStages(int place) {
        return column >= 0
                && (place == column
                        || figure.columns().get(place).role() != Role.LOSS
                                && figure.columns()
                                        .get(place)
                                        .from()
                                        .contains(figure.columns().get(column).id()));
    }

    /** Returns the greatest number of people who went no further and of whom it is not said where; 0 where all is said. */
    long largestHidden() {
        return ranges.stream()
                .filter(range -> range.last > range.first + 1 && range.left > 0 || isSmall(range))
                .mapToLong(Range::left)
                .max()
                .orElse(0);
    }
}
