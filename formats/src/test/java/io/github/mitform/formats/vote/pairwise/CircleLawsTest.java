package io.github.mitform.formats.vote.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Ties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who wins where comparisons go in circles, by one rule and by another. */
class CircleLawsTest {
    private static final Ties OPEN = Ties.ALL_TIED;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Three candidates who go in a circle, others put between them anywhere; so that ties are frequent, too. */
    private static Profile<Ranking> profile(long seed) {
        var random = new Random(seed);
        int size = 3 + random.nextInt(4);
        var names = IntStream.range(0, size).mapToObj(place -> "c" + place).toList();
        var profile = Profile.empty(Ranking.KIND, Candidates.of(names));
        int kinds = 3 + random.nextInt(4);
        for (int kind = 0; kind < kinds; kind++) {
            var order = new ArrayList<>(List.of(0, 1, 2));
            Collections.rotate(order, kind);
            for (int other = 3; other < size; other++) order.add(random.nextInt(order.size() + 1), other);
            var named = order.subList(0, size - random.nextInt(2));
            profile.add(Ranking.of(named.stream().mapToInt(place -> place).toArray()), 3L + random.nextInt(6));
        }
        return profile;
    }

    private static List<Integer> winners(PairwiseRule rule, Profile<Ranking> profile) {
        return rule.count(profile).possibleWinners();
    }

    /** J. H. Smith, "Aggregation of preferences with variable electorate", Econometrica 41 (1973). */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void winnersComeFromTheSmallestGroupThatBeatsAllOthers(long seed) {
        var profile = profile(seed);
        var group = winners(new SmithSet(Unranked.LAST, OPEN), profile);
        for (PairwiseRule rule : List.of(
                new Schulze(Strength.MARGINS, Unranked.LAST, OPEN),
                new Schulze(Strength.WINNING_VOTES, Unranked.LAST, OPEN),
                new RankedPairs(Strength.MARGINS, Unranked.LAST, OPEN),
                new SplitCycle(Unranked.LAST, OPEN),
                new StableVoting(Unranked.LAST, OPEN),
                new Kemeny(Unranked.LAST, OPEN),
                new Llull(Unranked.LAST, OPEN),
                new SchwartzSet(Unranked.LAST, OPEN))) {
            assertThat(group).as(rule.toString()).containsAll(winners(rule, profile));
        }
    }

    /** W. H. Holliday and E. Pacuit, "Split Cycle", Public Choice 197 (2023), section 3.3, and "Stable Voting" (2023): they refine it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverWinsByARefinementIsUndefeatedBySplitCycle(long seed) {
        var profile = profile(seed);
        var undefeated = winners(new SplitCycle(Unranked.LAST, OPEN), profile);
        assertThat(undefeated).isNotEmpty();
        for (PairwiseRule rule : List.of(
                new Schulze(Strength.MARGINS, Unranked.LAST, OPEN),
                new RankedPairs(Strength.MARGINS, Unranked.LAST, OPEN),
                new StableVoting(Unranked.LAST, OPEN))) {
            assertThat(undefeated).as(rule.toString()).containsAll(winners(rule, profile));
        }
    }
}
