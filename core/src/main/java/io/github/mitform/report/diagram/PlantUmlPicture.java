package io.github.mitform.report.diagram;

import io.github.mitform.report.diagram.Outline.Box;
import io.github.mitform.report.diagram.Outline.Fork;
import io.github.mitform.report.diagram.Outline.Frame;
import io.github.mitform.report.diagram.Outline.Kind;
import io.github.mitform.report.diagram.Outline.Lane;
import io.github.mitform.report.diagram.Outline.Loop;
import io.github.mitform.report.diagram.Outline.Part;
import io.github.mitform.report.diagram.Outline.Row;
import io.github.mitform.report.diagram.Outline.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes an outline as a PlantUML activity diagram, which needs no further program to be drawn. Belongs to one thread. */
final class PlantUmlPicture {
    private final Outline outline;
    private final Words words;
    private final StringBuilder text = new StringBuilder();

    PlantUmlPicture(Outline outline, Locale language) {
        this.outline = outline;
        this.words = new Words(language);
    }

    String text() {
        line(0, "@startuml");
        line(0, "title " + safe(outline.title()));
        for (Lane lane : outline.lanes()) {
            lane(lane);
        }
        line(0, "@enduml");
        return text.toString();
    }

    private void lane(Lane lane) {
        var notes = lane.notes().isEmpty() ? "" : "\\n" + safe(String.join(", ", lane.notes()));
        line(0, "|" + safe(lane.title()) + notes + "|");
        line(0, "start");
        parts(lane.parts(), 0);
        if (!lane.results().isEmpty()) {
            var results = new ArrayList<String>();
            lane.results().forEach(result -> results.add(safe(result.words())));
            line(0, ":<b>" + safe(words.results()) + "</b>\\n" + String.join("\\n", results) + ";");
        }
        line(0, "stop");
    }

    private void parts(List<Part> parts, int depth) {
        for (Part part : parts) {
            if (part instanceof Box box) {
                box(box, depth);
            } else if (part instanceof Fork fork) {
                fork(fork, depth);
            } else if (part instanceof Frame frame) {
                line(depth, "partition \"" + safe(frame.title()) + "\" {");
                parts(frame.parts(), depth + 1);
                line(depth, "}");
            } else if (part instanceof Loop loop) {
                line(depth, "partition \"" + safe(loop.title()) + "\" {");
                line(depth + 1, "repeat");
                parts(loop.parts(), depth + 2);
                line(depth + 1, "repeat while () is (" + safe(words.again()) + ")");
                line(depth, "}");
            } else {
                throw new AssertionError("no activity for " + part.getClass().getSimpleName()); // Part is sealed
            }
        }
    }

    private void box(Box box, int depth) {
        counted(box.count(), depth);
        var lines = new ArrayList<String>();
        lines.add("<size:10>" + safe(box.label()) + "</size>");
        box.title().ifPresent(title -> lines.add("<b>" + safe(title) + "</b>"));
        for (Row row : box.rows()) {
            lines.add((box.kind() == Kind.ASK ? safe("• ") : "") + safe(row.words()));
            row.when().ifPresent(when -> lines.add("   " + safe(words.onlyIf() + " " + when)));
            row.from().forEach(from -> lines.add("   " + safe(words.optionsFrom(from))));
        }
        line(depth, ":" + String.join("\\n", lines) + ";");
    }

    private void counted(Optional<String> count, int depth) {
        count.ifPresent(number -> line(depth, "->" + safe(number) + ";"));
    }

    private void fork(Fork fork, int depth) {
        if (fork.all()) {
            together(fork, depth);
            return;
        }
        line(depth, "switch ()");
        for (Way way : fork.ways()) {
            line(depth, "case (" + safe(way.head()) + ")");
            counted(way.count(), depth + 1);
            parts(way.parts(), depth + 1);
        }
        line(depth, "endswitch");
    }

    private void together(Fork fork, int depth) {
        var before = "fork";
        for (Way way : fork.ways()) {
            line(depth, before);
            line(depth + 1, "->" + safe(way.head()) + ";");
            counted(way.count(), depth + 1);
            parts(way.parts(), depth + 1);
            before = "fork again";
        }
        line(depth, "end fork");
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private static String safe(String words) {
        return Escapes.of(words, ".,?=", point -> "<U+%04X>".formatted(point));
    }
}
