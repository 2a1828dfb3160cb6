package io.github.mitform.formats.interchange.ballot;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with the form of a file that holds nothing but ballots. Sentences never quote what people wrote. */
enum FormCode implements Code {
    PREFLIB_HEADER(
            "preflib.header",
            "The beginning of the file needs a line \"# {field}: …\"; the form of PrefLib from before 2022 is not read.",
            "Der Anfang der Datei braucht eine Zeile \"# {field}: …\"; die Form von PrefLib vor 2022 wird nicht gelesen."),
    PREFLIB_TYPE(
            "preflib.type",
            "\"# DATA TYPE\" has to be one of {needed} to be read as {as}.",
            "\"# DATA TYPE\" muss {needed} sein, um als {as} gelesen zu werden."),
    PREFLIB_BALLOT(
            "preflib.ballot",
            "A line of ballots is their number, a colon and numbers of candidates, such as 12: 1,2,{example}.",
            "Eine Zeile mit Stimmzetteln ist deren Anzahl, ein Doppelpunkt und Nummern von Kandidaturen, etwa 12: 1,2,{example}."),
    PREFLIB_INCOMPLETE(
            "preflib.incomplete",
            "In a file of the type {type} each ballot names all candidates.",
            "In einer Datei des Typs {type} nennt jeder Stimmzettel alle Kandidaturen."),
    PREFLIB_SHARED(
            "preflib.shared-rank",
            "In a file of the type {type} no rank is shared.",
            "In einer Datei des Typs {type} gibt es keine geteilten Ränge."),
    PREFLIB_CATEGORIES(
            "preflib.categories",
            "This ballot has {found} categories, but the file lists {needed}.",
            "Dieser Stimmzettel hat {found} Kategorien, die Datei nennt aber {needed}."),
    BLT_START(
            "blt.start",
            "The first line is the number of candidates and the number of seats, such as 5 2.",
            "Die erste Zeile ist die Zahl der Kandidaturen und die der Sitze, etwa 5 2."),
    BLT_WORD(
            "blt.word",
            "Here is something else than numbers; a ballot is a weight, numbers of candidates and 0, such as 3 1 2=4 0.",
            "Hier steht etwas anderes als Zahlen; ein Stimmzettel ist ein Gewicht, Nummern von Kandidaturen und 0, etwa 3 1 2=4 0."),
    BLT_NUMBER(
            "blt.number",
            "This weight has too many digits: a whole one is at most 9223372036854775807, another one has at most 15 digits before the point and 15 behind it.",
            "Dieses Gewicht hat zu viele Ziffern: Ein ganzes ist höchstens 9223372036854775807, ein anderes hat vor und hinter dem Punkt je höchstens 15."),
    BLT_END(
            "blt.end",
            "The ballots have to end with a line 0, and names have to follow.",
            "Die Stimmzettel müssen mit einer Zeile 0 enden, und es müssen Namen folgen."),
    BLT_NAMES(
            "blt.names",
            "Behind the ballots stand names in quotation marks, one for each candidate, and a title, and nothing else.",
            "Hinter den Stimmzetteln stehen Namen in Anführungszeichen, je einer für jede Kandidatur, und ein Titel, sonst nichts."),
    ABIF_LINE(
            "abif.line",
            "A line is a candidate, such as =AB:[Anna Beck], or ballots, such as 12: AB>CD=EF or 12: AB/5,CD/3.",
            "Eine Zeile ist eine Kandidatur, etwa =AB:[Anna Beck], oder Stimmzettel, etwa 12: AB>CD=EF oder 12: AB/5,CD/3."),
    ABIF_SCORES(
            "abif.scores",
            "To be read as points, each candidate on a ballot needs its number, such as 12: AB/5,CD/3.",
            "Um als Punkte gelesen zu werden, braucht jede Kandidatur auf einem Stimmzettel ihre Zahl, etwa 12: AB/5,CD/3."),
    ABIF_ORDER(
            "abif.order",
            "The order of this ballot and its scores contradict each other.",
            "Die Reihenfolge dieses Stimmzettels und seine Punkte widersprechen sich.");

    private final String code;
    private final Sentence sentence;

    FormCode(String code, String english, String german) {
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
