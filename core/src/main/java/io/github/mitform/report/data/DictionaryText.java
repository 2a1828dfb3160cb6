package io.github.mitform.report.data;

import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.data.DataDictionary.Asked;
import io.github.mitform.report.data.DataDictionary.Entry;
import io.github.mitform.report.internal.wording.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dictionary as GitHub-flavoured Markdown: a heading for each question and a table of its columns. */
final class DictionaryText {
    private final DataDictionary dictionary;
    private final Locale language;
    private final StringBuilder text = new StringBuilder();

    DictionaryText(DataDictionary dictionary, Locale language) {
        this.dictionary = dictionary;
        this.language = language;
    }

    String text() {
        paragraph("# " + Markdown.escape(dictionary.title().in(language)));
        paragraph(say(
                "What every column of the table means. A cell is empty where a question was not shown, was left out, or has no such"
                        + " part.",
                "Was jede Spalte der Tabelle bedeutet. Eine Zelle ist leer, wo eine Frage nicht gezeigt oder ausgelassen wurde"
                        + " oder keinen solchen Teil hat."));
        paragraph("## " + say("About the response", "Zur Rückmeldung"));
        table(dictionary.entries().stream()
                .filter(entry -> entry.question().isEmpty())
                .map(Entry::column)
                .toList());
        var questions = new LinkedHashMap<Asked, List<AnswerColumn>>();
        for (Entry entry : dictionary.entries()) {
            entry.question()
                    .ifPresent(asked -> questions
                            .computeIfAbsent(asked, name -> new ArrayList<>())
                            .add(entry.column()));
        }
        questions.forEach(this::question);
        return text.toString().stripTrailing() + "\n";
    }

    private void question(Asked asked, List<AnswerColumn> columns) {
        paragraph("## " + Markdown.escape(line(asked.words().in(language))));
        var facts = new ArrayList<String>();
        facts.add("`" + asked.name() + "`");
        facts.add(
                asked.computed().isPresent()
                        ? say("computed:", "berechnet:") + " "
                                + code(asked.computed().get())
                        : asked.required()
                                ? say("has to be answered", "muss beantwortet werden")
                                : say("may be left out", "darf ausgelassen werden"));
        facts.add(Markdown.escape(personal(asked.personal())));
        asked.when()
                .ifPresent(when -> facts.add((asked.computed().isPresent()
                                ? say("only if", "nur, wenn")
                                : say("asked only if", "nur gefragt, wenn"))
                        + " " + code(when)));
        paragraph(String.join(" · ", facts));
        table(columns);
    }

    private String personal(Personal personal) {
        return switch (personal) {
            case NONE -> say("not personal", "nicht persönlich");
            case INDIRECT -> say("indirectly personal", "mittelbar persönlich");
            case DIRECT -> say("directly personal", "unmittelbar persönlich");
            case SPECIAL -> say("a special category of personal data", "eine besondere Kategorie persönlicher Daten");
        };
    }

    private void table(List<AnswerColumn> columns) {
        row(Stream.of(
                say("Column", "Spalte"), say("About", "Worum es geht"), say("Type", "Art"), say("Values", "Werte")));
        row(Stream.of("---", "---", "---", "---"));
        for (AnswerColumn column : columns) {
            row(Stream.of(
                    "`" + column.name() + "`",
                    Markdown.escape(line(DictionaryCsv.parts(column, language))),
                    type(column),
                    values(column)));
        }
        text.append('\n');
    }

    private String type(AnswerColumn column) {
        return switch (column.kind()) {
            case WORDS -> say("words", "Worte");
            case ID ->
                column.values().isEmpty()
                        ? say("a code", "ein Kürzel")
                        : say("one of a few values", "einer von wenigen Werten");
            case NUMBER -> say("number", "Zahl");
            case BOOLEAN -> say("true or false", "wahr oder falsch");
            case DATE -> say("day", "Tag");
            case DATE_TIME -> say("day and time", "Tag und Uhrzeit");
        };
    }

    private String values(AnswerColumn column) {
        var said = new ArrayList<String>();
        String min = DictionaryCsv.written(column.min());
        String max = DictionaryCsv.written(column.max());
        if (!min.isEmpty() && !max.isEmpty()) {
            said.add(min + " " + say("to", "bis") + " " + max);
        } else if (!min.isEmpty()) {
            said.add(say("from", "ab") + " " + min);
        } else if (!max.isEmpty()) {
            said.add(say("up to", "bis") + " " + max);
        }
        column.unit().ifPresent(unit -> said.add(Markdown.escape(line(unit.in(language)))));
        column.values()
                .forEach((value, label) -> said.add("`" + value + "` " + Markdown.escape(line(label.in(language)))));
        return String.join("; ", said);
    }

    private void row(Stream<String> cells) {
        text.append(cells.collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    /** Returns a condition as code; a bar would end the cell of a table, but no condition stands in one. */
    private static String code(String condition) {
        return condition.contains("`") ? "`` " + condition + " ``" : "`" + condition + "`";
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private String say(String english, String german) {
        return new Sentence(english, german).in(language);
    }
}
