package io.github.mitform.report.data;

import io.github.mitform.answer.rule.ResponseReading;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.report.internal.csv.CsvReader;
import io.github.mitform.report.internal.csv.CsvReader.Unreadable;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a table line by line; it ends after the first line that says that the table itself cannot be read. */
final class TableReader implements Iterator<TableLine> {
    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");

    private final ResponseTable table;
    private final CsvStyle style;
    private final CsvReader records;
    private final List<AnswerColumn> columns;
    /** For each field of a line, the index of its column. */
    private final List<Integer> places = new ArrayList<>();

    private boolean ended;
    private @Nullable TableLine next;

    TableReader(ResponseTable table, Readable source, CsvStyle style) throws IOException {
        this.table = table;
        this.style = style;
        this.columns = table.columns();
        this.records = new CsvReader(source, MOST_CHARACTERS, columns.size() + 1);
        this.next = header();
        this.ended = next != null;
    }

    private @Nullable TableLine header() throws IOException {
        try {
            var names = records.next();
            if (names.isEmpty()) {
                return wrong(TableCode.NO_HEADER);
            }
            var known = columns.stream().map(AnswerColumn::name).toList();
            var seen = new HashSet<String>();
            for (String name : names.get()) {
                int place = known.indexOf(name);
                if (place < 0) {
                    return wrong(
                            TableCode.UNKNOWN_COLUMN,
                            "column",
                            Sentence.quote(shortened(name)),
                            "suggestion",
                            Suggestion.didYouMean(shortened(name), known));
                }
                if (!seen.add(name)) {
                    return wrong(TableCode.COLUMN_TWICE, "column", Sentence.quote(name));
                }
                places.add(place);
            }
            return null;
        } catch (Unreadable e) {
            return wrong(e.isTooLarge() ? TableCode.TOO_LARGE : TableCode.UNREADABLE);
        }
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private TableLine wrong(TableCode code, Object... gaps) {
        var finding = code.at(Pointer.root(), gaps);
        return new TableLine(records.line(), new ResponseReading(Optional.empty(), List.of(finding)));
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = line();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return next != null;
    }

    @Override
    public TableLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the table has no further line");
        }
        TableLine line = java.util.Objects.requireNonNull(next);
        next = null;
        return line;
    }

    private @Nullable TableLine line() throws IOException {
        try {
            var fields = records.next();
            if (fields.isEmpty()) {
                ended = true;
                return null;
            }
            if (fields.get().size() != places.size()) {
                return wrong(TableCode.FIELD_COUNT, "found", fields.get().size(), "needed", places.size());
            }
            return new TableLine(records.line(), table.round().read(table.response(cells(fields.get()))));
        } catch (Unreadable e) {
            ended = true;
            return wrong(e.isTooLarge() ? TableCode.TOO_LARGE : TableCode.UNREADABLE);
        }
    }

    private List<Value> cells(List<String> fields) {
        var cells = new ArrayList<Value>(Collections.nCopies(columns.size(), Value.nothing()));
        for (int i = 0; i < fields.size(); i++) {
            int place = places.get(i);
            cells.set(place, cell(fields.get(i), columns.get(place).kind()));
        }
        return cells;
    }

    /** Returns what a field says; a text, which is refused as an answer, where it is not of its kind. */
    private Value cell(String field, AnswerColumn.Kind kind) {
        if (field.isEmpty()) {
            return Value.nothing();
        }
        return switch (kind) {
            case WORDS, ID, DATE, DATE_TIME -> Value.of(style.read(field));
            case NUMBER ->
                field.length() <= LONGEST_NUMBER && NUMBER.matcher(field).matches()
                        ? Value.of(new BigDecimal(field))
                        : Value.of(field);
            case BOOLEAN ->
                field.equals("true") || field.equals("false") ? Value.of(Boolean.parseBoolean(field)) : Value.of(field);
        };
    }
}
