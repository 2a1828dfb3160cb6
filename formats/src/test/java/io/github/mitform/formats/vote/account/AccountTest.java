package io.github.mitform.formats.vote.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.GreedyFunding.Order;
import io.github.mitform.formats.vote.budget.GreedyFunding.Unfitting;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.budget.Project;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Baldwin;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.formats.vote.grade.MajorityJudgment;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.Star;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import io.github.mitform.tally.Fraction;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Candidates PARKS = Candidates.of("Pond <b>", "Gate", "Trees");

    private static Profile<Ranking> rankings() {
        return Profile.empty(Ranking.KIND, PARKS)
                .add(Ranking.of(0, 1), 4)
                .add(Ranking.of(1, 0), 3)
                .add(Ranking.of(2, 1), 2)
                .add(Ranking.of(), 1);
    }

    private static <B extends Ballot> Report told(Rule<B> rule, Profile<?> handedIn, Locale language) {
        var prepared = Prepared.of(rule, handedIn).orElseThrow();
        var outcome = rule.count(prepared.counted());
        return Account.of(Text.of("Parks", "Parks"), outcome, prepared, Labels.of(outcome.candidates()))
                .report(language);
    }

    private static List<String> outcome(Report report) {
        return report.sections().get(0).outcome().stream()
                .map(sentence -> sentence.in(report.language()))
                .toList();
    }

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
    void numbersSayWhatTheyAreOf() {
        assertThat(told(new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED), rankings(), Locale.ENGLISH)
                        .markdown())
                .contains("| Name | Result | Others that are not ahead |");
        var baldwin = told(new Baldwin(TiedLast.TOGETHER, Ties.ALL_TIED), rankings(), Locale.GERMAN);
        // Whoever is left alone has 0 points, which says nothing.
        assertThat(baldwin.markdown()).contains("| Name | Ergebnis |", "Punkte in jeder Runde");
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
    void ballotsThatAreNotAgainstSomebodyAreNoVotes() {
        var report = told(new AntiPlurality(Ties.ALL_TIED), rankings(), Locale.ENGLISH);
        assertThat(report.markdown())
                .contains("### Ballots on which it is not the last\n")
                .doesNotContain("Votes in each round");
    }

    @Test
    void aRuleIsExplainedBeforeItsSteps() {
        var explained = told(new Borda(Borda.Truncated.AVERAGE, Ties.ALL_TIED), rankings(), Locale.ENGLISH);
        assertThat(explained.sections().get(0).explanation().get(0).english())
                .contains("What a ranking left out shares the points that are left.");
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
    void whatTiesLeaveOpenIsNotSaidToBeLeftOfTheMoney() {
        var projects = List.of(Project.of("Arcade", BigDecimal.TEN), Project.of("Bench", BigDecimal.TEN));
        var budget = Budget.of(BigDecimal.TEN, projects);
        var approvals = Profile.empty(Approval.KIND, budget.candidates()).add(Approval.of(0, 1), 2);
        var rule = new GreedyFunding(
                budget, Measure.NUMBER, Order.TOTAL, BigDecimal.ZERO, Unfitting.SKIP, false, Ties.ALL_TIED);
        assertThat(outcome(told(rule, BudgetRule.points(approvals), Locale.GERMAN)))
                .contains("Von 10 werden 0 sicher ausgegeben; was noch dazukommt, hängt an den Gleichständen.");
        var three = List.of(projects.get(0), projects.get(1), Project.of("Cinema", BigDecimal.TEN));
        var twenty = Budget.of(BigDecimal.valueOf(20), three);
        var open = Profile.empty(Approval.KIND, twenty.candidates())
                .add(Approval.of(0, 1, 2), 2)
                .add(Approval.of(2), 1);
        var second = new GreedyFunding(
                twenty, Measure.NUMBER, Order.TOTAL, BigDecimal.ZERO, Unfitting.SKIP, false, Ties.ALL_TIED);
        assertThat(told(second, BudgetRule.points(open), Locale.GERMAN).html())
                .contains("Übrig oder noch offen: 10 von 20");
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
    void notEveryChoiceAmongTheTiedIsAPossibleResult() {
        var projects = Stream.of("Arcade", "Bench", "Court")
                .map(name -> Project.of(name, BigDecimal.valueOf(name.equals("Court") ? 100 : 50)))
                .toList();
        var budget = Budget.of(BigDecimal.valueOf(100), projects);
        var approvals = Profile.empty(Approval.KIND, budget.candidates())
                .add(Approval.of(0, 1), 2)
                .add(Approval.of(2), 2);
        var rule = new GreedyFunding(
                budget, Measure.NUMBER, Order.TOTAL, BigDecimal.ZERO, Unfitting.SKIP, false, Ties.ALL_TIED);
        var report = told(rule, BudgetRule.points(approvals), Locale.ENGLISH);
        assertThat(outcome(report))
                .contains(
                        "Tied for 2 places, and left open by the rule: “Arcade”, “Bench” and “Court”.",
                        "So 2 results are possible; the table of possible results lists them.");
        assertThat(report.markdown()).contains("| 1 | “Arcade” and “Bench” |", "| 2 | “Court” |");
        assertThat(report.sections().get(0).explanation())
                .extracting(Sentence::english)
                .containsExactly("The steps are told as far as they are the same whichever way ties are broken.");
    }

    @Test
    void whatIsTiedWithNobodyIsNotSaidToBe() {
        var projects = List.of(
                Project.of("Arcade", BigDecimal.valueOf(40)),
                Project.of("Bench", BigDecimal.valueOf(60)),
                Project.of("Court", BigDecimal.valueOf(30)));
        var budget = Budget.of(BigDecimal.valueOf(70), projects);
        var approvals = Profile.empty(Approval.KIND, budget.candidates())
                .add(Approval.of(0), 3)
                .add(Approval.of(1), 3)
                .add(Approval.of(2), 2);
        var rule = new GreedyFunding(
                budget, Measure.NUMBER, Order.TOTAL, BigDecimal.ZERO, Unfitting.SKIP, false, Ties.ALL_TIED);
        var english = told(rule, BudgetRule.points(approvals), Locale.ENGLISH);
        assertThat(outcome(english))
                .contains("Still open, depending on how the ties are broken: either “Arcade” and “Court”, or “Bench”.")
                .noneMatch(said -> said.startsWith("Tied for"));
        assertThat(english.markdown()).contains("| Court | open |");
        assertThat(outcome(told(rule, BudgetRule.points(approvals), Locale.GERMAN)))
                .contains(
                        "Noch offen, je nachdem, wie die Gleichstände entschieden werden: entweder „Arcade“ und „Court“, oder „Bench“.");
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

    @Test
    void moneyShowsWhoPaid() {
        var budget = Budget.of(
                BigDecimal.valueOf(100),
                List.of(
                        Project.of("Pond <b>", BigDecimal.valueOf(60)),
                        Project.of("Gate", BigDecimal.valueOf(30)),
                        Project.of("Trees", new BigDecimal("12.50"))));
        var rule = new EqualSharesFunding(
                budget, Measure.NUMBER, false, BigDecimal.ONE, false, false, false, Ties.of(TieBreak.ORDER));
        var votes = Profile.empty(Approval.KIND, PARKS)
                .add(Approval.of(0, 2), 6)
                .add(Approval.of(1), 3)
                .add(Approval.of(), 1);
        var report = told(rule, votes, Locale.ENGLISH);
        assertThat(outcome(report))
                .startsWith("Funded are “Trees” and “Gate”.", "Of 100, 42.50 are spent and 57.50 are left.");
        assertThat(report.csv().get("result-payments.csv"))
                .contains(
                        "project,cost,by_most,by_less,payers,most,left",
                        "Trees,12.5,12.5,0,6,2.0833,87.5",
                        "Gate,30,30,0,3,10,57.5");
        assertThat(report.html()).contains("Left of the budget: 57.5 of 100", "12.5 · Payers 6 · Most from one 2.08");
    }

    @Test
    void withoutPayersMoneyShowsVotesAndEachPotItsOwn() {
        var budget = new Budget(
                BigDecimal.valueOf(100),
                List.of(
                        Project.of("Pond <b>", BigDecimal.valueOf(60)),
                        new Project("Gate", BigDecimal.valueOf(30), Optional.of("north")),
                        new Project("Trees", BigDecimal.valueOf(20), Optional.of("north"))),
                List.of(new Budget.Pot("north", BigDecimal.valueOf(40))),
                List.of());
        var rule = new GreedyFunding(
                budget,
                Measure.NUMBER,
                GreedyFunding.Order.TOTAL,
                BigDecimal.ZERO,
                GreedyFunding.Unfitting.STOP,
                false,
                Ties.of(TieBreak.ORDER));
        var votes = Profile.empty(Approval.KIND, PARKS)
                .add(Approval.of(0, 2), 6)
                .add(Approval.of(1, 2), 3)
                .add(Approval.of(), 1);
        var csv = told(rule, votes, Locale.ENGLISH).csv();
        assertThat(csv.get("result-result.csv"))
                .contains(
                        "candidate,result,votes,cost,pot",
                        "Pond <b>,funded,6,60,general",
                        "Trees,funded,9,20,north",
                        "Gate,–,3,30,north");
        assertThat(csv.get("result-pots.csv")).contains("pot,amount,spent,left", "general,100,60,40", "north,40,20,20");
        assertThat(csv.get("result-payments.csv"))
                .contains(
                        "project,votes,cost,left,pot,left_in_pot",
                        "Pond <b>,6,60,80,general,40",
                        "Trees,9,20,60,north,20");
    }

    @Test
    void stepsOfABudgetNameThePotAndWhatExcludesWhat() {
        var budget = new Budget(
                BigDecimal.valueOf(100),
                List.of(
                        Project.of("Pond <b>", BigDecimal.valueOf(60)),
                        new Project("Gate", BigDecimal.valueOf(10), Optional.of("north")),
                        new Project("Trees", BigDecimal.valueOf(20), Optional.of("north"))),
                List.of(new Budget.Pot("north", BigDecimal.valueOf(40))),
                List.of(List.of("Gate", "Trees")));
        var votes = Profile.empty(Approval.KIND, PARKS)
                .add(Approval.of(0, 2), 6)
                .add(Approval.of(1, 2), 3)
                .add(Approval.of(), 1);
        var ties = Ties.of(TieBreak.ORDER);
        var greedy = new GreedyFunding(
                budget,
                Measure.NUMBER,
                GreedyFunding.Order.TOTAL,
                BigDecimal.ZERO,
                GreedyFunding.Unfitting.SKIP,
                false,
                ties);
        assertThat(explanation(told(greedy, votes, Locale.ENGLISH)))
                .containsExactly(
                        "General amount. Round 1: “Pond <b>” is funded (6); it costs 60, and 40 is left.",
                        "Pot “north”. Round 2: “Trees” is funded (9); it costs 20, and 20 is left.",
                        "Pot “north”. Round 3: “Gate” (3) is out, since “Trees” is funded, which excludes it.");
        var shares = new EqualSharesFunding(budget, Measure.COST, false, BigDecimal.ONE, false, false, false, ties);
        assertThat(explanation(told(shares, votes, Locale.GERMAN)))
                .startsWith("Allgemeiner Betrag. 6 Abstimmende teilen sich 100: je 16,67.")
                .contains("Topf „north“. 9 Abstimmende teilen sich 40: je 4,44.")
                .endsWith(
                        "Topf „north“. Runde 2: 9 Unterstützende bezahlen „Trees“ (20): je 2,22. Der Rest beträgt 20. Es schließt"
                                + " „Gate“ aus.");
    }

    private static List<String> explanation(Report report) {
        return report.sections().get(0).explanation().stream()
                .map(sentence -> sentence.in(report.language()))
                .toList();
    }

    @Test
    void tiesOfCountsThatWereGivenUpHaveNoRoundOfTheOneThatIsTold() {
        var names = Candidates.of("a", "b", "c");
        var budget = Budget.of(
                BigDecimal.valueOf(100),
                List.of(
                        Project.of("a", BigDecimal.valueOf(40)),
                        Project.of("b", BigDecimal.valueOf(40)),
                        Project.of("c", BigDecimal.valueOf(60))));
        var votes = Profile.empty(Approval.KIND, names)
                .add(Approval.of(0, 2), 3)
                .add(Approval.of(1, 2), 3)
                .add(Approval.of(2), 3);
        var rule = new EqualSharesFunding(
                budget, Measure.NUMBER, true, BigDecimal.ONE, false, false, false, Ties.of(TieBreak.ORDER));
        var outcome = rule.count(Prepared.of(rule, votes).orElseThrow().counted());
        assertThat(outcome.ties()).isNotEmpty();
        assertThat(outcome(told(rule, votes, Locale.ENGLISH)))
                .contains(
                        "Tie while shares were raised: “a” and “b”. Taken first: “a”, by the order of the ballot paper.");
        var compared = new EqualSharesFunding(
                budget, Measure.NUMBER, true, BigDecimal.ONE, false, true, false, Ties.of(TieBreak.ORDER));
        assertThat(outcome(told(compared, votes, Locale.ENGLISH)))
                .anySatisfy(tie -> assertThat(tie).startsWith("Tie in round 2: “a” and “b”. Taken to be funded"))
                .noneSatisfy(tie -> assertThat(tie).startsWith("Tie while"));
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
