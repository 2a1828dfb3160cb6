package io.github.mitform.definition;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What is said about formats that cannot be read as a whole. */
public enum FormatCode implements Code {
    LANGUAGE_UNKNOWN(
            "format.language-unknown",
            "This format is written in version {found} of the definition language, but this library reads version {known}; use a"
                    + " library that knows the other one.",
            "Dieses Format ist in Version {found} der Formatsprache geschrieben, diese Bibliothek liest aber Version {known};"
                    + " verwenden Sie eine Bibliothek, die die andere kennt.");

    private final String code;
    private final Sentence sentence;

    FormatCode(String code, String english, String german) {
        this.code = code;
        this.sentence = new Sentence(english, german);
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
