package io.github.mitform.formats.interchange.internal;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with a file of ballots. Sentences never quote what people wrote. */
public enum BallotCode implements Code {
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
    VOTER_TWICE(
            Severity.WARNING,
            "ballots.voter-twice",
            "Ballots with the id of a voter who had handed in one before: {ballots}{lines}. They are kept and counted.{compared}",
            "Stimmzettel mit der Kennung von jemandem, der schon vorher einen abgegeben hat: {ballots}{lines}. Sie bleiben und zählen.{compared}"),
    TWICE(
            "ballots.candidate-twice",
            "This ballot names a candidate twice.",
            "Dieser Stimmzettel nennt eine Kandidatur doppelt.");

    private final Severity severity;
    private final String code;
    private final Sentence sentence;

    BallotCode(String code, String english, String german) {
        this(Severity.ERROR, code, english, german);
    }

    BallotCode(Severity severity, String code, String english, String german) {
        this.severity = severity;
        this.code = code;
        this.sentence = new Sentence(english, german);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
