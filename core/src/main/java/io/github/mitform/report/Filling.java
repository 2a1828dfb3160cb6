package io.github.mitform.report;

import io.github.mitform.check.Scope;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Puts the values of parameters into the words of a format, in each language as it writes numbers and dates. */
final class Filling {
    private final Scope scope;

    Filling(Scope scope) {
        this.scope = scope;
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
        return scope.fill(words, language);
    }
}
