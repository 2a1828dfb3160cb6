package io.github.mitform.formats.vote.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What budget rules promise, on small random budgets, against the long way to count. */
class BudgetLawsTest {
    private static final Ties OPEN = Ties.ALL_TIED;
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static EqualSharesFunding shares(RandomBudget votes, Measure measure, Ties ties) {
        return new EqualSharesFunding(votes.budget(), measure, false, BigDecimal.ONE, false, false, false, ties);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalSharesAreWhatTheLongWayGives(long seed) {
        var votes = RandomBudget.of(seed);
        for (Measure measure : Measure.values()) {
            assertThat(shares(votes, measure, ORDER).count(votes.profile()).winners())
                    .as(measure.toString())
                    .isEqualTo(votes.shares(
                            measure, votes.amount().dividedBy(votes.voters().size())));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void raisesThatAreSkippedWouldHaveChangedNothing(long seed) {
        var votes = RandomBudget.of(seed);
        var increment = seed % 3 == 0 ? new BigDecimal("0.01") : seed % 3 == 1 ? BigDecimal.ONE : new BigDecimal("0.3");
        for (Measure measure : Measure.values()) {
            var rule = new EqualSharesFunding(votes.budget(), measure, true, increment, false, false, false, ORDER);
            assertThat(rule.count(votes.profile()).winners())
                    .as(measure.toString())
                    .containsExactlyInAnyOrderElementsOf(votes.raised(measure, Fraction.of(increment)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void phragmenIsWhatTheLongWayGives(long seed) {
        var votes = RandomBudget.of(seed);
        assertThat(new PhragmenFunding(votes.budget(), false, ORDER)
                        .count(votes.profile())
                        .winners())
                .isEqualTo(votes.phragmen());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theGreatestWelfareIsFoundInEverySetThatHasIt(long seed) {
        var votes = RandomBudget.of(seed);
        for (Measure measure : Measure.values()) {
            var most = votes.affordable().stream()
                    .map(set -> welfare(votes, set, measure))
                    .reduce(Fraction::max)
                    .orElseThrow();
            var outcome = new WelfareFunding(votes.budget(), measure, OPEN).count(votes.profile());
            assertThat(((WelfareStep) outcome.steps().get(0)).worth()).isEqualTo(most);
            assertThat(outcome.alternatives())
                    .containsExactlyInAnyOrderElementsOf(votes.affordable().stream()
                            .filter(set -> welfare(votes, set, measure).equals(most))
                            .toList());
        }
    }

    private static Fraction welfare(RandomBudget votes, List<Integer> set, Measure measure) {
        return votes.voters().stream()
                .map(voter -> votes.worth(voter, set, measure))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /**
     * Extended justified representation up to one project: a group that could pay for projects with its shares, all of whom support them, has a voter to
     * whom what is funded is worth more than those projects, once any one of them is added (Peters, Pierczyński and Skowron 2021, theorem 2).
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupsGetWhatTheirSharesCanBuyUpToOneProject(long seed) {
        var votes = RandomBudget.of(seed);
        for (Measure measure : List.of(Measure.COST, Measure.NUMBER)) {
            for (List<Integer> funded :
                    shares(votes, measure, OPEN).count(votes.profile()).alternatives()) {
                for (List<Integer> agreed : votes.subsets()) {
                    if (!agreed.isEmpty())
                        assertThat(isSatisfied(votes, measure, funded, agreed)).isTrue();
                }
            }
        }
    }

    private static boolean isSatisfied(
            RandomBudget votes, Measure measure, List<Integer> funded, List<Integer> agreed) {
        var left = votes.voters().stream()
                .filter(voter -> agreed.stream()
                        .allMatch(place -> votes.worth(voter, place, measure).signum() > 0))
                .filter(voter -> {
                    var most = votes.worth(voter, funded, measure);
                    var extra = agreed.stream()
                            .filter(place -> !funded.contains(place))
                            .map(place -> votes.worth(voter, place, measure))
                            .reduce(Fraction.ZERO, Fraction::max);
                    // Left out even with one more project, unless what is funded is worth as much already.
                    return most.compareTo(votes.worth(voter, agreed, measure)) < 0
                            && most.plus(extra).compareTo(votes.worth(voter, agreed, measure)) <= 0;
                })
                .count();
        return votes.amount().times(left).dividedBy(votes.voters().size()).compareTo(votes.cost(agreed)) < 0;
    }

    /** The steps alone show that every project was paid for by its supporters from shares that all are equal. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePurchasesAddUp(long seed) {
        var votes = RandomBudget.of(seed);
        for (Measure measure : Measure.values()) {
            var outcome = shares(votes, measure, ORDER).count(votes.profile());
            var left = votes.amount();
            for (var step : outcome.steps()) {
                assertThat(step.sentence(Labels.of(outcome.candidates())).german())
                        .doesNotContain("{");
                if (!(step instanceof PurchaseStep purchase)) continue;
                var paid = purchase.payments().stream()
                        .map(payment -> payment.weight().times(Fraction.of(payment.paid(), purchase.parts())))
                        .reduce(Fraction.ZERO, Fraction::plus);
                assertThat(paid).isEqualTo(votes.cost(purchase.project())).isEqualTo(purchase.cost());
                left = left.minus(paid);
                assertThat(purchase.left()).isEqualTo(left);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noRuleSpendsMoreThanThereIs(long seed) {
        var votes = RandomBudget.of(seed);
        for (Ties ties : List.of(OPEN, ORDER)) {
            for (BudgetRule rule : all(votes, ties)) {
                var outcome = rule.count(votes.profile());
                assertThat(outcome.alternatives())
                        .as(rule.toString())
                        .isNotEmpty()
                        .allMatch(set -> votes.cost(set).compareTo(votes.amount()) <= 0);
                outcome.steps()
                        .forEach(step -> assertThat(step.sentence(Labels.of(outcome.candidates()))
                                        .english())
                                .doesNotContain("{"));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRuleThatBreaksTiesGivesOneOfTheWays(long seed) {
        var votes = RandomBudget.of(seed);
        var open = all(votes, OPEN);
        var broken = all(votes, ORDER);
        for (int i = 0; i < open.size(); i++) {
            assertThat(open.get(i).count(votes.profile()).alternatives())
                    .as(open.get(i).toString())
                    .contains(broken.get(i).count(votes.profile()).winners().stream()
                            .sorted()
                            .toList());
        }
    }

    private static List<BudgetRule> all(RandomBudget votes, Ties ties) {
        var rules = new ArrayList<BudgetRule>();
        for (Measure measure : Measure.values()) {
            for (boolean on : new boolean[] {false, true}) {
                rules.add(new EqualSharesFunding(votes.budget(), measure, on, BigDecimal.ONE, on, on, false, ties));
                rules.add(new GreedyFunding(
                        votes.budget(),
                        measure,
                        on ? GreedyFunding.Order.TOTAL : GreedyFunding.Order.PER_COST,
                        BigDecimal.ONE,
                        on ? GreedyFunding.Unfitting.SKIP : GreedyFunding.Unfitting.STOP,
                        false,
                        ties));
            }
            rules.add(new WelfareFunding(votes.budget(), measure, ties));
        }
        rules.add(new PhragmenFunding(votes.budget(), false, ties));
        return rules;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherUnitOfMoneyPointsOrWeightMakesNoDifference(long seed) {
        var votes = RandomBudget.of(seed);
        var scale = new BigDecimal("0.25");
        var projects = votes.budget().projects().stream()
                .map(project -> Project.of(project.id(), project.cost().multiply(scale)))
                .toList();
        var scaled = new RandomBudget(Budget.of(votes.budget().amount().multiply(scale), projects), votes.voters());
        var weighed = Profile.empty(Points.KIND, votes.budget().candidates());
        votes.voters().forEach(voter -> weighed.add(Points.of(voter), 1, Fraction.of(2, 3)));
        for (Measure measure : Measure.values()) {
            var funded = shares(votes, measure, OPEN).count(votes.profile()).alternatives();
            assertThat(shares(scaled, measure, OPEN).count(scaled.profile()).alternatives())
                    .isEqualTo(funded);
            assertThat(shares(votes, measure, OPEN).count(weighed).alternatives())
                    .isEqualTo(funded);
        }
    }
}
