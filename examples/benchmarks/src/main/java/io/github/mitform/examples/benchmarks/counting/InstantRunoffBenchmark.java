package io.github.mitform.examples.benchmarks.counting;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.transfer.RankedChoice;
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

/** Instant runoff on a million ballots that were read before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class InstantRunoffBenchmark {
    private static final Profile<RankedSheet> NONE = Profile.empty(RankedSheet.KIND, Elections.candidates("name", 1));

    @Param("1041313")
    public int ballots;

    private Profile<RankedSheet> cast = NONE;
    private Profile<RankedSheet> fresh = NONE;
    private int[][] papers = new int[0][];

    @Setup
    public void read() {
        cast = Elections.ranked(ballots);
        papers = ByHand.papers(cast);
    }

    /** A profile keeps its order and its digest; nothing of that is to be left over from the count before. */
    @Setup(Level.Invocation)
    public void forget() {
        fresh = Profile.empty(RankedSheet.KIND, cast.candidates()).addAll(cast);
    }

    /** With the digest of all ballots, the log of every round, and votes in = votes out. */
    @Benchmark
    public Outcome mitform() {
        return RankedChoice.instantRunoff(Ties.of(TieBreak.ORDER)).count(fresh);
    }

    /** Looks at every paper in every round, and says who won. */
    @Benchmark
    public int byHand() {
        return ByHand.instantRunoff(papers, cast.candidates().size());
    }
}
