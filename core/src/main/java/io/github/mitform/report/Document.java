package io.github.mitform.report;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.About.Refusal;
import io.github.mitform.report.internal.wording.Numerals;
import io.github.mitform.report.internal.wording.Readable;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The report as a document for machines; {@link Report#toValue()} says how it is written. */
final class Document {
    private static final String VERSION = "1";

    private final Report report;
    private final Wording wording;

    Document(Report report) {
        this.report = report;
        this.wording = new Wording(report.language());
    }

    ObjectValue value() {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("mitformReport", Value.of(VERSION));
        fields.put("simulated", Value.of(report.about().responses().simulated()));
        fields.put("language", Value.of(report.language().toLanguageTag()));
        fields.put("title", Value.of(wording.say(report.title())));
        report.summary().ifPresent(summary -> fields.put("summary", Value.of(wording.say(summary))));
        fields.put("about", about(report.about()));
        fields.put("cautions", sentences(report.cautions()));
        fields.put(
                "sections",
                Value.list(report.sections().stream().map(this::section).toList()));
        return Value.object(fields);
    }

    private ObjectValue about(About about) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("format", Value.of(about.format().toString()));
        fields.put("version", Value.of(about.version().toString()));
        about.digest().ifPresent(digest -> fields.put("digest", Value.of(digest)));
        about.publisher().ifPresent(publisher -> {
            var who = new LinkedHashMap<String, Value>();
            who.put("name", Value.of(Readable.of(publisher.name())));
            publisher.url().ifPresent(url -> who.put("url", Value.of(Readable.of(url))));
            publisher.contact().ifPresent(contact -> who.put("contact", Value.of(Readable.of(contact))));
            fields.put("publisher", Value.object(who));
        });
        about.dataLicence().ifPresent(licence -> fields.put("licence", Value.of(Readable.of(licence))));
        about.level().ifPresent(level -> fields.put("level", Value.from(level)));
        about.recruitment().ifPresent(recruitment -> fields.put("recruitment", Value.from(recruitment)));
        about.phase().ifPresent(phase -> fields.put("phase", Value.of(wording.say(phase))));
        about.dated().ifPresent(day -> fields.put("dated", Value.from(day)));
        fields.put("counted", Value.of(about.responses().counted()));
        fields.put(
                "refused",
                Value.list(
                        about.responses().refused().stream().map(this::refusal).toList()));
        fields.put("smallestCell", Value.of(about.smallestCell()));
        fields.put(
                "attributions",
                Value.list(about.attributions().stream()
                        .map(line -> Value.of(wording.say(line)))
                        .toList()));
        return Value.object(fields);
    }

    private Value refusal(Refusal refusal) {
        return Value.object()
                .with("reason", Value.of(wording.say(refusal.reason())))
                .with("responses", Value.of(refusal.responses()));
    }

    private Value section(Section section) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("id", Value.of(section.id()));
        fields.put("title", Value.of(wording.say(section.title())));
        fields.put(
                "asked",
                Value.list(section.asked().stream()
                        .map(question -> Value.of(wording.say(question)))
                        .toList()));
        fields.put("method", Value.of(section.counting().id()));
        fields.put("methodVersion", Value.of(section.counting().version()));
        fields.put(
                "answered",
                section.participation().answered().isPresent()
                        ? Value.of(section.participation().answered().getAsLong())
                        : withheld());
        fields.put("people", Value.of(section.participation().people()));
        var missing = new LinkedHashMap<String, Value>();
        section.participation()
                .missing()
                .forEach((reason, people) -> missing.put(reason.name().toLowerCase(Locale.ROOT), Value.of(people)));
        fields.put("missing", Value.object(missing));
        section.participation().counted().ifPresent(counted -> fields.put("counted", Value.of(wording.say(counted))));
        fields.put("smallestCell", Value.of(section.smallestCell()));
        fields.put("outcome", sentences(section.outcome()));
        fields.put(
                "figures",
                Value.list(section.figures().stream().map(this::figure).toList()));
        if (!section.pictures().isEmpty()) {
            fields.put(
                    "pictures",
                    Value.list(section.pictures().stream().map(this::picture).toList()));
        }
        fields.put("explanation", sentences(section.explanation()));
        fields.put("cautions", sentences(section.cautions()));
        return Value.object(fields);
    }

    private Value picture(Picture picture) {
        return Value.object()
                .with("id", Value.of(picture.id()))
                .with("title", Value.of(wording.say(picture.title())))
                .with("description", Value.of(wording.say(picture.description())));
    }

    private Value figure(Figure figure) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("id", Value.of(figure.id()));
        fields.put("title", Value.of(wording.say(figure.title())));
        fields.put("drawing", Value.from(figure.drawing()));
        fields.put(
                "columns",
                Value.list(figure.columns().stream()
                        .map(column -> Value.object()
                                .with("id", Value.of(column.id()))
                                .with("title", Value.of(wording.say(column.title())))
                                .with("role", Value.from(column.role())))
                        .toList()));
        fields.put("lines", Value.list(figure.lines().stream().map(this::line).toList()));
        return Value.object(fields);
    }

    private Value line(List<Cell> line) {
        return Value.list(line.stream().map(this::cell).toList());
    }

    private Value cell(Cell cell) {
        if (cell instanceof Cell.Words words) return Value.of(wording.say(words.text()));
        if (cell instanceof Cell.People people) return Value.of(people.count());
        if (cell instanceof Cell.Share share)
            return Value.object().with("part", Value.of(share.part())).with("whole", Value.of(share.whole()));
        if (cell instanceof Cell.Number number)
            return Value.object().with("number", Value.of(Numerals.rounded(number.number(), number.decimals())));
        if (cell instanceof Cell.Withheld) return withheld();
        if (cell instanceof Cell.Empty) return Value.nothing();
        throw new AssertionError("no value for " + cell.getClass().getSimpleName()); // Cell is sealed
    }

    private static Value withheld() {
        return Value.object().with("withheld", Value.of(true));
    }

    private Value sentences(List<Sentence> sentences) {
        return Value.list(sentences.stream()
                .map(sentence -> Value.of(wording.say(sentence)))
                .toList());
    }
}
