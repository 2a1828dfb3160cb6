package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Bucklin;
import io.github.mitform.formats.vote.elimination.Coombs;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.elimination.TwoRound;
import io.github.mitform.formats.vote.grade.ApprovalVoting;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.formats.vote.transfer.Meek;
import io.github.mitform.formats.vote.transfer.RankedChoice;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Role;

/** What the numbers of a rule are, for the words and columns of a report. */
enum Measure {
    /** One for each ballot that names anybody. */
    VOTES("votes", new Sentence("Votes", "Stimmen"), Role.GROUP),
    /** The same, counted again in every round. */
    ROUND_VOTES("votes", new Sentence("Votes", "Stimmen"), Role.GROUP),
    /** As many as a ballot has names by then, one for each. */
    GATHERED_VOTES("votes", new Sentence("Votes", "Stimmen"), Role.MEASURE),
    /** As many as a ballot has names, one for each. */
    APPROVALS("votes", new Sentence("Approvals", "Zustimmungen"), Role.MEASURE),
    /** Points that every ballot hands out. */
    POINTS("points", new Sentence("Points", "Punkte"), Role.GROUP),
    /** One for each ballot, of which parts are passed on. */
    TRANSFERS("votes", new Sentence("Votes", "Stimmen"), Role.GROUP),
    /** Whatever the rule compares. */
    SCORE("score", new Sentence("Score", "Wertung"), Role.MEASURE);

    private final String column;
    private final Sentence title;
    private final Role role;

    Measure(String column, Sentence title, Role role) {
        this.column = column;
        this.title = title;
        this.role = role;
    }

    static Measure of(Rule<?> rule) {
        if (rule instanceof Plurality) return VOTES;
        if (rule instanceof InstantRunoff || rule instanceof TwoRound || rule instanceof Coombs) return ROUND_VOTES;
        if (rule instanceof Bucklin) return GATHERED_VOTES;
        if (rule instanceof ApprovalVoting || rule instanceof BlockVote) return APPROVALS;
        if (rule instanceof Borda) return POINTS;
        if (rule instanceof Score score && score.missing() == Score.Missing.ZERO) return POINTS;
        return rule instanceof SingleTransferableVote || rule instanceof Meek || rule instanceof RankedChoice
                ? TRANSFERS
                : SCORE;
    }

    /** Returns whether a number is how many people, unless these have weights. */
    boolean countsPeople() {
        return this != POINTS && this != TRANSFERS && this != SCORE;
    }

    Column column() {
        return new Column(column, title, role);
    }

    /** Returns the same for the scores of a rule, of which it knows best what they are. */
    Column column(Rule<?> rule) {
        return this == SCORE ? new Column(column, rule.scored(), role) : column();
    }

    Column share() {
        return Column.from("share", new Sentence("Share", "Anteil"), column);
    }
}
