package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.drawing.Tag;
import io.github.mitform.report.internal.wording.Wording;
import java.util.List;

/**
 * A drawing that grows downwards. Colours are left to the page: shapes carry classes only. Belongs to one thread.
 *
 * <p>A chart is drawn twice, for a wide and for a narrow place, and the page shows the one that fits, so that letters keep their size
 * on a phone.
 */
public final class Canvas {
    public static final double LETTERS = 14;
    public static final double LINE = 19;
    private static final double WIDE = 720;
    private static final double NARROW = 360;

    private final boolean wide;
    private final String id;
    private final Tag shapes = Tag.of("g");
    private boolean hatched;
    private double bottom;

    public Canvas(boolean wide, String id) {
        this.wide = wide;
        this.id = id + (wide ? "-wide" : "-narrow");
    }

    public boolean isWide() {
        return wide;
    }

    public double width() {
        return wide ? WIDE : NARROW;
    }

    /** Returns how far down has been drawn. */
    public double bottom() {
        return bottom;
    }

    public void skip(double height) {
        bottom += height;
    }

    public void rectangle(String cssClass, double x, double y, double width, double height) {
        shapes.add(Tag.of("rect", cssClass)
                .with("x", x)
                .with("y", y)
                .with("width", Math.max(0, width))
                .with("height", Math.max(0, height)));
    }

    /** Draws a field whose colour is as strong as said, from 0 to 1. */
    void shaded(double x, double y, double width, double height, double strength) {
        shapes.add(Tag.of("rect", "bar")
                .with("x", x)
                .with("y", y)
                .with("width", Math.max(0, width))
                .with("height", Math.max(0, height))
                .with("fill-opacity", String.valueOf(Math.round(strength * 100) / 100.0)));
    }

    void dot(String cssClass, double x, double y, double radius) {
        shapes.add(Tag.of("circle", cssClass).with("cx", x).with("cy", y).with("r", radius));
    }

    /** Draws a place whose number may not be shown; its size must not depend on that number. */
    void hatched(double x, double y, double width, double height) {
        hatched = true;
        shapes.add(Tag.of("rect", "hatched")
                .with("x", x + 0.5)
                .with("y", y + 0.5)
                .with("width", width - 1)
                .with("height", height - 1)
                .with("fill", "url(#" + id + "-hatch)"));
    }

    public void line(String cssClass, double x1, double y1, double x2, double y2) {
        shapes.add(Tag.of("line", cssClass)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2));
    }

    /** Draws a band that leads downwards from one place to another, bent at both ends. */
    public void band(String cssClass, double fromX, double fromY, double toX, double toY, double width) {
        double bend = (fromY + toY) / 2;
        shapes.add(Tag.of("path", cssClass)
                .with(
                        "d",
                        "M" + point(fromX, fromY) + "C" + point(fromX, bend) + " " + point(toX, bend) + " "
                                + point(toX, toY) + "H" + Tag.tenths(toX + width) + "C"
                                + point(toX + width, bend) + " " + point(fromX + width, bend) + " "
                                + point(fromX + width, fromY) + "Z"));
    }

    private static String point(double x, double y) {
        return Tag.tenths(x) + "," + Tag.tenths(y);
    }

    /** Writes a line at the end that nobody can take for a part of the drawing. */
    public void mark(String words) {
        skip(4);
        text("mark", Anchor.START, 0, bottom + LINE / 2, words);
        skip(LINE);
    }

    /** Where text stands to the place it is given. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Writes one line with its middle at a height. */
    public void text(String cssClass, Anchor anchor, double x, double middle, String words) {
        shapes.add(letters(cssClass, anchor, x, middle).text(words));
    }

    /** Writes what stands out, and beside it what explains it. */
    void text(double x, double middle, Wording.Shown shown) {
        var letters = letters("value", Anchor.START, x, middle).text(shown.main());
        if (!shown.aside().isEmpty()) {
            letters.text(" ").add(Tag.of("tspan", "aside").text("(" + shown.aside() + ")"));
        }
        shapes.add(letters);
    }

    static double width(Wording.Shown shown) {
        double aside = shown.aside().isEmpty() ? 0 : 6 + Lettering.width("(" + shown.aside() + ")", LETTERS);
        return Lettering.width(shown.main(), LETTERS) * 1.08 + aside; // what stands out is bold
    }

    /** Writes lines below each other, the first with its middle half a line below the top. */
    void lines(String cssClass, Anchor anchor, double x, double top, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            text(cssClass, anchor, x, top + LINE * (i + 0.5), lines.get(i));
        }
    }

    private static Tag letters(String cssClass, Anchor anchor, double x, double middle) {
        var text = Tag.of("text", cssClass).with("x", x).with("y", middle + LETTERS * 0.35);
        return switch (anchor) {
            case START -> text;
            case MIDDLE -> text.with("text-anchor", "middle");
            case END -> text.with("text-anchor", "end");
        };
    }

    /** Returns the drawing as an image with a title and a description for those who do not see it. */
    public Tag image(String title, String description) {
        var image = Tag.of("svg", wide ? "wide" : "narrow")
                .with("viewBox", "0 0 " + Tag.tenths(width()) + " " + Tag.tenths(bottom))
                .with("preserveAspectRatio", "xMinYMin meet")
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .add(Tag.of("title").with("id", id + "-title").text(title))
                .add(Tag.of("desc").with("id", id + "-desc").text(description));
        if (hatched) {
            image.add(Tag.of("defs")
                    .add(Tag.of("pattern")
                            .with("id", id + "-hatch")
                            .with("width", 6)
                            .with("height", 6)
                            .with("patternUnits", "userSpaceOnUse")
                            .with("patternTransform", "rotate(45)")
                            .add(Tag.of("line", "hatch")
                                    .with("x1", 1)
                                    .with("y1", 0)
                                    .with("x2", 1)
                                    .with("y2", 6))));
        }
        return image.add(shapes);
    }
}
