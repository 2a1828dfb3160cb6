package io.github.mitform.formats.vote.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The two examples by which its authors explain the method of equal shares (D. Peters, G. Pierczyński and P. Skowron, <a
 * href="https://equalshares.net/explanation">equalshares.net/explanation</a>): eleven voters with 100 each, and five projects.
 */
class PublishedBudgetsTest {
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);
    private static final Budget BUDGET = Budget.of(
            BigDecimal.valueOf(1100),
            List.of(
                    project("bike path", 700),
                    project("outdoor gym", 400),
                    project("new park", 250),
                    project("new playground", 200),
                    project("library for kids", 100)));

    private static Project project(String id, long cost) {
        return Project.of(id, BigDecimal.valueOf(cost));
    }

    /** The first ten columns of both tables, and the last one, in which they differ. */
    private static Profile<Points> votes(int last) {
        return BudgetRule.points(Profile.empty(Approval.KIND, BUDGET.candidates())
                .add(Approval.of(0, 1), 3)
                .add(Approval.of(0, 1, 2), 3)
                .add(Approval.of(2, 3, 4), 2)
                .add(Approval.of(3))
                .add(Approval.of(3, 4))
                .add(Approval.of(last)));
    }

    private static Outcome shares(Profile<Points> votes) {
        var outcome = new EqualSharesFunding(BUDGET, Measure.COST, false, BigDecimal.ONE, false, false, false, ORDER)
                .count(votes);
        assertThat(Audit.of(outcome, votes).isComplete()).isTrue();
        return outcome;
    }

    /** What each purchase costs those who pay it in full, the effective votes as the page counts them, and what is left of all shares. */
    private static List<String> bought(Outcome outcome) {
        var bought = new ArrayList<String>();
        for (var step : outcome.steps()) {
            if (!(step instanceof PurchaseStep buy)) continue;
            var full = buy.rho().times(buy.cost());
            bought.add(outcome.candidates().name(buy.project()) + ": " + full.toDecimal(2) + ", "
                    + Fraction.ONE.dividedBy(buy.rho()).toDecimal(1) + " votes, "
                    + buy.left().toDecimal(0) + " left");
        }
        return bought;
    }

    @Test
    void inTheFirstExampleTheGymIsNotPaidForTwice() {
        assertThat(bought(shares(votes(0))))
                .containsExactly(
                        "bike path: 100.00, 7.0 votes, 400 left",
                        "new playground: 50.00, 4.0 votes, 200 left",
                        "library for kids: 33.33, 3.0 votes, 100 left");
    }

    /** The page goes on with 43 where 42.86 are left, and so has 60.5 for 60.71, and 3.2 effective votes for the playground. */
    @Test
    void inTheSecondExampleSomePayAllTheyHaveLeft() {
        assertThat(bought(shares(votes(1))))
                .containsExactly(
                        "outdoor gym: 57.14, 7.0 votes, 700 left",
                        "new park: 60.71, 4.1 votes, 450 left",
                        "new playground: 60.71, 3.3 votes, 250 left");
    }

    @Test
    void mostVotesFirstTakesBothSportsProjects() {
        var outcome = new GreedyFunding(
                        BUDGET,
                        Measure.NUMBER,
                        GreedyFunding.Order.TOTAL,
                        BigDecimal.ZERO,
                        GreedyFunding.Unfitting.SKIP,
                        false,
                        ORDER)
                .count(votes(0));
        assertThat(outcome.winners().stream().map(outcome.candidates()::name).toList())
                .containsExactly("bike path", "outdoor gym");
    }
}
