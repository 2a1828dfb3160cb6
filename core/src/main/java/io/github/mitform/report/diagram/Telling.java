package io.github.mitform.report.diagram;

import io.github.mitform.report.diagram.Outline.Box;
import io.github.mitform.report.diagram.Outline.Fork;
import io.github.mitform.report.diagram.Outline.Frame;
import io.github.mitform.report.diagram.Outline.Lane;
import io.github.mitform.report.diagram.Outline.Loop;
import io.github.mitform.report.diagram.Outline.Part;
import io.github.mitform.report.diagram.Outline.Row;
import io.github.mitform.report.diagram.Outline.Way;
import java.util.List;
import java.util.Optional;

/** An outline in words, for those who do not see the picture. */
final class Telling {
    private final Outline outline;
    private final Words words;
    private final StringBuilder text = new StringBuilder();

    Telling(Outline outline, Words words) {
        this.outline = outline;
        this.words = words;
    }

    String text() {
        for (Lane lane : outline.lanes()) {
            line(0, lane.title() + (lane.notes().isEmpty() ? "" : " (" + String.join(", ", lane.notes()) + ")"));
            parts(lane.parts(), 1);
            lane.results().forEach(result -> line(1, words.results() + ": " + result.words()));
        }
        return text.toString();
    }

    private void parts(List<Part> parts, int depth) {
        if (parts.isEmpty()) {
            line(depth, words.nothing());
        }
        for (Part part : parts) {
            if (part instanceof Box box) {
                box(box, depth);
            } else if (part instanceof Fork fork) {
                line(depth, fork.all() ? words.all() : words.branch());
                for (Way way : fork.ways()) {
                    line(depth + 1, way.head() + counted(way.count()));
                    parts(way.parts(), depth + 2);
                }
            } else if (part instanceof Frame frame) {
                line(depth, frame.title());
                parts(frame.parts(), depth + 1);
            } else if (part instanceof Loop loop) {
                line(depth, loop.title());
                parts(loop.parts(), depth + 1);
            } else {
                throw new AssertionError("no words for " + part.getClass().getSimpleName()); // Part is sealed
            }
        }
    }

    private void box(Box box, int depth) {
        line(depth, box.label() + box.title().map(title -> ": " + title).orElse("") + counted(box.count()));
        for (Row row : box.rows()) {
            String when = row.when()
                    .map(condition -> " (" + words.onlyIf() + " " + condition + ")")
                    .orElse("");
            String from = row.from().isEmpty() ? "" : " (" + words.optionsFrom(String.join(", ", row.from())) + ")";
            line(depth + 1, row.words() + when + from);
        }
    }

    private static String counted(Optional<String> count) {
        return count.map(number -> " [" + number + "]").orElse("");
    }

    private void line(int depth, String words) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("  ".repeat(depth))
                .append("- ")
                .append(words);
    }
}
