package io.github.mitform.report.internal.drawing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One element of HTML or SVG, under construction. There is no way to add unescaped text, so a page built of tags is well-formed XML
 * whatever people wrote. Belongs to one thread.
 */
public final class Tag {
    private static final Set<String> WITHOUT_CONTENT =
            Set.of("br", "hr", "meta", "link", "img", "col", "rect", "line", "path", "circle");
    private static final Set<String> INSIDE_A_LINE =
            Set.of("a", "b", "br", "bdi", "code", "em", "small", "span", "strong", "sub", "time", "tspan");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Tag(String name) {
        this.name = requireNonNull(name, "name");
    }

    public static Tag of(String name) {
        return new Tag(name);
    }

    /** Returns an element with a class. */
    public static Tag of(String name, String cssClass) {
        return new Tag(name).with("class", cssClass);
    }

    public Tag with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Sets a length or a place in a drawing, kept to a tenth of a unit. */
    public Tag with(String attribute, double value) {
        return with(attribute, tenths(value));
    }

    public Tag text(String words) {
        content.add(requireNonNull(words, "words"));
        return this;
    }

    public Tag add(Tag child) {
        content.add(requireNonNull(child, "child"));
        return this;
    }

    public Tag addAll(Iterable<Tag> children) {
        children.forEach(this::add);
        return this;
    }

    public boolean isEmpty() {
        return content.isEmpty();
    }

    public static String tenths(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return size % 10 == 0 ? sign + size / 10 : sign + size / 10 + "." + size % 10;
    }

    /** Returns the markup, each element that stands on its own on a new line. */
    @Override
    public String toString() {
        var markup = new StringBuilder();
        write(markup);
        return markup.toString();
    }

    private void write(StringBuilder markup) {
        if (!markup.isEmpty() && !INSIDE_A_LINE.contains(name)) {
            markup.append('\n');
        }
        markup.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            markup.append(' ').append(attribute).append("=\"");
            escape(value, markup);
            markup.append('"');
        });
        if (WITHOUT_CONTENT.contains(name)) {
            markup.append("/>");
            return;
        }
        markup.append('>');
        for (Object part : content) {
            if (part instanceof Tag child) {
                child.write(markup);
            } else {
                escape((String) part, markup);
            }
        }
        markup.append("</").append(name).append('>');
    }

    private static void escape(String raw, StringBuilder markup) {
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            switch (character) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.append(character);
            }
        }
    }
}
