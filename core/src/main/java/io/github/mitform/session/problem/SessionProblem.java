package io.github.mitform.session.problem;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can stand against a command, a stored session, a response or the opening of a round. None of the sentences repeats an answer. */
public enum SessionProblem implements Code {
    NOT_STARTED("session.not-started", "The session has to be started first.", "Die Teilnahme muss erst beginnen."),
    ALREADY_STARTED("session.already-started", "The session has started already.", "Die Teilnahme hat schon begonnen."),
    SUBMITTED(
            "session.submitted",
            "The answers have been delivered; nothing can be changed any more.",
            "Die Antworten sind abgegeben; es lässt sich nichts mehr ändern."),
    WITHDRAWN(
            "session.withdrawn",
            "Participation was withdrawn; it can only start anew.",
            "Die Teilnahme wurde zurückgezogen; sie kann nur neu beginnen."),

    UNKNOWN_QUESTION(
            "session.unknown-question",
            "There is no such question in this round.{suggestion}",
            "Diese Frage gibt es in dieser Runde nicht.{suggestion}"),
    NOT_ASKED(
            "session.not-asked",
            "This question is not asked at the moment; whether it is depends on other answers.",
            "Diese Frage wird zurzeit nicht gestellt; das hängt von anderen Antworten ab."),
    NOT_SKIPPABLE(
            "session.not-skippable",
            "This question has to be answered and cannot be passed over.",
            "Diese Frage muss beantwortet werden und lässt sich nicht überspringen."),
    OTHER_SETS(
            "session.other-sets",
            "These are not the sets that this person was shown, in their order.",
            "Das sind nicht die Gruppen, die dieser Person in dieser Reihenfolge gezeigt wurden."),
    BEYOND_THE_TEXT(
            "session.beyond-the-text",
            "The passage goes beyond the end of the text, which has {length} characters in this language.",
            "Die Stelle reicht über das Ende des Textes hinaus, der in dieser Sprache {length} Zeichen hat."),
    DRAWN(
            "session.drawn",
            "This was settled when taking part began; nobody can answer or change it.",
            "Das wurde zu Beginn der Teilnahme festgelegt; niemand kann es beantworten oder ändern."),
    MISSING("session.missing", "This question has to be answered.", "Diese Frage muss beantwortet werden."),
    NOT_DRAWN(
            "session.not-drawn",
            "It has to be said here {what}; that was settled when taking part began.",
            "Hier muss stehen, {what}; das wurde zu Beginn der Teilnahme festgelegt."),
    CONSENT_DECLINED(
            "session.consent-declined",
            "Only those who agree to this can take part; without agreement nothing is delivered.",
            "Nur wer hier zustimmt, kann teilnehmen; ohne Zustimmung wird nichts abgegeben."),
    NOT_VALID("session.not-valid", "{message}", "{message}"),
    UNDECIDED(
            "session.undecided",
            "How it goes on at \"{branch}\" is still open: the answers that it depends on are missing.",
            "Wie es bei „{branch}“ weitergeht, ist noch offen: Es fehlen Antworten, von denen das abhängt."),

    LAST_PAGE(
            "session.last-page",
            "This is the last page; what comes next is to submit.",
            "Dies ist die letzte Seite; als Nächstes wird abgegeben."),
    FIRST_PAGE("session.first-page", "This is the first page.", "Dies ist die erste Seite."),
    UNKNOWN_PAGE(
            "session.unknown-page",
            "There is no such page in this round.{suggestion}",
            "Diese Seite gibt es in dieser Runde nicht.{suggestion}"),
    PAGE_NOT_SHOWN(
            "session.page-not-shown",
            "This page is not shown at the moment; whether it is depends on the answers.",
            "Diese Seite wird zurzeit nicht gezeigt; das hängt von den Antworten ab."),
    SHOWN_ONCE(
            "session.shown-once",
            "Something was shown for a few seconds and is not shown again; there is no way back to it.",
            "Etwas wurde ein paar Sekunden lang gezeigt und wird nicht noch einmal gezeigt; dorthin führt kein Weg zurück."),

    UNREADABLE(
            "session.unreadable",
            "This cannot be read: {needed} is needed here.",
            "Das ist nicht lesbar: Gebraucht wird hier {needed}."),
    UNKNOWN_VERSION(
            "session.unknown-version",
            "This was written by a newer version of the library.",
            "Das wurde von einer neueren Version der Bibliothek geschrieben."),
    OTHER_ROUND(
            "session.other-round",
            "This session belongs to another round, or to another version of its format; it cannot go on here.",
            "Diese Teilnahme gehört zu einer anderen Runde oder zu einer anderen Fassung ihres Formats; hier kann sie nicht"
                    + " weitergehen."),

    WRONG_FORMAT(
            "response.wrong-format",
            "The response has to be for {format}.",
            "Die Rückmeldung muss zu {format} gehören."),
    WRONG_VERSION(
            "response.wrong-version",
            "The response has to be for version {version} of the format.",
            "Die Rückmeldung muss zur Version {version} des Formats gehören."),
    WRONG_PHASE(
            "response.wrong-phase",
            "The response has to be for the phase \"{phase}\".",
            "Die Rückmeldung muss zur Phase „{phase}“ gehören."),
    MONTH_NEEDED(
            "response.month-needed",
            "What is asked here depends on the date; the response has to say its month.",
            "Was hier gefragt wird, hängt vom Datum ab; die Rückmeldung muss ihren Monat nennen."),
    HIDDEN_ANSWER(
            "response.hidden-answer",
            "Given the other answers, this question is not asked.",
            "Diese Frage wird bei den übrigen Antworten nicht gestellt."),

    DEFAULT_LEFT_OUT(
            "response.default-left-out",
            "Something is filled in here; the response has to say whether it was left so, or what was answered instead.",
            "Hier ist etwas vorgegeben; die Rückmeldung muss sagen, ob es dabei blieb oder was stattdessen geantwortet wurde."),
    HIDDEN_OPTION(
            "response.hidden-option",
            "Given the other answers, not all options of this answer are offered.",
            "Bei den übrigen Antworten werden nicht alle Möglichkeiten dieser Antwort angeboten."),

    NO_RESULT(
            "round.no-result",
            "The question \"{question}\" takes its options from \"{from}\", but there is no such result yet.",
            "Die Frage „{question}“ nimmt ihre Möglichkeiten aus „{from}“, doch dieses Ergebnis gibt es noch nicht."),
    NOT_DECIDED(
            "round.not-decided",
            "The question \"{question}\" takes what was accepted of \"{from}\", but nothing is decided about that yet.",
            "Die Frage „{question}“ nimmt, was von „{from}“ angenommen wurde, doch darüber ist noch nicht entschieden."),
    TOO_FEW_OPTIONS(
            "round.too-few-options",
            "The question \"{question}\" needs at least {least} options from \"{from}\", but got {found}.",
            "Die Frage „{question}“ braucht mindestens {least} Möglichkeiten aus „{from}“, bekam aber {found}."),
    TOO_MANY_OPTIONS(
            "round.too-many-options",
            "The question \"{question}\" can offer at most {most} options, but got {found} from \"{from}\".",
            "Die Frage „{question}“ kann höchstens {most} Möglichkeiten anbieten, bekam aber {found} aus „{from}“."),
    DUPLICATE_OPTION(
            "round.duplicate-option",
            "The question \"{question}\" got the option \"{option}\" twice from \"{from}\".",
            "Die Frage „{question}“ bekam die Möglichkeit „{option}“ zweimal aus „{from}“.");

    private final String code;
    private final Sentence sentence;

    SessionProblem(String code, String english, String german) {
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
