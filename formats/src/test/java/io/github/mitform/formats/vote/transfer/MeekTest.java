package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeekTest {
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Candidates candidates(int size) {
        return Candidates.of(
                IntStream.range(0, size).mapToObj(place -> "c" + place).toList());
    }

    private static Map<Integer, Fraction> lastKeep(Outcome outcome) {
        Map<Integer, Fraction> keep = Map.of();
        for (Step step : outcome.steps()) {
            if (step instanceof KeepStep told) keep = told.keep();
        }
        return keep;
    }

    /** The sixty votes of J. O'Neill, "Meek STV explained", blog.opavote.com, 2017. */
    @Nested
    class SixtyVotesForThreeOfFive {
        private final Outcome outcome = Meek.reference(3, ORDER)
                .count(Profile.empty(Ranking.KIND, Candidates.of("Alice", "Bob", "Chris", "Don", "Eric"))
                        .add(Ranking.of(0, 1, 2), 28)
                        .add(Ranking.of(1, 0, 2), 26)
                        .add(Ranking.of(2), 3)
                        .add(Ranking.of(3), 2)
                        .add(Ranking.of(4), 1));

        @Test
        void electAliceAndBobAndWithTheirSurplusChris() {
            assertThat(outcome.winners()).containsExactly(0, 1, 2);
        }

        @Test
        void electTheFirstTwoAtOnce() {
            assertThat(outcome.steps().subList(0, 4))
                    .satisfiesExactly(
                            keep -> assertThat(((KeepStep) keep).keep()).isEmpty(),
                            tally -> assertThat(((TallyStep) tally).threshold())
                                    .hasValue(Fraction.parse("15000000001/1000000000")),
                            alice -> assertThat(((ElectedStep) alice).place()).isZero(),
                            bob -> assertThat(((ElectedStep) bob).place()).isOne());
        }

        /** After the second pass, Alice keeps 15 / 28 and Bob 15 / 26 of each ballot; what that gives is in the article, with a quota of 16. */
        @Test
        void letTheElectedKeepALittleMoreOfWhatComesBack() {
            var keep = lastKeep(outcome);
            assertThat(keep.keySet()).containsExactly(0, 1);
            assertThat(keep.values())
                    .allSatisfy(share -> assertThat(share).isBetween(Fraction.of(1, 3), Fraction.of(3, 5)));
        }
    }

    @Nested
    class TheEdges {
        @Test
        void noMoreCandidatesThanSeatsAreAllElected() {
            var outcome = Meek.reference(3, ORDER)
                    .count(Profile.empty(Ranking.KIND, candidates(2)).add(Ranking.of(0), 3));
            assertThat(outcome.winners()).containsExactlyInAnyOrder(0, 1);
        }

        @Test
        void withoutCandidatesNobodyIsElected() {
            assertThat(Meek.reference(1, ORDER)
                            .count(Profile.empty(Ranking.KIND, candidates(0)))
                            .winners())
                    .isEmpty();
        }

        @Test
        void weightsCountAsThatManyBallots() {
            var weighted = Profile.empty(Ranking.KIND, candidates(3))
                    .add(Ranking.of(0, 1), 2, Fraction.of(5, 2))
                    .add(Ranking.of(2), 4, Fraction.of(1, 2));
            var plain = Profile.empty(Ranking.KIND, candidates(3))
                    .add(Ranking.of(0, 1), 5)
                    .add(Ranking.of(2), 2);
            assertThat(Meek.reference(2, ORDER).count(weighted).steps())
                    .isEqualTo(Meek.reference(2, ORDER).count(plain).steps());
        }

        @Test
        void moreVotesThanTheNumbersHoldAreRefused() {
            var many = Profile.empty(Ranking.KIND, candidates(2)).add(Ranking.of(0), Long.MAX_VALUE / 1000);
            assertThatThrownBy(() -> Meek.reference(1, ORDER).count(many))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("fewer");
        }

        @Test
        void tooManyPlacesAreRefused() {
            assertThatThrownBy(() -> new Meek(1, 10, 6, ORDER)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Some full or short rankings. */
    private static List<Ranking> ballots(Random random, int candidates) {
        var ballots = new ArrayList<Ranking>();
        int size = 5 + random.nextInt(40);
        for (int i = 0; i < size; i++) {
            var order = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
            Collections.shuffle(order, random);
            if (random.nextBoolean()) order.sort(Comparator.comparing(place -> place > candidates / 2));
            ballots.add(Ranking.of(order.stream()
                    .limit(random.nextInt(candidates + 1))
                    .mapToInt(Integer::intValue)
                    .toArray()));
        }
        return ballots;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theReferenceRuleReadAloudComesToTheSame(long seed) {
        var random = new Random(seed);
        int size = 3 + random.nextInt(4);
        int seats = 1 + random.nextInt(size - 1);
        var ballots = ballots(random, size);
        var profile = Profile.empty(Ranking.KIND, candidates(size));
        ballots.forEach(profile::add);

        var outcome = Meek.reference(seats, ORDER).count(profile);

        var told = new ArrayList<String>();
        for (Step step : outcome.steps()) {
            if (step instanceof ElectedStep elected && elected.why() == ElectedStep.Why.THRESHOLD) {
                told.add("+" + elected.place());
            }
            if (step instanceof OutStep out) told.add("-" + out.places().get(0));
            if (step instanceof TallyStep tally) told.add(quota(tally));
        }
        if (outcome.steps().stream().anyMatch(step -> isLast(step, seats, outcome))) told.remove(told.size() - 1);
        assertThat(told).isEqualTo(readAloud(ballots, size, seats));
        assertThat(RoundLog.check(outcome)).isEmpty();
        assertThat(Audit.of(outcome, profile).wrong()).isEmpty();
    }

    /** Whether those who are left were elected in a round of its own. */
    private static boolean isLast(Step step, int seats, Outcome outcome) {
        boolean quotaElectedAll = outcome.steps().stream()
                        .filter(each ->
                                each instanceof ElectedStep elected && elected.why() == ElectedStep.Why.THRESHOLD)
                        .count()
                == seats;
        return step instanceof TallyStep && !quotaElectedAll;
    }

    private static String quota(TallyStep tally) {
        return tally.threshold().orElseThrow().toDecimal(9).toPlainString();
    }

    /** The Reference Meek Rule, sections A and B, line by line; what section C decides is not told. */
    private static List<String> readAloud(List<Ranking> ballots, int size, int seats) {
        var told = new ArrayList<String>();
        var keep = new HashMap<Integer, BigDecimal>();
        var hopeful = new HashSet<Integer>();
        var elected = new HashSet<Integer>();
        for (int place = 0; place < size; place++) {
            keep.put(place, BigDecimal.ONE);
            hopeful.add(place);
        }
        while (elected.size() < seats && elected.size() + hopeful.size() > seats) {
            BigDecimal before = null;
            while (true) {
                var votes = new HashMap<Integer, BigDecimal>();
                for (Ranking ballot : ballots) {
                    var weight = BigDecimal.ONE;
                    for (int i = 0; i < ballot.size(); i++) {
                        var part = weight.multiply(keep.get(ballot.place(i))).setScale(9, RoundingMode.UP);
                        votes.merge(ballot.place(i), part, BigDecimal::add);
                        weight = weight.subtract(part);
                    }
                }
                var quota = votes.values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(seats + 1L), 9, RoundingMode.DOWN)
                        .add(new BigDecimal("0.000000001"));
                var winners = hopeful.stream()
                        .filter(place ->
                                votes.getOrDefault(place, BigDecimal.ZERO).compareTo(quota) >= 0)
                        .sorted(Comparator.<Integer, BigDecimal>comparing(votes::get)
                                .reversed()
                                .thenComparing(place -> place))
                        .toList();
                var surplus = elected.stream()
                        .map(place -> votes.get(place).subtract(quota))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .max(BigDecimal.ZERO);
                if (!winners.isEmpty()) {
                    told.add(quota.toPlainString());
                    winners.forEach(place -> told.add("+" + place));
                    elected.addAll(winners);
                    hopeful.removeAll(winners);
                    break;
                }
                if (surplus.compareTo(new BigDecimal("0.000001")) < 0
                        || before != null && surplus.compareTo(before) >= 0) {
                    told.add(quota.toPlainString());
                    var least = hopeful.stream()
                            .map(place -> votes.getOrDefault(place, BigDecimal.ZERO))
                            .min(Comparator.naturalOrder())
                            .orElseThrow()
                            .add(surplus);
                    int low = hopeful.stream()
                            .filter(place ->
                                    votes.getOrDefault(place, BigDecimal.ZERO).compareTo(least) <= 0)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
                    told.add("-" + low);
                    hopeful.remove(low);
                    keep.put(low, BigDecimal.ZERO);
                    break;
                }
                before = surplus;
                for (int place : elected) {
                    keep.put(
                            place,
                            keep.get(place)
                                    .multiply(quota)
                                    .setScale(9, RoundingMode.UP)
                                    .divide(votes.get(place), 9, RoundingMode.UP));
                }
            }
        }
        return told;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSolidCoalitionGetsTheSeatsOfItsQuotas(long seed) {
        var random = new Random(seed);
        int size = 4 + random.nextInt(3);
        int seats = 2 + random.nextInt(2);
        int coalition = 1 + random.nextInt(size - 1);
        int voters = 20 + random.nextInt(30);
        int solid = random.nextInt(voters + 1);
        var profile = Profile.empty(Ranking.KIND, candidates(size));
        for (int i = 0; i < voters; i++) {
            var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            if (i < solid) order.sort(Comparator.comparing(place -> place >= coalition));
            profile.add(Ranking.of(order.stream().mapToInt(Integer::intValue).toArray()));
        }
        // A millionth of a vote may be lost by rounding, so that a share that only just reaches a quota does not count.
        long due = (long) Math.floor(solid * (seats + 1.0) / voters - 1e-6);
        long won = Meek.reference(seats, ORDER).count(profile).winners().stream()
                .filter(place -> place < coalition)
                .count();
        assertThat(won).isGreaterThanOrEqualTo(Math.min(Math.min(due, coalition), seats));
    }
}
