package io.github.mitform.examples.benchmarks.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.committee.SequentialPhragmen;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.committee.Weights;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.transfer.RankedChoice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever takes part in the comparison comes to the same result, in elections where nothing is tied. */
class SameCountTest {
    private static final Ties IN_ORDER = Ties.of(TieBreak.ORDER);

    @Test
    void instantRunoff() {
        var sheets = Elections.madeRanked(20_000, 12, 3);
        int byHand =
                ByHand.instantRunoff(ByHand.papers(sheets), sheets.candidates().size());
        assertThat(RankedChoice.instantRunoff(IN_ORDER).count(sheets).winners()).containsExactly(byHand);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void equalShares(boolean raise) {
        var spending = Elections.madeSpending(3_000, 30);
        var voters = ByHand.voters(spending);
        var rule = new EqualSharesFunding(
                spending.budget(), Measure.COST, raise, BigDecimal.ONE, false, false, false, Ties.of(TieBreak.NAME));
        assertThat(rule.count(BudgetRule.points(spending.approvals())).winners())
                .hasSizeGreaterThan(2)
                .containsExactlyInAnyOrderElementsOf(raise ? ByHand.addOne(voters) : ByHand.equalShares(voters, 0));
    }

    @Test
    void schulze() {
        var benchmark = new SchulzeBenchmark();
        assertThat(benchmark.mitform()).isEqualTo(benchmark.byHand()).isNotEmpty();
    }

    @Test
    void committees() {
        var approvals = Elections.madeCommittee(500, 30);
        var voters = ByHand.voters(approvals);
        assertThat(new SequentialPhragmen(5, IN_ORDER).count(approvals).winners())
                .containsExactlyInAnyOrderElementsOf(ByHand.phragmen(voters, 5));
        assertThat(new Thiele(Weights.PROPORTIONAL, Thiele.Way.SEQUENTIAL, BigDecimal.valueOf(2), 5, IN_ORDER)
                        .count(approvals)
                        .winners())
                .containsExactlyInAnyOrderElementsOf(ByHand.proportionalApproval(voters, 5));
    }

    @Test
    void compressing() {
        var benchmark = new CompressBenchmark();
        benchmark.ballots = 5_000;
        benchmark.draw();
        var profile = benchmark.mitform();
        assertThat(profile.people()).isEqualTo(5_000);
        assertThat(profile.size()).isEqualTo(benchmark.byHand().size()).isGreaterThan(100);
    }
}
