package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.OptionIndex;
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
import java.util.Optional;

/** Counts a grid row by row. Counters: row by row, how many answered it, then each of the cell's answers if those are few. */
final class GridTally extends CountsTally<KeptResult> {
    private final List<Option> rows;
    private final OptionIndex index;
    private final Optional<Categories> categories;
    private final int width;
    private final boolean rising;

    GridTally(GridType type) {
        super(
                Frequencies.ID,
                Frequencies.VERSION,
                Math.multiplyExact(type.rows().listed().size(), width(type)));
        this.rows = type.rows().listed();
        this.index = OptionIndex.of(rows);
        this.categories = Categories.of(type.cell());
        this.width = width(type);
        this.rising = categories.map(Categories::rising).orElse(false);
    }

    private static int width(GridType type) {
        return 1 + Categories.of(type.cell()).map(Categories::size).orElse(0);
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        for (var row : ((GridAnswer) answer).rows().entrySet()) {
            if (row.getValue().isGiven()) {
                int start = index.of(row.getKey()) * width;
                counts.add(start, times);
                if (categories.isPresent()) {
                    categories.get().placing().count(row.getValue(), times, counts, start + 1);
                }
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
        boolean single = categories.map(Categories::single).orElse(false);
        var columns = new ArrayList<Column>();
        columns.add(new Column("row", new Sentence("Row", "Zeile"), Role.LABEL));
        for (var category : items()) {
            columns.add(new Column(
                    category.id(), Wording.label(category.words().text()), single ? Role.PART : Role.MEASURE));
        }
        columns.add(Columns.ANSWERED);
        var lines = new ArrayList<List<Cell>>();
        for (int row = 0; row < rows.size(); row++) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(rows.get(row)));
            for (int i = 1; i < width; i++) {
                line.add(new Cell.People(state.get(row * width + i)));
            }
            line.add(new Cell.People(state.get(row * width)));
            lines.add(line);
        }
        return new Figure(
                "rows",
                new Sentence(
                        "How often each answer was given, row by row",
                        "Wie oft jede Antwort gegeben wurde, Zeile für Zeile"),
                columns,
                lines,
                single ? (rising ? Drawing.RISING_BARS : Drawing.STACKED_BARS) : Drawing.NONE);
    }

    private List<Categories.Category> items() {
        return categories.map(Categories::items).orElse(List.of());
    }

    private Value data(Counts state) {
        var byRow = new LinkedHashMap<String, Value>();
        for (int row = 0; row < rows.size(); row++) {
            var numbers = new LinkedHashMap<String, Value>();
            numbers.put("answered", Value.of(state.get(row * width)));
            var counts = new LinkedHashMap<String, Value>();
            for (int i = 1; i < width; i++) {
                counts.put(items().get(i - 1).id(), Value.of(state.get(row * width + i)));
            }
            if (!counts.isEmpty()) numbers.put("counts", Value.object(counts));
            byRow.put(rows.get(row).id().value(), Value.object(numbers));
        }
        return Value.object().with("rows", Value.object(byRow));
    }
}
