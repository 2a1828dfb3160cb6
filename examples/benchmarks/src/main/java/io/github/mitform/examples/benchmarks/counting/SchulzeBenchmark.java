package io.github.mitform.examples.benchmarks.counting;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Schulze's method on a hundred candidates, whose pairs were counted before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SchulzeBenchmark {
    private static final int CANDIDATES = 100;

    private final Schulze rule = new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED);
    private final Profile<Ranking> ballots = ballots();
    private final Pairwise pairs = Pairwise.of(ballots, Unranked.LAST);
    private final long[][] margins = ByHand.margins(pairs);

    private static Profile<Ranking> ballots() {
        var profile = Profile.empty(Ranking.KIND, Elections.candidates("name", CANDIDATES));
        var taste = new Taste(CANDIDATES, 7);
        for (int i = 0; i < 2_000; i++) profile.add(Ranking.of(taste.ranking(30)));
        return profile;
    }

    /** With the whole order. */
    @Benchmark
    public List<Integer> mitform() {
        return rule.best(pairs, Outcome.of(rule, ballots));
    }

    /** Three loops. */
    @Benchmark
    public List<Integer> byHand() {
        return ByHand.schulze(margins);
    }
}
