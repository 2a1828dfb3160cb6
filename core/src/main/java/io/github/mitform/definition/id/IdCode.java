package io.github.mitform.definition.id;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What is said about texts that are no names. */
public enum IdCode implements Code {
    ID_MALFORMED(
            "id.malformed",
            "{found} is not an id; ids start with a letter from a to z and go on with such letters, digits and underscores, at"
                    + " most 64 in all.",
            "{found} ist keine Kennung; Kennungen beginnen mit einem Buchstaben von a bis z und gehen mit solchen Buchstaben,"
                    + " Ziffern und Unterstrichen weiter, höchstens 64 insgesamt."),
    FORMAT_ID_MALFORMED(
            "format-id.malformed",
            "{found} is not the id of a format; it is a reversed domain and a name, such as de.wiesbaden.park.",
            "{found} ist keine Kennung eines Formats; sie besteht aus einer umgekehrten Domain und einem Namen, zum Beispiel"
                    + " de.wiesbaden.park."),
    VERSION_MALFORMED(
            "version.malformed",
            "{found} is not a version; it has three numbers, such as 1.0.0.",
            "{found} ist keine Version; sie hat drei Zahlen, zum Beispiel 1.0.0.");

    private final String code;
    private final Sentence sentence;

    IdCode(String code, String english, String german) {
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
