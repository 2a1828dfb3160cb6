package io.github.mitform.examples.benchmarks.counting;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From single ballots, each a new object as a reader makes it, to a profile: up to five of twenty names in order, with 200 MB of memory for
 * everything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Xmx200m")
public class CompressBenchmark {
    private static final int NAMES = 20;
    private static final int RANKS = 5;

    @Param({"1000000", "10000000"})
    public int ballots;

    private int[][] drawn = new int[0][];

    /** Draws a million at most, which then come again: drawing is not what is measured. */
    @Setup
    public void draw() {
        var taste = new Taste(NAMES, 5);
        drawn = new int[Math.min(ballots, 1 << 20)][];
        var seen = new HashMap<List<Integer>, int[]>();
        for (int i = 0; i < drawn.length; i++) {
            var places = taste.ranking(RANKS);
            drawn[i] = seen.computeIfAbsent(boxed(places), key -> places);
        }
    }

    /** Adds one after the other. */
    @Benchmark
    public Profile<Ranking> mitform() {
        var profile = Profile.empty(Ranking.KIND, Elections.candidates("name", NAMES));
        for (int i = 0; i < ballots; i++) profile.add(Ranking.of(drawn[i % drawn.length]));
        return profile;
    }

    /** What comes to mind first: lists in a map, and nothing checked. */
    @Benchmark
    public Map<List<Integer>, Long> byHand() {
        var counts = new HashMap<List<Integer>, Long>();
        for (int i = 0; i < ballots; i++) counts.merge(boxed(drawn[i % drawn.length]), 1L, Long::sum);
        return counts;
    }

    private static List<Integer> boxed(int[] places) {
        var list = new ArrayList<Integer>(places.length);
        for (int place : places) list.add(place);
        return list;
    }
}
