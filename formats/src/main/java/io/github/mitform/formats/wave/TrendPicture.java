package io.github.mitform.formats.wave;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Picture.Anchor;
import io.github.mitform.report.Picture.Drawing;
import io.github.mitform.report.Picture.Ink;
import io.github.mitform.report.Picture.Look;
import io.github.mitform.report.Picture.Paper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How numbers went on from wave to wave: for each of them its points in the order of the waves, joined where they follow on each other, with
 * their intervals. A wave without a number leaves a gap.
 *
 * @param waves their names
 * @param lines what is drawn below each other, all on the same scale
 * @param range from the lower to the upper edge of each
 * @param decimals how many decimal places are shown
 * @param percent whether they are shares in percent
 */
record TrendPicture(List<String> waves, List<Line> lines, Interval range, int decimals, boolean percent)
        implements Drawing {
    private static final double ROW = 19;
    private static final double HEIGHT = 92;
    private static final double HALF = 4;
    private static final double CAP = 4;

    TrendPicture {
        waves = List.copyOf(waves);
        lines = List.copyOf(lines);
    }

    /** One number over all waves, a place for each of them. */
    record Line(Sentence label, List<Optional<Point>> points) {
        Line {
            points = List.copyOf(points);
        }
    }

    /**
     * What it was in one wave.
     *
     * @param people how many of how many it stands for, said before the share; empty for what is none
     */
    record Point(double value, Optional<Interval> interval, Optional<Sentence> people) {
        Point(double value, Optional<Interval> interval) {
            this(value, interval, Optional.empty());
        }
    }

    @Override
    public void on(Paper paper) {
        for (Line line : lines) {
            draw(line, paper);
        }
    }

    private void draw(Line line, Paper paper) {
        for (String words : paper.wrap(paper.say(line.label), paper.width(), 3)) {
            paper.words(Look.LABEL, Anchor.START, 0, paper.bottom() + ROW / 2, words);
            paper.skip(ROW);
        }
        paper.skip(ROW);
        double top = paper.bottom();
        double start = scale(paper, top);
        double step = (paper.width() - start - 2 * HALF) / waves.size();
        for (int i = 0; i < waves.size(); i++) {
            double x = start + step * (i + 0.5);
            var point = line.points.get(i);
            if (point.isEmpty()) continue;
            if (i > 0 && line.points.get(i - 1).isPresent()) {
                paper.line(x - step, y(line.points.get(i - 1).get().value, top), x, y(point.get().value, top));
            }
            whisker(point.get(), x, top, paper);
        }
        int each = (int) Math.ceil(widest(paper) / step);
        for (int i = 0; i < waves.size(); i++) {
            double x = start + step * (i + 0.5);
            boolean named = (waves.size() - 1 - i) % Math.max(1, each) == 0;
            line.points.get(i).ifPresent(point -> mark(point, x, top, named, paper));
            if (named) {
                var name = paper.wrap(waves.get(i), Math.max(step * Math.max(1, each) - 4, 40), 1)
                        .get(0);
                paper.words(Look.ASIDE, Anchor.MIDDLE, x, top + HEIGHT + ROW / 2 + 4, name);
            }
        }
        paper.skip(HEIGHT + ROW + 22);
    }

    /** Draws the edges with their numbers; returns how far in the points begin. */
    private double scale(Paper paper, double top) {
        double start = 0;
        for (double edge : new double[] {range.low(), range.high()}) {
            start = Math.max(start, paper.width(said(edge, 0, paper)) + 8);
        }
        for (double edge : new double[] {range.low(), (range.low() + range.high()) / 2, range.high()}) {
            double y = y(edge, top);
            paper.box(Ink.TRACK, start, y - 0.5, paper.width() - start, 1);
            if (edge == range.low() || edge == range.high()) {
                paper.words(Look.ASIDE, Anchor.END, start - 6, y, said(edge, 0, paper));
            }
        }
        return start;
    }

    private double y(double value, double top) {
        double share = (value - range.low()) / (range.high() - range.low());
        return top + HEIGHT * (1 - Math.max(0, Math.min(1, share)));
    }

    private void whisker(Point point, double x, double top, Paper paper) {
        point.interval.ifPresent(ends -> {
            double high = y(ends.high(), top);
            double low = y(ends.low(), top);
            paper.line(x, high, x, low);
            paper.line(x - CAP, high, x + CAP, high);
            paper.line(x - CAP, low, x + CAP, low);
        });
    }

    /** Marks the point and writes its number above its interval, where there is room for it. */
    private void mark(Point point, double x, double top, boolean named, Paper paper) {
        paper.box(Ink.ACCENT, x - HALF, y(point.value, top) - HALF, 2 * HALF, 2 * HALF);
        if (named) {
            double above = y(point.interval.map(Interval::high).orElse(point.value), top);
            paper.words(Look.VALUE, Anchor.MIDDLE, x, above - HALF - ROW / 2, said(point, paper));
        }
    }

    private double widest(Paper paper) {
        double width = 0;
        for (String wave : waves) {
            width = Math.max(width, Math.min(90, paper.width(wave)));
        }
        for (Line line : lines) {
            for (Optional<Point> point : line.points) {
                if (point.isPresent()) width = Math.max(width, paper.width(said(point.get(), paper)));
            }
        }
        return width + 8;
    }

    /** Says the people only, where they are known: the share is where the point lies, and stands in the table. */
    private String said(Point point, Paper paper) {
        return point.people.map(paper::say).orElseGet(() -> said(point.value, decimals, paper));
    }

    private String said(double number, int places, Paper paper) {
        var shown = paper.number(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP));
        return percent ? shown + paper.say(new Sentence("%", "\u00a0%")) : shown;
    }
}
