package io.github.mitform.answer.problem;

import io.github.mitform.problem.Sentence;

/**
 * Why a JSON Schema lets something pass that a rule for answers refuses. A schema is for an early look in an editor or a web page; what
 * counts is always the rule.
 */
public enum Inexpressible {
    NUMBER_DIGITS(
            "number.digits",
            "A schema cannot bound the digits of a number, only its size.",
            "Ein Schema kann nicht die Ziffern einer Zahl begrenzen, nur ihre Größe."),
    NUMBER_STEP(
            "number.step",
            "A schema knows steps from zero only, and programs that calculate with doubles would refuse right answers in steps"
                    + " with decimal places.",
            "Ein Schema kennt Schritte nur ab null, und Programme, die mit gerundeten Zahlen rechnen, würden bei Schritten mit"
                    + " Nachkommastellen richtige Antworten ablehnen."),
    TEXT_HALF_CHARACTER(
            "text.half-character",
            "A text with half a character is not well-formed; programs differ in what a pattern makes of it.",
            "Ein Text mit einem halben Zeichen ist nicht wohlgeformt; Programme lesen ihn mit Mustern verschieden."),
    DATE_CALENDAR(
            "date.calendar",
            "A schema does not know which months have 30 days, nor leap years.",
            "Ein Schema weiß nicht, welche Monate 30 Tage haben und wann ein Schaltjahr ist."),
    DATE_BOUNDS(
            "date.bounds",
            "A schema cannot compare days, so that a first and last day are not checked.",
            "Ein Schema kann Tage nicht vergleichen; ein erster und letzter Tag werden deshalb nicht geprüft."),
    RANKING_COUNT(
            "ranking.count",
            "Where options may share a rank, a schema can count ranks but not options.",
            "Wo Möglichkeiten sich einen Platz teilen dürfen, kann ein Schema Plätze zählen, aber nicht Möglichkeiten."),
    PLACE_GRID(
            "place.grid",
            "A schema cannot round positions to the grid that is kept, nor look whether one lies inside an outline.",
            "Ein Schema kann Positionen nicht auf das Raster runden, das behalten wird, und nicht prüfen, ob eine innerhalb eines"
                    + " Umrisses liegt."),
    PLACE_OUTLINE(
            "place.outline",
            "A schema cannot compare the points of a line with each other.",
            "Ein Schema kann die Punkte einer Linie nicht miteinander vergleichen."),
    COMPARISON_SET(
            "comparison.set",
            "A schema cannot look whether what was chosen stands in the set beside it.",
            "Ein Schema kann nicht prüfen, ob das Gewählte in der Gruppe daneben steht."),
    LIST_KEYS(
            "list.keys",
            "A schema cannot look whether two items have the same key.",
            "Ein Schema kann nicht prüfen, ob zwei Einträge denselben Schlüssel haben."),
    GROUPING_CARDS(
            "grouping.cards",
            "A schema cannot compare the groups of a card sort with each other.",
            "Ein Schema kann die Gruppen einer Kartensortierung nicht miteinander vergleichen."),
    TREE_WAY(
            "tree.way",
            "A schema cannot follow a way through a tree.",
            "Ein Schema kann einem Weg durch einen Baum nicht folgen."),
    CLICK_REGION(
            "click.region",
            "A schema cannot look in which region a spot lies.",
            "Ein Schema kann nicht prüfen, in welchem Bereich eine Stelle liegt."),
    NOTE_PASSAGE(
            "notes.passage",
            "A schema cannot compare where a passage starts with where it, or another one, ends.",
            "Ein Schema kann den Anfang einer Stelle nicht mit ihrem Ende oder dem einer anderen vergleichen."),
    ALLOCATION_SUM(
            "allocation.sum",
            "A schema cannot add up what was given.",
            "Ein Schema kann nicht zusammenzählen, was vergeben wurde.");

    private final String code;
    private final Sentence sentence;

    Inexpressible(String code, String english, String german) {
        this.code = code;
        this.sentence = new Sentence(english, german);
    }

    /** Returns a stable name such as {@code allocation.sum}. */
    public String code() {
        return code;
    }

    /** Returns what a schema cannot do. */
    public Sentence sentence() {
        return sentence;
    }
}
