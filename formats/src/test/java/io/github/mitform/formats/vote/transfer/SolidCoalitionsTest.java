package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.transfer.RankedChoice.Election;
import io.github.mitform.formats.vote.transfer.RankedChoice.Quota;
import io.github.mitform.formats.vote.transfer.RankedChoice.Threshold;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A group that puts the same candidates before all others gets as many of them elected as it has quotas (M. Dummett, "Voting Procedures", 1984), whatever else is on
 * its ballots and on those of others, and however votes are passed on.
 */
class SolidCoalitionsTest {
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static final class Drawn {
        final int candidates;
        final int seats;
        /** The first so many candidates are those of the coalition, and the first so many ballots. */
        final int coalition;

        final int solid;
        final List<int[]> ballots = new ArrayList<>();

        Drawn(long seed) {
            var random = new Random(seed);
            candidates = 4 + random.nextInt(5);
            seats = 2 + random.nextInt(3);
            coalition = 1 + random.nextInt(candidates - 1);
            int voters = 20 + random.nextInt(60);
            solid = random.nextInt(voters + 1);
            for (int i = 0; i < voters; i++) {
                var order =
                        new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
                Collections.shuffle(order, random);
                // Most agree on the one or the other favourite, so that surpluses decide.
                if (random.nextInt(4) > 0) Collections.swap(order, 0, order.indexOf(i < solid ? 0 : candidates - 1));
                boolean isSolid = i < solid;
                // Keeps those of the coalition in their order.
                if (isSolid) order.sort(Comparator.comparing(place -> place >= coalition));
                int least = isSolid ? coalition : 1;
                int named = least + random.nextInt(candidates - least + 1);
                ballots.add(order.subList(0, named).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
            }
        }

        private Candidates names() {
            return Candidates.of(IntStream.range(0, candidates)
                    .mapToObj(place -> "c" + place)
                    .toList());
        }

        Profile<Ranking> rankings() {
            var profile = Profile.empty(Ranking.KIND, names());
            ballots.forEach(ballot -> profile.add(Ranking.of(ballot)));
            return profile;
        }

        Profile<RankedSheet> sheets() {
            var profile = Profile.empty(RankedSheet.KIND, names());
            ballots.forEach(ballot -> profile.add(RankedSheet.of(Ranking.of(ballot))));
            return profile;
        }

        /** Checks that the coalition has as many seats as it has quotas, if it has candidates for them. */
        void assertProportional(Outcome outcome) {
            var quota = ((TallyStep) outcome.steps().stream()
                            .filter(TallyStep.class::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .threshold()
                    .orElseThrow();
            int quotas = Fraction.of(solid).dividedBy(quota).floor().intValueExact();
            long won = outcome.winners().stream()
                    .filter(place -> place < coalition)
                    .count();
            assertThat(won)
                    .as("%s: %d of %d ballots, quota %s", outcome.rule(), solid, ballots.size(), quota)
                    .isGreaterThanOrEqualTo(Math.min(Math.min(quotas, coalition), seats));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areElectedAsScottishCouncilsAre(long seed) {
        var drawn = new Drawn(seed);
        drawn.assertProportional(
                SingleTransferableVote.scottish(drawn.seats).count(drawn.rankings(), TieFacts.seed(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areElectedByMeeksMethod(long seed) {
        var drawn = new Drawn(seed);
        drawn.assertProportional(Meek.reference(drawn.seats, ORDER).count(drawn.rankings()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areElectedByRankedChoice(long seed) {
        var drawn = new Drawn(seed);
        for (boolean whole : List.of(true, false)) {
            var rule = RankedChoice.decimalGregory(drawn.seats, 6, ORDER)
                    .withThreshold(new Threshold(Quota.DROOP, whole, false, Optional.empty()));
            drawn.assertProportional(rule.count(drawn.sheets()));
        }
        var one = new RankedChoice(
                drawn.seats,
                Election.ONE_PER_ROUND,
                Threshold.USUAL,
                RankedChoice.Eliminating.USUAL,
                6,
                Optional.empty(),
                SheetRules.LENIENT,
                Optional.empty(),
                List.of(),
                ORDER);
        drawn.assertProportional(one.count(drawn.sheets()));
    }
}
