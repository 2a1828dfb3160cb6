package io.github.mitform.answer.problem;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with an answer or a response. None of the sentences repeats what was answered. */
public enum AnswerProblem implements Code {
    WRONG_KIND(
            "answer.wrong-kind",
            "The answer has to be {needed}, but was {found}.",
            "Die Antwort muss {needed} sein, war aber {found}."),
    UNKNOWN_FIELD(
            "answer.unknown-field",
            "There is no such field here; known are {known}.",
            "Dieses Feld gibt es hier nicht; bekannt sind {known}."),
    MISSING_FIELD(
            "answer.missing-field", "\"{field}\" has to be recorded here.", "„{field}“ muss hier angegeben werden."),
    UNKNOWN_REASON(
            "answer.unknown-reason",
            "The reason for a missing answer is \"dont_know\" or \"skipped\".",
            "Der Grund für eine fehlende Antwort ist \"dont_know\" oder \"skipped\"."),
    DONT_KNOW_NOT_OFFERED(
            "answer.dont-know-not-offered",
            "\"Don't know\" is not offered here.",
            "„Weiß nicht“ wird hier nicht angeboten."),
    SKIPPED_ROW(
            "answer.skipped-row",
            "A row that is passed over is left out.",
            "Eine Zeile, die übergangen wird, bleibt weg."),
    EMPTY(
            "answer.empty",
            "There is nothing in this answer; give one, or leave the question out.",
            "Diese Antwort ist leer; bitte antworten oder die Frage auslassen."),

    NUMBER_TOO_LONG(
            "answer.number-too-long",
            "A number may have at most {digits} digits.",
            "Eine Zahl darf höchstens {digits} Ziffern haben."),
    BELOW_MIN("answer.below-min", "The number has to be at least {min}.", "Die Zahl muss mindestens {min} sein."),
    ABOVE_MAX("answer.above-max", "The number may be at most {max}.", "Die Zahl darf höchstens {max} sein."),
    NOT_WHOLE("answer.not-whole", "A whole number is needed here.", "Hier wird eine ganze Zahl gebraucht."),
    OFF_STEP(
            "answer.off-step",
            "The number has to be {base} plus a whole multiple of {step}.",
            "Die Zahl muss {base} plus ein ganzes Vielfaches von {step} sein."),
    OFF_SCALE(
            "answer.off-scale",
            "The answer has to be a step from {from} to {to}.",
            "Die Antwort muss eine Stufe von {from} bis {to} sein."),

    TOO_SHORT(
            "answer.too-short",
            "The text needs at least {min} characters, but has {found}.",
            "Der Text braucht mindestens {min} Zeichen, hat aber {found}."),
    TOO_LONG(
            "answer.too-long",
            "The text may have at most {max} characters, but has {found}.",
            "Der Text darf höchstens {max} Zeichen haben, hat aber {found}."),
    PATTERN(
            "answer.pattern",
            "The text does not have the form that is asked for.",
            "Der Text hat nicht die verlangte Form."),
    CONTROL_CHARACTER(
            "answer.control-character",
            "The text holds a control character, at character {at}.",
            "Der Text enthält an Zeichen {at} ein Steuerzeichen."),
    BROKEN_CHARACTER(
            "answer.broken-character",
            "The text holds half a character, at character {at}; it was cut or decoded wrongly.",
            "Der Text enthält an Zeichen {at} ein halbes Zeichen; er wurde zerschnitten oder falsch dekodiert."),

    NOT_A_DATE(
            "answer.not-a-date",
            "A day of the calendar is needed, written like 2026-01-31.",
            "Hier wird ein Tag des Kalenders gebraucht, geschrieben wie 2026-01-31."),
    TOO_EARLY("answer.too-early", "The day may be {min} at the earliest.", "Der Tag darf frühestens der {min} sein."),
    TOO_LATE("answer.too-late", "The day may be {max} at the latest.", "Der Tag darf spätestens der {max} sein."),

    UNKNOWN_OPTION(
            "answer.unknown-option",
            "There is no such option here.{suggestion}",
            "Diese Möglichkeit gibt es hier nicht.{suggestion}"),
    OTHER_NOT_OFFERED(
            "answer.other-not-offered",
            "An answer in one's own words is not offered here.",
            "Eine Antwort in eigenen Worten wird hier nicht angeboten."),
    EXCLUSIVE_OPTION(
            "answer.exclusive-option",
            "The option \"{option}\" stands alone; take it without others, or others without it.",
            "Die Möglichkeit „{option}“ steht für sich; bitte nur diese wählen oder sie weglassen."),
    TOO_FEW(
            "answer.too-few",
            "At least {min} have to be chosen, but {found} were.",
            "Mindestens {min} müssen gewählt werden, es waren aber {found}."),
    TOO_MANY(
            "answer.too-many",
            "At most {max} may be chosen, but {found} were.",
            "Höchstens {max} dürfen gewählt werden, es waren aber {found}."),
    DUPLICATE_OPTION(
            "answer.duplicate-option",
            "The option \"{option}\" may occur only once.",
            "Die Möglichkeit „{option}“ darf nur einmal vorkommen."),
    TIE(
            "answer.tie",
            "Each place may hold only one option here.",
            "Auf jedem Platz darf hier nur eine Möglichkeit stehen."),

    NEGATIVE("answer.negative", "The number may not be negative.", "Die Zahl darf nicht negativ sein."),
    OVER_MOST(
            "answer.over-most",
            "One option may get at most {most}.",
            "Eine Möglichkeit darf höchstens {most} bekommen."),
    OVER_TOTAL(
            "answer.over-total",
            "More was given than the {total} there are in all.",
            "Es wurde mehr vergeben als die {total}, die es insgesamt gibt."),
    NOT_ALL_SPENT(
            "answer.not-all-spent",
            "All {total} have to be given; some are left.",
            "Alle {total} müssen vergeben werden; es sind noch welche übrig."),

    UNKNOWN_ROW(
            "answer.unknown-row",
            "There is no such row here.{suggestion}",
            "Diese Zeile gibt es hier nicht.{suggestion}"),
    MISSING_ROW("answer.missing-row", "This row has to be answered.", "Diese Zeile muss beantwortet werden."),

    MORE(
            "answer.more-problems",
            "There are more problems; they are not listed.",
            "Es gibt weitere Probleme; sie werden nicht aufgeführt."),

    RESPONSE_WRONG_KIND(
            "response.wrong-kind",
            "{needed} is needed here, not {found}.",
            "Gebraucht wird hier: {needed}, nicht {found}."),
    RESPONSE_UNREADABLE("response.unreadable", "{needed} is needed here.", "Gebraucht wird hier: {needed}."),
    RESPONSE_MISSING_FIELD("response.missing-field", "The field \"{field}\" is missing.", "Das Feld „{field}“ fehlt."),
    RESPONSE_UNKNOWN_FIELD(
            "response.unknown-field",
            "A response has no such field.{suggestion}",
            "Ein solches Feld gibt es in einer Rückmeldung nicht.{suggestion}"),
    UNKNOWN_QUESTION(
            "answer.unknown-question",
            "There is no such question here.{suggestion}",
            "Diese Frage gibt es hier nicht.{suggestion}");

    private final String code;
    private final Sentence sentence;

    AnswerProblem(String code, String english, String german) {
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
