package io.github.mitform.report.diagram;

import io.github.mitform.report.diagram.Outline.Box;
import io.github.mitform.report.diagram.Outline.Counted;
import io.github.mitform.report.diagram.Outline.Fork;
import io.github.mitform.report.diagram.Outline.Frame;
import io.github.mitform.report.diagram.Outline.Kind;
import io.github.mitform.report.diagram.Outline.Lane;
import io.github.mitform.report.diagram.Outline.Loop;
import io.github.mitform.report.diagram.Outline.Part;
import io.github.mitform.report.diagram.Outline.Row;
import io.github.mitform.report.diagram.Outline.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes an outline as a Mermaid flowchart. Belongs to one thread. */
final class MermaidPicture {
    private final Outline outline;
    private final Words words;
    private final StringBuilder text = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private final Map<String, String> results = new HashMap<>();
    private final Map<String, List<String>> wanted = new HashMap<>();
    private int nodes;
    private int groups;

    /** An open end of the way: a node, and what is written on the line that leaves it. */
    private record End(String node, String label) {}

    MermaidPicture(Outline outline, Locale language) {
        this.outline = outline;
        this.words = new Words(language);
    }

    String text() {
        text.append("---\ntitle: \"").append(title(outline.title())).append("\"\n---\n");
        text.append("flowchart TD\n");
        outline.lanes().forEach(this::lane);
        links.forEach(link -> text.append("  ").append(link).append('\n'));
        wanted.forEach((result, takers) -> {
            String source = results.get(result);
            if (source != null) {
                takers.forEach(taker -> text.append("  " + source + " -.-> " + taker + "\n"));
            }
        });
        text.append("  classDef consent stroke:#8f4217,stroke-width:2px\n");
        text.append("  classDef task stroke:#155e63,stroke-width:2px\n");
        return text.toString();
    }

    private void lane(Lane lane) {
        var heading =
                lane.notes().isEmpty() ? lane.title() : lane.title() + " (" + String.join(", ", lane.notes()) + ")";
        open(1, heading);
        String start = node(2, "((", label(words.start()), "))", "");
        var ends = parts(lane.parts(), List.of(new End(start, "")), 2);
        String end = node(2, "(((", label(words.end()), ")))", "");
        link(ends, end, "");
        for (Counted result : lane.results()) {
            String node = node(2, "[/", label(result.words()), "/]", "");
            results.put(result.name(), node);
            links.add(end + " -.- " + node);
        }
        text.append("  end\n");
    }

    private void open(int depth, String heading) {
        indent(depth);
        text.append("subgraph g")
                .append(++groups)
                .append("[\"")
                .append(label(heading))
                .append("\"]\n");
    }

    private List<End> parts(List<Part> parts, List<End> before, int depth) {
        var ends = before;
        for (Part part : parts) {
            ends = part(part, ends, depth);
        }
        return ends;
    }

    private List<End> part(Part part, List<End> ends, int depth) {
        if (part instanceof Box box) return box(box, ends, depth);
        if (part instanceof Fork fork) return fork(fork, ends, depth);
        if (part instanceof Frame frame) {
            open(depth, frame.title());
            var after = parts(frame.parts(), ends, depth + 1);
            indent(depth);
            text.append("end\n");
            return after;
        }
        if (part instanceof Loop loop) return loop(loop, ends, depth);
        throw new AssertionError("no flowchart of " + part.getClass().getSimpleName()); // Part is sealed
    }

    private List<End> loop(Loop loop, List<End> ends, int depth) {
        open(depth, loop.title());
        String start = node(depth + 1, "((", label("↻"), "))", "");
        link(ends, start, "");
        var after = parts(loop.parts(), List.of(new End(start, "")), depth + 1);
        after.forEach(end -> links.add(end.node + " -.->|\"" + label(words.again()) + "\"| " + start));
        loop.from()
                .forEach(from ->
                        wanted.computeIfAbsent(from, name -> new ArrayList<>()).add(start));
        indent(depth);
        text.append("end\n");
        return after;
    }

    private List<End> box(Box box, List<End> ends, int depth) {
        var lines = new ArrayList<String>();
        lines.add("<small>" + label(box.label()) + "</small>");
        box.title().ifPresent(title -> lines.add("<b>" + label(title) + "</b>"));
        for (Row row : box.rows()) {
            lines.add((box.kind() == Kind.ASK ? "• " : "") + label(row.words()));
            row.when().ifPresent(when -> lines.add(label(words.onlyIf()) + " <code>" + label(when) + "</code>"));
            row.from().forEach(from -> lines.add(label(words.optionsFrom(from))));
        }
        String style = box.kind() == Kind.CONSENT ? ":::consent" : box.kind() == Kind.TASK ? ":::task" : "";
        String node = node(depth, "[", String.join("<br/>", lines), "]", style);
        link(ends, node, box.count().orElse(""));
        for (Row row : box.rows()) {
            row.from()
                    .forEach(from -> wanted.computeIfAbsent(from, name -> new ArrayList<>())
                            .add(node));
        }
        return List.of(new End(node, ""));
    }

    private List<End> fork(Fork fork, List<End> ends, int depth) {
        String node = fork.all() ? node(depth, "((", label("+"), "))", "") : node(depth, "{", " ", "}", "");
        link(ends, node, "");
        var after = new ArrayList<End>();
        for (Way way : fork.ways()) {
            String head = way.isCode() ? "<code>" + label(way.head()) + "</code>" : label(way.head());
            String count = way.count().map(number -> " (" + number + ")").orElse("");
            after.addAll(parts(way.parts(), List.of(new End(node, head + label(count))), depth));
        }
        return after;
    }

    private void link(List<End> ends, String node, String count) {
        for (End end : ends) {
            String both = end.label + (end.label.isEmpty() || count.isEmpty() ? "" : "<br/>") + label(count);
            links.add(end.node + " -->" + (both.isEmpty() ? " " : "|\"" + both + "\"| ") + node);
        }
    }

    private String node(int depth, String open, String label, String close, String style) {
        String name = "n" + ++nodes;
        indent(depth);
        text.append(name)
                .append(open)
                .append('"')
                .append(label)
                .append('"')
                .append(close)
                .append(style)
                .append('\n');
        return name;
    }

    private void indent(int depth) {
        text.append("  ".repeat(depth));
    }

    private static String label(String words) {
        return Escapes.of(words, ".,:?!()/=·•-", point -> "#" + point + ";");
    }

    /** The title stands in YAML, which has escapes of its own. */
    private static String title(String words) {
        return Escapes.of(
                words,
                ".,:?!()/=·•-",
                point -> point > 0xFFFF ? Character.toString(point) : "\\u%04x".formatted(point));
    }
}
