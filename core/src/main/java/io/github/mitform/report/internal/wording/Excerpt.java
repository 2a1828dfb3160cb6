package io.github.mitform.report.internal.wording;

import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.List;

/** The lines of a figure that are seen at once: all of a short one, the first and the last of a long one. */
public record Excerpt(List<List<Cell>> first, List<List<Cell>> last, int leftOut) {
    /** Lines that are still read at a glance. */
    public static final int AT_ONCE = 20;

    private static final int FIRST = 10;
    private static final int LAST = 5;

    public static Excerpt of(Figure figure) {
        return of(figure, AT_ONCE, FIRST, LAST);
    }

    /** Returns an excerpt from the top only, for lists that are read rather than compared. */
    public static Excerpt top(Figure figure) {
        return of(figure, AT_ONCE, FIRST, 0);
    }

    private static Excerpt of(Figure figure, int most, int first, int last) {
        var lines = figure.lines();
        int size = lines.size();
        return size <= most
                ? new Excerpt(lines, List.of(), 0)
                : new Excerpt(lines.subList(0, first), lines.subList(size - last, size), size - first - last);
    }

    public boolean isComplete() {
        return leftOut == 0;
    }

    /** Returns the sentence that says what is shown. */
    public String sentence(Wording wording) {
        String count = wording.count((long) first.size() + leftOut + last.size());
        return last.isEmpty()
                ? wording.say(Phrases.FIRST_LINES, "first", wording.count(first.size()), "count", count)
                : wording.say(
                        Phrases.EXCERPT,
                        "first",
                        wording.count(first.size()),
                        "last",
                        wording.count(last.size()),
                        "count",
                        count);
    }
}
