package io.github.mitform.formats.survey;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import java.util.ArrayList;
import java.util.List;

/** Tables and sentences about opinions. */
record OpinionsReport(
        List<Opinion> listed, List<Opinion> byConsensus, List<Opinion> byDivision, long atLeast, int top) {
    private static final Column STATEMENT = new Column("statement", new Sentence("Statement", "Aussage"), Role.LABEL);
    /** From one end to the other, so that in a drawing agreement is compared from the left and disagreement from the right. */
    private static final List<Column> COLUMNS = List.of(
            STATEMENT,
            new Column("agree", new Sentence("Agree", "Zustimmung"), Role.PART),
            new Column("pass", new Sentence("Pass", "Enthaltung"), Role.PART),
            new Column("disagree", new Sentence("Disagree", "Ablehnung"), Role.PART),
            new Column("answered", new Sentence("Answered", "Geantwortet"), Role.TOTAL),
            Column.from("agree_share", new Sentence("Share that agrees", "Anteil Zustimmung"), "agree", "answered"),
            Column.from("division", new Sentence("Division (0 to 1)", "Gespaltenheit (0 bis 1)"), "agree", "disagree"));

    private static final int PLACES = 10;

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(figure(
                "consensus",
                new Sentence("What most agree on", "Worin sich die meisten einig sind"),
                byConsensus.stream().limit(top).toList(),
                Drawing.STACKED_BARS));
        figures.add(figure(
                "division",
                new Sentence("What divides", "Was spaltet"),
                byDivision.stream().limit(top).toList(),
                Drawing.STACKED_BARS));
        figures.add(figure("statements", new Sentence("All statements", "Alle Aussagen"), listed, Drawing.NONE));
        var unanswered = unanswered();
        if (!unanswered.isEmpty()) {
            figures.add(new Figure(
                    "unanswered",
                    new Sentence("Answered by nobody", "Von niemandem beantwortet"),
                    List.of(STATEMENT),
                    unanswered.stream()
                            .map(opinion -> List.<Cell>of(Cell.Words.of(opinion.statement())))
                            .toList(),
                    Drawing.NONE));
        }
        return figures;
    }

    private List<Opinion> unanswered() {
        return listed.stream().filter(opinion -> opinion.answered() == 0).toList();
    }

    private static Figure figure(String id, Sentence title, List<Opinion> opinions, Drawing drawing) {
        return new Figure(
                id, title, COLUMNS, opinions.stream().map(OpinionsReport::line).toList(), drawing);
    }

    private static List<Cell> line(Opinion opinion) {
        return List.of(
                Cell.Words.of(opinion.statement()),
                new Cell.People(opinion.agree()),
                new Cell.People(opinion.pass()),
                new Cell.People(opinion.disagree()),
                new Cell.People(opinion.answered()),
                opinion.answered() == 0 ? new Cell.Empty() : new Cell.Share(opinion.agree(), opinion.answered()),
                opinion.division()
                        .<Cell>map(division ->
                                new Cell.Number(division.toDecimal(PLACES), 2, opinion.agree() + opinion.disagree()))
                        .orElseGet(Cell.Empty::new));
    }

    List<Note> notes(CountContext context) {
        var notes = new ArrayList<Note>();
        byConsensus.stream()
                .findFirst()
                .ifPresent(first -> notes.add(
                        about(first, "Most agreement: “{statement}”", "Die größte Zustimmung: „{statement}“")));
        byDivision.stream()
                .findFirst()
                .ifPresent(first -> notes.add(
                        about(first, "Most divided: “{statement}”", "Am stärksten gespalten: „{statement}“")));
        int unanswered = unanswered().size();
        if (unanswered > 0) {
            notes.add(new Note(
                    Note.Kind.OUTCOME,
                    new Sentence(
                                    unanswered == 1
                                            ? "1 statement was answered by nobody."
                                            : "{count} statements were answered by nobody.",
                                    unanswered == 1
                                            ? "1 Aussage hat niemand beantwortet."
                                            : "{count} Aussagen hat niemand beantwortet.")
                            .with("count", Wording.count(unanswered)),
                    Note.NOBODY));
        }
        notes.add(Note.caution(new Sentence(
                        "Only statements with at least {count} answers are compared with each other.",
                        "Miteinander verglichen werden nur Aussagen mit mindestens {count} Antworten.")
                .with("count", Wording.count(atLeast))));
        notes.addAll(context.sampling());
        return notes;
    }

    private static Note about(Opinion opinion, String english, String german) {
        return new Note(
                Note.Kind.OUTCOME,
                new Sentence(english, german).with("statement", Wording.label(opinion.statement())),
                Note.NOBODY,
                List.of(opinion.statement().id()));
    }
}
