package io.github.mitform.formats.survey;

import io.github.mitform.check.Node;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How people took part, as tables with a picture and sentences. How many came to a page, stopped there or were screened out is told whatever it is, as
 * it would follow from how many answered what comes later.
 *
 * @param screenedOut for how many it ended at a screening
 * @param inOrder whether everybody came by the pages in the order of the definition, without a gap
 */
record ResponseProcessResult(
        ResponseProcess process, List<Node.Page> pages, long screenedOut, long withdrawn, boolean inOrder) {
    private static final String VERSION = "1.0.0";
    private static final double PERCENT = 100;

    KeptResult result() {
        return new KeptResult(
                ResponseProcess.ID,
                VERSION,
                new Turnout(process.started(), Map.of()),
                figures(),
                notes(),
                List.of(),
                List.of(),
                data());
    }

    private List<Figure> figures() {
        return screenedOut == 0 ? List.of(pagesFigure()) : List.of(pagesFigure(), endsFigure());
    }

    private Figure pagesFigure() {
        var lines = new ArrayList<List<Cell>>();
        long started = process.started();
        process.invited()
                .ifPresent(invited -> lines.add(List.of(
                        Cell.Words.of(Text.of("Eingeladen", "Invited")),
                        number((double) invited, 0, Note.NOBODY),
                        new Cell.Empty(),
                        new Cell.Empty())));
        lines.add(line(Text.of("Begonnen", "Started"), started, new Cell.Empty()));
        for (int i = 0; i < pages.size(); i++) {
            var left = process.dropOff(i);
            lines.add(line(
                    title(i),
                    process.reached().get(i),
                    left.isEmpty()
                            ? new Cell.Empty()
                            : number(
                                    left.getAsDouble() * PERCENT,
                                    1,
                                    process.reached().get(i))));
        }
        lines.add(line(Text.of("Abgeschlossen", "Completed"), process.completed(), new Cell.Empty()));
        var counted = inOrder ? Role.TURNOUT : Role.MEASURE;
        return new Figure(
                "pages",
                new Sentence("Who was there at each page", "Wer auf welcher Seite noch dabei war"),
                List.of(
                        new Column("page", new Sentence("Page", "Seite"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), counted),
                        Column.from("share", new Sentence("Of those who started", "Von denen, die begannen"), "people")
                                .with(counted),
                        new Column("left", new Sentence("Left here (%)", "Hier abgebrochen (%)"), counted)),
                lines,
                Drawing.BARS);
    }

    private Figure endsFigure() {
        return new Figure(
                "ends",
                new Sentence("How it ended", "Wie es endete"),
                List.of(
                        new Column("end", new Sentence("End", "Ende"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.TURNOUT)),
                List.of(
                        end(Text.of("Abgeschlossen", "Completed"), process.completed()),
                        end(Text.of("Bei der Auswahl geendet", "Screened out"), screenedOut),
                        end(
                                Text.of("Abgebrochen", "Broke off"),
                                process.started() - process.completed() - screenedOut)),
                Drawing.NONE);
    }

    private static List<Cell> end(Text title, long people) {
        return List.of(Cell.Words.of(title), new Cell.People(people));
    }

    private static Cell number(double number, int decimals, long people) {
        return new Cell.Number(BigDecimal.valueOf(number), decimals, people);
    }

    private Cell share(long people) {
        return process.started() == 0 ? new Cell.Empty() : new Cell.Share(people, process.started());
    }

    private List<Cell> line(Text stage, long people, Cell left) {
        return List.of(Cell.Words.of(stage), new Cell.People(people), share(people), left);
    }

    /** Returns "3. About you", and "Page 3" for one without a title. */
    private Text title(int page) {
        var title = pages.get(page).step().title();
        if (title.isEmpty()) return Text.of("Seite " + (page + 1), "Page " + (page + 1));
        var numbered = Text.empty();
        for (var entry : title.get().byLanguage().entrySet()) {
            numbered = numbered.and(entry.getKey(), (page + 1) + ". " + entry.getValue());
        }
        return numbered;
    }

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        long started = process.started();
        if (started == 0) return notes;
        notes.add(new Note(Note.Kind.OUTCOME, course(screenedOut == 0 ? rest() : restOfTheOthers()), Note.NOBODY));
        if (!process.invited().isPresent()) {
            notes.add(Note.caution(new Sentence(
                    "How many saw the invitation is not known, so there is no response rate.",
                    "Wie viele die Einladung sahen, ist nicht bekannt; deshalb gibt es keine Rücklaufquote.")));
        }
        mostLeft(notes);
        process.medianMinutes()
                .ifPresent(minutes -> notes.add(new Note(
                        Note.Kind.EXPLANATION,
                        (process.seconds().size() == process.completed()
                                        ? new Sentence(
                                                "Half of those who completed it took {minutes} minutes or less; together they gave {hours}"
                                                        + " hours.",
                                                "Die Hälfte derer, die abschlossen, brauchte höchstens {minutes} Minuten; zusammen haben sie"
                                                        + " {hours} Stunden gegeben.")
                                        : new Sentence(
                                                "Of {people} who completed it and whose time is known, half took {minutes} minutes or less;"
                                                        + " together these gave {hours} hours.",
                                                "Von {people}, die abschlossen und deren Zeit bekannt ist, brauchte die Hälfte höchstens"
                                                        + " {minutes} Minuten; zusammen haben diese {hours} Stunden gegeben."))
                                .with(
                                        "people",
                                        Wording.people(process.seconds().size()),
                                        "minutes",
                                        decimal(minutes),
                                        "hours",
                                        decimal(process.hours())),
                        process.seconds().size())));
        hasty(notes);
        if (withdrawn > 0) {
            notes.add(new Note(
                    Note.Kind.EXPLANATION,
                    new Sentence("{people} withdrew.", "{people} haben widerrufen.")
                            .with("people", Wording.people(withdrawn)),
                    Note.NOBODY));
        }
        notes.add(
                inOrder
                        ? new Note(
                                Note.Kind.EXPLANATION,
                                new Sentence(
                                        "Pages stand in the order of the definition, in which everybody came by them.",
                                        "Die Seiten stehen in der Reihenfolge des Formats, in der alle auf sie kamen."),
                                Note.NOBODY)
                        : Note.caution(new Sentence(
                                "Not everybody came by the same pages in the same order: that depends on answers, on choice or on chance."
                                        + " Each page counts those who came to it, and as leaving those who stopped there; pages do not"
                                        + " follow from each other.",
                                "Nicht alle kamen in gleicher Reihenfolge auf dieselben Seiten: Das hängt von Antworten, Wahl oder Zufall ab."
                                        + " Jede Seite zählt, wer auf sie kam, und als abgebrochen, wer dort aufhörte; eine Seite folgt nicht"
                                        + " aus der anderen.")));
        return notes;
    }

    private Sentence rest() {
        return new Sentence(
                        "{completed} of {started} ({share}) who started completed it.",
                        "{completed} von {started} ({share}), die begannen, haben abgeschlossen.")
                .with(
                        "completed",
                        Wording.count(process.completed()),
                        "started",
                        Wording.count(process.started()),
                        "share",
                        Wording.percent(process.completed(), process.started()));
    }

    /** Returns who completed it of those who could: being screened out is neither completing nor breaking off. */
    private Sentence restOfTheOthers() {
        long others = process.started() - screenedOut;
        var ended = new Sentence(
                        "For {people} who started it ended at the screening.",
                        "Für {people} endete es bei der Auswahl.")
                .with("people", Wording.people(screenedOut));
        return others == 0
                ? ended
                : new Sentence(
                                "{ended} {completed} of the other {others} ({share}) completed it.",
                                "{ended} Von den übrigen {others} haben {completed} abgeschlossen ({share}).")
                        .with(
                                "ended",
                                ended,
                                "completed",
                                Wording.count(process.completed()),
                                "others",
                                Wording.count(others),
                                "share",
                                Wording.percent(process.completed(), others));
    }

    /** @param rest what became of those who started */
    private Sentence course(Sentence rest) {
        long invited = process.invited().orElse(0);
        return invited == 0
                ? rest
                : new Sentence(
                                "{started} of {invited} ({share}) who were invited started. {rest}",
                                "Von {invited} Eingeladenen haben {started} begonnen ({share}). {rest}")
                        .with(
                                "started",
                                Wording.count(process.started()),
                                "invited",
                                Wording.count(invited),
                                "share",
                                Wording.percent(process.started(), invited),
                                "rest",
                                rest);
    }

    private void mostLeft(List<Note> notes) {
        int most = -1;
        long people = 0;
        for (int i = 0; i < pages.size(); i++) {
            long left = process.left().get(i);
            if (left > people) {
                most = i;
                people = left;
            }
        }
        if (most < 0) return;
        long there = process.reached().get(most);
        notes.add(new Note(
                Note.Kind.OUTCOME,
                new Sentence(
                                "Most left at “{page}”: {left} of {there} ({share}).",
                                "Die meisten brachen bei „{page}“ ab: {left} von {there} ({share}).")
                        .with(
                                "page",
                                Wording.label(title(most)),
                                "left",
                                Wording.count(people),
                                "there",
                                Wording.count(there),
                                "share",
                                Wording.percent(people, there)),
                inOrder ? Note.NOBODY : there));
    }

    /** Says how many were much faster than others, which says nothing of any of them; nothing where nobody was. */
    private void hasty(List<Note> notes) {
        long hasty = process.hasty();
        if (hasty == 0) return;
        long timed = process.seconds().size();
        notes.add(new Note(
                Note.Kind.EXPLANATION,
                new Sentence(
                                "{hasty} of {timed} ({share}) took less than {seconds} seconds, half of what the one in the middle took: such answers"
                                        + " are often given in haste. They are counted all the same; leave nobody out for that alone.",
                                "{hasty} von {timed} ({share}) {took} weniger als {seconds} Sekunden, halb so lange wie die Person in der Mitte: Solche"
                                        + " Antworten sind oft in Eile gegeben. Sie zählen trotzdem mit; lassen Sie allein deshalb niemanden weg.")
                        .with(
                                "hasty",
                                Wording.count(hasty),
                                "timed",
                                Wording.count(timed),
                                "share",
                                Wording.percent(hasty, timed),
                                "took",
                                hasty == 1 ? "brauchte" : "brauchten",
                                "seconds",
                                Wording.count(
                                        Math.round(process.hastyBelowSeconds().orElseThrow()))),
                Math.min(hasty, timed - hasty)));
    }

    private static Sentence decimal(double number) {
        return Wording.number(BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP));
    }

    private Value data() {
        var data = Value.object()
                .with("started", Value.of(process.started()))
                .with("completed", Value.of(process.completed()))
                .with("screened_out", Value.of(screenedOut))
                .with("withdrawn", Value.of(withdrawn))
                .with("reached", Value.from(process.reached()))
                .with("left", Value.from(process.left()));
        if (process.invited().isPresent()) {
            data = data.with("invited", Value.of(process.invited().getAsLong()));
        }
        var median = process.medianMinutes();
        return median.isEmpty()
                ? data
                : data.with("median_minutes", Value.from(median.getAsDouble()))
                        .with(
                                "hasty_below_seconds",
                                Value.from(process.hastyBelowSeconds().orElseThrow()))
                        .with("hasty", Value.of(process.hasty()));
    }
}
