package io.github.mitform.formats.vote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.Kemeny;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.pairwise.RankedPairs;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.SplitCycle;
import io.github.mitform.formats.vote.pairwise.StableVoting;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.formats.vote.pairwise.step.LockStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that settle circles are gone through again wholly: whoever else is said to have won is found out. */
class CircleAuditTest {
    private static final int PROFILES = 40;

    static Stream<PairwiseRule> rules() {
        return Stream.of(
                new RankedPairs(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED),
                new RankedPairs(Strength.WINNING_VOTES, Unranked.NOT_COMPARED, Ties.ALL_TIED),
                new SplitCycle(Unranked.LAST, Ties.ALL_TIED),
                new StableVoting(Unranked.LAST, Ties.ALL_TIED),
                new Kemeny(Unranked.LAST, Ties.ALL_TIED),
                new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED));
    }

    /** Rankings that go in circles: some orders, turned round and round. */
    private static Profile<Ranking> circles(int size, int ballots, long seed) {
        var random = new Random(seed);
        var names = IntStream.range(0, size).mapToObj(place -> "c" + place).toList();
        var profile = Profile.empty(Ranking.KIND, Candidates.of(names));
        for (int i = 0; i < ballots; i++) {
            var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.rotate(order, random.nextInt(size));
            Collections.swap(order, random.nextInt(size), random.nextInt(size));
            var named = order.subList(0, size - random.nextInt(3));
            profile.add(Ranking.of(named.stream().mapToInt(place -> place).toArray()), 1L + random.nextInt(9));
        }
        return profile;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whoReallyWinsPassesAndNobodyElse(PairwiseRule rule) {
        int others = 0;
        for (int seed = 0; seed < PROFILES; seed++) {
            var profile = circles(3 + seed % 5, 3 + seed % 4, seed);
            var outcome = rule.count(profile);
            assertThat(Audit.of(outcome, profile))
                    .as("seed %d", seed)
                    .isEqualTo(new Verdict(Optional.empty(), List.of()));
            for (int place = 0; place < profile.candidates().size(); place++) {
                if (outcome.winners().equals(List.of(place))) continue;
                assertThat(Altered.of(outcome).elected(List.of(List.of(place))).firstWrong(profile))
                        .as("seed %d: %d", seed, place)
                        .isPresent();
                others++;
            }
            if (outcome.open().isEmpty()) {
                assertThat(Altered.of(outcome)
                                .open(new Outcome.Open(List.of(0, 1), 1))
                                .firstWrong(profile))
                        .as("seed %d", seed)
                        .isPresent();
            }
        }
        assertThat(others).isPositive();
    }

    @Test
    void aVictoryThatIsLockedInOutOfTurnIsFound() {
        var rule = new RankedPairs(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED);
        int moved = 0;
        for (int seed = 0; seed < PROFILES; seed++) {
            var profile = circles(5, 5, seed);
            var outcome = rule.count(profile);
            for (int i = 1; i < outcome.steps().size(); i++) {
                if (!(outcome.steps().get(i - 1) instanceof LockStep)) continue;
                var steps = new ArrayList<>(outcome.steps());
                Collections.swap(steps, i - 1, i);
                assertThat(Altered.of(outcome).steps(steps).wrong(profile))
                        .isEqualTo("Step " + i + ": the turn is of another victory, or of none, or it ends otherwise.");
                moved++;
            }
        }
        assertThat(moved).isPositive();
    }

    @Test
    void anOrderThatIsNotTheBestOrOneLeftOutIsFound() {
        var rule = new Kemeny(Unranked.LAST, Ties.ALL_TIED);
        for (int seed = 0; seed < PROFILES; seed++) {
            var profile = circles(5, 4, seed);
            var outcome = rule.count(profile);
            var orders = outcome.alternatives();
            var turned = new ArrayList<>(orders.get(0));
            Collections.reverse(turned);
            var others = new ArrayList<>(orders);
            others.set(0, turned);
            for (List<List<Integer>> wrong : List.of(others, orders.subList(1, orders.size()))) {
                assertThat(Altered.of(outcome).alternatives(wrong).firstWrong(profile))
                        .as("seed %d", seed)
                        .isPresent();
            }
        }
    }

    @Test
    void whatWouldTakeTooLongIsSaidToBeCheckedInPart() {
        var partly =
                "Every comparison was checked, and that the winner is one of the smallest group that beats all others;"
                        + " who of that group wins was not worked out anew, since that takes too long with so many candidates or ties.";
        var many = circles(13, 6, 1);
        assertThat(Audit.of(new StableVoting(Unranked.LAST, Ties.ALL_TIED).count(many), many)
                        .unchecked())
                .singleElement()
                .satisfies(said -> assertThat(said.english()).isEqualTo(partly));
        var more = circles(81, 3, 1);
        var outcome = new SplitCycle(Unranked.LAST, Ties.ALL_TIED).count(more);
        assertThat(Audit.of(outcome, more).isComplete()).isFalse();
        assertThat(Audit.of(outcome, more).isRight()).isTrue();
    }
}
