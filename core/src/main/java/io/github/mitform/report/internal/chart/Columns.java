package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.chart.Bars.Bar;
import io.github.mitform.report.internal.chart.Canvas.Anchor;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.wording.Wording.Shown;
import java.util.List;

/**
 * Columns side by side over ordered lines, with the number above and the label below each. Where labels or numbers do not fit beside
 * each other, few lines become {@link Bars} in the same order, and many keep every so many-th label and leave the numbers to the table.
 */
record Columns(Bars bars) implements Chart.Drawing {
    private static final double HEIGHT = 160;
    private static final double STUB = 22;
    private static final int MOST_LINES = 3;
    private static final int FEW = 15;

    @Override
    public void on(Canvas canvas) {
        List<Bar> all = bars.all();
        double step = Math.min(canvas.width() / all.size(), 110);
        boolean labelled = all.stream()
                .allMatch(bar -> Lettering.fits(bar.label(), step - 6, Canvas.LETTERS, MOST_LINES)
                        && !number(bar, step).isEmpty());
        boolean below0 = all.stream().anyMatch(bar -> bar.length() < 0);
        if (below0 || !labelled && all.size() <= FEW) {
            bars.on(canvas);
        } else {
            draw(canvas, all, step, labelled);
        }
    }

    private void draw(Canvas canvas, List<Bar> all, double step, boolean labelled) {
        double greatest = all.stream().mapToDouble(Bar::length).max().orElse(0);
        double floor = 2 * Canvas.LINE + HEIGHT;
        double gap = Math.min(step * 0.2, 10);
        int each = labelled ? 1 : everySoMany(all, step);
        int deepest = 1;
        for (int i = 0; i < all.size(); i++) {
            Bar bar = all.get(i);
            double middle = step * (i + 0.5);
            double height = bar.withheld() ? STUB : greatest == 0 ? 0 : bar.length() / greatest * HEIGHT;
            if (bar.withheld()) {
                canvas.hatched(middle - (step - gap) / 2, floor - height, step - gap, height);
            } else {
                canvas.rectangle("bar", middle - (step - gap) / 2, floor - height, step - gap, height);
            }
            if (labelled) {
                number(canvas, bar, middle, floor - height - 3, step);
            }
            if (i % each == 0) {
                List<String> label = Lettering.wrap(bar.label(), step * each - 6, Canvas.LETTERS, MOST_LINES);
                deepest = Math.max(deepest, label.size());
                canvas.lines("label", Anchor.MIDDLE, middle, floor + 5, label);
            }
        }
        canvas.line("axis", 0, floor, step * all.size(), floor);
        canvas.skip(floor + 5 + deepest * Canvas.LINE);
    }

    private static void number(Canvas canvas, Bar bar, double middle, double bottom, double step) {
        List<String> lines = number(bar, step);
        double top = bottom - lines.size() * Canvas.LINE;
        if (bar.withheld()) {
            canvas.lines("missing", Anchor.MIDDLE, middle, top, lines);
        } else {
            canvas.lines("value", Anchor.MIDDLE, middle, top, lines.subList(0, 1));
            canvas.lines("aside", Anchor.MIDDLE, middle, top + Canvas.LINE, lines.subList(1, lines.size()));
        }
    }

    /** What stands above a column: a share only with the people behind it, otherwise the number alone; empty if neither fits. */
    private static List<String> number(Bar bar, double step) {
        double width = step - 4;
        if (bar.withheld()) {
            String words = bar.shown().main();
            return Lettering.fits(words, width, Canvas.LETTERS, 2)
                    ? Lettering.wrap(words, width, Canvas.LETTERS, 2)
                    : List.of();
        }
        for (Shown shown : List.of(bar.shown(), bar.number())) {
            List<String> lines = shown.aside().isEmpty() ? List.of(shown.main()) : List.of(shown.main(), shown.aside());
            if (lines.stream().allMatch(line -> Lettering.width(line, Canvas.LETTERS) <= width)) {
                return lines;
            }
        }
        return List.of();
    }

    private static int everySoMany(List<Bar> all, double step) {
        double widest = all.stream()
                .mapToDouble(bar -> Lettering.width(bar.label(), Canvas.LETTERS))
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.ceil(Math.min(widest + 8, 120) / step));
    }
}
