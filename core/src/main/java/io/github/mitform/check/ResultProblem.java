package io.github.mitform.check;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.problem.Sentence;

/** What {@link Results} and {@link OptionSources} find. */
enum ResultProblem implements CheckCode {
    NO_QUESTION(error(
            "result.no-question",
            "Name at least one question whose answers are counted.",
            "Bitte mindestens eine Frage nennen, deren Antworten gezählt werden.")),
    QUESTION_TWICE(error(
            "result.question-twice",
            "\"{name}\" is named twice; once is enough.",
            "„{name}“ ist zweimal genannt; einmal genügt.")),
    UNKNOWN_QUESTION(error(
            "result.unknown-question",
            "No question of this phase is called \"{name}\".{suggestion}",
            "Keine Frage dieser Phase heißt „{name}“.{suggestion}")),
    PART(error(
            "result.part-of-question",
            "\"{name}\" is only a part; count the whole question \"{whole}\".",
            "„{name}“ ist nur ein Teil; bitte die ganze Frage „{whole}“ zählen.")),
    OF_DAY(
            error(
                    "result.value-of-day",
                    "\"{name}\" depends on the day on which it is computed, which no response tells, so that it cannot be counted.",
                    "„{name}“ hängt von dem Tag ab, an dem es berechnet wird; das steht in keiner Antwort, darum lässt es sich nicht zählen.")),
    UNKNOWN_METHOD(error(
            "tally.unknown-method",
            "No counting method is called \"{name}\".{suggestion}",
            "Kein Zählverfahren heißt „{name}“.{suggestion}")),
    METHOD_ELSEWHERE(error(
            "tally.method-not-installed",
            "The counting method \"{name}\" is not installed; it comes with {artifact}.",
            "Das Zählverfahren „{name}“ ist nicht installiert; es gehört zu {artifact}.")),
    DOES_NOT_FIT(error(
            "tally.does-not-fit",
            "\"{method}\" cannot count \"{name}\", because the answer is {type}. {others}",
            "„{method}“ kann „{name}“ nicht zählen, denn die Antwort ist {type}. {others}")),
    TOO_MANY_QUESTIONS(error(
            "tally.too-many-questions",
            "\"{method}\" counts at most {max} at a time, but {found} questions are named; make a result of each.",
            "„{method}“ zählt höchstens {max} auf einmal, genannt sind aber {found} Fragen; bitte je ein Ergebnis"
                    + " anlegen.")),
    NOTHING_TO_DECIDE(warning(
            "result.nothing-to-decide",
            "\"{method}\" gives nothing that people could accept or reject; remove \"decide\".",
            "„{method}“ ergibt nichts, was angenommen oder abgelehnt werden könnte; bitte \"decide\" entfernen.")),
    DIRECT_IN_PUBLIC(error(
            "privacy.direct-in-public-result",
            "The answers to \"{name}\" tell who somebody is, but this result is shown to the public; set \"release\" to"
                    + " \"never\".",
            "Die Antworten auf „{name}“ verraten, wer jemand ist, dieses Ergebnis wird aber veröffentlicht; bitte"
                    + " \"release\" auf \"never\" setzen.")),
    SPECIAL_IN_PUBLIC(warning(
            "privacy.special-in-public-result",
            "The answers to \"{name}\" are specially protected (Article 9 GDPR), but this result is shown to the public; make"
                    + " sure that nobody can be recognised, or set \"release\" to \"never\".",
            "Die Antworten auf „{name}“ sind besonders geschützt (Artikel 9 DSGVO), dieses Ergebnis wird aber veröffentlicht;"
                    + " bitte sicherstellen, dass niemand zu erkennen ist, oder \"release\" auf \"never\" setzen.")),
    UNKNOWN_SOURCE(error(
            "options.unknown-source",
            "Options can come from a parameter, an earlier question or a result of an earlier phase, but nothing is called"
                    + " \"{name}\".{suggestion}",
            "Antwortmöglichkeiten können aus einem Parameter, einer früheren Frage oder einem Ergebnis einer früheren Phase"
                    + " kommen, „{name}“ gibt es aber nicht.{suggestion}")),
    QUESTION_WITHOUT_OPTIONS(error(
            "options.question-without-options",
            "The question \"{name}\" has no options that others could take over; name one that has.",
            "Die Frage „{name}“ hat keine Antwortmöglichkeiten, die sich übernehmen ließen; bitte eine nennen, die welche"
                    + " hat.")),
    NOBODY_CHOSE(error(
            "options.nobody-chose",
            "Chosen, or not, is what one person said in an earlier question of the same phase, but \"{name}\" is no question"
                    + " here.{suggestion}",
            "Ausgewählt oder nicht ist, was dieselbe Person in einer früheren Frage derselben Phase gesagt hat, „{name}“ ist hier"
                    + " aber keine Frage.{suggestion}")),
    NOT_OPTIONS(error(
            "options.parameter-without-options",
            "The parameter \"{name}\" holds no options; give it the type \"options\", or take another one.",
            "Der Parameter „{name}“ enthält keine Antwortmöglichkeiten; bitte die Art \"options\" wählen oder einen anderen"
                    + " nehmen.")),
    REPEATED_SOURCE(error(
            "options.question-repeated",
            "\"{name}\" is answered anew for each item, so that it has no one list of options to take over; name a question outside"
                    + " of what is repeated.",
            "„{name}“ wird für jeden Eintrag neu beantwortet, hat also nicht eine Liste von Antwortmöglichkeiten, die sich übernehmen"
                    + " ließe; bitte eine Frage nennen, die nicht wiederholt wird.")),
    SEVERAL_REPEATS(error(
            "result.several-repeats",
            "\"{name}\" is repeated elsewhere than \"{other}\", so that their answers do not belong together; make a result of"
                    + " each.",
            "„{name}“ wird an anderer Stelle wiederholt als „{other}“, sodass die Antworten nicht zusammengehören; bitte je ein"
                    + " Ergebnis anlegen.")),
    IN_CELL(error(
            "options.in-grid-cell",
            "The rows of a grid are answered with options that are listed here or come from a parameter; \"{name}\" is no such"
                    + " parameter.",
            "Die Zeilen einer Tabelle werden mit Antwortmöglichkeiten beantwortet, die hier stehen oder aus einem Parameter"
                    + " kommen; „{name}“ ist kein solcher Parameter.")),
    OWN_PHASE(error(
            "options.own-phase",
            "\"{name}\" is counted only after this phase; take a result of an earlier one.",
            "„{name}“ wird erst nach dieser Phase gezählt; bitte ein Ergebnis einer früheren Phase nehmen.")),
    NOT_CLOSED(error(
            "options.phase-not-closed",
            "\"{name}\" is needed when this phase opens, but the phase \"{phase}\" may still be running then; let this phase"
                    + " come after it.",
            "„{name}“ wird gebraucht, wenn diese Phase beginnt, die Phase „{phase}“ kann dann aber noch laufen; bitte diese"
                    + " Phase danach beginnen lassen.")),
    FREE_TEXTS(error(
            "options.free-texts",
            "\"{name}\" holds what people wrote in their own words; somebody has to decide first what becomes an option. Set"
                    + " \"decide\" there to \"accept_or_merge\" and select \"accepted\" here.",
            "„{name}“ enthält, was Menschen in eigenen Worten geschrieben haben; erst muss entschieden werden, was davon zur"
                    + " Antwortmöglichkeit wird. Bitte dort \"decide\" auf \"accept_or_merge\" setzen und hier \"accepted\""
                    + " auswählen.")),
    NOTHING_ACCEPTED(error(
            "options.nothing-decided",
            "Nobody decides about \"{name}\", so that nothing is accepted; set \"decide\" there to \"accept_or_merge\".",
            "Über „{name}“ wird nicht entschieden, also wird nichts angenommen; bitte dort \"decide\" auf"
                    + " \"accept_or_merge\" setzen.")),
    NO_ORDER(error(
            "options.no-order",
            "\"{name}\" is counted by \"{method}\", which gives no options in order; take another counting method or another"
                    + " result.",
            "„{name}“ wird mit „{method}“ gezählt, woraus sich keine Reihenfolge von Antwortmöglichkeiten ergibt; bitte ein"
                    + " anderes Zählverfahren oder ein anderes Ergebnis nehmen."));

    static final Sentence METHODS = new Sentence("Methods that can: {names}.", "Das können: {names}.");
    static final Sentence NO_METHOD =
            new Sentence("No installed method can.", "Kein installiertes Verfahren kann das.");
    static final Sentence KEEP_INSIDE =
            new Sentence("Never publish this result", "Dieses Ergebnis nie veröffentlichen");
    static final Sentence COME_AFTER =
            new Sentence("Open this phase after \"{phase}\"", "Diese Phase nach „{phase}“ beginnen lassen");
    static final Sentence DECIDE =
            new Sentence("Let somebody decide about \"{name}\"", "Über „{name}“ entscheiden lassen");

    private final Kind kind;

    ResultProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
