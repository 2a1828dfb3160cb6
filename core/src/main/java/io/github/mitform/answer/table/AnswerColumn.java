package io.github.mitform.answer.table;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One column of a table of answers, one line for each response, and what a reader of the table has to know about it.
 *
 * @param name the name of the question, and below it, after a dot, the part of the answer: {@code age}, {@code modes.bike}, {@code
 *     modes.other}
 * @param kind what its cells are; any cell may be empty
 * @param parts what it is about within the question, from the outside in: the label of a row, then that of an option; empty for the
 *     question itself
 * @param values what the values mean where there are few, as they are written: {@code pond}, {@code true}, {@code 5}; not every value
 *     of a number has to be here
 * @param unit what is counted or measured
 * @param min least value
 * @param max greatest value
 */
public record AnswerColumn(
        String name,
        Kind kind,
        List<Text> parts,
        Map<String, Text> values,
        Optional<Text> unit,
        Optional<Value> min,
        Optional<Value> max) {
    public AnswerColumn {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        parts = List.copyOf(parts);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        requireNonNull(unit, "unit");
        requireNonNull(min, "min");
        requireNonNull(max, "max");
    }

    /** Makes a column about the question itself, of whose values nothing is known. */
    public AnswerColumn(String name, Kind kind) {
        this(name, kind, List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this column about a part of what it was about before. */
    public AnswerColumn of(Text part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new AnswerColumn(name, kind, more, values, unit, min, max);
    }

    /** Returns this column inside a larger part, such as a row. */
    public AnswerColumn within(Text part) {
        var more = new ArrayList<>(parts);
        more.add(0, part);
        return new AnswerColumn(name, kind, more, values, unit, min, max);
    }

    public AnswerColumn withValues(Map<String, Text> newValues) {
        return new AnswerColumn(name, kind, parts, newValues, unit, min, max);
    }

    public AnswerColumn withUnit(Optional<Text> newUnit) {
        return new AnswerColumn(name, kind, parts, values, newUnit, min, max);
    }

    public AnswerColumn between(Optional<Value> least, Optional<Value> greatest) {
        return new AnswerColumn(name, kind, parts, values, unit, least, greatest);
    }

    /** Returns this column with every text changed in the same way. */
    public AnswerColumn map(UnaryOperator<Text> change) {
        var changed = new LinkedHashMap<String, Text>();
        values.forEach((value, label) -> changed.put(value, change.apply(label)));
        return new AnswerColumn(name, kind, parts.stream().map(change).toList(), changed, unit.map(change), min, max);
    }

    /** Returns a column of true and false, with the words for both. */
    public static AnswerColumn truth(String name, Text whenTrue, Text whenFalse) {
        var values = new LinkedHashMap<String, Text>();
        values.put("true", whenTrue);
        values.put("false", whenFalse);
        return new AnswerColumn(name, Kind.BOOLEAN).withValues(values);
    }

    /** Returns our own words for something in a table; other languages read the English ones. */
    public static Text words(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }

    /** What the cells of a column are. */
    public enum Kind {
        /** Words of a participant or an observer. Whoever publishes a table looks at these first. */
        WORDS,
        /** One of a few ids that the definition knows. */
        ID,
        NUMBER,
        BOOLEAN,
        DATE,
        DATE_TIME
    }
}
