package io.github.mitform.report;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.internal.drawing.Tag;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Readable;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.text.Text;
import java.util.List;

/** The report as one page of HTML. */
final class Page {
    private final Report report;
    private final Wording wording;

    Page(Report report) {
        this.report = report;
        this.wording = new Wording(report.language());
    }

    String html() {
        var html = Tag.of("html")
                .with("lang", report.language().toLanguageTag())
                .add(head())
                .add(body());
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private Tag head() {
        String title = wording.say(report.title());
        return Tag.of("head")
                .add(Tag.of("meta").with("charset", "utf-8"))
                .add(Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Tag.of("meta").with("name", "color-scheme").with("content", "light dark"))
                .add(Tag.of("meta").with("name", "referrer").with("content", "no-referrer"))
                .add(Tag.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", "default-src 'none'; style-src 'unsafe-inline'"))
                .add(Tag.of("title")
                        .text(
                                report.about().responses().simulated()
                                        ? title + " – " + wording.say(Phrases.SIMULATED)
                                        : title))
                .add(Tag.of("style").text(Style.SHEET));
    }

    private Tag body() {
        var main = Tag.of("main");
        if (report.sections().isEmpty()) {
            main.add(Tag.of("p", "nothing").text(wording.say(Phrases.NO_RESULTS)));
        }
        for (int i = 0; i < report.sections().size(); i++) {
            main.add(new PageSection(report, report.sections().get(i), i + 1, wording).markup());
        }
        var body = Tag.of("body").add(header());
        if (report.sections().size() > 1) {
            body.add(contents());
        }
        return body.add(main).add(new PageAbout(report, wording).markup());
    }

    private Tag header() {
        var header = Tag.of("header");
        if (report.about().responses().simulated()) {
            header.add(Tag.of("p", "simulated")
                    .with("role", "note")
                    .add(Tag.of("strong").text(wording.say(Phrases.SIMULATED) + "."))
                    .text(" " + wording.say(Phrases.SIMULATED_MEANS)));
        }
        report.about()
                .publisher()
                .ifPresent(publisher -> header.add(Tag.of("p", "publisher").text(Readable.of(publisher.name()))));
        header.add(inItsLanguage(Tag.of("h1"), report.title(), wording));
        report.summary().ifPresent(summary -> header.add(inItsLanguage(Tag.of("p", "summary"), summary, wording)));
        header.add(new PageAbout(report, wording).glance());
        if (!report.cautions().isEmpty()) {
            header.add(cautions(report.cautions(), wording));
        }
        return header;
    }

    /** The titles, each with the first thing that came out. */
    private Tag contents() {
        var list = Tag.of("ol");
        for (int i = 0; i < report.sections().size(); i++) {
            Section section = report.sections().get(i);
            var entry = Tag.of("li")
                    .add(inItsLanguage(
                            Tag.of("a").with("href", "#" + PageSection.anchor(i + 1)), section.title(), wording));
            section.outcome().stream()
                    .limit(1)
                    .forEach(outcome -> entry.add(Tag.of("p").text(wording.say(outcome))));
            list.add(entry);
        }
        list.add(Tag.of("li")
                .add(Tag.of("a").with("href", "#" + PageAbout.ANCHOR).text(wording.say(Phrases.ABOUT))));
        return Tag.of("nav")
                .with("aria-labelledby", "contents")
                .add(Tag.of("h2").with("id", "contents").text(wording.say(Phrases.CONTENTS)))
                .add(list);
    }

    static Tag cautions(List<Sentence> cautions, Wording wording) {
        var note = Tag.of("div", "caution")
                .with("role", "note")
                .add(Tag.of("p", "caption").text(wording.say(Phrases.TO_BEAR_IN_MIND)));
        cautions.forEach(caution -> note.add(Tag.of("p").text(wording.say(caution))));
        return note;
    }

    /** Puts text into an element, which says so if it is in another language than the page. */
    static Tag inItsLanguage(Tag element, Text text, Wording wording) {
        wording.foreign(text).ifPresent(language -> element.with("lang", language.toLanguageTag()));
        return element.text(wording.say(text));
    }
}
