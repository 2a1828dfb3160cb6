package io.github.mitform.formats.vote.method;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** Why a rule cannot count the answers to a question. */
enum MethodCode implements Code {
    NOT_A_SCALE(
            "rule.not-a-scale",
            "Grades can be counted from a grid only if its cells are a scale.",
            "Noten lassen sich aus einer Tabelle nur zählen, wenn ihre Zellen eine Skala sind."),
    DOES_NOT_TAKE(
            "rule.does-not-take",
            "This way of counting does not take every answer that the question allows. {why}",
            "Dieses Zählverfahren nimmt nicht jede Antwort an, die die Frage zulässt. {why}"),
    KANO_QUESTIONS(
            "kano.questions",
            "Kano's method needs two grids under \"of\": how it would be to have each feature, and how to do without it.",
            "Die Kano-Methode braucht unter „of“ zwei Tabellen: wie es wäre, jede Funktion zu haben, und wie, auf sie zu verzichten."),
    KANO_ROWS(
            "kano.rows",
            "Both grids have to ask about the same features: give their rows the same ids.",
            "Beide Tabellen müssen nach denselben Funktionen fragen: Geben Sie ihren Zeilen dieselben Kennungen."),
    KANO_CELL(
            "kano.cell",
            "Each cell has to be a choice of five answers, in this order: like it, has to be so, do not care, can live with it, dislike it.",
            "Jede Zelle muss eine Auswahl aus fünf Antworten sein, in dieser Reihenfolge: das freut mich, das setze ich voraus, das ist mir egal, das"
                    + " nehme ich hin, das stört mich."),
    NO_BUDGET(
            "rule.no-budget",
            "This way of counting needs to know how much money there is, such as \"budget\": 50000.",
            "Dieses Zählverfahren muss wissen, wie viel Geld da ist, etwa \"budget\": 50000."),
    NO_MONEY(
            "rule.no-money",
            "Money is a number from 0 to 10^15 with at most 6 decimal places.",
            "Geld ist eine Zahl von 0 bis 10^15 mit höchstens 6 Nachkommastellen."),
    NO_PRICE(
            "rule.no-price",
            "Each option needs a \"price\", which is what the project costs; it is missing for {options}.",
            "Jede Möglichkeit braucht einen Preis (\"price\"): was das Vorhaben kostet; er fehlt bei {options}."),
    NO_PROJECT(
            "rule.no-project",
            "There is no option “{id}” that could be funded.",
            "Eine Möglichkeit „{id}“, die umgesetzt werden könnte, gibt es nicht."),
    TWICE_IN_POTS(
            "rule.twice-in-pots",
            "Each pot needs an id of its own and each project is paid from one pot, but “{id}” is there twice.",
            "Jeder Topf braucht eine eigene Kennung und jedes Vorhaben wird aus einem Topf bezahlt, aber „{id}“ steht zweimal da.");

    private final String code;
    private final Sentence sentence;

    MethodCode(String code, String english, String german) {
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
