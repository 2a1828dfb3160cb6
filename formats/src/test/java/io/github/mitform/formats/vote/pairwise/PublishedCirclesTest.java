package io.github.mitform.formats.vote.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.step.LockStep;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Published elections with a circle, or at least one that is told pair by pair. */
class PublishedCirclesTest {
    private static final Ties OPEN = Ties.ALL_TIED;

    /** Reads ballots such as {@code 5 ACBED}; each letter is a candidate, in order of the first argument. */
    private static Profile<Ranking> profile(String candidates, String... ballots) {
        var names = candidates.chars().mapToObj(Character::toString).toList();
        var profile = Profile.empty(Ranking.KIND, Candidates.of(names));
        for (String ballot : ballots) {
            var parts = ballot.split(" ");
            profile.add(Ranking.of(parts[1].chars().map(candidates::indexOf).toArray()), Long.parseLong(parts[0]));
        }
        return profile;
    }

    private static Outcome count(PairwiseRule rule, Profile<Ranking> profile) {
        var outcome = rule.count(profile);
        assertThat(Audit.of(outcome, profile).isComplete()).isTrue();
        return outcome;
    }

    private static List<String> turns(Outcome outcome) {
        var turns = new ArrayList<String>();
        for (var step : outcome.steps()) {
            if (!(step instanceof LockStep lock)) continue;
            turns.add(name(outcome, lock.one()) + ">" + name(outcome, lock.other()) + " " + lock.strength()
                    + (lock.locked() ? "" : " out"));
        }
        return turns;
    }

    private static String name(Outcome outcome, int place) {
        return outcome.candidates().name(place);
    }

    /** K. Venzke and D. Gamble on margins and winning votes, election-methods list, 8 September 2003. */
    @Nested
    class AHundredVotesWithACircle {
        private final Profile<Ranking> votes = profile("ABC", "45 A", "6 BA", "5 BC", "44 CB");

        @Test
        void winningVotesLockInBOverAAndElectB() {
            var outcome = count(new RankedPairs(Strength.WINNING_VOTES, Unranked.LAST, OPEN), votes);
            assertThat(turns(outcome)).containsExactly("B>A 55", "A>C 51", "C>B 44 out");
            assertThat(outcome.names()).containsExactly("B");
        }

        @Test
        void marginsLockInCOverBAndElectC() {
            var outcome = count(new RankedPairs(Strength.MARGINS, Unranked.LAST, OPEN), votes);
            assertThat(turns(outcome)).containsExactly("C>B 33", "B>A 10", "A>C 2 out");
            assertThat(outcome.names()).containsExactly("C");
        }
    }

    /**
     * The capital of Tennessee: pairs as in Wikipedia, "Ranked pairs"; the best order and its distance of 207 as in electowiki, "Kemeny–Young method"; a distance
     * is what the order does not agree with of 100 voters times 6 pairs.
     */
    @Nested
    class TheCapitalOfTennessee {
        private final Profile<Ranking> votes = profile("MNCK", "42 MNCK", "26 NCKM", "15 CKNM", "17 KCNM");

        @Test
        void isNashvilleByRankedPairs() {
            var outcome = count(new RankedPairs(Strength.WINNING_VOTES, Unranked.LAST, OPEN), votes);
            assertThat(turns(outcome)).containsExactly("C>K 83", "N>C 68", "N>K 68", "N>M 58", "C>M 58", "K>M 58");
            assertThat(outcome.names()).containsExactly("N");
        }

        @Test
        void comesFirstInTheOrderOfKemenyAndYoung() {
            var outcome = count(new Kemeny(Unranked.LAST, OPEN), votes);
            var best = outcome.order().stream()
                    .map(group -> name(outcome, group.get(0)))
                    .toList();
            assertThat(best).containsExactly("N", "C", "K", "M");
            assertThat(Fraction.of(600).minus(Kemeny.score(Pairwise.of(votes, Unranked.LAST))))
                    .isEqualTo(Fraction.of(207));
        }
    }

    /** M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method" (2011), 45 voters. */
    @Nested
    class FortyFiveVoters {
        private final Profile<Ranking> votes = profile(
                "ABCDE", "5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC");
        private final Outcome outcome = count(new Schulze(Strength.WINNING_VOTES, Unranked.LAST, OPEN), votes);

        @Test
        void compareEachPairAsPublished() {
            var pairs = Pairwise.of(votes, Unranked.LAST);
            int[][] published = {
                {0, 20, 26, 30, 22}, {25, 0, 16, 33, 18}, {19, 29, 0, 17, 24}, {15, 12, 28, 0, 14}, {23, 27, 21, 31, 0}
            };
            for (int one = 0; one < 5; one++) {
                for (int other = 0; other < 5; other++) {
                    assertThat(pairs.preferring(one, other)).isEqualTo(Fraction.of(published[one][other]));
                }
            }
        }

        @Test
        void putEBeforeACBAndD() {
            assertThat(outcome.names()).containsExactly("E");
            assertThat(outcome.order().stream()
                            .map(group -> name(outcome, group.get(0)))
                            .toList())
                    .isEqualTo(Arrays.asList("E", "A", "C", "B", "D"));
        }
    }
}
