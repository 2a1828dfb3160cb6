package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TextNoteAnswer;
import io.github.mitform.answer.TextNoteAnswer.Note;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Counts how often passages were marked as what, and by how many people; not what was written. Counters: notes with each mark, notes
 * without one; then the people who made them, likewise.
 */
final class NoteTally extends CountsTally<KeptResult> {
    private final List<Option> marks;
    private final OptionIndex index;
    private final int width;

    NoteTally(TextNoteType type) {
        super(Frequencies.ID, Frequencies.VERSION, 2 * (type.marks().size() + 1));
        this.marks = type.marks();
        this.index = OptionIndex.of(marks);
        this.width = marks.size() + 1;
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var own = new long[width];
        for (Note note : ((TextNoteAnswer) answer).notes()) {
            own[note.mark().map(index::of).orElse(marks.size())]++;
        }
        for (int i = 0; i < width; i++) {
            if (own[i] > 0) {
                counts.add(i, Math.multiplyExact(own[i], times));
                counts.add(width + i, times);
            }
        }
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        return new KeptResult(
                Frequencies.ID,
                Frequencies.VERSION,
                state.turnout(),
                List.of(figure(state)),
                context.sampling(),
                List.of(),
                List.of(),
                data(state));
    }

    private Figure figure(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < width; i++) {
            var label = i < marks.size()
                    ? Cell.Words.of(marks.get(i))
                    : Cell.Words.of(Text.of("Ohne Markierung", "Without a mark"));
            long people = state.get(width + i);
            lines.add(List.of(
                    label, new Cell.Number(BigDecimal.valueOf(state.get(i)), 0, people), new Cell.People(people)));
        }
        return new Figure(
                "marks",
                new Sentence("How often passages were marked", "Wie oft Stellen markiert wurden"),
                List.of(
                        new Column("mark", new Sentence("Marked as", "Markiert als"), Role.LABEL),
                        new Column("notes", new Sentence("Passages", "Stellen"), Role.GROUP),
                        Columns.people(Role.MEASURE)),
                lines,
                Drawing.BARS);
    }

    private Value data(Counts state) {
        var byMark = new LinkedHashMap<String, Value>();
        for (int i = 0; i < width; i++) {
            byMark.put(i < marks.size() ? marks.get(i).id().value() : "(none)", Value.of(state.get(i)));
        }
        return Value.object().with("marks", Value.object(byMark));
    }
}
