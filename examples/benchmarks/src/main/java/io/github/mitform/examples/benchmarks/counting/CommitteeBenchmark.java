package io.github.mitform.examples.benchmarks.counting;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.committee.SequentialPhragmen;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.committee.Weights;
import io.github.mitform.formats.vote.count.Outcome;
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

/** Five of 76, chosen one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CommitteeBenchmark {
    private static final int SEATS = 5;

    @Param("7825")
    public int ballots;

    private Profile<Approval> cast = Elections.madeCommittee(1, 1);
    private Profile<Approval> fresh = cast;
    private Voters voters = ByHand.voters(cast);

    @Setup
    public void read() {
        cast = Elections.committee(ballots);
        voters = ByHand.voters(cast);
    }

    @Setup(Level.Invocation)
    public void forget() {
        fresh = Profile.empty(Approval.KIND, cast.candidates()).addAll(cast);
    }

    /** Exact. */
    @Benchmark
    public Outcome mitformApproval() {
        return new Thiele(Weights.PROPORTIONAL, Thiele.Way.SEQUENTIAL, BigDecimal.valueOf(2), SEATS, Ties.ALL_TIED)
                .count(fresh);
    }

    /** In floating point. */
    @Benchmark
    public List<Integer> byHandApproval() {
        return ByHand.proportionalApproval(voters, SEATS);
    }

    /** Exact. */
    @Benchmark
    public Outcome mitformPhragmen() {
        return new SequentialPhragmen(SEATS, Ties.ALL_TIED).count(fresh);
    }

    /** In floating point. */
    @Benchmark
    public List<Integer> byHandPhragmen() {
        return ByHand.phragmen(voters, SEATS);
    }
}
