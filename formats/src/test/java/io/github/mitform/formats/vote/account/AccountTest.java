package io.github.mitform.formats.vote.account;

import static io.github.mitform.formats.vote.account.Accounts.PARKS;
import static io.github.mitform.formats.vote.account.Accounts.outcome;
import static io.github.mitform.formats.vote.account.Accounts.rankings;
import static io.github.mitform.formats.vote.account.Accounts.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.Star;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import io.github.mitform.tally.Fraction;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountTest {
    @Nested
    class ACountInRounds {
        private final Rule<Ranking> rule =
                new InstantRunoff(InstantRunoff.Stop.MAJORITY, TiedLast.TOGETHER, Ties.ALL_TIED);
        private final Report report = told(rule, rankings(), Locale.ENGLISH);

        @Test
        void writesVotesInPicturesAsTablesDo() {
            var halves = rankings().add(Ranking.of(0, 1), 5, Fraction.of(1, 2));
            assertThat(told(rule, halves, Locale.ENGLISH).html())
                    .contains("6.5<")
                    .doesNotContain("6.50");
            assertThat(told(rule, halves, Locale.GERMAN).html())
                    .contains("6,5<")
                    .doesNotContain("6,50");
        }

        @Test
        void saysWhoWonAndShowsWhereVotesWent() {
            assertThat(outcome(report))
                    .containsExactly(
                            "“Gate” is elected.",
                            "One against one, “Gate” beats every other.",
                            "How close it was: “Gate” was 1 vote ahead of “Trees” in round 1. To fill in 1 ballot differently"
                                    + " would have been enough for another result; perhaps fewer would have done.");
            assertThat(report.csv().get("result-closeness.csv"))
                    .contains("claim,ballots,winner,rival,gap", "so many would have been enough,1,Gate,Trees,1");
            assertThat(report.csv().get("result-rounds.csv"))
                    .contains("option,round_1,moved_1_1,round_2", "Gate,3,2,5", "Pond <b>,4,0,4", "Trees,2,-2,")
                    .contains("For nobody any more,1,0,1");
            assertThat(report.sections().get(0).explanation())
                    .extracting(Sentence::german)
                    .anySatisfy(step -> assertThat(step).contains("„Trees“ scheidet aus"));
            var html = report.html();
            assertThat(html).contains("class=\"shade-2 band\"").doesNotContain("<b>");
            // The two votes of Trees go to Gate, beside the three that stay there: 3/10 and 2/10 of the breadth.
            assertThat(html).contains("H216C").contains("Round 2\u00a0· elected: Gate");
        }

        @Test
        void isTheSamePageEachTimeAndSaysTheSameInMarkdown() {
            assertThat(told(rule, rankings(), Locale.ENGLISH).html()).isEqualTo(report.html());
            assertThat(report.markdown()).contains("“Gate” is elected", "| Gate | 3 | 2 | 5 |");
            assertThat(report.json()).contains("\"drawing\": \"flow\"");
        }

        @Test
        void setsBallotsAsideThatTheRuleCannotRead() {
            var handedIn = rankings().add(Ranking.ofRanks(List.of(List.of(0, 2))), 5);
            var german = told(rule, handedIn, Locale.GERMAN);
            assertThat(outcome(german)).contains("„Gate“ ist gewählt.");
            assertThat(german.about().responses().counted()).isEqualTo(10);
            assertThat(german.about().responses().refusedInAll()).isEqualTo(5);
            assertThat(german.markdown())
                    .contains("5 von 15 Stimmzetteln wurden beiseitegelegt")
                    .contains("mehrere teilen sich einen Rang");
        }

        @Test
        void tellsTies() {
            var tied = Profile.empty(Ranking.KIND, PARKS).add(Ranking.of(0), 2).add(Ranking.of(1), 2);
            assertThat(outcome(told(rule, tied, Locale.ENGLISH)))
                    .contains("Tied for one place, and left open by the rule: “Pond <b>” and “Gate”.");
            var byOrder = new InstantRunoff(InstantRunoff.Stop.MAJORITY, TiedLast.TOGETHER, Ties.of(TieBreak.ORDER));
            assertThat(outcome(told(byOrder, tied, Locale.ENGLISH)).get(0)).isEqualTo("“Pond <b>” is elected.");
            assertThat(outcome(told(byOrder, tied, Locale.ENGLISH)))
                    .anySatisfy(tie -> assertThat(tie)
                            .startsWith("Tie in round")
                            .endsWith("Taken to be elected: “Pond <b>”, by the order of the ballot paper."));
        }
    }

    @Test
    void whoeverWasInTheRunoffStandsBeforeThoseWithFewerPoints() {
        var graded =
                Profile.empty(Points.KIND, PARKS).add(Points.ofAll(0, 5, 4), 3).add(Points.ofAll(3, 0, 4), 2);
        assertThat(told(new Star(5, Ties.of(TieBreak.ORDER)), graded, Locale.ENGLISH)
                        .csv()
                        .get("result-result.csv"))
                .contains("candidate,result,score", "Gate,elected,15", "Trees,–,20", "Pond <b>,–,6")
                .containsSubsequence("Gate", "Trees", "Pond");
    }

    @Test
    void whoeverGoesIntoTheFinalIsNotSaidToBeElectedAndIsToldOnce() {
        var names = Candidates.of("Ada", "Bo", "Cleo");
        var graded =
                Profile.empty(Points.KIND, names).add(Points.ofAll(5, 0, 4), 2).add(Points.ofAll(5, 4, 0), 2);
        var rule = new Star(5, Ties.of(TieBreak.ORDER));
        var english = told(rule, graded, Locale.ENGLISH);
        assertThat(outcome(english))
                .contains(
                        "Tie in round 1: “Bo” and “Cleo”. Taken to go into the final: “Bo”, by the order of the ballot paper.");
        assertThat(english.sections().get(0).explanation())
                .extracting(Sentence::english)
                .noneMatch(said -> said.contains("are tied"));
        assertThat(outcome(told(rule, graded, Locale.GERMAN)))
                .contains(
                        "Gleichstand in Runde 1: „Bo“ und „Cleo“. In die Stichwahl kommt: „Bo“; das entschied: die Reihenfolge auf dem Stimmzettel.");
        assertThatThrownBy(() -> new Star(5, Ties.of(TieBreak.REFUSE)).count(graded))
                .hasMessageContaining("“Bo” and “Cleo” are tied")
                .hasMessageContaining("\"purpose\": \"finalist\"");
    }

    @Test
    void whoGoesIntoTheFinalIsAskedOfNobodyWhereBothDo() {
        var names = Candidates.of("Ada", "Bo", "Cleo");
        var graded =
                Profile.empty(Points.KIND, names).add(Points.ofAll(5, 0, 1), 2).add(Points.ofAll(0, 5, 1), 2);
        var open = new Star(5, Ties.ALL_TIED);
        assertThat(outcome(told(open, graded, Locale.ENGLISH)))
                .contains(
                        "Tie in round 1: “Ada” and “Bo”; all of them together go into the final.",
                        "Tie in round 2: “Ada” and “Bo”; it stays open.");
        var byOrder = new Star(5, Ties.of(TieBreak.ORDER));
        assertThat(outcome(told(byOrder, graded, Locale.ENGLISH)))
                .contains(
                        "Tie in round 1: “Ada” and “Bo”; all of them together go into the final.",
                        "Tie in round 2: “Ada” and “Bo”. Taken to be elected: “Ada”, by the order of the ballot paper.");
        assertThat(Audit.of(byOrder.count(graded), graded).isComplete()).isTrue();
        for (var way : List.of(TieBreak.REFUSE, TieBreak.PUBLISHED)) {
            assertThatThrownBy(() -> new Star(5, Ties.of(way)).count(graded))
                    .hasMessageStartingWith("In round 2, “Ada” and “Bo” are tied");
        }
    }

    @Test
    void aRuleIsExplainedBeforeItsSteps() {
        var explained = told(new Borda(Borda.Truncated.AVERAGE, Ties.ALL_TIED), rankings(), Locale.ENGLISH);
        assertThat(explained.sections().get(0).explanation().get(0).english())
                .contains("What a ranking left out shares the points that are left.");
    }

    @Test
    void whoeverIsElectedInSomeWaysOnlyIsNamedTooWhereSeatsMayStayEmpty() {
        var names = Candidates.of("Ada", "Bo", "Cleo", "Dan", "Eve");
        var approvals = Profile.empty(Approval.KIND, names)
                .add(Approval.of(1, 2, 3))
                .add(Approval.of(1, 2, 4))
                .add(Approval.of(3));
        var rule = new EqualShares(EqualShares.Completion.NONE, 3, Ties.ALL_TIED);
        assertThat(rule.count(approvals).alternatives())
                .containsExactly(List.of(1, 2, 3), List.of(1, 3), List.of(2, 3));
        assertThat(outcome(told(rule, approvals, Locale.GERMAN)))
                .contains(
                        "„Dan“ ist gewählt.",
                        "Noch offen, je nachdem, wie die Gleichstände entschieden werden: „Bo“ und „Cleo“.",
                        "Möglich sind damit 3 Ergebnisse; sie stehen in der Tabelle der möglichen Ergebnisse.");
    }

    @Test
    void gradesWithNamesSayHowMuchABallotCanGive() {
        var rule = new Score(Score.Missing.ZERO, Ties.ALL_TIED);
        var grades =
                Profile.empty(Points.KIND, PARKS).add(Points.ofAll(2, 1, 0), 3).add(Points.ofAll(1, 2, 0), 2);
        var prepared = Prepared.of(rule, grades).orElseThrow();
        var account = Account.of(Text.of("Parks", "Parks"), rule.count(prepared.counted()), prepared, Labels.of(PARKS));
        assertThat(outcome(account.report(Locale.ENGLISH))).anyMatch(said -> said.contains("nothing is claimed"));
        assertThat(outcome(account.grades(List.of("bad", "fair", "good")).report(Locale.ENGLISH)))
                .anyMatch(said -> said.startsWith("How close it was: with 1 ballot filled in differently, “Gate”"));
    }

    @Test
    void ballotsThatDoNotCountAreNotSaidToBeValid() {
        var approvals = Profile.empty(Approval.KIND, PARKS)
                .add(Approval.of(0), 3)
                .add(Approval.of(0, 1, 2), 2)
                .add(Approval.of(), 1);
        var report = told(BlockVote.block(2, Ties.ALL_TIED), approvals, Locale.ENGLISH);
        assertThat(report.markdown())
                .contains("3 of 6 ballots are valid and not blank.")
                .contains("more than 2 marks")
                .contains("2 of 6 ballots were set aside and do not count");
    }

    @Test
    void ofBallotsNobodyKnowsWhetherTheyArePeople() {
        var rule = new InstantRunoff(InstantRunoff.Stop.MAJORITY, TiedLast.TOGETHER, Ties.ALL_TIED);
        assertThat(told(rule, rankings(), Locale.ENGLISH).markdown())
                .contains("9 of 10 ballots are valid and not blank.", "**Ballots counted:** 10")
                .doesNotContain("people answered", "Responses");
        var handedIn = rankings().add(Ranking.ofRanks(List.of(List.of(0, 2))), 5);
        assertThat(told(rule, handedIn, Locale.GERMAN).html())
                .contains(
                        "9 von 15 Stimmzetteln sind gültig und nicht leer.",
                        "Gezählte Stimmzettel",
                        "Beiseitegelegte Stimmzettel")
                .doesNotContain("Antworten");
    }

    @Test
    void aCountThatWasGoneThroughAgainSaysSo() {
        var rule = new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED);
        var outcome = rule.count(rankings());
        var prepared = Prepared.of(rule, rankings()).orElseThrow();
        var account = Account.of(Text.of("Parks", "Parks"), outcome, prepared, Labels.of(PARKS));
        assertThat(outcome(account.audited().account().report(Locale.ENGLISH)))
                .endsWith("The count was gone through again, step by step, from the ballots; every step is right.");
        var other = Outcome.of(rule, rankings()).elect(List.of(0));
        outcome.steps().forEach(other::step);
        var falsified = Account.of(account.title(), other.build(), prepared, account.labels());
        var audited = falsified.audited();
        assertThat(audited.verdict().wrong())
                .hasValue(new Sentence("Outcome: the best are Gate.", "Ergebnis: am besten sind Gate."));
        assertThat(audited.account().report(Locale.GERMAN).html())
                .contains(
                        "Die Zählung wurde noch einmal nachvollzogen, und etwas stimmt nicht. Ergebnis: am besten sind Gate.")
                .doesNotContain("jeder Schritt stimmt");
    }

    @Test
    void anOutcomeOfOtherBallotsIsRefused() {
        var rule = new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED);
        var outcome = rule.count(rankings());
        var others = rankings().add(Ranking.of(2));
        var prepared = Prepared.of(rule, others).orElseThrow();
        assertThatThrownBy(() -> Account.of(Text.of("Parks", "Parks"), outcome, prepared, Labels.of(PARKS)))
                .hasMessage("the outcome is one of other ballots");
    }
}
