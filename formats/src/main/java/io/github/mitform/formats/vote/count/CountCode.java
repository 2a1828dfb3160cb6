package io.github.mitform.formats.vote.count;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;
import io.github.mitform.problem.Suggestion;
import java.util.Collection;

/** What can be wrong with a rule in a file. */
public enum CountCode implements Code {
    NO_METHOD(
            "rule.no-method",
            "A rule is an object whose field \"method\" names the way of counting, such as \"method\": \"schulze\".",
            "Eine Regel ist ein Objekt, dessen Feld \"method\" das Zählverfahren nennt, etwa \"method\": \"schulze\"."),
    UNKNOWN(
            "rule.unknown",
            "There is no way of counting called {found}.{hint}",
            "Ein Zählverfahren namens {found} gibt es nicht.{hint}");

    private final String code;
    private final Sentence sentence;

    CountCode(String code, String english, String german) {
        this.code = code;
        this.sentence = new Sentence(english, german);
    }

    static Finding unknown(String found, Collection<String> known) {
        return UNKNOWN.at(
                Pointer.root().field(RuleBook.METHOD),
                "found",
                Sentence.quote(found),
                "hint",
                Suggestion.didYouMean(found, known));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
