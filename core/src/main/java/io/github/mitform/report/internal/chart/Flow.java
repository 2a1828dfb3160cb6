package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.chart.Canvas.Anchor;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A bar for each column, divided by lines, all on one scale, with bands between that show how numbers stay or pass on. The first lines have a colour of their
 * own, and so have all that are still there at the end; the others share the grey one.
 *
 * <p>What a bar lacks because it is withheld is one hatched place at its end, always of the same size. Between two columns of which any number is withheld, or
 * of what passed on between them, there are no bands.
 *
 * @param columns those that are bars, the last ones where there are many
 * @param leftOut how many more there are before these
 */
record Flow(Figure figure, int label, List<Integer> columns, int leftOut, Wording wording) implements Chart.Drawing {
    /** Of more bars than these, the last ones are drawn. */
    private static final int MOST = 12;

    private static final double THICKNESS = 26;
    private static final double BETWEEN = 22;
    private static final double STUB = 40;
    private static final double THINNEST = 0.3;
    private static final String GREY = "shade-4";
    private static final String PALE = "track";
    private static final List<String> SHADES =
            List.of("shade-1", "shade-7", "shade-2", "shade-6", "shade-3", "shade-5");

    static Optional<Flow> of(Figure figure, Wording wording) {
        OptionalInt label = Figures.label(figure);
        var bars = bars(figure);
        int all = (int) IntStream.range(0, figure.columns().size())
                .filter(i -> isBar(figure, i))
                .count();
        return label.isEmpty() || bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flow(figure, label.getAsInt(), bars, all - bars.size(), wording));
    }

    /** Returns the columns that are drawn as bars. */
    static List<Integer> bars(Figure figure) {
        var all = IntStream.range(0, figure.columns().size())
                .filter(i -> isBar(figure, i))
                .boxed()
                .toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private static boolean isBar(Figure figure, int column) {
        var role = figure.columns().get(column).role();
        return (role == Role.GROUP || role == Role.MEASURE)
                && figure.columns().get(column).from().isEmpty();
    }

    @Override
    public void on(Canvas canvas) {
        if (leftOut > 0) {
            var words = wording.say(
                    Phrases.LAST_BARS,
                    "shown",
                    wording.count(columns.size()),
                    "all",
                    wording.count((long) columns.size() + leftOut));
            canvas.text("aside", Anchor.START, 0, canvas.bottom() + Canvas.LINE / 2, words);
            canvas.skip(Canvas.LINE + 6);
        }
        legend(canvas);
        double scale = scale(canvas);
        boolean bandsLeftOut = false;
        double above = 0;
        for (int i = 0; i < columns.size(); i++) {
            var head = Lettering.wrap(head(i), canvas.width(), Canvas.LETTERS, 2);
            double from = canvas.bottom();
            double top = from + (i > 0 ? BETWEEN : 0) + head.size() * Canvas.LINE + 3;
            if (i > 0) {
                boolean known = isKnown(i);
                bandsLeftOut |= !known;
                if (known) new Bands(this, i, scale, above + 1, top - 1).on(canvas);
            }
            canvas.lines("label", Anchor.START, 0, top - 3 - head.size() * Canvas.LINE, head);
            bar(columns.get(i), scale, top, canvas);
            canvas.skip(top + THICKNESS - from);
            above = canvas.bottom();
        }
        canvas.skip(4);
        if (bandsLeftOut) {
            canvas.skip(6);
            for (String line : Lettering.wrap(wording.say(Phrases.NO_BANDS), canvas.width(), Canvas.LETTERS, 4)) {
                canvas.text("aside", Anchor.START, 0, canvas.bottom() + Canvas.LINE / 2, line);
                canvas.skip(Canvas.LINE);
            }
            canvas.skip(4);
        }
    }

    /** Returns how long one is, so that the longest bar fits; with room for what is withheld at the end of every bar if anything is. */
    private double scale(Canvas canvas) {
        boolean withheld = columns.stream().anyMatch(this::withholds);
        double longest = columns.stream().mapToDouble(this::sum).max().orElse(0);
        return longest <= 0 ? 0 : (canvas.width() - (withheld ? STUB : 0)) / longest;
    }

    private boolean withholds(int column) {
        return figure.lines().stream().anyMatch(line -> line.get(column) instanceof Cell.Withheld);
    }

    private double sum(int column) {
        return figure.lines().stream()
                .mapToDouble(line -> Math.max(0, Figures.amount(line.get(column))))
                .sum();
    }

    /** Returns the columns that say what passed on between a bar and the one before. */
    private List<Integer> passed(int bar) {
        var between = List.of(id(columns.get(bar - 1)), id(columns.get(bar)));
        return IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).from().equals(between))
                .boxed()
                .toList();
    }

    private String id(int column) {
        return figure.columns().get(column).id();
    }

    private boolean isKnown(int bar) {
        return !withholds(columns.get(bar - 1))
                && !withholds(columns.get(bar))
                && passed(bar).stream().noneMatch(this::withholds);
    }

    private String head(int bar) {
        var head = wording.say(figure.columns().get(columns.get(bar)).title());
        if (bar + 1 == columns.size()) return head;
        var out = figure.lines().stream()
                .filter(line -> !(line.get(columns.get(bar)) instanceof Cell.Empty)
                        && line.get(columns.get(bar + 1)) instanceof Cell.Empty)
                .map(this::name)
                .toList();
        if (out.isEmpty()) return head;
        return head + " · "
                + wording.say(out.size() == 1 ? Phrases.OUT_ONE : Phrases.OUT_SOME, "who", String.join(", ", out));
    }

    private void bar(int column, double scale, double top, Canvas canvas) {
        double x = 0;
        for (int i = 0; i < figure.lines().size(); i++) {
            var line = figure.lines().get(i);
            double width = Math.max(0, Figures.amount(line.get(column))) * scale;
            if (width <= 0) continue;
            var shade = shade(i);
            canvas.rectangle(shade, x, top, Math.max(0, width - Math.min(1, width / 3)), THICKNESS);
            var number = wording.brief(line.get(column));
            for (String words : List.of(name(line) + " " + number, number)) {
                if (Lettering.width(words, Canvas.LETTERS) + 8 <= width) {
                    var css = shade.equals(PALE) ? "label" : "on-" + shade;
                    canvas.text(css, Anchor.MIDDLE, x + width / 2, top + THICKNESS / 2, words);
                    break;
                }
            }
            x += width;
        }
        if (withholds(column)) canvas.hatched(x, top, STUB, THICKNESS);
    }

    private String name(List<Cell> line) {
        return wording.show(line.get(label)).main();
    }

    private boolean isPale(List<Cell> line) {
        return line.get(label) instanceof Cell.Words words && words.option().isEmpty();
    }

    /** Returns the lines with a colour of their own, in their order; where these are more than colours, some come twice and names tell them apart. */
    private List<Integer> coloured() {
        int last = columns.get(columns.size() - 1);
        var lines = IntStream.range(0, figure.lines().size())
                .filter(i -> !isPale(figure.lines().get(i)))
                .boxed()
                .toList();
        var staying = lines.stream()
                .filter(i -> !(figure.lines().get(i).get(last) instanceof Cell.Empty))
                .toList();
        var first = lines.subList(0, Math.min(SHADES.size(), lines.size()));
        return staying.size() >= SHADES.size() && staying.size() <= 2 * SHADES.size() ? staying : first;
    }

    private String shade(int line) {
        if (isPale(figure.lines().get(line))) return PALE;
        int rank = coloured().indexOf(line);
        return rank < 0 ? GREY : SHADES.get(rank % SHADES.size());
    }

    /** @param shade empty for what is withheld */
    private record Entry(String shade, String words) {}

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        boolean others = false;
        for (int i = 0; i < figure.lines().size(); i++) {
            var shade = shade(i);
            others |= shade.equals(GREY);
            if (!shade.equals(GREY) && !shade.equals(PALE))
                entries.add(new Entry(shade, name(figure.lines().get(i))));
        }
        if (others) entries.add(new Entry(GREY, wording.say(Phrases.OTHERS)));
        for (List<Cell> line : figure.lines()) {
            boolean drawn = columns.stream().anyMatch(column -> Figures.amount(line.get(column)) > 0);
            if (isPale(line) && drawn) entries.add(new Entry(PALE, name(line)));
        }
        if (columns.stream().anyMatch(this::withholds)) entries.add(new Entry("", wording.say(Phrases.WITHHELD)));
        return entries;
    }

    private void legend(Canvas canvas) {
        double x = 0;
        for (Entry entry : entries()) {
            var words = Lettering.wrap(entry.words, canvas.width() - 20, Canvas.LETTERS, 1)
                    .get(0);
            double width = 18 + Lettering.width(words, Canvas.LETTERS) + 18;
            if (x > 0 && x + width > canvas.width()) {
                x = 0;
                canvas.skip(Canvas.LINE + 4);
            }
            double middle = canvas.bottom() + Canvas.LINE / 2;
            if (entry.shade.isEmpty()) canvas.hatched(x, middle - 6, 12, 12);
            else canvas.rectangle(entry.shade, x, middle - 6, 12, 12);
            canvas.text("label", Anchor.START, x + 18, middle, words);
            x += width;
        }
        canvas.skip(Canvas.LINE + 14);
    }

    /**
     * How a bar passes on to the next: of each line first what stays, then what it gives away, each part beside the one before. Where no column says what passed
     * on, bands are drawn only if all stays as it was.
     *
     * @param bar the one they lead to
     */
    private record Bands(Flow flow, int bar, double scale, double top, double bottom) {
        void on(Canvas canvas) {
            var passed = flow.passed(bar);
            int size = flow.figure.lines().size();
            if (passed.isEmpty() && !IntStream.range(0, size).allMatch(i -> before(i) == after(i))) return;
            var leaving = places(this::before);
            var arriving = places(this::after);
            for (int i = 0; i < size; i++) {
                int line = i;
                double gone = passed.stream()
                        .mapToDouble(column -> Math.max(0, -number(line, column)))
                        .sum();
                band(line, line, before(line) - gone, leaving, arriving, canvas);
                for (int column : passed) {
                    if (number(line, column) >= 0) continue;
                    for (int to = 0; to < size; to++) {
                        band(line, to, number(to, column), leaving, arriving, canvas);
                    }
                }
            }
        }

        private double[] places(Amounts amounts) {
            double[] places = new double[flow.figure.lines().size()];
            double x = 0;
            for (int i = 0; i < places.length; i++) {
                places[i] = x;
                x += Math.max(0, amounts.of(i)) * scale;
            }
            return places;
        }

        private double before(int line) {
            return number(line, flow.columns.get(bar - 1));
        }

        private double after(int line) {
            return number(line, flow.columns.get(bar));
        }

        private double number(int line, int column) {
            return Figures.amount(flow.figure.lines().get(line).get(column));
        }

        private void band(int from, int to, double number, double[] leaving, double[] arriving, Canvas canvas) {
            double width = number * scale;
            if (width < THINNEST) return;
            canvas.band(flow.shade(from) + " band", leaving[from], top, arriving[to], bottom, width);
            leaving[from] += width;
            arriving[to] += width;
        }

        private interface Amounts {
            double of(int line);
        }
    }
}
