package io.github.mitform.check.internal.type;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Inspection;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.TextNoteType;

/** Notes on a text: how long it is, and in how many ways it can be marked. */
public final class NoteTypes extends Inspection {
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_MARKS = 50;

    private final Findings findings;

    public NoteTypes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void type(AnswerType type, Place place) {
        if (!(type instanceof TextNoteType notes)) {
            return;
        }
        notes.text().byLanguage().forEach((language, words) -> {
            int length = words.codePointCount(0, words.length());
            if (length > LONGEST_TEXT) {
                findings.add(
                        Problem.TEXT_TOO_LONG,
                        place.field("text").field(language.toLanguageTag()),
                        "max",
                        LONGEST_TEXT,
                        "found",
                        length);
            }
        });
        if (notes.marks().size() > MOST_MARKS) {
            findings.add(
                    Problem.TOO_MANY_MARKS,
                    place.field("marks"),
                    "max",
                    MOST_MARKS,
                    "found",
                    notes.marks().size());
        }
    }

    public enum Problem implements CheckCode {
        TEXT_TOO_LONG(
                error(
                        "notes.text-too-long",
                        "A text to be marked has at most {max} characters, but this one has {found}; ask about its parts one by one.",
                        "Ein Text zum Markieren hat höchstens {max} Zeichen, dieser hat {found}; bitte in Abschnitten fragen.")),
        TOO_MANY_MARKS(error(
                "notes.too-many-marks",
                "A passage can be marked in at most {max} ways, but there are {found}.",
                "Eine Stelle kann auf höchstens {max} Arten markiert werden, hier sind es {found}."));

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
