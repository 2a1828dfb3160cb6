package io.github.mitform.examples.benchmarks.counting;

import io.github.mitform.examples.benchmarks.counting.Elections.Spending;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The method of equal shares on the budget of a large city, satisfaction by cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FundingBenchmark {
    @Param("90494")
    public int ballots;

    private Spending spending = Elections.madeSpending(1, 1);
    private Profile<Points> cast = BudgetRule.points(spending.approvals());
    private Profile<Points> fresh = cast;
    private Voters voters = ByHand.voters(spending);

    @Setup
    public void read() {
        spending = Elections.spending(ballots);
        cast = BudgetRule.points(spending.approvals());
        voters = ByHand.voters(spending);
    }

    @Setup(Level.Invocation)
    public void forget() {
        fresh = Profile.empty(Points.KIND, cast.candidates()).addAll(cast);
    }

    /** Exact, with what everybody paid. */
    @Benchmark
    public Outcome mitform() {
        return rule(false).count(fresh);
    }

    /** Exact, and with shares that are raised by one unit of money until nothing more fits. */
    @Benchmark
    public Outcome mitformAddOne() {
        return rule(true).count(fresh);
    }

    /** In floating point, so that ties are decided by chance. */
    @Benchmark
    public List<Integer> byHand() {
        return ByHand.equalShares(voters, 0);
    }

    /** The same again and again, with one unit of money more each time. */
    @Benchmark
    public List<Integer> byHandAddOne() {
        return ByHand.addOne(voters);
    }

    private EqualSharesFunding rule(boolean raise) {
        return new EqualSharesFunding(
                spending.budget(), Measure.COST, raise, BigDecimal.ONE, false, false, false, Ties.of(TieBreak.NAME));
    }
}
