package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ListAnswer;
import io.github.mitform.definition.type.ListType;
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
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Counts how many items people gave, and over all items how often each answer of an item that has few was given.
 *
 * <p>Counters: how many people gave 0, 1, 2 … items; then field by field of an item twice what {@link GroupTally} counts, first in items,
 * then in people who have at least one such item.
 */
final class ListTally extends CountsTally<KeptResult> {
    private final int max;
    private final List<Leaf> leaves;

    ListTally(ListType type) {
        super(
                Frequencies.ID,
                Frequencies.VERSION,
                type.max()
                        + 1
                        + 2 * Leaf.of(type.of()).stream().mapToInt(Leaf::width).sum());
        this.max = type.max();
        this.leaves = Leaf.of(type.of());
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var items = ((ListAnswer) answer).items();
        counts.add(items.size(), times);
        int start = max + 1;
        for (Leaf leaf : leaves) {
            int width = leaf.width();
            var own = Counts.ofSize(width);
            for (ListAnswer.Item item : items) {
                Answer given = leaf.in(item.value());
                if (given != null) {
                    own.add(0, 1);
                    if (leaf.categories().isPresent()) {
                        leaf.categories().get().placing().count(given, 1, own, 1);
                    }
                }
            }
            for (int i = 0; i < width; i++) {
                if (own.get(i) > 0) {
                    counts.add(start + i, Math.multiplyExact(own.get(i), times));
                    counts.add(start + width + i, times);
                }
            }
            start += 2 * width;
        }
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var figures = new ArrayList<Figure>();
        figures.add(sizes(state));
        int start = max + 1;
        for (Leaf leaf : leaves) {
            if (leaf.categories().isPresent()) {
                figures.add(answers(state, leaf, leaf.categories().get(), start));
            }
            start += 2 * leaf.width();
        }
        var notes = new ArrayList<Note>();
        if (figures.size() > 1) {
            notes.add(
                    Note.caution(
                            new Sentence(
                                    "Answers about items count items, not people: one person may have given several.",
                                    "Antworten zu Einträgen zählen Einträge und nicht Personen: Eine Person kann mehrere gemacht haben.")));
        }
        notes.addAll(context.sampling());
        return new KeptResult(
                Frequencies.ID,
                Frequencies.VERSION,
                state.turnout(),
                figures,
                notes,
                List.of(),
                List.of(),
                data(state));
    }

    private Figure sizes(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        for (int size = 0; size <= max; size++) {
            lines.add(List.of(
                    Cell.Words.of(Text.of(Locale.ROOT, Integer.toString(size))),
                    new Cell.People(state.get(size)),
                    Columns.share(state.get(size), state.answered())));
        }
        return new Figure(
                "sizes",
                new Sentence("How many items people gave", "Wie viele Einträge gemacht wurden"),
                List.of(
                        new Column("items", new Sentence("Items", "Einträge"), Role.LABEL),
                        Columns.people(Role.GROUP),
                        Columns.SHARE),
                lines,
                Drawing.HISTOGRAM);
    }

    private static Figure answers(Counts state, Leaf leaf, Categories categories, int start) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 1; i <= categories.size(); i++) {
            long people = state.get(start + leaf.width() + i);
            lines.add(List.of(
                    categories.items().get(i - 1).words(),
                    new Cell.Number(BigDecimal.valueOf(state.get(start + i)), 0, people),
                    new Cell.People(people)));
        }
        var title = leaf.path().isEmpty()
                ? new Sentence(
                        "How often each answer was given, over all items",
                        "Wie oft jede Antwort vorkam, über alle Einträge")
                : new Sentence(
                                "{field}: how often each answer was given, over all items",
                                "{field}: wie oft jede Antwort vorkam, über alle Einträge")
                        .with("field", Wording.label(leaf.label()));
        return new Figure(
                leaf.id(),
                title,
                List.of(
                        Columns.ANSWER,
                        new Column("count", new Sentence("Items", "Einträge"), Role.GROUP),
                        Columns.people(Role.MEASURE)),
                lines,
                categories.rising() ? Drawing.HISTOGRAM : Drawing.BARS);
    }

    private Value data(Counts state) {
        var sizes = new ArrayList<Value>();
        for (int size = 0; size <= max; size++) {
            sizes.add(Value.of(state.get(size)));
        }
        var fields = new LinkedHashMap<String, Value>();
        int start = max + 1;
        for (Leaf leaf : leaves) {
            var numbers = Value.object().with("answered", Value.of(state.get(start)));
            if (leaf.categories().isPresent()) {
                numbers = numbers.with("counts", leaf.categories().get().data(state, start + 1));
            }
            fields.put(leaf.id(), numbers);
            start += 2 * leaf.width();
        }
        return Value.object().with("sizes", Value.list(sizes)).with("items", Value.object(fields));
    }
}
