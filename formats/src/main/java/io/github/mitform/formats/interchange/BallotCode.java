package io.github.mitform.formats.interchange;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with a file of ballots. Sentences never quote what people wrote. */
enum BallotCode implements Code {
    LINE_TOO_LONG(
            "ballots.line-too-long",
            "This line has more than {most} characters; nothing is read from here on.",
            "Diese Zeile hat mehr als {most} Zeichen; ab hier wird nichts gelesen."),
    TOO_MANY(
            "ballots.too-many",
            "At most {most} candidates are read, and so many ballots as a number of 64 bits can count; here are more.",
            "Gelesen werden höchstens {most} Kandidaturen und so viele Stimmzettel, wie eine Zahl mit 64 Bit zählt; hier sind es mehr."),
    NUMBER(
            "ballots.number",
            "{what} has to be a whole number, {least} or more.",
            "{what} muss eine ganze Zahl sein, {least} oder größer."),
    DIFFERS(
            "ballots.differs",
            "The file says that there are {needed} {what}, but there are {found}; perhaps a part of it is missing.",
            "Die Datei nennt {needed} {what}, es sind aber {found}; vielleicht fehlt ein Teil."),
    NAME_TWICE(
            "ballots.name-twice",
            "Two candidates have the same name or number; each needs its own.",
            "Zwei Kandidaturen haben denselben Namen oder dieselbe Nummer; jede braucht ihre eigene."),
    NAME(
            "ballots.name",
            "The name of a candidate has 1 to {most} characters.",
            "Der Name einer Kandidatur hat 1 bis {most} Zeichen."),
    UNKNOWN(
            "ballots.unknown-candidate",
            "This ballot names a candidate that the file does not list.",
            "Dieser Stimmzettel nennt eine Kandidatur, die in der Datei nicht steht."),
    TWICE(
            "ballots.candidate-twice",
            "This ballot names a candidate twice.",
            "Dieser Stimmzettel nennt eine Kandidatur doppelt."),
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

    BallotCode(String code, String english, String german) {
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
