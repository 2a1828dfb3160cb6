package io.github.mitform.report;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Level;
import io.github.mitform.definition.Licence;
import io.github.mitform.definition.Publisher;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.About.Refusal;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reports and their parts, for tests. */
public final class Reports {
    static final Text QUESTION = Text.of("Wo soll die Bank stehen?", "Where should the bench stand?");
    static final Sentence FREQUENCIES = new Sentence("Frequencies", "Häufigkeiten");

    private static final Column LABEL = new Column("option", new Sentence("Place", "Ort"), Role.LABEL);

    private Reports() {}

    static Format park() {
        return park("Eine Bank für den Park", "A bench for the park");
    }

    static Format park(String german, String english) {
        return new Format(
                "1",
                FormatId.of("org.example.park"),
                Version.of("1.2.0"),
                Text.of(german, english),
                Optional.of(Text.of("Wohin kommt die neue Bank?", "Where does the new bench go?")),
                List.of(Locale.GERMAN, Locale.ENGLISH),
                Level.CONSULT,
                Recruitment.OPEN,
                Optional.of(new Publisher(
                        "Stadt Beispiel", Optional.of("https://example.org/park"), Optional.of("park@example.org"))),
                Optional.of(new Licence(Optional.of("CC0-1.0"), Optional.of("CC-BY-4.0"))),
                List.of(),
                Optional.empty(),
                List.of());
    }

    public static Cell place(String german, String english) {
        return Cell.Words.of(Text.of(german, english));
    }

    /** A bar for each place, with shares; too few people named the last one. */
    public static Figure bars() {
        return bars(12, 3);
    }

    static Figure bars(long elsewhere, long nowhere) {
        return new Figure(
                "places",
                new Sentence("Places", "Orte"),
                List.of(
                        LABEL,
                        new Column("people", new Sentence("People", "Personen"), Role.GROUP),
                        Column.from("share", new Sentence("Share", "Anteil"), "people")),
                List.of(
                        bar(place("Am Teich", "By the pond"), 1204),
                        bar(place("Am Tor", "At the gate"), 812),
                        bar(place("Anderswo", "Elsewhere"), elsewhere),
                        bar(place("Nirgends", "Nowhere"), nowhere)),
                Drawing.BARS);
    }

    private static List<Cell> bar(Cell label, long people) {
        return List.of(label, new Cell.People(people), new Cell.Share(people, 2031));
    }

    /** A bar for each statement, divided by agree, pass and disagree. */
    @SafeVarargs
    public static Figure stacked(List<Cell>... parts) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < parts.length; i++) {
            var line = new ArrayList<Cell>();
            line.add(place("Aussage " + (i + 1), "Statement " + (i + 1)));
            line.addAll(parts[i]);
            lines.add(line);
        }
        return new Figure(
                "statements",
                new Sentence("Statements", "Aussagen"),
                List.of(
                        LABEL,
                        new Column("agree", new Sentence("Agree", "Stimme zu"), Role.PART),
                        new Column("pass", new Sentence("Pass", "Enthaltung"), Role.PART),
                        new Column("disagree", new Sentence("Disagree", "Lehne ab"), Role.PART),
                        new Column("all", new Sentence("People", "Personen"), Role.TOTAL)),
                lines,
                Drawing.STACKED_BARS);
    }

    /** A figure with one line for each cell, in one column. */
    public static Figure column(Drawing drawing, Role role, Cell... cells) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < cells.length; i++) {
            lines.add(List.of(place("Zeile " + (i + 1), "Line " + (i + 1)), cells[i]));
        }
        return new Figure(
                "column",
                new Sentence("A column", "Eine Spalte"),
                List.of(LABEL, new Column("value", new Sentence("Value", "Wert"), role)),
                lines,
                drawing);
    }

    /** A figure with every kind of cell. */
    static Figure everyCell() {
        return column(
                Drawing.NONE,
                Role.MEASURE,
                new Cell.People(12345),
                new Cell.Share(4000, 5000),
                new Cell.Number(new BigDecimal("-3.25"), 1, 20),
                Cell.Words.of(Text.of("in Worten", "in words")),
                new Cell.Withheld(),
                new Cell.Empty());
    }

    static Result result(List<Figure> figures, Note... notes) {
        return result(new Turnout(2031, Map.of(Missing.SKIPPED, 17L)), figures, notes);
    }

    static Result result(Turnout turnout, List<Figure> figures, Note... notes) {
        var all = new ArrayList<>(List.of(notes));
        all.addAll(CountContext.selfSelected().sampling());
        return new KeptResult("frequencies", "1.0.0", turnout, figures, all, List.of(), List.of(), Value.nothing());
    }

    static Note outcome(String english, String german) {
        return new Note(Note.Kind.OUTCOME, new Sentence(english, german), Note.NOBODY);
    }

    static Note explanation(String english, String german) {
        return new Note(Note.Kind.EXPLANATION, new Sentence(english, german), Note.NOBODY);
    }

    static Report with(Figure... figures) {
        return Report.on(park())
                .counted(2048)
                .result("bench", QUESTION, List.of(), FREQUENCIES, result(List.of(figures)))
                .build(Locale.ENGLISH);
    }

    /** A small report with something of everything, as the golden files hold it. */
    static ReportBuilder small() {
        return Report.on(park())
                .counted(2048)
                .dated(LocalDate.of(2026, 3, 6))
                .digest("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                .refused(
                        12,
                        List.of(new Refusal(
                                new Sentence("A place is not on the list.", "Ein Ort steht nicht auf der Liste."), 12)))
                .attribution(Text.of("Daten: Parkamt", "Data: park office"))
                .result(
                        "bench",
                        QUESTION,
                        List.of(QUESTION),
                        FREQUENCIES,
                        result(
                                List.of(bars()),
                                outcome("Most want it by the pond.", "Die meisten wollen sie am Teich."),
                                explanation("Each person named one place.", "Jede Person nannte einen Ort.")))
                .result(
                        "statements",
                        Text.of("Aussagen zum Park", "Statements on the park"),
                        List.of(Text.of("Stimmen Sie zu?", "Do you agree?")),
                        FREQUENCIES,
                        result(
                                new Turnout(57, Map.of()),
                                List.of(
                                        stacked(people(40, 10, 7, 57), people(49, 5, 3, 57)),
                                        column(
                                                Drawing.HISTOGRAM,
                                                Role.GROUP,
                                                new Cell.People(6),
                                                new Cell.People(13),
                                                new Cell.People(38)),
                                        everyCell()),
                                outcome("Most agree.", "Die meisten stimmen zu."),
                                Note.caution(new Sentence("57 are few.", "57 sind wenige."))));
    }

    public static List<Cell> people(long... counts) {
        var cells = new ArrayList<Cell>();
        for (long count : counts) {
            cells.add(new Cell.People(count));
        }
        return cells;
    }
}
