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
 * A field for each number of each line, the darker the greater it is; an empty cell is an empty field. The number stands in its field, so that
 * nothing hangs on the shade.
 */
record Matrix(Figure figure, int label, List<Integer> columns, Wording wording) implements Chart.Drawing {
    private static final int MOST = 60;
    private static final double LARGEST = 34;
    private static final double GAP = 10;
    private static final double STRONG = 0.55;
    /** Fields that would be narrower stand below their label, over the whole width. */
    private static final double NARROW = 8;

    private static final double LOWEST = 16;

    static Optional<Matrix> of(Figure figure, Wording wording) {
        OptionalInt label = Figures.label(figure);
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < figure.columns().size(); i++) {
            if (figure.columns().get(i).role() == Figure.Role.MEASURE) columns.add(i);
        }
        return label.isEmpty() || columns.isEmpty() || columns.size() > MOST
                ? Optional.empty()
                : Optional.of(new Matrix(figure, label.getAsInt(), columns, wording));
    }

    @Override
    public void on(Canvas canvas) {
        double most = canvas.isWide() ? 300 : canvas.width() - Math.min(columns.size(), 10) * 20;
        double start = 60;
        for (List<Cell> line : figure.lines()) {
            start = Math.max(start, Math.min(most, Lettering.width(label(line), Canvas.LETTERS) + 2));
        }
        start += GAP;
        if ((canvas.width() - start) / columns.size() < NARROW) start = 0;
        double size = Math.min(LARGEST, (canvas.width() - start) / columns.size());
        boolean told = size >= 16;
        if (told) {
            for (int i = 0; i < columns.size(); i++) {
                canvas.text(
                        "aside",
                        Anchor.MIDDLE,
                        start + size * (i + 0.5),
                        canvas.bottom() + Canvas.LINE / 2,
                        wording.say(figure.columns().get(columns.get(i)).title()));
            }
            canvas.skip(Canvas.LINE + 4);
        }
        double greatest = greatest();
        for (List<Cell> line : figure.lines()) {
            draw(line, canvas, start, size, greatest, told);
        }
    }

    private void draw(List<Cell> line, Canvas canvas, double start, double size, double greatest, boolean told) {
        boolean below = start == 0;
        List<String> label = Lettering.wrap(label(line), below ? canvas.width() : start - GAP, Canvas.LETTERS, 3);
        if (below) {
            canvas.lines("label", Anchor.START, 0, canvas.bottom(), label);
            canvas.skip(label.size() * Canvas.LINE + 2);
        }
        double height = below ? Math.max(size, LOWEST) + GAP : Math.max(size, label.size() * Canvas.LINE + 4);
        double middle = canvas.bottom() + (height - (below ? GAP : 0)) / 2;
        if (!below) canvas.lines("label", Anchor.START, 0, middle - label.size() * Canvas.LINE / 2, label);
        double high = below ? height - GAP : size - 2;
        double top = middle - high / 2 - (below ? 0 : 1);
        double wide = size - Math.min(2, size / 5);
        for (int i = 0; i < columns.size(); i++) {
            double x = start + size * i;
            var cell = line.get(columns.get(i));
            if (cell instanceof Cell.Withheld) {
                canvas.hatched(x, top, wide, high);
            } else if (cell instanceof Cell.Number number && number.number().signum() != 0) {
                double strength =
                        greatest <= 0 ? 1 : Math.max(0.15, number.number().doubleValue() / greatest);
                canvas.shaded(x, top, wide, high, strength);
                if (told) {
                    canvas.text(
                            strength > STRONG ? "on-shade-1" : "label",
                            Anchor.MIDDLE,
                            x + wide / 2,
                            middle - 1,
                            wording.show(cell).main());
                }
            } else {
                canvas.rectangle("track", x, top, wide, high);
            }
        }
        canvas.skip(height);
    }

    private String label(List<Cell> line) {
        return wording.show(line.get(label)).main();
    }

    private double greatest() {
        double greatest = 0;
        for (List<Cell> line : figure.lines()) {
            for (int column : columns) {
                if (line.get(column) instanceof Cell.Number number) {
                    greatest = Math.max(greatest, number.number().doubleValue());
                }
            }
        }
        return greatest;
    }
}
