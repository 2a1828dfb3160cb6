package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote.Surpluses;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SingleTransferableVoteTest {
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static Profile<Ranking> profile(String... names) {
        return Profile.empty(Ranking.KIND, Candidates.of(names));
    }

    private static Map<String, String> tally(Outcome outcome, int round) {
        var votes = new HashMap<String, String>();
        for (Step step : outcome.steps()) {
            if (step instanceof TallyStep told && told.round() == round) {
                told.tally()
                        .forEach((place, number) ->
                                votes.put(outcome.candidates().name(place), number.toString()));
            }
        }
        return votes;
    }

    private static List<String> winners(Outcome outcome) {
        return outcome.winners().stream().map(outcome.candidates()::name).toList();
    }

    /** The party food of Wikipedia, "Single transferable vote", example; revision of 2012, as in liquisearch.com. */
    @Nested
    class TheFoodOfAParty {
        private final Profile<Ranking> guests = profile("oranges", "pears", "chocolate", "strawberries", "sweets")
                .add(Ranking.of(0), 4)
                .add(Ranking.of(1, 0), 2)
                .add(Ranking.of(2, 3), 8)
                .add(Ranking.of(2, 4), 4)
                .add(Ranking.of(3), 1)
                .add(Ranking.of(4), 1);
        private final Outcome outcome = SingleTransferableVote.exact(3, ORDER).count(guests);

        @Test
        void isChocolateOrangesAndStrawberries() {
            assertThat(winners(outcome)).containsExactly("chocolate", "oranges", "strawberries");
        }

        @Test
        void needsSixVotesEach() {
            assertThat(((TallyStep) outcome.steps().get(0)).threshold()).hasValue(Fraction.of(6));
        }

        @Test
        void givesHalfOfEachVoteForChocolateOn() {
            assertThat(tally(outcome, 2))
                    .containsEntry("chocolate", "6")
                    .containsEntry("strawberries", "5")
                    .containsEntry("sweets", "3");
        }

        @Test
        void isToldInBothLanguages() {
            var told = outcome.steps().stream()
                    .map(step -> step.sentence(Labels.of(outcome.candidates())))
                    .toList();
            assertThat(told.get(1).english())
                    .isEqualTo("Round 1: “chocolate” is elected with 12; has the votes it takes.");
            assertThat(told.get(2).german())
                    .isEqualTo("Runde 1: Von „chocolate“ gehen an andere: „strawberries“ 4, „sweets“ 2.");
            assertThat(told.get(4).english()).isEqualTo("Round 2: “pears” goes out: fewest votes.");
        }

        @Test
        void isTheSameInScotland() {
            assertThat(winners(SingleTransferableVote.scottish(3).count(guests, TieFacts.seed(1))))
                    .containsExactly("chocolate", "oranges", "strawberries");
        }
    }

    /** Worked by hand from rule 48 (3) of the Scottish order: A divided by B to five places, any remainder ignored. */
    @Nested
    class AScottishWard {
        private final Profile<Ranking> papers = profile("ada", "bo", "cy", "di")
                .add(Ranking.of(0, 1), 5)
                .add(Ranking.of(0, 2), 4)
                .add(Ranking.of(1), 3)
                .add(Ranking.of(2), 3)
                .add(Ranking.of(3, 2), 3);
        private final Outcome outcome = SingleTransferableVote.scottish(2).count(papers, TieFacts.seed(1));

        @Test
        void passesPapersOnWithFivePlaces() {
            // 18 papers, 2 seats: 7 elect. Ada has 9, so that 2 / 9 = 0.22222 of each paper goes on.
            assertThat(tally(outcome, 2))
                    .containsEntry("ada", "7")
                    .containsEntry("bo", Fraction.parse("41111/10000").toString())
                    .containsEntry("cy", Fraction.parse("388888/100000").toString())
                    .containsEntry("di", "3");
        }

        @Test
        void tellsWhatRoundingLeavesOver() {
            assertThat(((TallyStep) outcome.steps().get(3)).lost()).isEqualTo(Fraction.parse("1/50000"));
        }

        @Test
        void doesNotPassOnWhatCameWithTheLastSeat() {
            // Cy has 6.88888 after di went out, and bo fewer: nobody reaches 7, and one is left for one seat only after
            // bo.
            assertThat(winners(outcome)).containsExactly("ada", "cy");
            assertThat(outcome.steps().get(outcome.steps().size() - 1)).isInstanceOf(ElectedStep.class);
        }
    }

    @Nested
    class SurplusesOfOneRound {
        private final Profile<Ranking> papers = profile("ada", "bo", "cy", "di")
                .add(Ranking.of(0, 2), 9)
                .add(Ranking.of(1, 3), 7)
                .add(Ranking.of(2), 1)
                .add(Ranking.of(3), 2);

        @Test
        void goTogetherWhereTheRuleSaysSo() {
            var outcome = SingleTransferableVote.exact(3, ORDER).count(papers);
            assertThat(outcome.steps().stream().filter(step -> step.round() == 1 && step instanceof MovedStep))
                    .hasSize(2);
        }

        @Test
        void goTheLargestFirstWhereItSaysThat() {
            var outcome = SingleTransferableVote.scottish(3).count(papers, TieFacts.seed(1));
            assertThat(outcome.steps().stream()
                            .filter(MovedStep.class::isInstance)
                            .map(step -> ((MovedStep) step).from())
                            .limit(2))
                    .containsExactly(0, 1);
        }

        @Test
        void areDrawnForWhereTheyAreAlike() {
            var alike = profile("ada", "bo", "cy", "di")
                    .add(Ranking.of(0, 2), 8)
                    .add(Ranking.of(1, 3), 8)
                    .add(Ranking.of(2), 1)
                    .add(Ranking.of(3), 2);
            var outcome = SingleTransferableVote.scottish(3).count(alike, TieFacts.seed(1));
            assertThat(outcome.ties()).anySatisfy(tie -> {
                assertThat(tie.purpose()).isEqualTo(Purpose.TRANSFER);
                assertThat(tie.tied()).containsExactly(0, 1);
                assertThat(tie.by()).isEqualTo(TieBreak.LOT);
            });
        }
    }

    @Nested
    class TheEdges {
        @Test
        void withoutBallotsNobodyIsToldApart() {
            assertThatThrownBy(
                            () -> SingleTransferableVote.exact(1, Ties.ALL_TIED).count(profile("ada", "bo")))
                    .isInstanceOf(UnresolvedTieException.class);
        }

        @Test
        void noMoreCandidatesThanSeatsAreAllElected() {
            var outcome = SingleTransferableVote.exact(3, ORDER)
                    .count(profile("ada", "bo").add(Ranking.of(), 2));
            assertThat(winners(outcome)).containsExactly("ada", "bo");
        }

        @Test
        void withoutCandidatesNobodyIsElected() {
            assertThat(winners(SingleTransferableVote.exact(3, ORDER).count(profile())))
                    .isEmpty();
        }

        @Test
        void blankBallotsDoNotRaiseTheQuota() {
            var outcome = SingleTransferableVote.exact(1, ORDER)
                    .count(profile("ada", "bo").add(Ranking.of(0), 2).add(Ranking.of(), 10));
            var first = (TallyStep) outcome.steps().get(0);
            assertThat(first.threshold()).hasValue(Fraction.of(2));
            assertThat(first.inactive()).containsOnly(Map.entry(Inactive.BLANK, Fraction.of(10)));
        }

        @Test
        void weightsCountAsThatManyBallots() {
            var weighted = profile("ada", "bo", "cy")
                    .add(Ranking.of(0, 1), 2, Fraction.of(5, 2))
                    .add(Ranking.of(2), 2);
            var outcome = SingleTransferableVote.exact(2, ORDER).count(weighted);
            assertThat(tally(outcome, 2)).containsEntry("ada", "3").containsEntry("bo", "2");
        }

        @Test
        void sharedRanksAreRefused() {
            var shared = profile("ada", "bo").add(Ranking.ofRanks(List.of(List.of(0, 1))));
            assertThatThrownBy(() -> SingleTransferableVote.exact(1, ORDER).count(shared))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("ranked_choice");
        }

        @Test
        void moreCandidatesThanAnybodyCanFollowAreRefused() {
            var crowd = profile(
                    IntStream.range(0, 1001).mapToObj(place -> "c" + place).toArray(String[]::new));
            assertThatThrownBy(() -> SingleTransferableVote.exact(1, ORDER).count(crowd))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("at most 1000 candidates");
        }

        @Test
        void noSeatsAreRefused() {
            assertThatThrownBy(() -> SingleTransferableVote.exact(0, ORDER))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Some ballots, and one of the forms of the rule. */
    private static final class Drawn {
        final Random random;
        final int candidates;
        final SingleTransferableVote rule;
        final List<Ranking> ballots = new ArrayList<>();

        Drawn(long seed) {
            random = new Random(seed);
            candidates = 2 + random.nextInt(6);
            rule = new SingleTransferableVote(
                    1 + random.nextInt(candidates),
                    random.nextInt(3),
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextInt(6)),
                    Surpluses.values()[random.nextInt(2)],
                    ORDER);
            int size = 1 + random.nextInt(40);
            for (int i = 0; i < size; i++) {
                ballots.add(Ranking.of(random.ints(0, candidates)
                        .map(place -> place * place / candidates)
                        .distinct()
                        .limit(random.nextInt(3) + 1L)
                        .limit(candidates / 2)
                        .toArray()));
            }
        }

        Profile<Ranking> profile() {
            var profile = Profile.empty(
                    Ranking.KIND,
                    Candidates.of(IntStream.range(0, candidates)
                            .mapToObj(place -> "c" + place)
                            .toList()));
            ballots.forEach(profile::add);
            return profile;
        }

        Outcome count() {
            return rule.count(profile());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countingByHandComesToTheSame(long seed) {
        var drawn = new Drawn(seed);
        var outcome = drawn.count();
        var told = new ArrayList<ObviousTransferableVote.Round>();
        var elected = new ArrayList<Integer>();
        for (Step step : outcome.steps()) {
            if (step instanceof TallyStep tally) {
                var there = new HashMap<>(tally.tally());
                there.keySet().removeAll(elected);
                told.add(new ObviousTransferableVote.Round(there, new ArrayList<>(), new ArrayList<>()));
            }
            if (step instanceof ElectedStep election) {
                told.get(told.size() - 1).elected().add(election.place());
                elected.add(election.place());
            }
            if (step instanceof OutStep out) told.get(told.size() - 1).out().addAll(out.places());
        }
        var expected = ObviousTransferableVote.count(drawn.rule, drawn.ballots, drawn.candidates);
        told.forEach(round -> round.elected().sort(null));
        expected.forEach(round -> round.elected().sort(null));
        assertThat(told).as(drawn.rule.toString()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLogAgreesWithItselfAndWithTheBallots(long seed) {
        var drawn = new Drawn(seed);
        assertThat(RoundLog.check(drawn.count())).isEmpty();
        assertThat(Audit.of(drawn.count(), drawn.profile()).wrong()).isEmpty();
    }

    /** Droop proportionality for solid coalitions (D. R. Woodall, "Properties of preferential election rules", Voting matters 3, 1994). */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSolidCoalitionGetsTheSeatsOfItsQuotas(long seed) {
        var random = new Random(seed);
        int candidates = 4 + random.nextInt(4);
        int seats = 2 + random.nextInt(3);
        int coalition = 1 + random.nextInt(candidates - 1);
        int voters = 20 + random.nextInt(40);
        int solid = random.nextInt(voters + 1);
        var profile = Profile.empty(
                Ranking.KIND,
                Candidates.of(IntStream.range(0, candidates)
                        .mapToObj(place -> "c" + place)
                        .toList()));
        for (int i = 0; i < voters; i++) {
            var order = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
            Collections.shuffle(order, random);
            if (i < solid) order.sort(Comparator.comparing(place -> place >= coalition));
            profile.add(Ranking.of(order.stream().mapToInt(Integer::intValue).toArray()));
        }
        long quotas = (long) solid * (seats + 1) / voters;
        if (solid * (seats + 1L) % voters == 0) quotas--;
        for (var rule : List.of(
                SingleTransferableVote.exact(seats, ORDER),
                new SingleTransferableVote(seats, 4, Optional.empty(), Surpluses.LARGEST_FIRST, ORDER))) {
            long won = rule.count(profile).winners().stream()
                    .filter(place -> place < coalition)
                    .count();
            // With a whole quota, a coalition has to fill whole quotas.
            long due = rule.quotaPlaces() == 0 ? solid / (voters / (seats + 1) + 1) : quotas;
            assertThat(won).isGreaterThanOrEqualTo(Math.min(Math.min(due, coalition), seats));
        }
    }

    @Test
    void exactValuesThatGrowTooLongAreRefused() {
        var random = new Random(1);
        var names = IntStream.range(0, 60).mapToObj(place -> "c" + place).toList();
        var profile = Profile.empty(Ranking.KIND, Candidates.of(names));
        var places = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        for (int ballot = 0; ballot < 120; ballot++) {
            Collections.shuffle(places, random);
            profile.add(Ranking.of(places.stream().mapToInt(Integer::intValue).toArray()), 1 + random.nextInt(50));
        }
        assertThat(SingleTransferableVote.exact(5, ORDER).count(profile).winners())
                .hasSize(5);
        assertThatThrownBy(() -> SingleTransferableVote.exact(30, ORDER).count(profile))
                .isInstanceOf(UncountableException.class)
                .hasMessageContaining("let the rule round them to decimal");
        assertThat(SingleTransferableVote.scottish(25)
                        .count(profile, TieFacts.seed(1))
                        .winners())
                .hasSize(25);
    }
}
