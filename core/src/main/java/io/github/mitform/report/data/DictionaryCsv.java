package io.github.mitform.report.data;

import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.report.data.DataDictionary.Asked;
import io.github.mitform.report.data.DataDictionary.Entry;
import io.github.mitform.report.internal.csv.CsvField;
import io.github.mitform.text.Text;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A dictionary as comma-separated values. */
final class DictionaryCsv {
    private final DataDictionary dictionary;
    private final CsvStyle style;

    DictionaryCsv(DataDictionary dictionary, CsvStyle style) {
        this.dictionary = dictionary;
        this.style = style;
    }

    String text() {
        var text = new StringBuilder(style.start());
        append(header(), text);
        dictionary.entries().forEach(entry -> append(fields(entry), text));
        return text.toString();
    }

    private void append(List<String> fields, StringBuilder text) {
        text.append(fields.stream().map(style::words).collect(Collectors.joining(",")))
                .append(CsvField.LINE_END);
    }

    private List<String> header() {
        var header = new ArrayList<String>(List.of("column", "question"));
        inEachLanguage("question", header);
        inEachLanguage("part", header);
        header.add("type");
        inEachLanguage("unit", header);
        header.addAll(List.of("min", "max", "values"));
        inEachLanguage("values", header);
        header.addAll(List.of("required", "personal", "condition", "computed"));
        return header;
    }

    private void inEachLanguage(String name, List<String> header) {
        dictionary.languages().forEach(language -> header.add(name + "." + language.toLanguageTag()));
    }

    private List<String> fields(Entry entry) {
        AnswerColumn column = entry.column();
        var fields = new ArrayList<String>();
        fields.add(column.name());
        fields.add(entry.question().map(Asked::name).orElse(""));
        for (Locale language : dictionary.languages()) {
            fields.add(entry.question().map(asked -> asked.words().in(language)).orElse(""));
        }
        for (Locale language : dictionary.languages()) {
            fields.add(parts(column, language));
        }
        fields.add(column.kind().name().toLowerCase(Locale.ROOT));
        for (Locale language : dictionary.languages()) {
            fields.add(column.unit().map(unit -> unit.in(language)).orElse(""));
        }
        fields.add(written(column.min()));
        fields.add(written(column.max()));
        fields.add(String.join("\n", column.values().keySet()));
        for (Locale language : dictionary.languages()) {
            fields.add(column.values().values().stream()
                    .map(label -> label.in(language))
                    .collect(Collectors.joining("\n")));
        }
        fields.add(entry.question()
                .filter(asked -> asked.computed().isEmpty())
                .map(asked -> Boolean.toString(asked.required()))
                .orElse(""));
        fields.add(entry.question()
                .map(asked -> asked.personal().name().toLowerCase(Locale.ROOT))
                .orElse(""));
        fields.add(entry.question().flatMap(Asked::when).orElse(""));
        fields.add(entry.question().flatMap(Asked::computed).orElse(""));
        return fields;
    }

    /** Returns what a column is about within its question: {@code Trees · in one's own words}. */
    static String parts(AnswerColumn column, Locale language) {
        return column.parts().stream().map((Text part) -> part.in(language)).collect(Collectors.joining(" · "));
    }

    /** Returns a bound as a cell of the table would be. */
    static String written(Optional<Value> bound) {
        return bound.map(value -> value instanceof TextValue text ? text.text() : PrettyJson.compact(value))
                .orElse("");
    }
}
