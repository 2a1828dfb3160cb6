package io.github.mitform.formats.vote.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.Budget.Pot;
import io.github.mitform.formats.vote.budget.GreedyFunding.Order;
import io.github.mitform.formats.vote.budget.GreedyFunding.Unfitting;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.RuleBook;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieFacts.TieDecision;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BudgetRulesTest {
    private static final Ties OPEN = Ties.ALL_TIED;
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);

    private static Project project(String id, long cost) {
        return Project.of(id, BigDecimal.valueOf(cost));
    }

    private static Budget budget(long amount, Project... projects) {
        return Budget.of(BigDecimal.valueOf(amount), List.of(projects));
    }

    /** Ballots such as "ab": one letter for each project that is approved of, the first letter of its id. */
    private static Profile<Points> votes(Budget budget, Map<String, Integer> ballots) {
        var profile = Profile.empty(Approval.KIND, budget.candidates());
        var letters = new StringBuilder();
        budget.projects().forEach(project -> letters.append(project.id().charAt(0)));
        ballots.forEach((approved, times) -> profile.add(
                Approval.of(approved.chars()
                        .map(letter -> letters.indexOf(Character.toString(letter)))
                        .toArray()),
                times));
        return BudgetRule.points(profile);
    }

    private static List<String> names(Outcome outcome) {
        return outcome.winners().stream().map(outcome.candidates()::name).toList();
    }

    private static List<String> sentences(Outcome outcome) {
        return outcome.steps().stream()
                .map(step -> step.sentence(Labels.of(outcome.candidates())).german())
                .toList();
    }

    @Test
    void everyWayThroughTiesPaysForItsPots() {
        var pots = IntStream.range(0, 1_000)
                .mapToObj(pot -> new Pot("pot" + pot, BigDecimal.ONE))
                .toList();
        var budget = new Budget(BigDecimal.ONE, List.of(project("arcade", 1), project("bench", 1)), pots, List.of());
        var votes = Votes.of(budget, Measure.NUMBER, votes(budget, Map.of("a", 1)));
        var work = new Funding.Work(new Sentence("Too much.", "Zu viel."));
        work.add(2_000_000_000 - 1_003);
        assertThat(Pots.of(votes, work).number()).isEqualTo(1_001);
        assertThatThrownBy(() -> Pots.of(votes, work)).isInstanceOf(UncountableException.class);
    }

    @Test
    void aDecisionOnALaterTieHoldsBehindOneThatStaysOpen() {
        var budget = budget(80, project("arcade", 60), project("bench", 60), project("court", 20), project("deck", 20));
        var votes = votes(budget, Map.of("a", 2, "b", 2, "c", 1, "d", 1));
        var decided = new TieFacts(
                OptionalLong.empty(),
                List.of(),
                List.of(new TieDecision(Purpose.FUND, List.of("court", "deck"), "deck")));
        var outcome = new GreedyFunding(
                        budget,
                        Measure.NUMBER,
                        Order.TOTAL,
                        BigDecimal.ZERO,
                        Unfitting.SKIP,
                        false,
                        Ties.of(TieBreak.DECISION))
                .count(votes, decided);
        assertThat(outcome.alternatives()).containsExactly(List.of(0, 3), List.of(1, 3));
        assertThat(names(outcome)).containsExactly("deck");
        assertThat(outcome.open()).contains(new Outcome.Open(List.of(0, 1), 1));
        assertThat(outcome.ties()).extracting(TieUse::by).containsExactly(TieBreak.ALL_TIED, TieBreak.DECISION);
        assertThat(Audit.of(outcome, votes).isRight()).isTrue();
    }

    @Nested
    class MostVotesFirst {
        private final Budget budget =
                budget(100, project("arcade", 60), project("bench", 50), project("cafe", 30), project("dock", 10));
        private final Profile<Points> votes = votes(budget, Map.of("abc", 3, "ab", 2, "a", 1, "d", 2, "c", 1));

        private GreedyFunding greedy(Order order, long threshold, Unfitting unfitting) {
            return new GreedyFunding(
                    budget, Measure.NUMBER, order, BigDecimal.valueOf(threshold), unfitting, false, OPEN);
        }

        @Test
        void whatDoesNotFitIsSkipped() {
            var outcome = greedy(Order.TOTAL, 0, Unfitting.SKIP).count(votes);
            assertThat(names(outcome)).containsExactly("arcade", "cafe", "dock");
            assertThat(sentences(outcome))
                    .containsExactly(
                            "Runde 1: „arcade“ wird umgesetzt (6); es kostet 60, der Rest beträgt 40.",
                            "Runde 2: „bench“ (5) kostet 50, aber der Rest beträgt nur 40; es wird übersprungen.",
                            "Runde 2: „cafe“ wird umgesetzt (4); es kostet 30, der Rest beträgt 10.",
                            "Runde 3: „dock“ wird umgesetzt (2); es kostet 10, der Rest beträgt 0.");
        }

        @Test
        void orTheListEndsThere() {
            assertThat(names(greedy(Order.TOTAL, 0, Unfitting.STOP).count(votes)))
                    .containsExactly("arcade");
        }

        @Test
        void tooFewVotesAreTooFew() {
            assertThat(names(greedy(Order.TOTAL, 3, Unfitting.SKIP).count(votes)))
                    .containsExactly("arcade", "cafe");
        }

        @Test
        void cheapProjectsComeFirstWhereVotesForTheMoneyCount() {
            var outcome = greedy(Order.PER_COST, 0, Unfitting.SKIP).count(votes);
            assertThat(names(outcome)).containsExactly("dock", "cafe");
            // Both have one vote for each ten of cost, and there is room for one.
            assertThat(outcome.open()).hasValueSatisfying(open -> {
                assertThat(open.candidates()).containsExactly(0, 1);
                assertThat(open.seats()).isEqualTo(1);
            });
        }

        @Test
        void oneOfAnExclusiveGroupIsFunded() {
            var exclusive = new Budget(
                    BigDecimal.valueOf(100), budget.projects(), List.of(), List.of(List.of("arcade", "cafe")));
            var rule = new GreedyFunding(
                    exclusive, Measure.NUMBER, Order.TOTAL, BigDecimal.ZERO, Unfitting.SKIP, false, OPEN);
            assertThat(names(rule.count(votes))).containsExactly("arcade", "dock");
            var welfare = new WelfareFunding(exclusive, Measure.NUMBER, OPEN).count(votes);
            assertThat(names(welfare)).containsExactly("bench", "cafe", "dock");
        }

        @Test
        void everyPotPaysForItsOwn() {
            var pots = new Budget(
                    BigDecimal.valueOf(60),
                    List.of(
                            project("arcade", 60),
                            new Project("bench", BigDecimal.valueOf(50), Optional.of("north")),
                            new Project("cafe", BigDecimal.valueOf(30), Optional.of("north")),
                            project("dock", 10)),
                    List.of(new Pot("north", BigDecimal.valueOf(50))),
                    List.of());
            var rule =
                    new GreedyFunding(pots, Measure.NUMBER, Order.TOTAL, BigDecimal.ZERO, Unfitting.SKIP, false, OPEN);
            assertThat(names(rule.count(votes))).containsExactly("arcade", "bench");
            var shares = new EqualSharesFunding(pots, Measure.COST, false, BigDecimal.ONE, false, false, false, OPEN);
            // In the north six voters share 50: four of them have 33 for the cafe, five of them 42, not enough for the
            // bench.
            assertThat(names(shares.count(votes))).containsExactly("dock", "cafe");
        }
    }

    @Nested
    class TiedProjects {
        private Budget alike(int projects, long amount) {
            return Budget.of(
                    BigDecimal.valueOf(amount),
                    IntStream.range(0, projects)
                            .mapToObj(i -> project("p" + i, 10))
                            .toList());
        }

        private GreedyFunding mostVotes(Budget budget, boolean unsupported) {
            return new GreedyFunding(
                    budget, Measure.NUMBER, Order.TOTAL, BigDecimal.ZERO, Unfitting.SKIP, unsupported, OPEN);
        }

        private Profile<Points> oneVoteEach(Budget budget) {
            var profile = Profile.empty(Points.KIND, budget.candidates());
            for (int i = 0; i < budget.projects().size(); i++) profile.add(Points.of(Map.of(i, Fraction.ONE)));
            return profile;
        }

        @Test
        void areAllFundedWhereTheMoneyIsEnough() {
            var budget = alike(400, 4_000);
            for (BudgetRule rule : List.of(mostVotes(budget, false), new PhragmenFunding(budget, true, OPEN))) {
                var votes = rule instanceof PhragmenFunding
                        ? Profile.empty(Points.KIND, budget.candidates()).add(Points.ofAll())
                        : oneVoteEach(budget);
                var outcome = rule.count(votes);
                assertThat(outcome.winners()).as(rule.id()).hasSize(400);
                assertThat(outcome.open()).isEmpty();
            }
        }

        @Test
        void areTooManyToTryEachWayWhereItIsNot() {
            var budget = alike(2_000, 10_000);
            var rule = mostVotes(budget, false);
            var votes = oneVoteEach(budget);
            assertThatThrownBy(() -> rule.count(votes))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("too many ways to break ties");
        }

        @Test
        void excludeEachOtherOneByOne() {
            var budget = new Budget(
                    BigDecimal.valueOf(100),
                    List.of(project("a", 10), project("b", 10), project("c", 10)),
                    List.of(),
                    List.of(List.of("a", "b")));
            var outcome = mostVotes(budget, false).count(oneVoteEach(budget));
            assertThat(outcome.alternatives()).containsExactly(List.of(0, 2), List.of(1, 2));
        }
    }

    @Test
    void votesForTheMoneyAreToldWithDigitsThatTellThemApart() {
        var budget = budget(9_000, project("a", 3_000), project("b", 4_000));
        var rule =
                new GreedyFunding(budget, Measure.NUMBER, Order.PER_COST, BigDecimal.ZERO, Unfitting.SKIP, false, OPEN);
        assertThat(sentences(rule.count(votes(budget, Map.of("ab", 7)))))
                .containsExactly(
                        "Runde 1: „a“ wird umgesetzt (0,00233); es kostet 3 000, der Rest beträgt 6 000.",
                        "Runde 2: „b“ wird umgesetzt (0,00175); es kostet 4 000, der Rest beträgt 2 000.");
    }

    /** Two thirds of the voters can take everything by votes, but only two thirds of the money by shares. */
    @Nested
    class EqualShares {
        private final Budget budget =
                budget(90, project("a", 30), project("b", 30), project("c", 30), project("d", 30), project("e", 28));
        private final Profile<Points> votes = votes(budget, Map.of("abc", 6, "de", 3));

        private EqualSharesFunding shares(boolean raise, boolean greedy, boolean compare) {
            return new EqualSharesFunding(budget, Measure.COST, raise, BigDecimal.ONE, greedy, compare, false, ORDER);
        }

        @Test
        void theSmallerGroupGetsItsPart() {
            var outcome = shares(false, false, false).count(votes);
            assertThat(names(outcome)).containsExactly("a", "b", "d");
            assertThat(sentences(outcome))
                    .containsExactly(
                            "9 Abstimmende teilen sich 90: je 10.",
                            "Runde 1: 6 Unterstützende bezahlen „a“ (30): je 5. Der Rest beträgt 60.",
                            "Runde 2: 6 Unterstützende bezahlen „b“ (30): je 5. Der Rest beträgt 30.",
                            "Runde 3: 3 Unterstützende bezahlen „d“ (30): je 10. Der Rest beträgt 0.");
            var mostVotes = new GreedyFunding(
                    budget, Measure.NUMBER, Order.TOTAL, BigDecimal.ZERO, Unfitting.SKIP, false, ORDER);
            assertThat(names(mostVotes.count(votes))).containsExactly("a", "b", "c");
        }

        @Test
        void moreVotersMayPreferWhatHasMostVotes() {
            var outcome = shares(false, false, true).count(votes);
            assertThat(names(outcome)).containsExactly("a", "b", "c");
            assertThat(sentences(outcome))
                    .contains(
                            "Abstimmende, denen mehr wert ist, was die meisten Stimmen hat: 6; denen die gleichen Anteile mehr wert sind: 3."
                                    + " Umgesetzt wird, was die meisten Stimmen hat.");
        }

        @Test
        void raisedSharesSpendMore() {
            var smaller = budget(50, project("a", 30), project("b", 20));
            var few = votes(smaller, Map.of("a", 3, "b", 2, "", 5));
            var kept = new EqualSharesFunding(smaller, Measure.COST, false, BigDecimal.ONE, false, false, false, ORDER);
            assertThat(names(kept.count(few))).isEmpty();
            var raised =
                    new EqualSharesFunding(smaller, Measure.COST, true, BigDecimal.ONE, false, false, false, ORDER);
            var outcome = raised.count(few);
            assertThat(names(outcome)).containsExactlyInAnyOrder("a", "b");
            assertThat(((SharesStep) outcome.steps().get(0)).raises()).isEqualTo(5);
        }

        @Test
        void oneVoterSharesWithNobody() {
            var alone = budget(30, project("a", 30), project("b", 0));
            var rule = new EqualSharesFunding(alone, Measure.NUMBER, true, BigDecimal.ONE, false, false, false, ORDER);
            assertThat(sentences(rule.count(votes(alone, Map.of("ab", 1)))))
                    .containsExactly(
                            "1 Person verfügt über 30.",
                            "Runde 1: „b“ kostet nichts und wird umgesetzt. Der Rest beträgt 30.",
                            "Runde 2: 1 Person bezahlt „a“ (30). Der Rest beträgt 0.");
        }

        @Test
        void whatNobodySupportsCanComeLastEvenWhereNobodySupportsAnything() {
            var rule = new EqualSharesFunding(budget, Measure.COST, true, BigDecimal.ONE, true, false, true, ORDER);
            assertThat(names(rule.count(votes(budget, Map.of())))).containsExactly("a", "b", "c");
            assertThat(names(rule.count(votes(budget, Map.of("", 9))))).containsExactly("a", "b", "c");
        }

        @Test
        void sharesThatCannotBeCountedExactlyAreRefused() {
            var rule = new EqualSharesFunding(
                    budget, Measure.COST, true, BigDecimal.TEN.pow(15), false, false, false, ORDER);
            var many = votes(budget, Map.of("a", 1, "", 2_000_000_000));
            assertThatThrownBy(() -> rule.count(many))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("more than can be counted exactly");
        }

        @Test
        void optionsWithoutEffectAreRefused() {
            assertThatThrownBy(() -> new EqualSharesFunding(
                            budget, Measure.COST, false, BigDecimal.TEN, true, false, false, ORDER))
                    .hasMessage("An increment is for shares that are raised; leave it out, or set \"raise\".");
            assertThatThrownBy(() -> new EqualSharesFunding(
                            budget, Measure.COST, true, BigDecimal.ONE, false, false, true, ORDER))
                    .hasMessageStartingWith("Projects without support can only be funded greedily");
        }

        @Test
        void anythingWorthNothingToAnybodyIsNeverBought() {
            assertThat(names(shares(true, true, false).count(votes(budget, Map.of("", 9)))))
                    .isEmpty();
        }
    }

    /** Points of a ranking: as many as projects stand below. */
    @Test
    void rankingsBecomePoints() {
        var budget = budget(10, project("a", 1), project("b", 1), project("c", 1));
        var rankings = Profile.empty(Ranking.KIND, budget.candidates()).add(Ranking.of(2, 0));
        var points = BudgetRule.borda(rankings).lines().get(0).ballot().given();
        assertThat(points).containsExactly(Map.entry(0, Fraction.ZERO), Map.entry(2, Fraction.ONE));
    }

    @Test
    void moneyIsExact() {
        var budget = Budget.of(
                new BigDecimal("0.3"),
                List.of(Project.of("a", new BigDecimal("0.1")), Project.of("b", new BigDecimal("0.2"))));
        var rule = new WelfareFunding(budget, Measure.COST, OPEN);
        assertThat(names(rule.count(votes(budget, Map.of("ab", 1))))).containsExactly("a", "b");
    }

    @Test
    void aTieOfProjectsThatAreAllFundedMadeNoDifference() {
        var budget = budget(10, project("a", 5), project("b", 5));
        var rule = new GreedyFunding(budget, Measure.NUMBER, Order.TOTAL, BigDecimal.ZERO, Unfitting.SKIP, false, OPEN);
        var outcome = rule.count(votes(budget, Map.of("ab", 2)));
        assertThat(names(outcome)).containsExactly("a", "b");
        assertThat(outcome.ties()).hasSize(1);
        assertThat(outcome.decisiveTies()).isEmpty();
    }

    @Test
    void whatNobodySupportsMakesNoTieOfTheGreatestWelfare() {
        var budget = budget(10, project("a", 5), project("u", 5), project("f", 0));
        var outcome = new WelfareFunding(budget, Measure.COST, OPEN).count(votes(budget, Map.of("a", 2, "f", 1)));
        assertThat(names(outcome)).containsExactly("a", "f");
        assertThat(outcome.ties()).isEmpty();
        assertThat(outcome.alternatives()).as("every set that is as good").hasSize(4);
    }

    @Test
    void theGreatestWelfareLeavesOutWhatNobodySupportsWhereThereAreTooManySetsToList() {
        var projects = new ArrayList<>(List.of(project("a", 0)));
        for (int i = 0; i < 20; i++) projects.add(project("x" + i, 1));
        var budget = Budget.of(BigDecimal.valueOf(100), projects);
        var rule = new WelfareFunding(budget, Measure.COST, OPEN);
        var outcome = rule.count(Profile.empty(Points.KIND, budget.candidates()).add(Points.ofAll(1)));
        assertThat(names(outcome)).containsExactly("a");
        assertThat(((WelfareStep) outcome.steps().get(0)).all()).isFalse();
    }

    @Test
    void rulesAreWrittenWithTheirBudgetAndReadAgain() {
        var book = new RuleBook(
                Map.of("equal_shares_funding", EqualSharesFunding.class, "greedy_funding", GreedyFunding.class));
        var budget = new Budget(
                new BigDecimal("1000.50"),
                List.of(
                        new Project("playground", BigDecimal.valueOf(700), Optional.of("north")),
                        project("bench", 200)),
                List.of(new Pot("north", BigDecimal.valueOf(800))),
                List.of(List.of("playground", "bench")));
        var rule = new EqualSharesFunding(
                budget, Measure.NUMBER, true, BigDecimal.TEN, false, true, false, Ties.of(TieBreak.LOT));
        assertThat(book.read(book.write(rule)).object()).hasValue(rule);
    }

    @Test
    void ballotsAboutOtherProjectsAreRefused() {
        var rule = new PhragmenFunding(budget(10, project("a", 1)), false, OPEN);
        var others = votes(budget(10, project("b", 1)), Map.of("b", 1));
        assertThatThrownBy(() -> rule.count(others)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBudgetHangsTogether() {
        var a = project("a", 1);
        assertThatThrownBy(() -> budget(10, a, a)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> budget(-1, a)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Budget(BigDecimal.ONE, List.of(a), List.of(), List.of(List.of("b"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Budget.of(BigDecimal.ONE, List.of(new Project("a", BigDecimal.ONE, Optional.of("nowhere")))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
