package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.drawing.Tag;
import io.github.mitform.report.internal.wording.Excerpt;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.report.internal.wording.Wording.Shown;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a figure, for a wide place and for a narrow one. */
public final class Chart {
    private static final int MOST_PARTS = 7;
    private static final int DESCRIBED = 5;
    /** What is drawn with all its lines, since leaving some out would tell something else. */
    private static final Set<Figure.Drawing> WHOLE =
            EnumSet.of(Figure.Drawing.HISTOGRAM, Figure.Drawing.MATRIX, Figure.Drawing.TREE, Figure.Drawing.FLOW);

    private final Figure figure;
    private final Wording wording;
    private final Excerpt excerpt;

    public Chart(Figure figure, Wording wording) {
        this.figure = figure;
        this.wording = wording;
        boolean square = figure.drawing() == Figure.Drawing.PAIRS
                && Pairs.of(figure, wording).isPresent();
        this.excerpt = square || WHOLE.contains(figure.drawing())
                ? new Excerpt(figure.lines(), List.of(), 0)
                : figure.drawing() == Figure.Drawing.DOTS ? Dots.excerpt(figure) : Excerpt.of(figure);
    }

    /** What can draw itself on a canvas. */
    @FunctionalInterface
    interface Drawing {
        void on(Canvas canvas);
    }

    /**
     * Returns the drawing; a sentence where there is nothing to draw; empty for a figure that is a table only, also because it has no
     * column that the drawing needs, or more parts than can be told apart.
     *
     * @param id unique in its page
     */
    public Optional<Tag> markup(String id, boolean simulated) {
        Optional<Drawing> drawing = drawing();
        if (drawing.isEmpty()) {
            return Optional.empty();
        }
        if (figure.lines().isEmpty()) {
            return Optional.of(Tag.of("p", "nothing").text(wording.say(Phrases.NOTHING_TO_DRAW)));
        }
        if (figure.lines().stream().noneMatch(this::showsNumber)) {
            return Optional.of(Tag.of("p", "nothing").text(wording.say(Phrases.ALL_WITHHELD)));
        }
        var chart = Tag.of("div", "chart");
        for (boolean wide : new boolean[] {true, false}) {
            var canvas = new Canvas(wide, id);
            drawing.get().on(canvas);
            if (simulated) canvas.mark(wording.say(Phrases.SIMULATED));
            chart.add(canvas.image(wording.say(figure.title()), description()));
        }
        if (!excerpt.isComplete()) {
            chart.add(Tag.of("p", "hint").text(excerpt.sentence(wording)));
        }
        return Optional.of(chart);
    }

    private Optional<Drawing> drawing() {
        return switch (figure.drawing()) {
            case NONE -> Optional.empty();
            case BARS -> Bars.of(figure, excerpt, wording).map(bars -> bars);
            case HISTOGRAM -> Bars.of(figure, excerpt, wording).map(bars -> canvas -> new Columns(bars).on(canvas));
            case DOTS -> Dots.of(figure, excerpt, wording).map(dots -> dots);
            case MATRIX -> Matrix.of(figure, wording).map(matrix -> matrix);
            case TREE -> Tree.of(figure, wording).map(tree -> tree);
            case STAIRS -> Stairs.of(figure, excerpt, wording).map(stairs -> stairs);
            case PAIRS -> pairs();
            case FLOW -> Flow.of(figure, wording).map(flow -> flow);
            case STACKED_BARS, RISING_BARS, DIVERGING_BARS -> stackedBars();
            case STACKED_BARS_AND_DOTS -> {
                var bars = stackedBars();
                var dots = Dots.of(figure, excerpt, wording);
                yield dots.isEmpty() || bars.isEmpty()
                        ? bars
                        : Optional.of(canvas -> {
                            bars.get().on(canvas);
                            heading(canvas, Figures.dot(figure).orElseThrow());
                            dots.get().on(canvas);
                        });
            }
        };
    }

    private Optional<Drawing> stackedBars() {
        int parts = Figures.parts(figure).length;
        return parts == 0 || parts > MOST_PARTS
                ? Optional.empty()
                : Optional.of(new StackedBars(figure, excerpt, wording));
    }

    /** With too many names for a square, bars divide people; weights make no whole that a bar could be. */
    private Optional<Drawing> pairs() {
        Optional<Drawing> square = Pairs.of(figure, wording).map(pairs -> pairs);
        boolean divides = figure.lines().stream()
                .noneMatch(
                        line -> IntStream.of(Figures.parts(figure)).anyMatch(i -> line.get(i) instanceof Cell.Number));
        return square.isPresent() || !divides ? square : stackedBars();
    }

    private void heading(Canvas canvas, int column) {
        var title = wording.say(figure.columns().get(column).title());
        var lines = Lettering.wrap(title, canvas.width(), Canvas.LETTERS, 3);
        canvas.skip(Canvas.LINE);
        canvas.lines("label", Canvas.Anchor.START, 0, canvas.bottom(), lines);
        canvas.skip(lines.size() * Canvas.LINE + Canvas.LINE / 2);
    }

    private boolean showsNumber(List<Cell> line) {
        return line.stream()
                .anyMatch(cell ->
                        cell instanceof Cell.People || cell instanceof Cell.Share || cell instanceof Cell.Number);
    }

    /** Says the first lines in words; the table says the rest. */
    private String description() {
        var words = new StringBuilder(wording.say(
                Phrases.CHART_OF, "count", wording.count(figure.lines().size())));
        for (List<Cell> line :
                excerpt.first().subList(0, Math.min(DESCRIBED, excerpt.first().size()))) {
            words.append(' ').append(line(line));
        }
        return words.toString();
    }

    private String line(List<Cell> line) {
        var values = new StringBuilder();
        for (int column : described()) {
            Shown shown = wording.show(figure, line, column);
            if (!values.isEmpty()) {
                values.append(", ");
            }
            if (described().length > 1) {
                values.append(wording.say(figure.columns().get(column).title())).append(' ');
            }
            values.append(shown.line());
        }
        String label = Figures.label(figure).isPresent() ? wording.name(figure, line) : "";
        return wording.say(Phrases.CHART_LINE, "label", label, "value", values);
    }

    private int[] described() {
        return switch (figure.drawing()) {
            case STACKED_BARS, STACKED_BARS_AND_DOTS, RISING_BARS, DIVERGING_BARS, PAIRS -> Figures.parts(figure);
            case DOTS ->
                Stream.of(Figures.dot(figure), Figures.named(figure, Figure.LOW), Figures.named(figure, Figure.HIGH))
                        .flatMapToInt(OptionalInt::stream)
                        .toArray();
            case MATRIX ->
                IntStream.range(0, figure.columns().size())
                        .filter(i -> figure.columns().get(i).role() == Figure.Role.MEASURE)
                        .toArray();
            case FLOW -> Flow.bars(figure).stream().mapToInt(Integer::intValue).toArray();
            case STAIRS -> Figures.total(figure).stream().toArray();
            case NONE, BARS, HISTOGRAM, TREE -> Figures.drawn(figure).stream().toArray();
        };
    }
}
