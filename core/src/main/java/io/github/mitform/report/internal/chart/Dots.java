package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.chart.Canvas.Anchor;
import io.github.mitform.report.internal.chart.DotScale.Band;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.wording.Excerpt;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.report.internal.wording.Wording.Shown;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A dot for each line, and a stroke from the low to the high end of its interval: from 0 to 100% for shares, otherwise on what the numbers
 * take. Lines without a dot that have both ends are bands that lie behind the others, such as grades; they are equally wide, so that all
 * their names can be read, and numbers lie within them as far as they are within.
 *
 * @param first the lines with a dot, or with one that is withheld or not there
 * @param last those at the end of a long figure, {@code leftOut} further down
 */
record Dots(List<Point> first, List<Point> last, int leftOut, DotScale scale, Wording wording)
        implements Chart.Drawing {
    private static final double ROW = 22;
    private static final double GAP = 10;
    private static final double RADIUS = 5.5;
    private static final double STUB = 28;
    private static final int MOST_LINES = 5;
    private static final double PERCENT = 100;
    private static final double ENDLESS = 1e300;

    /** One line; without a value where it is withheld or nobody answered, and without ends where there is no interval. */
    record Point(
            String label,
            OptionalDouble value,
            OptionalDouble low,
            OptionalDouble high,
            Shown shown,
            boolean withheld) {}

    /** Returns the lines that are seen at once; bands are none of them. */
    static Excerpt excerpt(Figure figure) {
        return Excerpt.of(figure.withLines(
                figure.lines().stream().filter(line -> !isBand(figure, line)).toList()));
    }

    private static boolean isBand(Figure figure, List<Cell> line) {
        var dot = Figures.dot(figure);
        return dot.isPresent()
                && line.get(dot.getAsInt()) instanceof Cell.Empty
                && end(figure, line, Figure.LOW).isPresent()
                && end(figure, line, Figure.HIGH).isPresent();
    }

    private static OptionalDouble end(Figure figure, List<Cell> line, String column) {
        var index = Figures.named(figure, column);
        return index.isEmpty() ? OptionalDouble.empty() : number(line.get(index.getAsInt()));
    }

    /** Returns the drawing; empty for a figure without the columns or lines for it. */
    static Optional<Dots> of(Figure figure, Excerpt excerpt, Wording wording) {
        OptionalInt dot = Figures.dot(figure);
        OptionalInt low = Figures.named(figure, Figure.LOW);
        OptionalInt high = Figures.named(figure, Figure.HIGH);
        if (Figures.label(figure).isEmpty() || dot.isEmpty() || excerpt.first().isEmpty()) {
            return Optional.empty();
        }
        var bands = figure.lines().stream()
                .filter(line -> isBand(figure, line))
                .map(line -> new Band(
                        wording.name(figure, line),
                        end(figure, line, Figure.LOW).orElseThrow(),
                        end(figure, line, Figure.HIGH).orElseThrow()))
                .sorted(Comparator.comparingDouble(Band::low))
                .toList();
        Function<List<Cell>, Point> point = line -> point(
                wording.name(figure, line),
                line.get(dot.getAsInt()),
                wording.show(figure, line, dot.getAsInt()),
                cell(line, low),
                cell(line, high),
                share(line),
                wording);
        var first = excerpt.first().stream().map(point).toList();
        var last = excerpt.last().stream().map(point).toList();
        return Optional.of(
                new Dots(first, last, excerpt.leftOut(), scale(figure, dot.getAsInt(), bands, first, last), wording));
    }

    private static Cell cell(List<Cell> line, OptionalInt column) {
        return column.isPresent() ? line.get(column.getAsInt()) : new Cell.Empty();
    }

    /** Returns a share of the line, which says the people where the dot is a number that does not. */
    private static Cell share(List<Cell> line) {
        return line.stream().filter(Cell.Share.class::isInstance).findFirst().orElseGet(Cell.Empty::new);
    }

    private static DotScale scale(Figure figure, int dot, List<Band> bands, List<Point> first, List<Point> last) {
        if (!bands.isEmpty()) return DotScale.ofBands(bands);
        if (Figures.holdsShares(figure, dot) || figure.columns().get(dot).percent()) return DotScale.ofShares();
        return DotScale.around(Stream.concat(first.stream(), last.stream())
                .flatMap(each -> Stream.of(each.value, each.low, each.high))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray());
    }

    /** How many of how many comes before percent, and what the number is before its interval. */
    private static Point point(String name, Cell value, Shown words, Cell from, Cell to, Cell share, Wording wording) {
        var shown = words;
        if (value instanceof Cell.Withheld) {
            return new Point(name, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), shown, true);
        }
        boolean known = number(from).isPresent() && number(to).isPresent();
        if (known) {
            var ends = wording.say(
                    Phrases.FROM_TO,
                    "low",
                    wording.show(from).main(),
                    "high",
                    wording.show(to).main());
            shown = beside(shown, ends);
        }
        if (!(value instanceof Cell.Share) && share instanceof Cell.Share) {
            shown = beside(shown, wording.show(share).main());
        }
        return new Point(
                name,
                number(value),
                known ? number(from) : OptionalDouble.empty(),
                known ? number(to) : OptionalDouble.empty(),
                shown,
                false);
    }

    private static Shown beside(Shown shown, String more) {
        return new Shown(shown.main(), shown.aside().isEmpty() ? more : shown.aside() + "; " + more);
    }

    private static OptionalDouble number(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return OptionalDouble.of(
                    Math.max(-ENDLESS, Math.min(ENDLESS, number.number().doubleValue())));
        }
        return cell instanceof Cell.Share share && share.whole() > 0
                ? OptionalDouble.of(PERCENT * share.part() / share.whole())
                : OptionalDouble.empty();
    }

    /** Where everything lies across the canvas: labels, then the axis, then what is said of each dot. */
    private record Place(Canvas canvas, DotScale scale, double left, double space, double words) {
        double x(double number) {
            return left + scale.at(number) * space;
        }
    }

    @Override
    public void on(Canvas canvas) {
        double labels = widest(point -> Lettering.width(point.label, Canvas.LETTERS));
        double values = widest(point -> Canvas.width(point.shown));
        double start = canvas.isWide() ? Math.min(Math.max(labels + 2, 80), 250) + 2 * GAP : 0;
        double end = canvas.isWide() ? canvas.width() - values - 2 * GAP : canvas.width();
        double left = start + Math.max(RADIUS, half(0));
        double right = end
                - Math.max(RADIUS, half(scale.bands().isEmpty() ? scale.ticks().size() - 1 : 1));
        var place = new Place(canvas, scale, left, Math.max(60, right - left), values);
        double top = canvas.bottom();
        double height = height(place);
        if (scale.bands().isEmpty()) {
            scale.ticks().forEach(tick -> grid(place, place.x(tick)));
            body(place);
            axis(place);
        } else {
            double head = bands(place, top, height);
            canvas.skip(head);
            body(place);
            canvas.skip(Canvas.LINE + 6);
        }
    }

    private double widest(ToDoubleFunction<Point> width) {
        return Stream.concat(first.stream(), last.stream())
                .mapToDouble(width)
                .max()
                .orElse(0);
    }

    /** Returns how far the words below a mark of the axis stand out. */
    private double half(int tick) {
        return scale.bands().isEmpty()
                ? Lettering.width(scale.say(scale.ticks().get(tick), wording), Canvas.LETTERS) / 2
                : GAP;
    }

    private void body(Place place) {
        first.forEach(point -> draw(point, place));
        if (leftOut > 0) {
            Bars.gap(place.canvas, place.left, wording.say(Phrases.LEFT_OUT, "count", wording.count(leftOut)));
            last.forEach(point -> draw(point, place));
        }
    }

    private double height(Place place) {
        return DoubleStream.concat(
                        Stream.concat(first.stream(), last.stream()).mapToDouble(point -> height(point, place)),
                        DoubleStream.of(leftOut > 0 ? Bars.GAP_HEIGHT : 0))
                .sum();
    }

    private static double height(Point point, Place place) {
        return words(point, place) + (place.canvas.isWide() ? Math.max(0, ROW - words(point, place)) : ROW) + GAP;
    }

    /** Returns how high the words of a point are: the label, in a narrow place with what is said of it below or beside it. */
    private static double words(Point point, Place place) {
        int lines = label(point, place).size();
        return Canvas.LINE * (isBeside(point, place) ? lines : lines + 1);
    }

    private static boolean isBeside(Point point, Place place) {
        return place.canvas.isWide()
                || Lettering.width(point.label, Canvas.LETTERS) + Canvas.width(point.shown) + 2 * GAP
                        <= place.canvas.width();
    }

    private static List<String> label(Point point, Place place) {
        double width = place.canvas.isWide()
                ? Math.min(place.left, 250 + GAP)
                : place.canvas.width() - (isBeside(point, place) ? Canvas.width(point.shown) + GAP : 0);
        return Lettering.wrap(point.label, width, Canvas.LETTERS, MOST_LINES);
    }

    private void draw(Point point, Place place) {
        var canvas = place.canvas;
        var label = label(point, place);
        double top = canvas.bottom();
        double height = height(point, place);
        double middle = canvas.isWide() ? top + (height - GAP) / 2 : top + height - GAP - ROW / 2;
        double labelTop = canvas.isWide() ? middle - label.size() * Canvas.LINE / 2 : top;
        canvas.lines("label", Anchor.START, 0, labelTop, label);
        double said =
                canvas.isWide() ? middle : top + Canvas.LINE * ((isBeside(point, place) ? 0 : label.size()) + 0.5);
        double end = canvas.isWide()
                ? canvas.width() - place.words
                : isBeside(point, place) ? canvas.width() - Canvas.width(point.shown) : 0;
        if (point.withheld) {
            canvas.hatched(place.left, middle - ROW / 2, STUB, ROW);
            canvas.text("missing", Anchor.START, end, said, point.shown.main());
        } else {
            if (point.low.isPresent() && point.high.isPresent()) {
                canvas.line(
                        "whisker", place.x(point.low.getAsDouble()), middle, place.x(point.high.getAsDouble()), middle);
            }
            point.value.ifPresent(value -> canvas.dot("dot", place.x(value), middle, RADIUS));
            canvas.text(end, said, point.shown);
        }
        canvas.skip(height);
    }

    /** Draws a line of the axis, behind the dots and beside the words. */
    private void grid(Place place, double x) {
        double bottom = place.canvas.bottom();
        for (Point point : first) bottom = grid(place, point, x, bottom);
        if (leftOut > 0) bottom += Bars.GAP_HEIGHT;
        for (Point point : last) bottom = grid(place, point, x, bottom);
    }

    private static double grid(Place place, Point point, double x, double top) {
        double bottom = top + height(point, place);
        double from = place.canvas.isWide() ? top : top + words(point, place);
        place.canvas.line("grid", x, from, x, bottom);
        return bottom;
    }

    private void axis(Place place) {
        for (double tick : scale.ticks()) {
            place.canvas.text(
                    "aside",
                    Anchor.MIDDLE,
                    place.x(tick),
                    place.canvas.bottom() + Canvas.LINE / 2 + 4,
                    scale.say(tick, wording));
        }
        place.canvas.skip(Canvas.LINE + 6);
    }

    /** Draws the bands with their names above and their bounds below, behind all lines, and returns how high the names are. */
    private double bands(Place place, double top, double body) {
        var canvas = place.canvas;
        var bands = scale.bands();
        double width = place.space / bands.size();
        var names = bands.stream()
                .map(band -> Lettering.wrap(band.name(), width - 4, Canvas.LETTERS, 4))
                .toList();
        int deepest = names.stream().mapToInt(List::size).max().orElse(1);
        double head = deepest * Canvas.LINE + 6;
        double height = head + body;
        for (int i = 0; i < bands.size(); i++) {
            double x = place.left + i * width;
            if (i % 2 == 0) canvas.rectangle("track", x, top, width, height);
            canvas.lines("label", Anchor.MIDDLE, x + width / 2, top + 3, names.get(i));
        }
        int each = width < 34 ? 2 : 1;
        for (int i = 0; i <= bands.size(); i += each) {
            double bound =
                    i == bands.size() ? bands.get(i - 1).high() : bands.get(i).low();
            canvas.text(
                    "aside",
                    Anchor.MIDDLE,
                    place.left + i * width,
                    top + height + Canvas.LINE / 2 + 2,
                    DotScale.exactly(bound, wording));
        }
        return head;
    }
}
