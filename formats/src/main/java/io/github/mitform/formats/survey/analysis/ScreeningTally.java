package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts outcomes of a screening, and groups of those who passed. Counters: one for each outcome, then one for each group. */
final class ScreeningTally extends JointTally {
    private final List<Subject> subjects;
    private final List<Kinds> kinds;
    private final Map<String, Map<String, Long>> most;

    ScreeningTally(List<Subject> subjects, Map<String, Map<String, Long>> most) {
        this(
                subjects,
                most,
                subjects.stream().map(subject -> Kinds.of(subject.type())).toList());
    }

    private ScreeningTally(List<Subject> subjects, Map<String, Map<String, Long>> most, List<Kinds> kinds) {
        // Whether somebody answered is said by the screening alone: a group may be left empty.
        super(
                Screening.ID,
                CheckedMethod.VERSION,
                1,
                kinds.stream().mapToInt(Kinds::size).sum());
        this.subjects = subjects;
        this.kinds = kinds;
        this.most = most;
    }

    @Override
    void count(Row row, boolean complete, Counts counts) {
        if (!(row.answer(0) instanceof ChoiceAnswer outcome)) return;
        counts.add(kinds.get(0).one(outcome), row.times());
        if (!outcome.option().equals(Screen.PASSED)) return;
        int offset = kinds.get(0).size();
        for (int i = 1; i < kinds.size(); i++) {
            var group = row.answer(i);
            if (group != null) counts.add(offset + kinds.get(i).one(group), row.times());
            offset += kinds.get(i).size();
        }
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var figures = new ArrayList<Figure>();
        var groups = new LinkedHashMap<String, Value>();
        figures.add(outcomes(state));
        int offset = kinds.get(0).size();
        for (int i = 1; i < kinds.size(); i++) {
            figures.add(groups(state, i, offset));
            groups.put(subjects.get(i).name(), data(state, i, offset));
            offset += kinds.get(i).size();
        }
        return new KeptResult(
                Screening.ID,
                CheckedMethod.VERSION,
                state.turnout(),
                figures,
                notes(state),
                List.of(),
                List.of(),
                Value.object().with("outcomes", data(state, 0, 0)).with("groups", Value.object(groups)));
    }

    private Value data(Counts state, int subject, int offset) {
        var data = new LinkedHashMap<String, Value>();
        for (int i = 0; i < kinds.get(subject).size(); i++) {
            data.put(kinds.get(subject).ids().get(i), Value.of(state.get(offset + i)));
        }
        return Value.object(data);
    }

    /**
     * How many passed, and so for how many it ended, is told whatever it is: it would follow from how many answered what comes later. Why it ended is what
     * people answered, where there are several reasons.
     */
    private Figure outcomes(Counts state) {
        boolean severalEnds = kinds.get(0).size() > 2;
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < kinds.get(0).size(); i++) {
            long people = state.get(i);
            lines.add(List.of(
                    kinds.get(0).labels().get(i),
                    severalEnds && i == passed()
                            ? new Cell.Number(BigDecimal.valueOf(people), 0, Note.NOBODY)
                            : new Cell.People(people),
                    state.answered() == 0 ? new Cell.Empty() : new Cell.Share(people, state.answered())));
        }
        var counted = severalEnds ? Role.GROUP : Role.TURNOUT;
        return new Figure(
                "outcomes",
                new Sentence("Who took part, and for whom it ended", "Wer teilgenommen hat und für wen es endete"),
                List.of(
                        new Column("outcome", new Sentence("Outcome", "Ausgang"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), counted),
                        Column.from("share", new Sentence("Share", "Anteil"), "people")
                                .with(severalEnds ? Role.MEASURE : counted)),
                lines,
                Drawing.BARS);
    }

    /** Returns the place of those who passed. */
    private int passed() {
        return kinds.get(0).ids().indexOf(Screen.PASSED);
    }

    private Figure groups(Counts state, int subject, int offset) {
        var own = kinds.get(subject);
        var limits = most.getOrDefault(subjects.get(subject).name(), Map.of());
        var columns = new ArrayList<Column>();
        columns.add(new Column("group", new Sentence("Group", "Gruppe"), Role.LABEL));
        // It stands first because the picture is drawn of it.
        if (!limits.isEmpty()) {
            columns.add(Column.from("filled", new Sentence("Places filled", "Besetzte Plätze"), "people"));
        }
        columns.add(new Column("people", new Sentence("Took part", "Teilgenommen"), Role.GROUP));
        columns.add(new Column("most", new Sentence("At most", "Höchstens"), Role.MEASURE));
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < own.size(); i++) {
            long people = state.get(offset + i);
            var limit = limits.get(own.ids().get(i));
            var line = new ArrayList<Cell>();
            line.add(own.labels().get(i));
            if (!limits.isEmpty()) line.add(filled(people, limit == null ? 0 : limit));
            line.add(new Cell.People(people));
            line.add(limit == null ? new Cell.Empty() : new Cell.Number(BigDecimal.valueOf(limit), 0, Note.NOBODY));
            lines.add(line);
        }
        return new Figure(
                        "groups_" + subject,
                        new Sentence(
                                        "How far the groups are filled: {question}",
                                        "Wie voll die Gruppen sind: {question}")
                                .with(
                                        "question",
                                        Wording.label(subjects.get(subject).title())),
                        columns,
                        lines,
                        Drawing.BARS)
                .of("outcomes", passed());
    }

    /** Returns how many places are filled: of a group with more people than places all of them; empty where there is none to fill. */
    private static Cell filled(long people, long places) {
        return places == 0 ? new Cell.Empty() : new Cell.Share(Math.min(people, places), places);
    }

    private List<Note> notes(Counts state) {
        long passed = state.get(passed());
        long all = state.answered();
        var notes = new ArrayList<Note>();
        if (all > 0) {
            notes.add(new Note(
                    Note.Kind.OUTCOME,
                    new Sentence(
                                    "{passed} of {all} took part ({share}); for {ended} it ended at the screening.",
                                    "{passed} von {all} haben teilgenommen ({share}); für {ended} endete es bei der Auswahl.")
                            .with(
                                    "passed",
                                    Wording.count(passed),
                                    "all",
                                    Wording.people(all),
                                    "share",
                                    Wording.percent(passed, all),
                                    "ended",
                                    passed < all ? Wording.people(all - passed) : new Sentence("nobody", "niemanden")),
                    Note.NOBODY));
        }
        if (passed < all) {
            notes.add(Note.caution(new Sentence(
                    "People for whom it ended at the screening did not break off: they were told, and are through. What comes behind counts as"
                            + " not asked of them; they are among the responses and in the results of what comes before.",
                    "Menschen, für die es bei der Auswahl endete, haben nicht abgebrochen: Sie erfuhren es und sind fertig. Was danach kommt,"
                            + " gilt für sie als nicht gefragt; unter den Antworten und in den Ergebnissen zu dem, was davor kommt, sind sie"
                            + " enthalten.")));
        }
        if (kinds.size() > 1) {
            notes.add(
                    Note.caution(
                            new Sentence(
                                    "Quotas make groups about as large as was planned. They do not make up for people having chosen themselves to take part.",
                                    "Quoten machen Gruppen etwa so groß wie geplant. Sie gleichen nicht aus, dass Menschen sich selbst zur Teilnahme entschieden haben.")));
        }
        if (kinds.size() > 1) notes.add(settledAtTheStart(state));
        return notes;
    }

    /** Says that groups may have more people than planned, and how many have. */
    private Note settledAtTheStart(Counts state) {
        long groups = 0;
        long fewest = Long.MAX_VALUE;
        int offset = kinds.get(0).size();
        for (int i = 1; i < kinds.size(); i++) {
            var limits = most.getOrDefault(subjects.get(i).name(), Map.of());
            for (int kind = 0; kind < kinds.get(i).size(); kind++) {
                long people = state.get(offset + kind);
                if (people > limits.getOrDefault(kinds.get(i).ids().get(kind), Long.MAX_VALUE)) {
                    groups++;
                    fewest = Math.min(fewest, people);
                }
            }
            offset += kinds.get(i).size();
        }
        var general = new Sentence(
                "Which groups are full is settled when somebody starts, and whoever has started may finish: a group may get a few more people than"
                        + " planned.",
                "Welche Gruppen voll sind, steht fest, wenn jemand beginnt, und wer begonnen hat, darf zu Ende antworten: Eine Gruppe kann ein paar"
                        + " mehr Personen bekommen als geplant.");
        if (groups == 0) return Note.caution(general);
        return new Note(
                        Note.Kind.CAUTION,
                        new Sentence(
                                        "{groups} more people than planned: which groups are full is settled when somebody starts, and whoever has started may"
                                                + " finish.",
                                        "{groups} mehr Personen als geplant: Welche Gruppen voll sind, steht fest, wenn jemand beginnt, und wer begonnen hat,"
                                                + " darf zu Ende antworten.")
                                .with(
                                        "groups",
                                        groups == 1
                                                ? new Sentence("1 group has", "1 Gruppe hat")
                                                : new Sentence("{count} groups have", "{count} Gruppen haben")
                                                        .with("count", Wording.count(groups))),
                        fewest)
                .or(general);
    }
}
