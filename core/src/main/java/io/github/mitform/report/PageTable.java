package io.github.mitform.report;

import io.github.mitform.report.internal.drawing.Tag;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.report.internal.wording.Wording.Shown;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.List;

/** A figure as a table that scrolls sideways where the page is narrow. */
final class PageTable {
    /** From so many columns on a table may be broader than the text around it. */
    private static final int BROAD = 6;

    private final Figure figure;
    private final Wording wording;
    private final boolean simulated;
    private final boolean belowChart;

    /**
     * Creates a table.
     *
     * @param belowChart whether a chart with the same mark and title is seen above it
     */
    PageTable(Figure figure, Wording wording, boolean simulated, boolean belowChart) {
        this.figure = figure;
        this.wording = wording;
        this.simulated = simulated;
        this.belowChart = belowChart;
    }

    Tag markup(List<List<Cell>> lines) {
        String title = wording.say(Phrases.IN_NUMBERS, "title", wording.say(figure.title()));
        var caption = Tag.of("caption").add(Tag.of("span", "unseen").text(title + ". "));
        if (simulated) {
            caption.add(Tag.of("span", belowChart ? "unseen" : "mark").text(wording.say(Phrases.SIMULATED)));
        }
        var header = Tag.of("tr");
        for (int i = 0; i < figure.columns().size(); i++) {
            var cell = Tag.of("th").with("scope", "col");
            if (!isWords(i)) {
                cell.with("class", "number");
            }
            header.add(cell.text(wording.say(figure.columns().get(i).title())));
        }
        var body = Tag.of("tbody");
        lines.forEach(line -> body.add(row(line)));
        var table =
                Tag.of("table").add(caption).add(Tag.of("thead").add(header)).add(body);
        return Tag.of("div", figure.columns().size() >= BROAD ? "scroll broad" : "scroll")
                .with("role", "region")
                .with("aria-label", wording.say(Phrases.SCROLLS))
                .with("tabindex", "0")
                .add(table);
    }

    private boolean isWords(int column) {
        return figure.columns().get(column).role() == Figure.Role.LABEL
                || figure.lines().stream().anyMatch(line -> line.get(column) instanceof Cell.Words);
    }

    private Tag row(List<Cell> line) {
        var row = Tag.of("tr");
        for (int i = 0; i < line.size(); i++) {
            row.add(cell(line.get(i), i));
        }
        return row;
    }

    private Tag cell(Cell cell, int column) {
        boolean heading = figure.columns().get(column).role() == Figure.Role.LABEL;
        var markup = heading ? Tag.of("th").with("scope", "row") : Tag.of("td");
        if (cell instanceof Cell.Words words) {
            return Page.inItsLanguage(markup, words.text(), wording);
        }
        if (!heading) {
            markup.with("class", cell instanceof Cell.Withheld ? "number withheld" : "number");
        }
        Shown shown = wording.show(cell);
        markup.text(shown.main());
        if (!shown.aside().isEmpty()) {
            markup.text(" ").add(Tag.of("span", "aside").text("(" + shown.aside() + ")"));
        }
        return markup;
    }
}
