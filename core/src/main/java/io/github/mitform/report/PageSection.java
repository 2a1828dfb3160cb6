package io.github.mitform.report;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.internal.chart.Chart;
import io.github.mitform.report.internal.drawing.Tag;
import io.github.mitform.report.internal.wording.Excerpt;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Readable;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.text.Text;
import java.util.Optional;

/** One result on a page: what came out, drawn and in numbers, how it came about, and what may not be concluded. */
final class PageSection {
    private static final int FEW_LINES = 8;
    private static final int MANY_FIGURES = 4;
    private static final int FIRST_FIGURES = 3;

    private final Report report;
    private final Section section;
    private final int number;
    private final Wording wording;

    PageSection(Report report, Section section, int number, Wording wording) {
        this.report = report;
        this.section = section;
        this.number = number;
        this.wording = wording;
    }

    /** Returns the place of a section, counted from 1. */
    static String anchor(int number) {
        return "result-" + number;
    }

    Tag markup() {
        String heading = anchor(number) + "-title";
        var markup = Tag.of("section")
                .with("id", anchor(number))
                .with("aria-labelledby", heading)
                .add(Page.inItsLanguage(Tag.of("h2").with("id", heading), section.title(), wording));
        for (Text question : section.asked()) {
            markup.add(Page.inItsLanguage(Tag.of("p", "asked"), question, wording));
        }
        markup.add(Tag.of("p", "turnout")
                .text(section.participation().in(report.about().responses().kind(), wording, section.smallestCell())));
        for (Sentence outcome : section.outcome()) {
            markup.add(Tag.of("p", "outcome").text(wording.say(outcome)));
        }
        boolean simulated = report.about().responses().simulated();
        for (int i = 0; i < section.pictures().size(); i++) {
            var picture = new PagePicture(section.pictures().get(i), wording, simulated);
            markup.add(picture.markup(anchor(number) + "-picture-" + (i + 1)));
        }
        addFigures(markup);
        markup.add(explanation());
        if (!section.cautions().isEmpty()) {
            markup.add(Page.cautions(section.cautions(), wording));
        }
        return markup;
    }

    /** The most important figures come first; where there are many, the others are folded. */
    private void addFigures(Tag markup) {
        int all = section.figures().size();
        int seen = all > MANY_FIGURES ? FIRST_FIGURES : all;
        for (int i = 0; i < seen; i++) {
            markup.add(figure(section.figures().get(i), anchor(number) + "-" + (i + 1)));
        }
        if (seen < all) {
            var more = Tag.of("details", "more")
                    .add(Tag.of("summary").text(wording.say(Phrases.MORE_FIGURES, "count", wording.count(all - seen))));
            for (int i = seen; i < all; i++) {
                more.add(figure(section.figures().get(i), anchor(number) + "-" + (i + 1)));
            }
            markup.add(more);
        }
    }

    private Tag figure(Figure figure, String id) {
        boolean simulated = report.about().responses().simulated();
        var markup = Tag.of("figure").with("aria-labelledby", id);
        markup.add(Tag.of("h3").with("id", id).text(wording.say(figure.title())));
        Optional<Tag> chart = new Chart(figure, wording).markup(id, simulated);
        chart.ifPresent(markup::add);
        if (!figure.lines().isEmpty()) {
            addTable(Figures.told(figure), chart.isPresent(), markup);
        } else if (chart.isEmpty()) {
            markup.add(Tag.of("p", "nothing").text(wording.say(Phrases.NOTHING_TO_DRAW)));
        }
        if (Figures.withholds(figure)) {
            markup.add(Tag.of("p", "hint").text(wording.withheld(section.smallestCell())));
        }
        return markup;
    }

    /** A table that is the figure stands open; one below a chart can be folded, and a long one is. */
    private void addTable(Figure figure, boolean drawn, Tag markup) {
        var table = new PageTable(figure, wording, report.about().responses().simulated(), drawn);
        int lines = figure.lines().size();
        if (!drawn && lines <= Excerpt.AT_ONCE) {
            markup.add(table.markup(figure.lines()));
            return;
        }
        if (!drawn) {
            var top = Excerpt.top(figure);
            markup.add(table.markup(top.first()));
            markup.add(Tag.of("p", "hint").text(top.sentence(wording)));
        }
        var fold = Tag.of("details", "table");
        if (lines <= FEW_LINES && section.figures().size() <= MANY_FIGURES) {
            fold.with("open", "open");
        }
        String summary = lines <= Excerpt.AT_ONCE
                ? wording.say(Phrases.AS_TABLE)
                : wording.say(drawn ? Phrases.ALL_AS_TABLE : Phrases.FULL_TABLE, "count", wording.count(lines));
        markup.add(fold.add(Tag.of("summary").text(summary)).add(table.markup(figure.lines())));
    }

    private Tag explanation() {
        var steps = Tag.of("ol");
        section.explanation().forEach(step -> steps.add(Tag.of("li").text(wording.say(step))));
        var details = Tag.of("details", "explanation")
                .add(Tag.of("summary").text(wording.say(Phrases.HOW_COUNTED)))
                .add(Tag.of("p")
                        .text(wording.say(Phrases.METHOD) + ": "
                                + wording.say(section.counting().title()) + " (")
                        .add(Tag.of("code")
                                .text(Readable.of(section.counting().id() + " "
                                        + section.counting().version())))
                        .text(")"));
        return steps.isEmpty() ? details : details.add(steps);
    }
}
