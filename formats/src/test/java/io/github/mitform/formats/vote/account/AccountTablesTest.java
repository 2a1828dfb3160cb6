package io.github.mitform.formats.vote.account;

import static io.github.mitform.formats.vote.account.Accounts.PARKS;
import static io.github.mitform.formats.vote.account.Accounts.outcome;
import static io.github.mitform.formats.vote.account.Accounts.rankings;
import static io.github.mitform.formats.vote.account.Accounts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Baldwin;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.formats.vote.grade.MajorityJudgment;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote;
import io.github.mitform.tally.Fraction;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables and pictures of a count, and what their numbers are called. */
class AccountTablesTest {
    @Test
    void numbersSayWhatTheyAreOf() {
        assertThat(told(new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED), rankings(), Locale.ENGLISH)
                        .markdown())
                .contains("| Name | Result | Others that are not ahead |");
        var baldwin = told(new Baldwin(TiedLast.TOGETHER, Ties.ALL_TIED), rankings(), Locale.GERMAN);
        // Whoever is left alone has 0 points, which says nothing.
        assertThat(baldwin.markdown()).contains("| Name | Ergebnis |", "Punkte in jeder Runde");
    }

    @Test
    void ballotsThatAreNotAgainstSomebodyAreNoVotes() {
        var report = told(new AntiPlurality(Ties.ALL_TIED), rankings(), Locale.ENGLISH);
        assertThat(report.markdown())
                .contains("### Ballots on which it is not the last\n")
                .doesNotContain("Votes in each round");
    }

    @Test
    void gradesStandInATableWithTheNamesOfTheirFile() {
        var rule = new MajorityJudgment(3, MajorityJudgment.Among.MIDDLE, Ties.ALL_TIED);
        var graded = Profile.empty(Points.KIND, PARKS)
                .add(Points.ofAll(3, 2, 1), 5)
                .add(Points.ofAll(2, 2, 1), 4)
                .add(Points.ofAll(0, 3, 0), 2);
        var prepared = Prepared.of(rule, graded).orElseThrow();
        var account = Account.of(Text.of("Parks", "Parks"), rule.count(graded), prepared, Labels.of(PARKS));
        assertThat(account.report(Locale.GERMAN).markdown())
                .contains("| Name | Note 0 | Note 1 | Note 2 | Note 3 | Mittlere Note |");
        assertThat(account.grades(List.of("poor", "fair", "good"))
                        .report(Locale.ENGLISH)
                        .markdown())
                .contains("| Name | poor (0) | fair (1) | good (2) | Grade 3 | Middle grade |")
                .contains("| Gate | 0 | 0 | 9 | 2 | good (2) |");
    }

    @Test
    void aCommitteeOfEqualSharesShowsWhoPaidForItsSeats() {
        var approvals = Profile.empty(Approval.KIND, PARKS)
                .add(Approval.of(0, 1), 6)
                .add(Approval.of(0), 2)
                .add(Approval.of(1))
                .add(Approval.of(2), 3);
        var rule = new EqualShares(EqualShares.Completion.NONE, 3, Ties.of(TieBreak.ORDER));
        var report = told(rule, approvals, Locale.ENGLISH);
        // 12 people have a quarter of a seat each. 8 of them pay an eighth for Pond; 6 of these have an eighth left for
        // Gate, and 1 pays the rest.
        assertThat(report.csv().get("result-payments.csv"))
                .contains(
                        "elected,cost,by_most,by_less,payers,most,left",
                        "Pond <b>,1,1,0,8,0.125,2",
                        "Gate,1,0.25,0.75,7,0.25,1");
        assertThat(report.html()).contains("Seats left: 1 of 3", "1 · Payers 7 · Most from one 0.25");
    }

    @Test
    void votesThatPassOnAreDrawnFromTheLog() {
        var rule = new SingleTransferableVote(
                2, 0, Optional.empty(), SingleTransferableVote.Surpluses.TOGETHER, Ties.of(TieBreak.ORDER));
        var report = told(rule, rankings(), Locale.ENGLISH);
        assertThat(outcome(report))
                .containsExactly(
                        "Elected are “Pond <b>” and “Gate”.",
                        "How close it was: nothing is claimed. By this rule, every other way to fill in the ballots would have to be tried.");
        assertThat(report.html())
                .contains("are needed\u00a0· elected: Pond &lt;b&gt;")
                .contains(" band\"");
    }

    @Test
    void whoeverIsElectedIsNamedInThePictureHoweverManyStand() {
        var names = Candidates.of("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9");
        var ballots = Profile.empty(Ranking.KIND, names);
        // Eight are as good as gone at once, and the first two are elected in the first round and leave it.
        for (int place = 0; place < 10; place++)
            ballots.add(Ranking.of(place, (place + 1) % 10), place < 2 ? 50 : 3 + place);
        var rule = new SingleTransferableVote(
                3, 0, Optional.empty(), SingleTransferableVote.Surpluses.TOGETHER, Ties.of(TieBreak.ORDER));
        var outcome = rule.count(ballots);
        var html = told(rule, ballots, Locale.ENGLISH).html();
        assertThat(outcome.winners()).hasSize(3);
        for (int place : outcome.winners()) {
            assertThat(html).contains(">" + names.name(place) + "</text>");
        }
        assertThat(html).contains(">others</text>");
    }

    @Test
    void comparisonsShowTheWinnerOrTheCircle() {
        var rule = new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED);
        assertThat(outcome(told(rule, rankings(), Locale.ENGLISH)))
                .containsExactly(
                        "“Gate” is elected.",
                        "One against one, “Gate” beats every other.",
                        "How close it was: one against one, “Pond <b>” came closest to “Gate”, 1 vote behind. One ballot filled in"
                                + " differently might have changed the result.");
        var circle = Profile.empty(Ranking.KIND, PARKS)
                .add(Ranking.of(0, 1, 2), 4)
                .add(Ranking.of(1, 2, 0), 3)
                .add(Ranking.of(2, 0, 1), 2);
        assertThat(outcome(told(rule, circle, Locale.ENGLISH)))
                .contains(
                        "One against one, nobody beats all others: “Pond <b>”, “Gate” and “Trees” beat each other in a circle, each the"
                                + " next one, and the last the first.",
                        "How close it was: nothing is claimed. Nobody beats all others one against one, and then every other way to fill in"
                                + " the ballots would have to be tried.");
        assertThat(told(rule, circle, Locale.ENGLISH).csv().get("result-pairs.csv"))
                .contains("one,other,first,second,neither,ballots,margin")
                .contains("Pond <b>,Gate,6,3,0,9,3", "Trees,Pond <b>,5,4,0,9,1", "Gate,Trees,7,2,0,9,5");
    }

    @Test
    void comparisonsOfBallotsWithWeightsAreOfWeights() {
        var weighted = Profile.empty(Ranking.KIND, PARKS)
                .add(Ranking.of(0, 1, 2), 1, Fraction.of(5, 2))
                .add(Ranking.of(1, 2), 1);
        var rule = new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED);
        assertThat(told(rule, weighted, Locale.ENGLISH).csv().get("result-pairs.csv"))
                .contains("Pond <b>,Gate,2.5,1,0,3.5,1.5");
    }
}
