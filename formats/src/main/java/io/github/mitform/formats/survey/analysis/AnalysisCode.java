package io.github.mitform.formats.survey.analysis;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with the analysis of a survey. */
enum AnalysisCode implements Code {
    QUESTIONS(
            "analysis.questions",
            "This way of counting compares questions: name at least 2 of them under \"of\".",
            "Diese Zählweise vergleicht Fragen: Nennen Sie unter „of“ mindestens 2."),
    STEPS(
            "analysis.steps",
            "A set has one scale, but \"{first}\" goes from {from} to {to} and \"{other}\" from {least} to {most}: longer scales would count"
                    + " more, and means would not compare. Give both the same steps, or count them in sets of their own.",
            "Eine Gruppe hat eine Skala, aber „{first}“ geht von {from} bis {to} und „{other}“ von {least} bis {most}: Längere Skalen zählten"
                    + " mehr, und Mittelwerte wären nicht vergleichbar. Geben Sie beiden dieselben Stufen, oder zählen Sie sie in eigenen"
                    + " Gruppen."),
    CELL(
            "analysis.cell",
            "The rows of this grid are estimated where each has a few answers: set its cell to yes or no, a scale, or a choice.",
            "Die Zeilen dieses Rasters lassen sich schätzen, wenn jede wenige Antworten hat: Machen Sie die Zelle zu ja oder nein, einer"
                    + " Skala oder einer Auswahl."),
    MARGINS(
            "analysis.margins",
            "\"margins\" has to say for the question \"{name}\" how many of everybody would give each answer, as numbers above 0: {answers}.",
            "„margins“ muss für die Frage „{name}“ sagen, wie viele von allen jede Antwort gäben, als Zahlen über 0: {answers}."),
    MARGIN_TYPE(
            "analysis.margin-type",
            "Weights can go by a question with one answer out of a known list only; \"{name}\" has several, or answers in one's own words.",
            "Gewichtet werden kann nur nach einer Frage mit einer Antwort aus einer festen Liste; „{name}“ erlaubt mehrere oder eigene"
                    + " Worte."),
    ONE_MARGIN(
            "analysis.one-margin",
            "Post-stratification goes by 1 question, but {found} are named; use \"raking\" for several.",
            "Nachschichten geht nach 1 Frage, genannt sind aber {found}; für mehrere gibt es \"raking\"."),
    TOO_MANY_GROUPS(
            "analysis.too-many-groups",
            "These questions part people into {found} groups, too many for weights; {most} are possible. Put answers together.",
            "Diese Fragen teilen die Menschen in {found} Gruppen, zu viele für Gewichte; möglich sind {most}. Fassen Sie Antworten"
                    + " zusammen."),
    TOO_MANY_PAIRS(
            "analysis.too-many-pairs",
            "These questions make {found} pairs of answers, too many for a table that anybody reads; {most} are possible. Put answers together.",
            "Diese Fragen ergeben {found} Paare von Antworten, zu viele für eine Tabelle, die jemand liest; möglich sind {most}. Fassen Sie"
                    + " Antworten zusammen."),
    TOO_MANY_CELLS(
            "analysis.too-many-cells",
            "Pairs of answers are counted for each group that weights go by, which makes {found} counters; {most} are possible. Put answers"
                    + " together.",
            "Paare von Antworten werden für jede Gruppe gezählt, nach der gewichtet wird, das sind {found} Zähler; möglich sind {most}. Fassen"
                    + " Sie Antworten zusammen."),
    NO_MARGIN(
            "analysis.no-margin",
            "Say what weights go by: set \"margins\" for a question of the table, or for another one that you name behind the first two under"
                    + " \"of\".",
            "Bitte angeben, wonach gewichtet wird: Setzen Sie „margins“ für eine Frage der Tabelle oder für eine andere, die Sie unter „of“ hinter"
                    + " den ersten beiden nennen."),
    NO_SCREENING(
            "screening.none",
            "\"{name}\" is no screening: name the id of a flow of type \"screen\" first.",
            "„{name}“ ist keine Auswahl der Teilnehmenden: Nennen Sie zuerst die Kennung eines Ablaufs vom Typ \"screen\"."),
    MOST(
            "screening.most",
            "Say how many of each group take part at most: for each question an object with a whole number for each option; the questions stand"
                    + " under \"of\", behind the screening.",
            "Bitte angeben, wie viele jeder Gruppe höchstens teilnehmen: zu jeder Frage ein Objekt mit einer ganzen Zahl für jede Antwort; die Fragen"
                    + " stehen unter „of“ hinter der Auswahl.");

    private final String code;
    private final Sentence sentence;

    AnalysisCode(String code, String english, String german) {
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
