package io.github.mitform.formats.vote;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with the way votes are counted. */
enum VoteCode implements Code {
    NOT_RATED(
            "vote.not-rated",
            "Points can be counted from a grid only if its cells are a scale.",
            "Punkte lassen sich aus einer Tabelle nur zählen, wenn ihre Zellen eine Skala sind."),
    SHARED_RANKS(
            "vote.shared-ranks",
            "Instant runoff needs rankings in which no two options share a rank; set \"ties\" of the ranking to false, or count by"
                    + " another method.",
            "Die Stichwahl in Runden braucht Rangfolgen ohne geteilte Plätze; setzen Sie „ties“ der Rangfolge auf false oder zählen Sie"
                    + " nach einem anderen Verfahren.");

    private final String code;
    private final Sentence sentence;

    VoteCode(String code, String english, String german) {
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
