package io.github.mitform.check.internal.gather;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.check.internal.CheckCode;

/** What is found while a phase is put together. */
public enum GatherProblem implements CheckCode {
    DUPLICATE_NAME(error(
            "name.duplicate",
            "The name \"{id}\" is taken: everything that is answered, included or set in a phase has a name of its"
                    + " own. Choose another id.",
            "Der Name „{id}“ ist vergeben: Alles, was in einer Phase beantwortet, eingebunden oder eingestellt"
                    + " wird, hat einen eigenen Namen. Bitte eine andere Kennung wählen.")),
    OTHERWISE_AS_ID(error(
            "case.named-otherwise",
            "The last way is called \"otherwise\" already; choose another id for this case.",
            "Der letzte Weg heißt schon \"otherwise\"; bitte für diesen Fall eine andere Kennung wählen.")),
    RESERVED(error(
            "name.reserved",
            "\"{id}\" is a word of conditions and cannot be a name; choose another id.",
            "„{id}“ ist ein Wort für Bedingungen und kann kein Name sein; bitte eine andere Kennung wählen.")),
    TOO_LARGE(error(
            "format.too-large",
            "With everything included there are more than {max} steps and questions; divide the format.",
            "Mit allem, was eingebunden ist, sind es mehr als {max} Schritte und Fragen; bitte das Format aufteilen.")),
    SELECT_OF_QUESTION(error(
            "options.select-of-question",
            "What counted best says the result of a phase; of the question \"{name}\" select \"all\", \"chosen\" or"
                    + " \"not_chosen\".",
            "Was am besten abschnitt, sagt das Ergebnis einer Phase; von der Frage „{name}“ bitte \"all\", \"chosen\" oder"
                    + " \"not_chosen\" auswählen.")),
    SELECT_OF_PARAMETER(warning(
            "options.select-of-parameter",
            "All options of a parameter are taken, whatever is selected here; write \"all\".",
            "Aus einem Parameter werden alle Antwortmöglichkeiten genommen, was immer hier ausgewählt ist; bitte \"all\""
                    + " schreiben."));

    private final Kind kind;

    GatherProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
