package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.definition.type.GroupType;
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
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Counts a group field by field. Counters: field by field, how many filled it, then each of its answers if those are few. */
final class GroupTally extends CountsTally<KeptResult> {
    private final List<Leaf> leaves;

    GroupTally(GroupType type) {
        super(
                Frequencies.ID,
                Frequencies.VERSION,
                Leaf.of(type).stream().mapToInt(Leaf::width).sum());
        this.leaves = Leaf.of(type);
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        int start = 0;
        for (Leaf leaf : leaves) {
            Answer given = leaf.in(answer);
            if (given != null) {
                counts.add(start, times);
                if (leaf.categories().isPresent()) {
                    leaf.categories().get().placing().count(given, times, counts, start + 1);
                }
            }
            start += leaf.width();
        }
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var figures = new ArrayList<Figure>();
        figures.add(filled(state));
        int start = 0;
        for (Leaf leaf : leaves) {
            if (leaf.categories().isPresent()) {
                figures.add(answers(state, leaf, leaf.categories().get(), start));
            }
            start += leaf.width();
        }
        return new KeptResult(
                Frequencies.ID,
                Frequencies.VERSION,
                state.turnout(),
                figures,
                context.sampling(),
                List.of(),
                List.of(),
                data(state));
    }

    private Figure filled(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        int start = 0;
        for (Leaf leaf : leaves) {
            long people = state.get(start);
            lines.add(List.of(leaf.words(), new Cell.People(people), Columns.share(people, state.answered())));
            start += leaf.width();
        }
        return new Figure(
                "fields",
                new Sentence("How many filled each field", "Wie viele jedes Feld ausgefüllt haben"),
                List.of(
                        new Column("field", new Sentence("Field", "Feld"), Role.LABEL),
                        Columns.people(Role.MEASURE),
                        Columns.SHARE),
                lines,
                Drawing.NONE);
    }

    private static Figure answers(Counts state, Leaf leaf, Categories categories, int start) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < categories.size(); i++) {
            long people = state.get(start + 1 + i);
            lines.add(List.of(
                    categories.items().get(i).words(),
                    new Cell.People(people),
                    Columns.share(people, state.get(start))));
        }
        return new Figure(
                leaf.id(),
                new Sentence("{field}: how often each answer was given", "{field}: wie oft jede Antwort gegeben wurde")
                        .with("field", Wording.label(leaf.label())),
                List.of(Columns.ANSWER, Columns.people(categories.single() ? Role.GROUP : Role.MEASURE), Columns.SHARE),
                lines,
                categories.rising() ? Drawing.HISTOGRAM : Drawing.BARS);
    }

    private Value data(Counts state) {
        var fields = new LinkedHashMap<String, Value>();
        int start = 0;
        for (Leaf leaf : leaves) {
            var numbers = Value.object().with("answered", Value.of(state.get(start)));
            if (leaf.categories().isPresent()) {
                numbers = numbers.with("counts", leaf.categories().get().data(state, start + 1));
            }
            fields.put(leaf.id(), numbers);
            start += leaf.width();
        }
        return Value.object().with("fields", Value.object(fields));
    }
}
