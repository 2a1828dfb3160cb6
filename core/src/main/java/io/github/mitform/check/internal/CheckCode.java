package io.github.mitform.check.internal;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** A kind of finding of this stage. Each family of checks lists its own kinds in an enum inside it. */
public interface CheckCode extends Code {
    Kind kind();

    @Override
    default String code() {
        return kind().code();
    }

    @Override
    default Severity severity() {
        return kind().severity();
    }

    @Override
    default Sentence sentence() {
        return kind().sentence();
    }

    /** Returns a kind that keeps a format from running. */
    static Kind error(String code, String english, String german) {
        return new Kind(code, Severity.ERROR, new Sentence(english, german));
    }

    /** Returns a kind that will probably surprise somebody. */
    static Kind warning(String code, String english, String german) {
        return new Kind(code, Severity.WARNING, new Sentence(english, german));
    }

    /** What a code stands for. */
    record Kind(String code, Severity severity, Sentence sentence) {
        public Kind {
            requireNonNull(code, "code");
            requireNonNull(severity, "severity");
            requireNonNull(sentence, "sentence");
        }
    }
}
