package io.github.mitform.report.diagram;

import static java.util.Objects.requireNonNull;

import io.github.mitform.report.internal.drawing.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is drawn, in layers: frames lie at the bottom, lines on them, boxes on top, so that a line to a far place passes behind what stands
 * in between. Belongs to one thread.
 */
final class Sheet {
    private static final double ARROW = 5;

    private final List<Tag> frames = new ArrayList<>();
    private final List<Tag> lines = new ArrayList<>();
    private final List<Tag> boxes = new ArrayList<>();
    private final Map<String, Place> sources = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();

    record Place(double x, double y) {}

    /** A question that takes its options from a result. */
    record Target(String result, Place place) {}

    void frame(String cssClass, double x, double y, double width, double height) {
        frames.add(rectangle(cssClass, x, y, width, height, 10));
    }

    void box(String cssClass, double x, double y, double width, double height, double round) {
        boxes.add(rectangle(cssClass, x, y, width, height, round));
    }

    private static Tag rectangle(String cssClass, double x, double y, double width, double height, double round) {
        return Tag.of("rect", cssClass)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("rx", round);
    }

    void circle(String cssClass, double x, double y, double radius) {
        boxes.add(Tag.of("circle", cssClass).with("cx", x).with("cy", y).with("r", radius));
    }

    void diamond(double x, double y, double half) {
        boxes.add(Tag.of("path", "fork").with("d", path(x, y - half, x + half, y, x, y + half, x - half, y) + "Z"));
    }

    /** Draws a line through points, given as x and y in turn. */
    void line(String cssClass, double... points) {
        lines.add(Tag.of("path", cssClass).with("d", path(points)));
    }

    /** Draws a line downwards that ends in an arrow. */
    void arrow(double x, double from, double to) {
        line("flow", x, from, x, to - ARROW);
        tip("tip", x - ARROW, to - ARROW * 1.6, x + ARROW, to - ARROW * 1.6, x, to);
    }

    /** Draws the tip of an arrow that comes from the right. */
    void tipLeft(double x, double y) {
        tip("tip", x + ARROW * 1.6, y - ARROW, x + ARROW * 1.6, y + ARROW, x, y);
    }

    private void tip(String cssClass, double... points) {
        lines.add(Tag.of("path", cssClass).with("d", path(points) + "Z"));
    }

    private static String path(double... points) {
        var path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : "L")
                    .append(Tag.tenths(points[i]))
                    .append(' ')
                    .append(Tag.tenths(points[i + 1]));
        }
        return path.toString();
    }

    /** Writes one line whose letters stand on {@code y}. */
    void text(String cssClass, double x, double y, String words) {
        boxes.add(Tag.of("text", cssClass).with("x", x).with("y", y).text(words));
    }

    void middle(String cssClass, double x, double y, String words) {
        boxes.add(Tag.of("text", cssClass)
                .with("x", x)
                .with("y", y)
                .with("text-anchor", "middle")
                .text(words));
    }

    void source(String result, double x, double y) {
        sources.put(result, new Place(x, y));
    }

    void target(String result, double x, double y) {
        targets.add(new Target(result, new Place(x, y)));
    }

    /**
     * Draws a dashed line from each result to what takes options from it, down a track to the right of everything. Short ones take the
     * inner tracks, and those that do not meet share one.
     *
     * @return how many tracks there are
     */
    int feed(double x, double step) {
        var feeds = new ArrayList<>(targets.stream()
                .filter(target -> sources.containsKey(target.result()))
                .toList());
        feeds.sort(Comparator.comparingDouble(this::length));
        var tracks = new ArrayList<List<Target>>();
        for (Target feed : feeds) {
            int track = 0;
            while (track < tracks.size() && tracks.get(track).stream().anyMatch(other -> meet(feed, other))) {
                track++;
            }
            if (track == tracks.size()) {
                tracks.add(new ArrayList<>());
            }
            tracks.get(track).add(feed);
            feed(feed, x + step * track);
        }
        return tracks.size();
    }

    private void feed(Target target, double track) {
        Place source = source(target);
        Place end = target.place();
        line("feed", source.x(), source.y(), track, source.y(), track, end.y(), end.x(), end.y());
        double back = end.x() + ARROW * 1.6;
        tip("feed-tip", back, end.y() - ARROW, back, end.y() + ARROW, end.x(), end.y());
    }

    private Place source(Target target) {
        return requireNonNull(sources.get(target.result()), target.result());
    }

    private double length(Target feed) {
        return Math.abs(feed.place().y() - source(feed).y());
    }

    private boolean meet(Target one, Target other) {
        return top(one) <= bottom(other) && top(other) <= bottom(one);
    }

    private double top(Target feed) {
        return Math.min(feed.place().y(), source(feed).y());
    }

    private double bottom(Target feed) {
        return Math.max(feed.place().y(), source(feed).y());
    }

    List<Tag> layers() {
        return List.of(
                Tag.of("g").addAll(frames),
                Tag.of("g").addAll(lines),
                Tag.of("g").addAll(boxes));
    }
}
