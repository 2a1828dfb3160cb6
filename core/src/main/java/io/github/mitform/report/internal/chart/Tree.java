package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.chart.Canvas.Anchor;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lines joined into ever larger groups, known as a dendrogram. Each line says by how many percent it is joined with the group above it; where
 * two groups meet is where the least of the numbers between them is.
 *
 * @param joins from the second line on, 0 to 100
 */
record Tree(List<String> labels, List<Double> joins) implements Chart.Drawing {
    private static final int MOST = 60;
    private static final double ROW = 26;
    private static final double GAP = 10;

    /** Returns nothing where a number is withheld, since its place would give it away, or where there are too many lines. */
    static Optional<Tree> of(Figure figure, Wording wording) {
        OptionalInt label = Figures.label(figure);
        OptionalInt drawn = Figures.drawn(figure);
        if (label.isEmpty() || drawn.isEmpty() || figure.lines().size() > MOST) return Optional.empty();
        var labels = new ArrayList<String>();
        var joins = new ArrayList<Double>();
        for (List<Cell> line : figure.lines()) {
            if (!labels.isEmpty()) {
                if (!(line.get(drawn.getAsInt()) instanceof Cell.Number number)) return Optional.empty();
                joins.add(Math.max(0, Math.min(100, number.number().doubleValue())));
            }
            labels.add(wording.show(line.get(label.getAsInt())).main());
        }
        return Optional.of(new Tree(labels, joins));
    }

    @Override
    public void on(Canvas canvas) {
        double most = canvas.isWide() ? 300 : 150;
        double start = 0;
        for (String label : labels) {
            start = Math.max(start, Math.min(most, Lettering.width(label, Canvas.LETTERS)));
        }
        start += GAP;
        double space = canvas.width() - start - 20;
        axis(canvas, start, space);
        double top = canvas.bottom();
        var middles = new ArrayList<Double>();
        for (String label : labels) {
            List<String> lines = Lettering.wrap(label, start - GAP, Canvas.LETTERS, 2);
            double height = Math.max(ROW, lines.size() * Canvas.LINE + 4);
            double middle = canvas.bottom() + height / 2;
            canvas.lines("label", Anchor.START, 0, middle - lines.size() * Canvas.LINE / 2, lines);
            middles.add(middle);
            canvas.skip(height);
        }
        for (double percent : new double[] {100, 50, 0}) {
            double x = at(percent, start, space);
            canvas.line("grid", x, top, x, canvas.bottom());
        }
        if (!labels.isEmpty()) draw(canvas, middles, 0, labels.size() - 1, start, space);
    }

    private static double at(double percent, double start, double space) {
        return start + (100 - percent) / 100 * space;
    }

    private static void axis(Canvas canvas, double start, double space) {
        double middle = canvas.bottom() + Canvas.LINE / 2;
        canvas.text("aside", Anchor.START, start, middle, "100 %");
        canvas.text("aside", Anchor.MIDDLE, start + space / 2, middle, "50 %");
        canvas.text("aside", Anchor.END, start + space, middle, "0 %");
        canvas.skip(Canvas.LINE + 4);
    }

    /** Where a group's line goes on: how far right, and how far down. */
    private record Knot(double x, double y) {}

    private Knot draw(Canvas canvas, List<Double> middles, int first, int last, double start, double space) {
        if (first == last) return new Knot(start, middles.get(first));
        int split = first + 1;
        for (int i = first + 2; i <= last; i++) {
            if (joins.get(i - 1) < joins.get(split - 1)) split = i;
        }
        var above = draw(canvas, middles, first, split - 1, start, space);
        var below = draw(canvas, middles, split, last, start, space);
        double x = at(joins.get(split - 1), start, space);
        canvas.line("branch", above.x, above.y, x, above.y);
        canvas.line("branch", below.x, below.y, x, below.y);
        canvas.line("branch", x, above.y, x, below.y);
        return new Knot(x, (above.y + below.y) / 2);
    }
}
