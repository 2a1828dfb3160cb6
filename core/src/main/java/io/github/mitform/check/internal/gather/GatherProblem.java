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
    SCREEN_INSIDE(error(
            "screen.inside",
            "A screening decides about everything behind it; it has to stand in the flow of the phase itself, not inside of a case, a"
                    + " part, a repeat or an included format.",
            "Eine Auswahl der Teilnehmenden entscheidet über alles dahinter; sie muss im Ablauf der Phase selbst stehen, nicht in"
                    + " einem Fall, einem Teil, einer Wiederholung oder einem eingebundenen Format.")),
    SCREEN_EMPTY(error(
            "screen.empty",
            "This screening lets everybody pass; give it a case or a quota.",
            "Diese Auswahl lässt alle durch; bitte einen Fall oder eine Quote angeben.")),
    SCREENS_TOO_MANY(error(
            "screen.too-many",
            "At most {max} screenings are possible in a phase; put the cases of several into one.",
            "In einer Phase sind höchstens {max} Auswahlen der Teilnehmenden möglich; bitte die Fälle mehrerer zu einer"
                    + " zusammenfassen.")),
    SCREEN_TOO_MANY_CASES(error(
            "screen.too-many-cases",
            "At most {max} cases and quotas are possible together but there are {found}.",
            "Zusammen sind höchstens {max} Fälle und Quoten möglich, hier sind es {found}.")),
    PASSED_AS_ID(error(
            "screen.named-passed",
            "Those who go on are called \"passed\" already; choose another id.",
            "Wer weitermacht, heißt schon \"passed\"; bitte eine andere Kennung wählen.")),
    QUOTA_QUESTION(error(
            "quota.no-choice",
            "A quota is of a question before it with a choice of one, whose options are written there; \"{name}\" is none.",
            "Eine Quote bezieht sich auf eine frühere Frage mit genau einer Antwort zur Wahl, deren Antworten dort stehen; „{name}“ ist"
                    + " keine.")),
    QUOTA_OPTION(error(
            "quota.option-unknown",
            "Say for at least one option how many people take part at most, 0 or more; the options are {options}.",
            "Bitte für mindestens eine Antwort angeben, wie viele Menschen höchstens teilnehmen, 0 oder mehr; die Antworten sind"
                    + " {options}.")),
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
