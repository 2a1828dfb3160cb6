package io.github.mitform.report;

import io.github.mitform.check.Scope;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.DateParameter;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Parameter.TextParameter;
import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.internal.wording.Numerals;
import io.github.mitform.tally.Cell;
import io.github.mitform.tally.Figure;
import io.github.mitform.tally.Note;
import io.github.mitform.text.Placeholders;
import io.github.mitform.text.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the values of parameters into the words of a format, in each language as it writes numbers and dates. */
final class Filling {
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    Filling(Map<Id, Parameter> parameters) {
        parameters.forEach((id, parameter) -> this.parameters.put(id.value(), parameter));
    }

    static Filling of(Scope scope) {
        return new Filling(scope.parameters());
    }

    Text fill(Text text) {
        var filled = new LinkedHashMap<Locale, String>();
        text.byLanguage().forEach((language, words) -> filled.put(language, fill(words, language)));
        return new Text(filled);
    }

    Sentence fill(Sentence sentence) {
        return new Sentence(fill(sentence.english(), Locale.ENGLISH), fill(sentence.german(), Locale.GERMAN));
    }

    Note fill(Note note) {
        return new Note(note.kind(), fill(note.sentence()), note.people(), note.about());
    }

    /** Fills the labels of options; what participants wrote is left as it is. */
    Figure fill(Figure figure) {
        return figure.withLines(figure.lines().stream()
                .map(line -> line.stream().map(this::fill).toList())
                .toList());
    }

    private Cell fill(Cell cell) {
        return cell instanceof Cell.Words words && words.option().isPresent()
                ? new Cell.Words(fill(words.text()), words.option())
                : cell;
    }

    private String fill(String words, Locale language) {
        return Placeholders.fill(words, name -> value(name, new Numerals(language)));
    }

    private Optional<String> value(String name, Numerals numerals) {
        Parameter parameter = parameters.get(name.strip());
        if (parameter == null || parameter instanceof OptionsParameter) return Optional.empty();
        if (parameter instanceof TextParameter text) return Optional.of(text.value());
        if (parameter instanceof NumberParameter number)
            return Optional.of(numerals.decimal(
                    number.value(),
                    Math.max(0, number.value().stripTrailingZeros().scale())));
        if (parameter instanceof DateParameter date) return Optional.of(numerals.date(date.value()));
        throw new AssertionError("no words for " + parameter.getClass().getSimpleName()); // Parameter is sealed
    }
}
