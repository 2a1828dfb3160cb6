package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.Answer;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Counts answers and estimates shares. Counters: one for each answer. */
final class EstimatesTally extends CountsTally<KeptResult> {
    private final Subject subject;
    private final Kinds kinds;
    private final Drawn drawn;

    EstimatesTally(Subject subject, Drawn drawn) {
        this(subject, drawn, Kinds.of(subject.type()));
    }

    private EstimatesTally(Subject subject, Drawn drawn, Kinds kinds) {
        super(Estimates.ID, Estimates.VERSION, kinds.size());
        this.subject = subject;
        this.kinds = kinds;
        this.drawn = drawn;
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        kinds.finder().find(answer, kind -> counts.add(kind, times));
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var figures = new ArrayList<Figure>();
        var notes = new ArrayList<Note>();
        var data = new LinkedHashMap<String, Value>();
        data.put("confidence", Value.of(drawn.confidence()));
        if (subject.type() instanceof ScaleType scale) {
            var means = new Means(
                    List.of(Cell.Words.of(subject.title())),
                    List.of(Means.sample(state, 0, scale)),
                    Means.bounds(scale),
                    drawn,
                    false);
            figures.add(means.figure(context));
            data.put("mean", means.data(0, context));
        }
        figures.add(figure(state, context));
        notes.addAll(first(state, context));
        notes.addAll(drawn.notes(context, state.answered()));
        notes.addAll(drawn.margin(context, state.answered(), 1, state.answered()));
        data.put("answers", data(state, context));
        return new KeptResult(
                Estimates.ID,
                Estimates.VERSION,
                state.turnout(),
                figures,
                notes,
                List.of(),
                List.of(),
                Value.object(data));
    }

    private Figure figure(Counts state, CountContext context) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("answer", new Sentence("Answer", "Antwort"), Role.LABEL));
        columns.add(
                new Column("people", new Sentence("People", "Personen"), kinds.single() ? Role.GROUP : Role.MEASURE));
        columns.add(Column.from("share", new Sentence("Share", "Anteil"), "people"));
        columns.addAll(drawn.columns(context, true, "people"));
        var lines = new ArrayList<List<Cell>>();
        long whole = state.answered();
        for (int i = 0; i < kinds.size(); i++) {
            long people = state.get(i);
            var line = new ArrayList<Cell>();
            line.add(kinds.labels().get(i));
            line.add(new Cell.People(people));
            line.add(whole == 0 ? new Cell.Empty() : new Cell.Share(people, whole));
            line.addAll(drawn.cells(context, drawn.ofShare(people, whole, context), true, whole));
            lines.add(line);
        }
        return new Figure(
                "answers",
                new Sentence("How many gave each answer", "Wie viele jede Antwort gaben"),
                columns,
                lines,
                drawn.tells(context) ? Drawing.DOTS : Drawing.BARS);
    }

    /** Says the most frequent answer, people first. */
    private List<Note> first(Counts state, CountContext context) {
        long whole = state.answered();
        int most = 0;
        int alike = 0;
        for (int i = 1; i < kinds.size(); i++) {
            if (state.get(i) > state.get(most)) most = i;
        }
        for (int i = 0; i < kinds.size(); i++) {
            if (state.get(i) == state.get(most)) alike++;
        }
        long people = state.get(most);
        if (people == 0 || alike > 1) return List.of();
        var interval = Drawn.told(drawn.ofShare(people, whole, context));
        var sentence = interval.isEmpty()
                ? new Sentence(
                        "Most often: {answer}, {people} of {whole} ({share}).",
                        "Am häufigsten: {answer}, {people} von {whole} ({share}).")
                : new Sentence(
                        "Most often: {answer}, {people} of {whole} ({share}); of everybody, between {low}% and {high}%.",
                        "Am häufigsten: {answer}, {people} von {whole} ({share}); von allen zwischen {low} % und {high} %.");
        var label = kinds.labels().get(most);
        return List.of(new Note(
                Note.Kind.OUTCOME,
                sentence.with(
                        "answer",
                        Wording.label(label.text()),
                        "people",
                        Wording.count(people),
                        "whole",
                        Wording.count(whole),
                        "share",
                        Wording.percent(people, whole),
                        "low",
                        interval.map(ends -> Long.toString(Math.round(ends.low() * 100)))
                                .orElse(""),
                        "high",
                        interval.map(ends -> Long.toString(Math.round(ends.high() * 100)))
                                .orElse("")),
                people == whole ? people : Math.min(people, whole - people),
                label.option().stream().toList()));
    }

    private Value data(Counts state, CountContext context) {
        var answers = new LinkedHashMap<String, Value>();
        for (int i = 0; i < kinds.size(); i++) {
            var answer = Value.object().with("people", Value.of(state.get(i)));
            var interval = drawn.ofShare(state.get(i), state.answered(), context);
            answers.put(
                    kinds.ids().get(i),
                    interval.isEmpty() ? answer : answer.with("wilson", Means.ends(interval.get())));
        }
        return Value.object(answers);
    }
}
