package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.chart.Canvas.Anchor;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.report.internal.wording.Wording.Shown;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A dot for each line, and a stroke from the low to the high end of its interval. Lines without a dot are bands that lie behind the others, such
 * as grades; they are equally wide, so that all their names can be read, and numbers lie within them as far as they are within.
 *
 * @param points the lines with a dot, or with one that is withheld
 * @param scale where numbers lie
 */
record Dots(List<Point> points, Scale scale, Wording wording) implements Chart.Drawing {
    private static final double ROW = 34;
    private static final double GAP = 12;
    private static final double RADIUS = 5.5;

    /** One line with a dot; ends are those of the dot where there is no interval. */
    record Point(String label, double value, double low, double high, String shown, String aside, boolean withheld) {}

    /** A band, from its low end to its high one. */
    record Band(String name, double low, double high) {}

    /**
     * Where numbers lie, from 0 to 1: evenly between two ends, or within bands that are equally wide.
     *
     * @param bands by their ends, the lowest first; none for an even scale
     */
    record Scale(double least, double greatest, List<Band> bands) {
        double at(double number) {
            if (bands.isEmpty()) return within((number - least) / (greatest - least));
            for (int i = 0; i < bands.size(); i++) {
                var band = bands.get(i);
                if (number <= band.high || i == bands.size() - 1) {
                    double inside = band.high == band.low ? 0 : (number - band.low) / (band.high - band.low);
                    return (i + within(inside)) / bands.size();
                }
            }
            return 1;
        }

        private static double within(double share) {
            return Math.max(0, Math.min(1, share));
        }
    }

    static Optional<Dots> of(Figure figure, Wording wording) {
        OptionalInt label = Figures.label(figure);
        OptionalInt dot = Figures.dot(figure);
        OptionalInt low = Figures.named(figure, "low");
        OptionalInt high = Figures.named(figure, "high");
        if (label.isEmpty() || dot.isEmpty() || low.isEmpty() || high.isEmpty()) return Optional.empty();
        var points = new ArrayList<Point>();
        var bands = new ArrayList<Band>();
        for (List<Cell> line : figure.lines()) {
            var value = line.get(dot.getAsInt());
            var from = line.get(low.getAsInt());
            var to = line.get(high.getAsInt());
            var name = name(figure, line, wording);
            if (value instanceof Cell.Empty) {
                if (from instanceof Cell.Number && to instanceof Cell.Number) {
                    bands.add(new Band(name, number(from), number(to)));
                }
            } else {
                points.add(point(name, value, from, to, wording));
            }
        }
        bands.sort(Comparator.comparingDouble(Band::low));
        return points.isEmpty() ? Optional.empty() : Optional.of(new Dots(points, scale(points, bands), wording));
    }

    /** Returns all labels of a line that tell it apart from others. */
    private static String name(Figure figure, List<Cell> line, Wording wording) {
        var labels = IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).role() == Figure.Role.LABEL)
                .filter(i -> i == Figures.label(figure).orElseThrow()
                        || figure.lines().stream()
                                        .map(other -> other.get(i))
                                        .distinct()
                                        .count()
                                > 1)
                .mapToObj(i -> wording.show(line.get(i)).main())
                .toList();
        return String.join(", ", labels);
    }

    private static Point point(String name, Cell value, Cell from, Cell to, Wording wording) {
        if (value instanceof Cell.Withheld) {
            return new Point(name, 0, 0, 0, wording.show(value).main(), "", true);
        }
        double middle = number(value);
        boolean known = from instanceof Cell.Number && to instanceof Cell.Number;
        var ends = known
                ? wording.say(
                        Phrases.FROM_TO,
                        "low",
                        wording.show(from).main(),
                        "high",
                        wording.show(to).main())
                : "";
        var shown = wording.show(value);
        // How many of how many comes before percent.
        boolean share = value instanceof Cell.Share;
        var aside = share && known ? shown.main() + ", " + ends : share ? shown.main() : ends;
        return new Point(
                name,
                middle,
                known ? number(from) : middle,
                known ? number(to) : middle,
                share ? shown.aside() : shown.main(),
                aside,
                false);
    }

    private static double number(Cell cell) {
        if (cell instanceof Cell.Share share) return share.whole() == 0 ? 0 : 100.0 * share.part() / share.whole();
        return cell instanceof Cell.Number number ? number.number().doubleValue() : 0;
    }

    private static Scale scale(List<Point> points, List<Band> bands) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            if (!point.withheld) {
                least = Math.min(least, Math.min(point.low, point.value));
                greatest = Math.max(greatest, Math.max(point.high, point.value));
            }
        }
        if (!(least <= greatest)) return new Scale(0, 1, bands);
        if (greatest - least < 1e-6 * Math.max(1, Math.abs(least))) {
            // A single dot lies in the middle of an axis about as long as the number itself.
            double around = Math.max(1, Math.abs(least) / 2);
            least -= around;
            greatest += around;
        }
        double step = step(greatest - least);
        double from = Math.floor(least / step) * step;
        double to = Math.ceil(greatest / step) * step;
        return new Scale(from, to > from ? to : from + step, bands);
    }

    /** Returns a round distance between the ticks of an axis. */
    private static double step(double range) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(range, 1e-9) / 4)));
        for (double factor : new double[] {1, 2, 5}) {
            if (range / (factor * power) <= 5) return factor * power;
        }
        return 10 * power;
    }

    @Override
    public void on(Canvas canvas) {
        double start = 0;
        if (canvas.isWide()) {
            for (Point point : points) {
                start = Math.max(start, Math.min(240, Lettering.width(point.label, Canvas.LETTERS)));
            }
            start += 2 * GAP;
        }
        double values = 0;
        for (Point point : points) {
            values = Math.max(
                    values,
                    Lettering.width(point.shown, Canvas.LETTERS) * 1.08
                            + Lettering.width(point.aside, Canvas.LETTERS)
                            + 3 * GAP);
        }
        double left = start + RADIUS;
        double space = canvas.width() - left - (canvas.isWide() ? values : 2 * RADIUS);
        if (scale.bands.isEmpty()) {
            grid(canvas, left, space);
            points.forEach(point -> draw(point, canvas, left, space));
            axis(canvas, left, space);
        } else {
            bands(canvas, left, space);
            points.forEach(point -> draw(point, canvas, left, space));
            canvas.skip(Canvas.LINE + 6);
        }
    }

    private List<Double> ticks() {
        double step = step(scale.greatest - scale.least);
        int ticks = (int) Math.round((scale.greatest - scale.least) / step);
        return IntStream.rangeClosed(0, ticks)
                .mapToObj(i -> scale.least + i * step)
                .toList();
    }

    /** Draws the lines of the axis, behind the dots and beside the labels. */
    private void grid(Canvas canvas, double left, double space) {
        for (double tick : ticks()) {
            double x = left + scale.at(tick) * space;
            for (int i = 0; i < points.size(); i++) {
                double bottom = canvas.bottom() + (i + 1) * rowHeight(canvas);
                canvas.line("grid", x, bottom - ROW, x, bottom);
            }
        }
    }

    private void axis(Canvas canvas, double left, double space) {
        double step = step(scale.greatest - scale.least);
        for (double tick : ticks()) {
            canvas.text(
                    "aside",
                    Anchor.MIDDLE,
                    left + scale.at(tick) * space,
                    canvas.bottom() + Canvas.LINE / 2 + 4,
                    written(tick, step));
        }
        canvas.skip(Canvas.LINE + 6);
    }

    private String written(double number, double step) {
        int places = Math.max(0, (int) -Math.floor(Math.log10(step)));
        var decimal = BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP);
        return wording.show(new Cell.Number(decimal, places, Long.MAX_VALUE)).main();
    }

    private String exactly(double bound) {
        var decimal = BigDecimal.valueOf(bound).stripTrailingZeros();
        return wording.show(new Cell.Number(decimal, Math.max(0, decimal.scale()), Long.MAX_VALUE))
                .main();
    }

    /** Draws the bands with their names above and their bounds below the names, behind all lines. */
    private void bands(Canvas canvas, double left, double space) {
        double width = space / scale.bands.size();
        var names = scale.bands.stream()
                .map(band -> Lettering.wrap(band.name, width - 4, Canvas.LETTERS, 2))
                .toList();
        int deepest = names.stream().mapToInt(List::size).max().orElse(1);
        double top = canvas.bottom();
        double head = deepest * Canvas.LINE + 6;
        double height = head + bodyHeight(canvas);
        for (int i = 0; i < scale.bands.size(); i++) {
            double x = left + i * width;
            if (i % 2 == 0) canvas.rectangle("track", x, top, width, height);
            canvas.lines("label", Anchor.MIDDLE, x + width / 2, top + 3, names.get(i));
        }
        canvas.skip(head);
        int each = width < 34 ? 2 : 1;
        for (int i = 0; i <= scale.bands.size(); i += each) {
            double bound = i == scale.bands.size() ? scale.bands.get(i - 1).high : scale.bands.get(i).low;
            canvas.text("aside", Anchor.MIDDLE, left + i * width, top + height + Canvas.LINE / 2 + 2, exactly(bound));
        }
    }

    private double bodyHeight(Canvas canvas) {
        return points.size() * rowHeight(canvas);
    }

    private static double rowHeight(Canvas canvas) {
        return canvas.isWide() ? ROW : ROW + Canvas.LINE;
    }

    private void draw(Point point, Canvas canvas, double left, double space) {
        double middle = canvas.bottom() + rowHeight(canvas) - ROW / 2;
        double words = canvas.isWide() ? middle : canvas.bottom() + Canvas.LINE / 2;
        var shown = point.withheld ? new Shown(wording.say(Phrases.WITHHELD), "") : new Shown(point.shown, point.aside);
        double end = canvas.isWide() ? left + space + GAP + RADIUS : canvas.width() - Canvas.width(shown);
        if (canvas.isWide()) {
            List<String> label = Lettering.wrap(point.label, left - GAP, Canvas.LETTERS, 2);
            canvas.lines("label", Anchor.START, 0, middle - label.size() * Canvas.LINE / 2, label);
        } else {
            List<String> label = Lettering.wrap(point.label, end - GAP, Canvas.LETTERS, 1);
            canvas.text("label", Anchor.START, 0, words, label.get(0));
        }
        if (point.withheld) {
            canvas.text("missing", Anchor.START, end, words, shown.main());
        } else {
            double from = left + scale.at(point.low) * space;
            double to = left + scale.at(point.high) * space;
            canvas.line("whisker", from, middle, to, middle);
            canvas.dot("bar", left + scale.at(point.value) * space, middle, RADIUS);
            canvas.text(end, words, shown);
        }
        canvas.skip(rowHeight(canvas));
    }
}
