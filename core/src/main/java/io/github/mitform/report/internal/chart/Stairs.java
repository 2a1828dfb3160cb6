package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.chart.Canvas.Anchor;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.wording.Excerpt;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A bar for each line as long as what is spent, each beginning where the one before ends, so that they go down like stairs to what is left. A bar of which a
 * part is withheld is hatched all over: its length is known, and nothing else.
 *
 * @param spent the column with the whole of each line
 * @param left the column with what is left behind it
 * @param amount what there is in all
 */
record Stairs(Figure figure, Excerpt excerpt, int label, int spent, int left, BigDecimal amount, Wording wording)
        implements Chart.Drawing {
    private static final double THICKNESS = 20;
    private static final double GAP = 9;
    private static final double START = 300;
    private static final int MOST_LINES = 2;
    private static final List<String> SHADES =
            List.of("shade-2", "shade-5", "shade-4", "shade-1", "shade-7", "shade-3", "shade-6");

    /** Returns empty for a figure that does not say what is spent and left, or has more parts than can be told apart. */
    static Optional<Stairs> of(Figure figure, Excerpt excerpt, Wording wording) {
        OptionalInt label = Figures.label(figure);
        OptionalInt total = Figures.total(figure);
        if (label.isEmpty() || total.isEmpty() || parts(figure).length > SHADES.size()) return Optional.empty();
        var spent = figure.columns().get(total.getAsInt()).id();
        var left = IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).from().equals(List.of(spent)))
                .findFirst();
        boolean known = left.isPresent()
                && figure.lines().stream()
                        .allMatch(line -> line.get(total.getAsInt()) instanceof Cell.Number
                                && line.get(left.getAsInt()) instanceof Cell.Number);
        if (!known || figure.lines().isEmpty()) return Optional.empty();
        var first = figure.lines().get(0);
        var cost = (Cell.Number) first.get(total.getAsInt());
        var rest = (Cell.Number) first.get(left.getAsInt());
        return Optional.of(new Stairs(
                figure,
                excerpt,
                label.getAsInt(),
                total.getAsInt(),
                left.getAsInt(),
                cost.number().add(rest.number()),
                wording));
    }

    private static int[] parts(Figure figure) {
        return IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).role() == Role.PART)
                .toArray();
    }

    @Override
    public void on(Canvas canvas) {
        legend(canvas);
        double start = canvas.isWide() ? START : 0;
        excerpt.first().forEach(line -> draw(line, start, canvas));
        if (!excerpt.isComplete()) {
            Bars.gap(canvas, start, wording.say(Phrases.LEFT_OUT, "count", wording.count(excerpt.leftOut())));
            excerpt.last().forEach(line -> draw(line, start, canvas));
        }
        canvas.line("axis", start, canvas.bottom(), canvas.width(), canvas.bottom());
        canvas.skip(4);
        var last = figure.lines().get(figure.lines().size() - 1);
        var words = wording.say(
                Phrases.LEFT_OF,
                "what",
                wording.say(figure.columns().get(left).title()),
                "left",
                wording.brief(last.get(left)),
                "amount",
                wording.brief(new Cell.Number(amount, Math.max(0, amount.scale()), 0)));
        canvas.text("aside", Anchor.END, canvas.width(), canvas.bottom() + Canvas.LINE / 2, words);
        canvas.skip(Canvas.LINE + 4);
    }

    private boolean isWithheld(List<Cell> line) {
        return IntStream.of(parts(figure)).anyMatch(part -> line.get(part) instanceof Cell.Withheld);
    }

    private void draw(List<Cell> line, double start, Canvas canvas) {
        double top = head(line, start, canvas);
        double space = canvas.width() - start;
        double width = length(Figures.amount(line.get(spent)), space);
        double end = space - length(Figures.amount(line.get(left)), space);
        double x = start + Math.max(0, end - width);
        canvas.rectangle("track", start, top, space, THICKNESS);
        int[] parts = parts(figure);
        if (isWithheld(line)) {
            if (width > 1) canvas.hatched(x, top, width, THICKNESS);
        } else if (parts.length == 0) {
            canvas.rectangle("bar", x, top, width, THICKNESS);
        } else {
            for (int i = 0; i < parts.length; i++) {
                double part = length(Figures.amount(line.get(parts[i])), space);
                if (part > 0) canvas.rectangle(SHADES.get(i), x, top, part, THICKNESS);
                x += part;
            }
        }
    }

    private double length(double number, double space) {
        return amount.signum() <= 0 ? 0 : Math.max(0, Math.min(1, number / amount.doubleValue())) * space;
    }

    private void legend(Canvas canvas) {
        int[] parts = parts(figure);
        for (int i = 0; i < parts.length; i++) {
            double middle = canvas.bottom() + Canvas.LINE / 2;
            canvas.rectangle(SHADES.get(i), 0, middle - 6, 12, 12);
            entry(wording.say(figure.columns().get(parts[i]).title()), canvas);
        }
        if (figure.lines().stream().anyMatch(this::isWithheld)) {
            canvas.hatched(0, canvas.bottom() + Canvas.LINE / 2 - 6, 12, 12);
            entry(wording.say(Phrases.WITHHELD), canvas);
        }
        if (parts.length > 0) canvas.skip(10);
    }

    private static void entry(String words, Canvas canvas) {
        canvas.text("label", Anchor.START, 18, canvas.bottom() + Canvas.LINE / 2, words);
        canvas.skip(Canvas.LINE + 2);
    }

    /** Writes what is paid for, beside its bar or above it; returns where the bar begins and makes room for it. */
    private double head(List<Cell> line, double start, Canvas canvas) {
        double width = canvas.isWide() ? start - 14 : canvas.width();
        var names = Lettering.wrap(wording.show(line.get(label)).main(), width, Canvas.LETTERS, MOST_LINES);
        var details = Lettering.wrap(detail(line), width, Canvas.LETTERS, MOST_LINES);
        double top = canvas.bottom();
        canvas.lines("label", Anchor.START, 0, top, names);
        canvas.lines("aside", Anchor.START, 0, top + names.size() * Canvas.LINE, details);
        double height = (names.size() + details.size()) * Canvas.LINE;
        if (!canvas.isWide()) {
            canvas.skip(height + 2 + THICKNESS + GAP);
            return top + height + 2;
        }
        canvas.skip(height + GAP);
        return top + (height - THICKNESS) / 2;
    }

    private String detail(List<Cell> line) {
        var told = new ArrayList<String>();
        told.add(wording.brief(line.get(spent)));
        for (int i = 0; i < figure.columns().size(); i++) {
            var column = figure.columns().get(i);
            boolean tells =
                    column.role() == Role.MEASURE && column.from().isEmpty() && line.get(i) instanceof Cell.Number;
            if (tells) told.add(wording.say(column.title()) + " " + wording.brief(line.get(i)));
        }
        return String.join(" · ", told);
    }
}
