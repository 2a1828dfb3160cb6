package io.github.mitform.formats.interchange.rctab;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with the configuration of a count for RCTab. */
enum RcTabCode implements Code {
    NO_CONTEST(
            Severity.ERROR,
            "rctab.no-contest",
            "A configuration of RCTab is an object with a list of \"candidates\", each with a \"name\" of its own, and an object \"rules\".",
            "Eine Konfiguration von RCTab ist ein Objekt mit einer Liste \"candidates\", jeder mit einem eigenen \"name\", und einem Objekt"
                    + " \"rules\"."),
    UNKNOWN(
            Severity.ERROR,
            "rctab.unknown",
            "RCTab has no rule called {found}.{hint}",
            "RCTab kennt keine Regel namens {found}.{hint}"),
    VALUE(Severity.ERROR, "rctab.value", "\"{rule}\" has to be {needed}.", "\"{rule}\" muss {needed} sein."),
    TOGETHER(
            Severity.ERROR,
            "rctab.together",
            "These rules do not go together: with \"singleWinnerMajority\" \"numberOfWinners\" is 1,"
                    + " \"bottomsUpUsingPercentageThreshold\" needs \"multiSeatBottomsUpPercentageThreshold\", and \"batchElimination\" and"
                    + " \"continueUntilTwoCandidatesRemain\" are for one seat or \"multiPassIrv\".",
            "Diese Regeln passen nicht zusammen: Bei \"singleWinnerMajority\" ist \"numberOfWinners\" 1,"
                    + " \"bottomsUpUsingPercentageThreshold\" braucht \"multiSeatBottomsUpPercentageThreshold\", und \"batchElimination\""
                    + " und \"continueUntilTwoCandidatesRemain\" sind für einen Sitz oder \"multiPassIrv\"."),
    CSV_HEADER(
            Severity.ERROR,
            "rctab.csv-header",
            "The first line names the columns: either one for each candidate, or \"Rank 1\", \"Rank 2\" and so on; each candidate has a name of its"
                    + " own.",
            "Die erste Zeile nennt die Spalten: entweder eine für jede Kandidatur, oder „Rank 1“, „Rank 2“ und so weiter; jede Kandidatur hat"
                    + " einen eigenen Namen."),
    CSV_RANK(
            Severity.ERROR,
            "rctab.csv-rank",
            "In the column of a candidate stands a rank, a whole number from 1 to {most}, or nothing.",
            "In der Spalte einer Kandidatur steht ein Rang, eine ganze Zahl von 1 bis {most}, oder nichts."),
    CSV_NAME(
            Severity.ERROR,
            "rctab.csv-name",
            "Under a rank stands somebody who is not among the candidates.",
            "Unter einem Rang steht jemand, der nicht unter den Kandidaturen ist."),
    MINIMUM_PASSED_OVER(
            Severity.WARNING,
            "rctab.minimum-passed-over",
            "RCTab 2.0 passes over \"minimumVoteThreshold\", and so does this count; if it is meant, set \"minimum\" in the rule itself.",
            "RCTab 2.0 übergeht \"minimumVoteThreshold\", und diese Zählung ebenso; wenn es gemeint ist, setzen Sie \"minimum\" in der Regel"
                    + " selbst.");

    private final Severity severity;
    private final String code;
    private final Sentence sentence;

    RcTabCode(Severity severity, String code, String english, String german) {
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
