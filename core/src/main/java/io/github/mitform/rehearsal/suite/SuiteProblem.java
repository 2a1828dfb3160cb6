package io.github.mitform.rehearsal.suite;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What a test can find. Sentences quote what the suite gives as answers, which nobody real ever gave. */
public enum SuiteProblem implements Code {
    WRONG_FORM(
            "suite.wrong-form",
            "This has to be a test suite: \"mitform\": \"suite\" and \"v\": 1 are needed here.",
            "Das muss eine Testsammlung sein: Gebraucht werden „\"mitform\": \"suite\"“ und „\"v\": 1“."),
    OTHER_FORMAT(
            "suite.other-format",
            "This suite is for \"{format}\", but it is run on \"{found}\".",
            "Diese Testsammlung ist für „{format}“, läuft aber mit „{found}“."),
    NAME_TWICE(
            "suite.name-twice",
            "Two tests are called \"{name}\"; give one of them another name.",
            "Zwei Tests heißen „{name}“; bitte einem einen anderen Namen geben."),
    LATE_START("suite.late-start", "A start can only be the first step.", "Ein Start kann nur der erste Schritt sein."),
    NO_PHASE(
            "suite.no-phase",
            "Say which phase this is about; there are {phases}.",
            "Bitte sagen, um welche Phase es geht; es gibt {phases}."),
    NOT_OPEN(
            "suite.not-open",
            "The phase cannot open: {why} Say what earlier phases yielded under \"earlier\".",
            "Die Phase kann nicht beginnen: {why} Was frühere Phasen ergaben, steht unter „earlier“."),
    UNSOUND(
            "suite.unsound",
            "The definition has errors that this suite does not expect, so its tests cannot run: {why}",
            "Die Definition hat Fehler, die diese Testsammlung nicht erwartet; ihre Tests können nicht laufen: {why}"),

    FINDING_MISSING(
            "suite.finding-missing",
            "The finding {expected} was expected, but is not there; found was {actual}.",
            "Der Befund {expected} wurde erwartet, ist aber nicht da; gefunden wurde {actual}."),
    FINDING_UNEXPECTED(
            "suite.finding-unexpected",
            "The finding {actual} was not expected.",
            "Der Befund {actual} wurde nicht erwartet."),
    REFUSED("suite.refused", "This was refused: {why} [{code}]", "Das wurde zurückgewiesen: {why} [{code}]"),
    NOT_REFUSED(
            "suite.not-refused",
            "This should be refused with {expected}, but it was done.",
            "Das sollte mit {expected} zurückgewiesen werden, wurde aber getan."),
    OTHER_REFUSAL(
            "suite.other-refusal",
            "This should be refused with {expected}, but was refused with {actual}.",
            "Das sollte mit {expected} zurückgewiesen werden, wurde es aber mit {actual}."),

    PAGE(
            "suite.page",
            "The page should be {expected}, but is {actual}.",
            "Die Seite sollte {expected} sein, ist aber {actual}."),
    ASKED(
            "suite.asked",
            "The questions on the page should be {expected}, but are {actual}.",
            "Die Fragen auf der Seite sollten {expected} sein, sind aber {actual}."),
    NOT_SHOWN(
            "suite.not-shown",
            "\"{question}\" should be shown, but is not.",
            "„{question}“ sollte gezeigt werden, wird es aber nicht."),
    SHOWN(
            "suite.shown",
            "\"{question}\" should not be shown, but is.",
            "„{question}“ sollte nicht gezeigt werden, wird es aber."),
    UNKNOWN_QUESTION(
            "suite.unknown-question",
            "There is no question \"{question}\" in this phase.{suggestion}",
            "Eine Frage „{question}“ gibt es in dieser Phase nicht.{suggestion}"),
    TEXT(
            "suite.text",
            "These words should stand on the page, but do not. The page says {actual}.",
            "Diese Worte sollten auf der Seite stehen, tun es aber nicht. Auf der Seite steht {actual}."),
    NOT_ON_PAGE(
            "suite.not-on-page",
            "\"{question}\" is not on the page, so that its options cannot be looked at.",
            "„{question}“ steht nicht auf der Seite, sodass seine Möglichkeiten nicht zu sehen sind."),
    OPTIONS(
            "suite.options",
            "The options should be {expected}, but are {actual}.",
            "Die Möglichkeiten sollten {expected} sein, sind aber {actual}."),
    ANSWER(
            "suite.answer",
            "The answer should be {expected}, but is {actual}.",
            "Die Antwort sollte {expected} sein, ist aber {actual}."),
    UNKNOWN_VALUE(
            "suite.unknown-value",
            "Nothing is computed under the name \"{name}\" in this phase.{suggestion}",
            "Unter dem Namen „{name}“ wird in dieser Phase nichts berechnet.{suggestion}"),
    VALUE(
            "suite.value",
            "The value should be {expected}, but is {actual}.",
            "Der Wert sollte {expected} sein, ist aber {actual}."),
    MISSING(
            "suite.missing",
            "What is missing for submitting should be {expected}, but is {actual}.",
            "Zum Abgeben fehlen sollte {expected}, es fehlt aber {actual}."),
    MAY_NOT_SUBMIT(
            "suite.may-not-submit",
            "It should be possible to submit, but this is missing: {actual}.",
            "Es sollte sich abgeben lassen, aber es fehlt {actual}."),
    MAY_SUBMIT(
            "suite.may-submit",
            "It should not be possible to submit, but it is.",
            "Es sollte sich nicht abgeben lassen, lässt es sich aber."),
    DELIVERED(
            "suite.delivered",
            "Delivered should be {expected}, but was {actual}.",
            "Abgegeben sein sollte {expected}, es war aber {actual}.");

    private final String code;
    private final Sentence sentence;

    SuiteProblem(String code, String english, String german) {
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
