package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.chart.Canvas.Anchor;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.wording.Excerpt;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A dot for each line on the line of its interval, all on one scale: 0 to 100% for shares, otherwise what the numbers take.
 *
 * @param dot the column of the dots
 * @param low the column of the lower ends
 * @param high the column of the upper ends
 */
record Intervals(Figure figure, Excerpt excerpt, Wording wording, int dot, int low, int high) implements Chart.Drawing {
    private static final double HEIGHT = 22;
    private static final double GAP = 10;
    private static final double STUB = 28;
    private static final double RADIUS = 5.5;
    private static final int MOST_LINES = 5;
    private static final int MOST_TICKS = 6;
    private static final double PERCENT = 100;

    /** Returns the drawing; empty for a figure without the columns for it. */
    static Optional<Intervals> of(Figure figure, Excerpt excerpt, Wording wording) {
        OptionalInt low = column(figure, Figure.LOW);
        OptionalInt high = column(figure, Figure.HIGH);
        OptionalInt dot = IntStream.range(0, figure.columns().size())
                .filter(i -> low.isEmpty() || i != low.getAsInt())
                .filter(i -> high.isEmpty() || i != high.getAsInt())
                .filter(i -> figure.lines().stream()
                        .anyMatch(line -> line.get(i) instanceof Cell.Share || line.get(i) instanceof Cell.Number))
                .findFirst();
        return low.isEmpty() || high.isEmpty() || dot.isEmpty()
                ? Optional.empty()
                : Optional.of(new Intervals(figure, excerpt, wording, dot.getAsInt(), low.getAsInt(), high.getAsInt()));
    }

    private static OptionalInt column(Figure figure, String id) {
        return IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).id().equals(id))
                .findFirst();
    }

    /** Returns the columns that say what is drawn. */
    int[] described() {
        return new int[] {dot, low, high};
    }

    @Override
    public void on(Canvas canvas) {
        var scale = Scale.of(this);
        double labels = shown().mapToDouble(line -> Lettering.width(label(line), Canvas.LETTERS))
                .max()
                .orElse(0);
        double values = shown().mapToDouble(line -> Lettering.width(said(line), Canvas.LETTERS) * 1.08)
                .max()
                .orElse(0);
        double start = (canvas.isWide() ? Math.min(Math.max(labels + 2, 80), 280) + GAP : 0) + RADIUS;
        double space = Math.max(60, canvas.width() - start - values - 2 * GAP - RADIUS);
        double top = canvas.bottom();
        var rows = new Rows(canvas, scale, start, space);
        scale.ticks()
                .forEach(tick ->
                        canvas.line("rule", rows.x(tick), top, rows.x(tick), top + height(canvas, start) + GAP / 2));
        excerpt.first().forEach(line -> draw(line, rows));
        if (!excerpt.isComplete()) {
            Bars.gap(canvas, start, wording.say(Phrases.LEFT_OUT, "count", wording.count(excerpt.leftOut())));
            excerpt.last().forEach(line -> draw(line, rows));
        }
        scale.ticks()
                .forEach(tick -> canvas.text(
                        "aside",
                        Anchor.MIDDLE,
                        Math.max(rows.x(tick), canvas.isWide() ? 0 : Lettering.width(scale.say(tick, wording), 14) / 2),
                        canvas.bottom() + Canvas.LINE / 2,
                        scale.say(tick, wording)));
        canvas.skip(Canvas.LINE);
    }

    private record Rows(Canvas canvas, Scale scale, double start, double space) {
        double x(double value) {
            double range = scale.greatest() - scale.least();
            return start + Math.max(0, Math.min(1, (value - scale.least()) / range)) * space;
        }
    }

    private double height(Canvas canvas, double start) {
        double gap = excerpt.isComplete() ? 0 : Canvas.LINE * 1.6;
        return gap
                + shown().mapToDouble(line -> canvas.isWide()
                                ? Math.max(HEIGHT, wrapped(line, start, canvas).size() * Canvas.LINE) + GAP
                                : wrapped(line, start, canvas).size() * Canvas.LINE + HEIGHT + GAP)
                        .sum();
    }

    private List<String> wrapped(List<Cell> line, double start, Canvas canvas) {
        double width = canvas.isWide() ? start - GAP : canvas.width();
        return Lettering.wrap(label(line), width, Canvas.LETTERS, MOST_LINES);
    }

    private void draw(List<Cell> line, Rows rows) {
        var canvas = rows.canvas();
        List<String> label = wrapped(line, rows.start(), canvas);
        double middle;
        if (canvas.isWide()) {
            double height = Math.max(HEIGHT, label.size() * Canvas.LINE);
            middle = canvas.bottom() + height / 2;
            canvas.lines("label", Anchor.START, 0, middle - label.size() * Canvas.LINE / 2, label);
            canvas.skip(height + GAP);
        } else {
            canvas.lines("label", Anchor.START, 0, canvas.bottom(), label);
            middle = canvas.bottom() + label.size() * Canvas.LINE + HEIGHT / 2;
            canvas.skip(label.size() * Canvas.LINE + HEIGHT + GAP);
        }
        double aside = rows.start() + rows.space() + RADIUS + GAP;
        if (line.get(dot) instanceof Cell.Withheld) {
            canvas.hatched(rows.start(), middle - HEIGHT / 2, STUB, HEIGHT);
            canvas.text("missing", Anchor.START, rows.start() + STUB + GAP, middle, wording.say(Phrases.WITHHELD));
            return;
        }
        OptionalDouble from = value(line.get(low));
        OptionalDouble to = value(line.get(high));
        if (from.isPresent() && to.isPresent()) {
            canvas.line("whisker", rows.x(from.getAsDouble()), middle, rows.x(to.getAsDouble()), middle);
        }
        value(line.get(dot)).ifPresent(at -> canvas.dot("dot", rows.x(at), middle, RADIUS));
        canvas.text("value", Anchor.START, aside, middle, said(line));
    }

    private Stream<List<Cell>> shown() {
        return Stream.concat(excerpt.first().stream(), excerpt.last().stream());
    }

    private String label(List<Cell> line) {
        OptionalInt label = Figures.label(figure);
        return label.isPresent() ? wording.show(line.get(label.getAsInt())).main() : "";
    }

    /** People first: "4 of 5 (80%)". */
    private String said(List<Cell> line) {
        if (line.get(dot) instanceof Cell.Withheld) return "";
        var said = wording.show(line.get(dot));
        return said.aside().isEmpty() ? said.main() : said.aside() + " (" + said.main() + ")";
    }

    private static OptionalDouble value(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return OptionalDouble.of(
                    Math.max(-1e300, Math.min(1e300, number.number().doubleValue())));
        }
        if (cell instanceof Cell.Share share && share.whole() > 0) {
            return OptionalDouble.of(PERCENT * share.part() / share.whole());
        }
        return OptionalDouble.empty();
    }

    /** From where to where, and where it is marked. */
    private record Scale(double least, double greatest, double step, boolean shares) {
        static Scale of(Intervals intervals) {
            if (Figures.holdsShares(intervals.figure, intervals.dot)) return new Scale(0, PERCENT, 25, true);
            double[] values = intervals
                    .shown()
                    .flatMap(line -> IntStream.of(intervals.described()).mapToObj(line::get))
                    .map(Intervals::value)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .sorted()
                    .toArray();
            if (values.length == 0) return new Scale(0, 1, 1, false);
            double range = Math.max(values[values.length - 1] - values[0], Math.abs(values[0]) * 1e-3);
            double step = step(range == 0 ? 1 : range);
            double least = Math.floor(values[0] / step) * step;
            double greatest = Math.ceil(values[values.length - 1] / step) * step;
            return new Scale(least, greatest > least ? greatest : least + step, step, false);
        }

        /** Returns 1, 2 or 5 times a power of ten, so that there are few marks. */
        private static double step(double range) {
            double power = Math.pow(10, Math.floor(Math.log10(range / (MOST_TICKS - 1))));
            for (double times : new double[] {1, 2, 5}) {
                if (range / (times * power) <= MOST_TICKS - 1) return times * power;
            }
            return 10 * power;
        }

        List<Double> ticks() {
            int count = (int) Math.round((greatest - least) / step);
            return IntStream.rangeClosed(0, count)
                    .mapToObj(i -> least + i * step)
                    .toList();
        }

        String say(double tick, Wording wording) {
            if (shares)
                return wording.show(new Cell.Share(Math.round(tick), 100)).main();
            int decimals = Math.max(0, (int) -Math.floor(Math.log10(step)));
            return wording.show(new Cell.Number(BigDecimal.valueOf(tick), decimals, 0))
                    .main();
        }
    }
}
