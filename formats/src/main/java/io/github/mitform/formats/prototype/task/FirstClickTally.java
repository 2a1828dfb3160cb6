package io.github.mitform.formats.prototype.task;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ClickAnswer;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ClickType.Region;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Counts in which region people clicked; the last counter is for clicks beside all of them. */
final class FirstClickTally extends CountsTally<KeptResult> {
    static final String ID = "first_click";

    private final List<Region> regions;
    private final List<String> ids;
    private final List<String> goals;
    private final int confidence;

    FirstClickTally(ClickType type, List<String> goals, int confidence) {
        super(ID, CheckedMethod.VERSION, type.regions().size() + 1);
        this.regions = type.regions();
        this.ids = regions.stream().map(region -> region.id().value()).toList();
        this.goals = List.copyOf(goals);
        this.confidence = confidence;
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var region = ((ClickAnswer) answer).region();
        int place = region.map(ids::indexOf).orElse(ids.size());
        if (place < 0) throw new IllegalArgumentException("an answer is in a region that is not known");
        counts.add(place, times);
    }

    private Optional<Proportion> right(Counts state) {
        if (goals.isEmpty() || state.answered() == 0) return Optional.empty();
        long right = 0;
        for (int i = 0; i < ids.size(); i++) {
            if (goals.contains(ids.get(i))) right += state.get(i);
        }
        return Optional.of(new Proportion(right, state.answered()));
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var notes = new ArrayList<Note>();
        right(state).ifPresent(right -> {
            notes.add(new Note(
                    Kind.OUTCOME,
                    new Sentence("The first click was right for {right}.", "Der erste Klick war richtig bei {right}.")
                            .with("right", Said.of(right, confidence)),
                    Said.smallest(right.successes(), right.trials() - right.successes())));
        });
        if (state.answered() > 0) notes.addAll(context.furtherPeople());
        var data = Value.object().with("regions", counts(state));
        return new KeptResult(
                ID,
                CheckedMethod.VERSION,
                state.turnout(),
                List.of(figure(state)),
                notes,
                List.of(),
                List.of(),
                right(state)
                        .map(right -> data.with("right", Said.data(right, confidence)))
                        .orElse(data));
    }

    private Value counts(Counts state) {
        var counts = new LinkedHashMap<String, Value>();
        for (int i = 0; i < ids.size(); i++) {
            counts.put(ids.get(i), Value.of(state.get(i)));
        }
        counts.put("(elsewhere)", Value.of(state.get(ids.size())));
        return Value.object(counts);
    }

    private Figure figure(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        var right = new ArrayList<Boolean>();
        for (int i = 0; i < ids.size(); i++) {
            lines.add(line(label(i), state.get(i), state));
            right.add(goals.contains(ids.get(i)));
        }
        right.add(false);
        lines.add(line(Text.of("Anderswo", "Elsewhere"), state.get(ids.size()), state));
        var figure = new Figure(
                "regions",
                new Sentence("Where people clicked first", "Wohin zuerst geklickt wurde"),
                List.of(
                        new Column("region", new Sentence("Region", "Bereich"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.GROUP),
                        Column.from("share", new Sentence("Share", "Anteil"), "people")),
                lines,
                Drawing.BARS);
        if (goals.isEmpty()) return figure;
        // A sentence tells how many were right.
        return figure.withHalves("people", right);
    }

    /** Returns what a region is called; right ones carry a mark. */
    private Text label(int region) {
        var id = ids.get(region);
        var label = regions.get(region).label().orElse(Text.of(id, id));
        if (!goals.contains(id)) return label;
        return Wording.text(new Sentence("{label} (right)", "{label} (richtig)").with("label", Wording.label(label)));
    }

    private static List<Cell> line(Text label, long people, Counts state) {
        return List.of(
                Cell.Words.of(label),
                new Cell.People(people),
                state.answered() == 0 ? new Cell.Empty() : new Cell.Share(people, state.answered()));
    }
}
