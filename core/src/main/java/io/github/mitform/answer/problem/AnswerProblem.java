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

    NOT_A_DATE_TIME(
            "answer.not-a-date-time",
            "A day of the calendar with a time is needed, written like 2026-01-31T18:30.",
            "Hier wird ein Tag des Kalenders mit Uhrzeit gebraucht, geschrieben wie 2026-01-31T18:30."),
    TIME_TOO_EARLY(
            "answer.time-too-early",
            "The time may be {min} at the earliest.",
            "Der Zeitpunkt darf frühestens der {min} sein."),
    TIME_TOO_LATE(
            "answer.time-too-late",
            "The time may be {max} at the latest.",
            "Der Zeitpunkt darf spätestens der {max} sein."),
    TOO_PRECISE(
            "answer.too-precise",
            "The time is asked for to the {unit}; write 0 for everything smaller.",
            "Gefragt ist nur eine {unit}; alles Kleinere bitte als 0 angeben."),

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
    OVER_CREDITS(
            "answer.over-credits",
            "The votes cost more than the {total} credits there are: several votes for one option cost their square.",
            "Die Stimmen kosten mehr als die {total} Guthaben, die es gibt: Mehrere Stimmen für eine Möglichkeit kosten ihr"
                    + " Quadrat."),
    OVER_BUDGET(
            "answer.over-budget",
            "What was chosen costs more than the {total} there are in all.",
            "Das Gewählte kostet mehr als die {total}, die es insgesamt gibt."),
    NOT_ALL_SPENT(
            "answer.not-all-spent",
            "All {total} have to be given; some are left.",
            "Alle {total} müssen vergeben werden; es sind noch welche übrig."),

    UNKNOWN_ROW(
            "answer.unknown-row",
            "There is no such row here.{suggestion}",
            "Diese Zeile gibt es hier nicht.{suggestion}"),
    MISSING_ROW("answer.missing-row", "This row has to be answered.", "Diese Zeile muss beantwortet werden."),

    UNKNOWN_GEOMETRY(
            "answer.unknown-geometry",
            "This is nothing that can be drawn on a map.{suggestion}",
            "Das kann nicht in eine Karte gezeichnet werden.{suggestion}"),
    GEOMETRY_NOT_OFFERED(
            "answer.geometry-not-offered",
            "This cannot be drawn here; possible are {known}.",
            "Das kann hier nicht gezeichnet werden; möglich sind {known}."),
    NOT_A_POSITION(
            "answer.not-a-position",
            "A position is a list of two numbers, longitude and latitude.",
            "Eine Position ist eine Liste aus zwei Zahlen: Länge und Breite."),
    NOT_ON_EARTH(
            "answer.not-on-earth",
            "The longitude lies from -180 to 180, the latitude from -90 to 90.",
            "Die Länge liegt zwischen -180 und 180, die Breite zwischen -90 und 90."),
    TOO_FINE(
            "answer.too-fine",
            "A position may have at most {decimals} decimal places here.",
            "Eine Position darf hier höchstens {decimals} Nachkommastellen haben."),
    OUTSIDE(
            "answer.outside",
            "The position lies outside of the area that is asked about.",
            "Die Position liegt außerhalb des Gebiets, um das es geht."),
    TOO_FEW_POINTS(
            "answer.too-few-points",
            "At least {min} points that differ are needed; an area's first one counts again as its last.",
            "Mindestens {min} verschiedene Punkte sind nötig; der erste einer Fläche zählt als letzter noch einmal."),
    TOO_MANY_POINTS(
            "answer.too-many-points",
            "At most {max} points may be drawn, but {found} were.",
            "Höchstens {max} Punkte dürfen gezeichnet werden, es waren aber {found}."),
    NOT_CLOSED(
            "answer.not-closed",
            "The line around an area has to end where it starts.",
            "Der Umriss einer Fläche muss enden, wo er beginnt."),
    CROSSES_ITSELF(
            "answer.crosses-itself",
            "The line around an area may neither cross nor touch itself.",
            "Der Umriss einer Fläche darf sich weder kreuzen noch berühren."),
    HOLES(
            "answer.holes",
            "An area is one line around it here, without holes.",
            "Eine Fläche besteht hier aus einem Umriss ohne Löcher."),

    MEDIA_TYPE_NOT_TAKEN(
            "answer.media-type-not-taken",
            "Files of this kind are not taken; possible are {known}.",
            "Dateien dieser Art werden nicht angenommen; möglich sind {known}."),
    FILE_TOO_LARGE(
            "answer.file-too-large",
            "A file may have at most {most} bytes.",
            "Eine Datei darf höchstens {most} Bytes haben."),
    UNSAFE_FILE_NAME(
            "answer.unsafe-file-name",
            "The name of a file holds no slashes, line breaks or characters that turn the direction of writing.",
            "Der Name einer Datei enthält keine Schrägstriche, Zeilenumbrüche oder Zeichen, die die Schreibrichtung"
                    + " umkehren."),
    NOT_A_DIGEST(
            "answer.not-a-digest",
            "The digest is a SHA-256 of 64 hexadecimal digits in lower case.",
            "Die Prüfsumme ist ein SHA-256 aus 64 klein geschriebenen Hexadezimalziffern."),
    NOT_A_PAGE(
            "answer.not-a-page",
            "A page is named with 1 to {max} letters, digits and signs of ASCII, without blanks, such as /office/hours.",
            "Eine Seite heißt mit 1 bis {max} ASCII-Zeichen ohne Leerzeichen, zum Beispiel /amt/zeiten."),
    NOT_A_REFERENCE(
            "answer.not-a-reference",
            "The reference to a file has 1 to {max} letters, digits and signs of ASCII, without blanks.",
            "Der Verweis auf eine Datei besteht aus 1 bis {max} ASCII-Zeichen ohne Leerzeichen."),

    WRONG_NUMBER_OF_SETS(
            "answer.wrong-number-of-sets",
            "{needed} sets have to be answered, but {found} were.",
            "{needed} Gruppen müssen beantwortet werden, es waren aber {found}."),
    WRONG_SIZE_OF_SET(
            "answer.wrong-size-of-set",
            "A set holds {needed} different options here.",
            "Eine Gruppe besteht hier aus {needed} verschiedenen Möglichkeiten."),
    NOT_IN_SET(
            "answer.not-in-set",
            "What was chosen is none of the options of this set.",
            "Das Gewählte gehört nicht zu dieser Gruppe."),
    BEST_AND_WORST(
            "answer.best-and-worst",
            "One option cannot be both the best and the worst.",
            "Eine Möglichkeit kann nicht zugleich die beste und die schlechteste sein."),

    SKIPPED_PART("answer.skipped-part", "What is passed over is left out.", "Was übergangen wird, bleibt weg."),
    TOO_FEW_ITEMS(
            "answer.too-few-items",
            "At least {min} items are needed, but there are {found}.",
            "Mindestens {min} Einträge sind nötig, es sind aber {found}."),
    TOO_MANY_ITEMS(
            "answer.too-many-items",
            "At most {max} items are allowed, but there are {found}.",
            "Höchstens {max} Einträge sind erlaubt, es sind aber {found}."),
    NOT_A_KEY(
            "answer.not-a-key",
            "The key of an item has 1 to {max} lower-case letters, digits and underscores.",
            "Der Schlüssel eines Eintrags besteht aus 1 bis {max} Kleinbuchstaben, Ziffern und Unterstrichen."),
    DUPLICATE_KEY(
            "answer.duplicate-key",
            "Another item has the same key; each needs its own.",
            "Ein anderer Eintrag hat denselben Schlüssel; jeder braucht seinen eigenen."),

    ID_OR_NAME(
            "answer.id-or-name",
            "A group has either the id of one that was given, or a name of its own.",
            "Eine Gruppe hat entweder die Kennung einer vorgegebenen oder einen eigenen Namen."),
    UNKNOWN_GROUP(
            "answer.unknown-group",
            "There is no such group here.{suggestion}",
            "Diese Gruppe gibt es hier nicht.{suggestion}"),
    OWN_GROUP_NOT_OFFERED(
            "answer.own-group-not-offered",
            "Groups of one's own are not offered here.",
            "Eigene Gruppen werden hier nicht angeboten."),
    DUPLICATE_GROUP(
            "answer.duplicate-group",
            "This group is there already; put its cards together.",
            "Diese Gruppe gibt es schon; bitte ihre Karten zusammenlegen."),
    EMPTY_GROUP("answer.empty-group", "A group without cards is left out.", "Eine Gruppe ohne Karten bleibt weg."),
    TOO_MANY_GROUPS(
            "answer.too-many-groups",
            "At most {max} groups are possible here.",
            "Höchstens {max} Gruppen sind hier möglich."),
    CARDS_LEFT(
            "answer.cards-left",
            "Every card has to be sorted; {left} are left.",
            "Alle Karten müssen sortiert werden; übrig sind noch {left}."),

    UNKNOWN_HEADING(
            "answer.unknown-heading",
            "There is no such heading here.{suggestion}",
            "Diese Überschrift gibt es hier nicht.{suggestion}"),
    NOT_IN_REACH(
            "answer.not-in-reach",
            "This heading could not be opened from the one before.",
            "Diese Überschrift war von der vorherigen aus nicht zu öffnen."),
    NOT_AT_END(
            "answer.not-at-end",
            "What was chosen has to be the last heading of the path.",
            "Gewählt werden kann nur die letzte Überschrift des Weges."),
    TOO_MANY_STEPS(
            "answer.too-many-steps",
            "A path has at most {max} headings, but this one has {found}.",
            "Ein Weg hat höchstens {max} Überschriften, dieser hat {found}."),

    UNKNOWN_REGION(
            "answer.unknown-region",
            "There is no such region on this picture.{suggestion}",
            "Diesen Bereich gibt es auf diesem Bild nicht.{suggestion}"),
    OTHER_REGION(
            "answer.other-region",
            "The spot does not lie in this region; leave the region out, and it is found.",
            "Die Stelle liegt nicht in diesem Bereich; ohne Angabe wird er gefunden."),
    NOT_ON_PICTURE(
            "answer.not-on-picture",
            "A spot lies from 0 to 1 from the left, and from 0 to 1 from the top.",
            "Eine Stelle liegt zwischen 0 und 1 von links und zwischen 0 und 1 von oben."),

    NO_PASSAGE(
            "answer.no-passage",
            "A passage starts at 0 or later and ends behind its start, inside of the text.",
            "Eine Stelle beginnt bei 0 oder später und endet hinter ihrem Anfang, innerhalb des Textes."),
    PASSAGES_OVERLAP(
            "answer.passages-overlap",
            "This passage overlaps with another one, which is not possible here.",
            "Diese Stelle überschneidet sich mit einer anderen, was hier nicht möglich ist."),
    TOO_MANY_NOTES(
            "answer.too-many-notes",
            "At most {max} notes are possible, but there are {found}.",
            "Höchstens {max} Anmerkungen sind möglich, es sind aber {found}."),

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
