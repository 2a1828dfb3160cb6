package io.github.mitform.formats.vote.account;

import static io.github.mitform.formats.vote.account.Accounts.PARKS;
import static io.github.mitform.formats.vote.account.Accounts.outcome;
import static io.github.mitform.formats.vote.account.Accounts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.GreedyFunding.Order;
import io.github.mitform.formats.vote.budget.GreedyFunding.Unfitting;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.budget.Project;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of money: what it goes to, who paid, and what is left. */
class BudgetAccountTest {
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

    /** Trees are liked by nine of ten, beside the pond by six and beside the gate by three. */
    private static Profile<Approval> tenPeople() {
        return Profile.empty(Approval.KIND, PARKS)
                .add(Approval.of(0, 2), 6)
                .add(Approval.of(1, 2), 3)
                .add(Approval.of(), 1);
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
        var csv = told(rule, tenPeople(), Locale.ENGLISH).csv();
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
        var ties = Ties.of(TieBreak.ORDER);
        var greedy = new GreedyFunding(
                budget,
                Measure.NUMBER,
                GreedyFunding.Order.TOTAL,
                BigDecimal.ZERO,
                GreedyFunding.Unfitting.SKIP,
                false,
                ties);
        assertThat(explanation(told(greedy, tenPeople(), Locale.ENGLISH)))
                .containsExactly(
                        "General amount. Round 1: “Pond <b>” is funded (6); it costs 60, and 40 is left.",
                        "Pot “north”. Round 2: “Trees” is funded (9); it costs 20, and 20 is left.",
                        "Pot “north”. Round 3: “Gate” (3) is out, since “Trees” is funded, which excludes it.");
        var shares = new EqualSharesFunding(budget, Measure.COST, false, BigDecimal.ONE, false, false, false, ties);
        assertThat(explanation(told(shares, tenPeople(), Locale.GERMAN)))
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
}
