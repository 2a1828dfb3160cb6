package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.chart.Canvas.Anchor;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.wording.Excerpt;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.report.internal.wording.Wording.Shown;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A bar for each line, labelled directly. In a wide place the label stands left of its bar, in a narrow one above it. Bars start at 0
 * and are as long as the greatest number that is shown allows; shares are drawn on a track from 0 to 100%.
 *
 * @param shares whether lengths are shares, of 1
 */
record Bars(List<Bar> first, List<Bar> last, int leftOut, boolean shares, Wording wording) implements Chart.Drawing {
    private static final double THICKNESS = 20;
    private static final double STUB = 28;
    private static final double GAP = 10;

    /** How high the mark of lines that are left out is. */
    static final double GAP_HEIGHT = Canvas.LINE * 1.6;

    private static final int MOST_LINES = 5;

    /**
     * One line of the figure.
     *
     * @param length what is drawn; 0 where nothing may be shown or nothing is there
     * @param shown what is said of it: the share with the people behind it where there is one, otherwise the number
     * @param number the number alone
     * @param withheld whether it is known but may not be shown; then nothing of its size is in here
     */
    record Bar(String label, double length, Shown shown, Shown number, boolean withheld) {}

    static Optional<Bars> of(Figure figure, Excerpt excerpt, Wording wording) {
        OptionalInt drawn = Figures.drawn(figure);
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Bars(
                excerpt.first().stream()
                        .map(line -> bar(figure, line, drawn.getAsInt(), wording))
                        .toList(),
                excerpt.last().stream()
                        .map(line -> bar(figure, line, drawn.getAsInt(), wording))
                        .toList(),
                excerpt.leftOut(),
                Figures.holdsShares(figure, drawn.getAsInt()),
                wording));
    }

    private static Bar bar(Figure figure, List<Cell> line, int drawn, Wording wording) {
        OptionalInt label = Figures.label(figure);
        Cell cell = line.get(drawn);
        OptionalInt share = Figures.shareOf(figure, drawn);
        Cell said = share.isPresent() && line.get(share.getAsInt()) instanceof Cell.Share
                ? line.get(share.getAsInt())
                : cell;
        return new Bar(
                label.isPresent() ? wording.show(line.get(label.getAsInt())).main() : "",
                length(cell),
                wording.show(cell instanceof Cell.Withheld ? cell : said),
                wording.show(cell),
                cell instanceof Cell.Withheld);
    }

    private static double length(Cell cell) {
        if (cell instanceof Cell.People people) return people.count();
        if (cell instanceof Cell.Share share) return share.whole() == 0 ? 0 : (double) share.part() / share.whole();
        if (cell instanceof Cell.Number number)
            return Math.max(-1e300, Math.min(1e300, number.number().doubleValue()));
        return 0;
    }

    List<Bar> all() {
        var all = new ArrayList<>(first);
        all.addAll(last);
        return all;
    }

    @Override
    public void on(Canvas canvas) {
        var scale = Scale.of(this, canvas);
        first.forEach(bar -> draw(bar, canvas, scale));
        if (leftOut > 0) {
            gap(canvas, scale.start(), wording.say(Phrases.LEFT_OUT, "count", wording.count(leftOut)));
            last.forEach(bar -> draw(bar, canvas, scale));
        }
        if (scale.least() < 0) {
            canvas.line("axis", scale.zero(), 0, scale.zero(), canvas.bottom());
        }
    }

    /** Marks lines that are left out. */
    static void gap(Canvas canvas, double x, String words) {
        canvas.text("aside", Anchor.START, x, canvas.bottom() + Canvas.LINE * 0.6, "⋮  " + words);
        canvas.skip(GAP_HEIGHT);
    }

    private static void draw(Bar bar, Canvas canvas, Scale scale) {
        double middle;
        if (canvas.isWide()) {
            List<String> label = Lettering.wrap(bar.label(), scale.start() - GAP, Canvas.LETTERS, MOST_LINES);
            double height = Math.max(THICKNESS, label.size() * Canvas.LINE);
            middle = canvas.bottom() + height / 2;
            canvas.lines("label", Anchor.START, 0, middle - label.size() * Canvas.LINE / 2, label);
            canvas.skip(height + GAP);
        } else {
            List<String> label = Lettering.wrap(bar.label(), canvas.width(), Canvas.LETTERS, MOST_LINES);
            canvas.lines("label", Anchor.START, 0, canvas.bottom(), label);
            canvas.skip(label.size() * Canvas.LINE + 2);
            middle = canvas.bottom() + THICKNESS / 2;
            canvas.skip(THICKNESS + GAP);
        }
        double top = middle - THICKNESS / 2;
        double end = scale.zero();
        if (bar.withheld()) {
            canvas.hatched(scale.zero(), top, STUB, THICKNESS);
            end += STUB;
        } else {
            if (scale.track()) {
                canvas.rectangle("track", scale.zero(), top, scale.space(), THICKNESS);
            }
            double length = scale.length(bar.length());
            canvas.rectangle("bar", scale.zero() + Math.min(0, length), top, Math.abs(length), THICKNESS);
            end += length;
        }
        if (bar.withheld()) {
            canvas.text("missing", Anchor.START, end + GAP, middle, bar.shown().main());
        } else {
            boolean atTheSide = scale.track() || scale.least() < 0;
            canvas.text(atTheSide ? scale.start() + scale.space() + GAP : end + GAP, middle, bar.shown());
        }
    }

    /** Where bars start and how long they get. */
    private record Scale(double start, double space, double least, double greatest, boolean track) {
        static Scale of(Bars bars, Canvas canvas) {
            double labels = 0;
            double values = 0;
            double least = 0;
            double greatest = 0;
            for (Bar bar : bars.all()) {
                labels = Math.max(labels, Lettering.width(bar.label(), Canvas.LETTERS));
                values = Math.max(values, Canvas.width(bar.shown()));
                least = Math.min(least, bar.length());
                greatest = Math.max(greatest, bar.length());
            }
            double start = canvas.isWide() ? Math.min(Math.max(labels + 2, 80), 300) + 2 * GAP : 0;
            return new Scale(
                    start,
                    Math.max(60, canvas.width() - start - values - GAP - 2),
                    least,
                    bars.shares() ? 1 : greatest,
                    bars.shares());
        }

        double zero() {
            return start - length(least);
        }

        double length(double value) {
            double range = greatest - least;
            return range == 0 ? 0 : value / range * space;
        }
    }
}
