package io.github.mitform.report;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.About.Refusal;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Markdown;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Readable;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.List;
import java.util.stream.Collectors;

/** The report as GitHub-flavoured Markdown. */
final class MarkdownText {
    private final Report report;
    private final About about;
    private final Wording wording;
    private final StringBuilder text = new StringBuilder();

    MarkdownText(Report report) {
        this.report = report;
        this.about = report.about();
        this.wording = new Wording(report.language());
    }

    String text() {
        paragraph("# " + Markdown.escape(wording.say(report.title())));
        if (about.responses().simulated()) {
            paragraph("> **" + say(Phrases.SIMULATED) + ".** " + say(Phrases.SIMULATED_MEANS));
        }
        report.summary().ifPresent(summary -> paragraph(Markdown.escapeLine(wording.say(summary))));
        glance();
        report.cautions().forEach(caution -> paragraph("*" + say(Phrases.TO_BEAR_IN_MIND) + ":* " + say(caution)));
        if (report.sections().isEmpty()) {
            paragraph(say(Phrases.NO_RESULTS));
        }
        report.sections().forEach(this::section);
        about();
        return text.toString().stripTrailing() + "\n";
    }

    private void glance() {
        item(
                Phrases.counted(about.responses().areBallots()),
                wording.count(about.responses().counted()));
        about.phase().ifPresent(phase -> item(Phrases.PHASE, wording.say(phase)));
        about.dated().ifPresent(day -> item(Phrases.DATE, wording.date(day)));
        about.recruitment().ifPresent(how -> item(Phrases.RECRUITMENT, wording.say(Phrases.recruitment(how))));
        about.level().ifPresent(level -> item(Phrases.LEVEL, wording.say(Phrases.level(level))));
        text.append('\n');
    }

    private void section(Section section) {
        paragraph("## " + Markdown.escape(wording.say(section.title())));
        section.asked().forEach(question -> paragraph(Markdown.escapeLine(wording.say(question))));
        paragraph(
                Markdown.escape(section.participation().in(about.responses().kind(), wording, section.smallestCell())));
        section.outcome().forEach(outcome -> paragraph("**" + say(outcome) + "**"));
        section.figures().forEach(figure -> figure(Figures.told(figure), section.smallestCell()));
        paragraph("### " + say(Phrases.HOW_COUNTED));
        paragraph(Markdown.escape(wording.say(Phrases.METHOD) + ": "
                + wording.say(section.counting().title()) + " ("
                + section.counting().id() + " " + section.counting().version() + ")"));
        for (int i = 0; i < section.explanation().size(); i++) {
            text.append(i + 1)
                    .append(". ")
                    .append(Markdown.escapeLine(
                            wording.say(section.explanation().get(i))))
                    .append('\n');
        }
        if (!section.explanation().isEmpty()) {
            text.append('\n');
        }
        section.cautions().forEach(caution -> paragraph("*" + say(Phrases.TO_BEAR_IN_MIND) + ":* " + say(caution)));
    }

    private void figure(Figure figure, int smallestCell) {
        String mark = about.responses().simulated() ? " (" + say(Phrases.SIMULATED) + ")" : "";
        paragraph("### " + say(figure.title()) + mark);
        if (figure.lines().isEmpty()) {
            paragraph(say(Phrases.NOTHING_TO_DRAW));
            return;
        }
        row(figure.columns().stream().map(column -> say(column.title())).toList());
        row(figure.columns().stream()
                .map(column -> column.role() == Figure.Role.LABEL ? "---" : "---:")
                .toList());
        for (List<Cell> line : figure.lines()) {
            row(line.stream()
                    .map(cell -> Markdown.escape(wording.show(cell).line()))
                    .toList());
        }
        text.append('\n');
        if (Figures.withholds(figure)) {
            paragraph(Markdown.escape(wording.withheld(smallestCell)));
        }
    }

    private void row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void about() {
        paragraph("## " + say(Phrases.ABOUT));
        about.publisher()
                .ifPresent(publisher -> item(
                        Phrases.PUBLISHER,
                        Readable.of(publisher.name()
                                + publisher
                                        .contact()
                                        .map(contact -> ", " + contact)
                                        .orElse(""))));
        item(
                Phrases.counted(about.responses().areBallots()),
                wording.count(about.responses().counted()));
        if (!about.responses().refused().isEmpty()) {
            item(
                    Phrases.refused(about.responses().areBallots()),
                    wording.count(about.responses().refusedInAll()));
            for (Refusal refusal : about.responses().refused()) {
                text.append("  - ")
                        .append(wording.count(refusal.responses()))
                        .append(": ")
                        .append(say(refusal.reason()))
                        .append('\n');
            }
        }
        item(
                Phrases.SMALLEST_CELL,
                about.smallestCell() == 1
                        ? wording.say(Phrases.NO_SMALLEST_CELL)
                        : wording.say(Phrases.SMALLEST_CELL_IS, "size", wording.count(about.smallestCell())));
        about.dataLicence().ifPresent(licence -> item(Phrases.LICENCE, Readable.of(licence)));
        about.attributions().forEach(line -> item(Phrases.SOURCE, wording.say(line)));
        item(Phrases.FORMAT, about.format() + " " + about.version());
        about.digest().ifPresent(digest -> item(Phrases.DIGEST, Readable.of(digest)));
    }

    private void item(Sentence name, String value) {
        text.append("- **")
                .append(say(name))
                .append(":** ")
                .append(Markdown.escape(value))
                .append('\n');
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    private String say(Sentence sentence) {
        return Markdown.escape(wording.say(sentence));
    }
}
