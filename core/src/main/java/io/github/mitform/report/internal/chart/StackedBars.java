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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A bar of full length for each line, divided by its parts in their order, so that the first part can be compared from the left and
 * the last one from the right: agree, pass, disagree.
 *
 * <p>Where two or more parts of a line are withheld and their sum is known anyway, they share one hatched place in the middle. Where
 * only one is, or the total is withheld too, the whole bar is hatched, because any length would give a number away.
 *
 * <p>Where bars diverge, their middles stand below each other, and a line of which any part is withheld is hatched all over: its place
 * would give the part away.
 */
record StackedBars(Figure figure, Excerpt excerpt, Wording wording) implements Chart.Drawing {
    private static final double THICKNESS = 24;
    private static final double GAP = 12;
    private static final double TICK = 4;
    private static final double LEGEND_GAP = 16;
    private static final int MOST_LINES = 5;

    @Override
    public void on(Canvas canvas) {
        double totals = shown().mapToDouble(line -> Lettering.width(total(line), Canvas.LETTERS))
                .max()
                .orElse(0);
        double start = canvas.isWide() ? Math.min(Math.max(widestLabel(), 80), 280) + 2 * GAP : 0;
        double space = canvas.width() - start - totals - GAP;
        legend(canvas, start);
        double top = canvas.bottom();
        var place = place(start, space);
        excerpt.first().forEach(line -> draw(line, canvas, place));
        if (!excerpt.isComplete()) {
            Bars.gap(canvas, start, wording.say(Phrases.LEFT_OUT, "count", wording.count(excerpt.leftOut())));
            excerpt.last().forEach(line -> draw(line, canvas, place));
        }
        if (diverges() && canvas.isWide()) axis(canvas, place, top, canvas.bottom() - GAP / 2);
    }

    private Stream<List<Cell>> shown() {
        return Stream.concat(excerpt.first().stream(), excerpt.last().stream());
    }

    private double widestLabel() {
        return shown().mapToDouble(line -> Lettering.width(label(line), Canvas.LETTERS))
                .max()
                .orElse(0);
    }

    /** Says what the parts are; above the bars where there is room, otherwise from the left. */
    private void legend(Canvas canvas, double bars) {
        int[] parts = Figures.parts(figure);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < parts.length; i++) {
            entries.add(new Entry(
                    shade(i, parts.length),
                    wording.say(figure.columns().get(parts[i]).title())));
        }
        if (IntStream.of(parts).anyMatch(part -> shown().anyMatch(line -> line.get(part) instanceof Cell.Withheld))) {
            entries.add(new Entry("", wording.say(Phrases.WITHHELD)));
        }
        double all =
                entries.stream().mapToDouble(entry -> legendWidth(entry.words)).sum();
        double start = bars + all > canvas.width() + LEGEND_GAP ? 0 : bars;
        double x = start;
        for (Entry entry : entries) {
            double width = legendWidth(entry.words);
            if (x > start && x + width > canvas.width() + LEGEND_GAP) {
                x = start;
                canvas.skip(Canvas.LINE + 4);
            }
            double middle = canvas.bottom() + Canvas.LINE / 2;
            if (entry.shade.isEmpty()) {
                canvas.hatched(x, middle - 6, 12, 12);
            } else {
                canvas.rectangle(entry.shade, x, middle - 6, 12, 12);
            }
            canvas.text("label", Anchor.START, x + 18, middle, entry.words);
            x += width;
        }
        canvas.skip(Canvas.LINE + GAP);
    }

    /** @param shade empty for what is withheld */
    private record Entry(String shade, String words) {}

    private static double legendWidth(String name) {
        return 18 + Lettering.width(name, Canvas.LETTERS) + LEGEND_GAP;
    }

    /**
     * Where bars may be drawn.
     *
     * @param left how far bars reach to the left of their middle, as a share of a bar
     * @param right how far to the right
     */
    private record Place(double start, double space, double left, double right) {
        double middle() {
            return start + left * length();
        }

        /** Returns how long a whole bar is. */
        double length() {
            return space / (left + right);
        }
    }

    private boolean diverges() {
        return figure.drawing() == Figure.Drawing.DIVERGING_BARS;
    }

    private Place place(double start, double space) {
        if (!diverges()) return new Place(start, space, 0, 1);
        double left =
                shown().filter(this::isWhole).mapToDouble(this::below).max().orElse(0.5);
        double right =
                1 - shown().filter(this::isWhole).mapToDouble(this::below).min().orElse(0.5);
        return new Place(start, space, left, right);
    }

    /** Returns whether every part of a line may be shown and somebody is in it: no other line may say where the middle is. */
    private boolean isWhole(List<Cell> line) {
        return whole(line).orElse(0) > 0
                && IntStream.of(Figures.parts(figure)).noneMatch(part -> line.get(part) instanceof Cell.Withheld);
    }

    /** Returns the share of a line below its middle, half of the middle part included. */
    private double below(List<Cell> line) {
        int[] parts = Figures.parts(figure);
        double below = 0;
        for (int i = 0; i < parts.length; i++) {
            double weight = 2 * i + 1 < parts.length ? 1 : 2 * i + 1 == parts.length ? 0.5 : 0;
            below += weight * amount(line.get(parts[i]));
        }
        return below / whole(line).orElseThrow();
    }

    private void draw(List<Cell> line, Canvas canvas, Place place) {
        double start = place.start();
        double space = place.space();
        double middle;
        if (canvas.isWide()) {
            List<String> label = Lettering.wrap(label(line), start - 2 * GAP + 6, Canvas.LETTERS, MOST_LINES);
            double height = Math.max(THICKNESS, label.size() * Canvas.LINE);
            middle = canvas.bottom() + height / 2;
            canvas.lines("label", Anchor.START, 0, middle - label.size() * Canvas.LINE / 2, label);
            canvas.skip(height + GAP);
        } else {
            List<String> label = Lettering.wrap(label(line), canvas.width(), Canvas.LETTERS, MOST_LINES);
            canvas.lines("label", Anchor.START, 0, canvas.bottom(), label);
            canvas.skip(label.size() * Canvas.LINE + 3);
            middle = canvas.bottom() + THICKNESS / 2;
            canvas.skip(THICKNESS + GAP + 4);
        }
        if (!diverges()) {
            segments(line, canvas, start, middle, space);
        } else if (isWhole(line)) {
            segments(line, canvas, place.middle() - below(line) * place.length(), middle, place.length());
        } else if (whole(line).orElse(1) == 0) {
            canvas.rectangle("track", start, middle - THICKNESS / 2, space, THICKNESS);
        } else {
            canvas.hatched(start, middle - THICKNESS / 2, space, THICKNESS);
        }
        if (diverges() && !canvas.isWide()) {
            // Labels stand above their bars and numbers within; no line may run through them.
            axis(canvas, place, middle - THICKNESS / 2 - TICK, middle - THICKNESS / 2);
            axis(canvas, place, middle + THICKNESS / 2, middle + THICKNESS / 2 + TICK);
        }
        canvas.text("aside", Anchor.START, start + space + GAP, middle, total(line));
    }

    private static void axis(Canvas canvas, Place place, double top, double bottom) {
        canvas.line("axis", place.middle(), top, place.middle(), bottom);
    }

    private void segments(List<Cell> line, Canvas canvas, double start, double middle, double space) {
        int[] parts = Figures.parts(figure);
        OptionalDouble whole = whole(line);
        double top = middle - THICKNESS / 2;
        long hidden = IntStream.of(parts)
                .filter(part -> line.get(part) instanceof Cell.Withheld)
                .count();
        if (whole.isEmpty() || hidden == 1) {
            canvas.hatched(start, top, space, THICKNESS);
            return;
        }
        if (whole.getAsDouble() == 0) {
            canvas.rectangle("track", start, top, space, THICKNESS);
            return;
        }
        double left = start;
        double right = start + space;
        int at = 0;
        for (; at < parts.length && !(line.get(parts[at]) instanceof Cell.Withheld); at++) {
            double length = amount(line.get(parts[at])) * space / whole.getAsDouble();
            segment(canvas, shade(at, parts.length), left, middle, length, words(line, parts[at]));
            left += length;
        }
        for (int back = parts.length - 1; back > at; back--) {
            if (!(line.get(parts[back]) instanceof Cell.Withheld)) {
                double length = amount(line.get(parts[back])) * space / whole.getAsDouble();
                right -= length;
                segment(canvas, shade(back, parts.length), right, middle, length, words(line, parts[back]));
            }
        }
        if (hidden > 0 && right - left > 2) {
            canvas.hatched(left, top, right - left, THICKNESS);
        }
    }

    private void segment(Canvas canvas, String shade, double x, double middle, double length, List<String> words) {
        if (length <= 0) {
            return;
        }
        canvas.rectangle(shade, x, middle - THICKNESS / 2, length > 2 ? length - 1 : length, THICKNESS);
        words.stream()
                .filter(each -> Lettering.width(each, Canvas.LETTERS) + 8 <= length)
                .findFirst()
                .ifPresent(each -> canvas.text("on-" + shade, Anchor.MIDDLE, x + length / 2, middle, each));
    }

    /** Returns what is said of a part, and what is said where that has no place. */
    private List<String> words(List<Cell> line, int part) {
        String alone = wording.show(figure, line, part).line();
        if (!(line.get(part) instanceof Cell.People people)) return List.of(alone);
        long all = (long) whole(line).orElseThrow();
        return List.of(new Shown(alone, wording.percent(people.count(), all)).line(), alone);
    }

    private String label(List<Cell> line) {
        return Figures.label(figure).isPresent() ? wording.name(figure, line) : "";
    }

    /** Says of how many people a line is, which stands beside percentages, too. */
    private String total(List<Cell> line) {
        var total = Figures.total(figure);
        OptionalDouble people = total.isPresent() ? known(line.get(total.getAsInt())) : whole(line);
        return people.isPresent()
                ? wording.say(Phrases.OF_WHOLE, "whole", wording.count((long) people.getAsDouble()))
                : "";
    }

    /** What a line is divided of: its total, or the sum of its parts where all of them are shown. */
    private OptionalDouble whole(List<Cell> line) {
        OptionalInt total = Figures.total(figure);
        if (total.isPresent() && !isOfPercentages()) return known(line.get(total.getAsInt()));
        double sum = 0;
        for (int part : Figures.parts(figure)) {
            if (line.get(part) instanceof Cell.Withheld) {
                return OptionalDouble.empty();
            }
            sum += amount(line.get(part));
        }
        return OptionalDouble.of(sum);
    }

    private boolean isOfPercentages() {
        return figure.columns().get(Figures.parts(figure)[0]).percent();
    }

    private static OptionalDouble known(Cell total) {
        return total instanceof Cell.People people
                ? OptionalDouble.of((double) people.count())
                : OptionalDouble.empty();
    }

    private static double amount(Cell cell) {
        if (cell instanceof Cell.People people) return (double) people.count();
        return cell instanceof Cell.Number number
                ? Math.max(0, Math.min(100, number.number().doubleValue()))
                : 0;
    }

    /**
     * The shade of a part: the first and the last are the ends of the scale of seven, and a middle one is its middle. The strong end of
     * the shades is the first part, or the last one where parts rise from low to high. Parts that are on a side have
     * the shades of that side, and those on neither are grey.
     */
    private String shade(int index, int parts) {
        var side = side(index);
        if (side.isPresent()) return shade(side.get(), index);
        boolean rises = diverges() || figure.drawing() == Figure.Drawing.RISING_BARS;
        int part = rises ? parts - 1 - index : index;
        return parts == 1 ? "shade-1" : "shade-" + (1 + Math.round(part * 6.0 / (parts - 1)));
    }

    private String shade(Figure.Side side, int index) {
        int before = 0;
        int all = 0;
        for (int i = 0; i < Figures.parts(figure).length; i++) {
            if (side(i).equals(Optional.of(side))) {
                all++;
                if (i < index) before++;
            }
        }
        long step = all == 1 ? 0 : Math.round(before * 2.0 / (all - 1));
        return switch (side) {
            case FOR -> "shade-" + (1 + step);
            case NEITHER -> before == 0 ? "shade-4" : "shade-0";
            case AGAINST -> "shade-" + (all == 1 ? 7 : 5 + step);
        };
    }

    private Optional<Figure.Side> side(int part) {
        return figure.columns().get(Figures.parts(figure)[part]).side();
    }
}
