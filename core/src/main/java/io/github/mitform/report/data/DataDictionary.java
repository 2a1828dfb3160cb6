package io.github.mitform.report.data;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.check.Input;
import io.github.mitform.check.Scope;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.session.Round;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What every column of a {@link ResponseTable} means: the question in each language of the format, the part of the answer, the unit and
 * range, what the values stand for, how personal it is, and under which condition it was asked. Immutable.
 *
 * @param title of the format and the phase
 * @param languages those of the format, in its order
 */
public record DataDictionary(Text title, List<Locale> languages, List<Entry> entries) {
    public DataDictionary {
        requireNonNull(title, "title");
        languages = List.copyOf(languages);
        entries = List.copyOf(entries);
    }

    /**
     * One column.
     *
     * @param column with all texts as people read them
     * @param question whose answers it holds; empty for columns about the response
     */
    public record Entry(AnswerColumn column, Optional<Asked> question) {
        public Entry {
            requireNonNull(column, "column");
            requireNonNull(question, "question");
        }
    }

    /**
     * A question, or a computed value, as a dictionary tells of it.
     *
     * @param name as the phase names it
     * @param words what people read
     * @param required whether it has to be answered where it is shown
     * @param when what has to hold for it to be shown, as conditions are written; empty if everybody is asked
     * @param computed how it is computed, as expressions are written; empty if people are asked
     */
    public record Asked(
            String name,
            Text words,
            boolean required,
            Personal personal,
            Optional<String> when,
            Optional<String> computed) {
        public Asked {
            requireNonNull(name, "name");
            requireNonNull(words, "words");
            requireNonNull(personal, "personal");
            requireNonNull(when, "when");
            requireNonNull(computed, "computed");
        }
    }

    /** Returns the dictionary of a round's table. */
    public static DataDictionary of(Round round) {
        var circumstances = Circumstances.of(round.plan());
        var entries = new ArrayList<Entry>();
        ResponseTable.about().forEach(column -> entries.add(new Entry(column, Optional.empty())));
        ResponseTable.questions(round).forEach(own -> {
            Input input = own.input();
            var question = input.question();
            Scope scope = input.scope();
            var asked = new Asked(
                    input.name(),
                    filled(question.ask(), scope),
                    question.required(),
                    question.personal(),
                    circumstances.of(input),
                    input.computation().map(computation -> computation.rule().toString()));
            for (AnswerColumn column : own.columns()) {
                entries.add(new Entry(column.map(text -> filled(text, scope)), Optional.of(asked)));
            }
        });
        return new DataDictionary(title(round), round.format().languages(), entries);
    }

    private static Text title(Round round) {
        Scope scope = round.plan().scope();
        Text title = filled(round.format().title(), scope);
        return round.plan()
                .definition()
                .title()
                .map(phase -> joined(title, filled(phase, scope), round.format().languages()))
                .orElse(title);
    }

    private static Text joined(Text title, Text phase, List<Locale> languages) {
        var joined = Text.empty();
        for (Locale language : languages) {
            joined = joined.and(language, title.in(language) + ": " + phase.in(language));
        }
        return joined;
    }

    /** Returns a text with the values of parameters put in. */
    private static Text filled(Text text, Scope scope) {
        var filled = Text.empty();
        for (Locale language : text.languages()) {
            filled = filled.and(language, scope.fill(text.in(language), language));
        }
        return filled;
    }

    /**
     * Returns the dictionary as comma-separated values: one line for each column of the table, with the words of all languages side by side
     * ({@code question.de}, {@code question.en}). Several values in a field stand in lines of their own.
     */
    public String csv(CsvStyle style) {
        return new DictionaryCsv(this, style).text();
    }

    /** Returns the dictionary as Markdown, in a language of the format; our own words are German where it is German, otherwise English. */
    public String markdown(Locale language) {
        return new DictionaryText(this, language).text();
    }
}
