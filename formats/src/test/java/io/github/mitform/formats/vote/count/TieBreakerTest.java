package io.github.mitform.formats.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.TieFacts.TieDecision;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TieBreakerTest {
    private final Candidates candidates = Candidates.of("dora", "cem", "bo", "ada");
    private final List<Integer> tied = List.of(2, 0, 1);

    private TieBreaker breaker(TieFacts facts, TieBreak... ways) {
        return new TieBreaker(Ties.of(ways), facts, candidates);
    }

    private static IntFunction<Fraction> had(long... votes) {
        return place -> Fraction.of(votes[place]);
    }

    @Nested
    class ByTheOrderOfThePaper {
        private final TieBreaker breaker = breaker(TieFacts.none(), TieBreak.ORDER);

        @Test
        void theFirstIsElectedAndTheLastGoes() {
            assertThat(breaker.choose(Purpose.ELECT, tied)).hasValue(0);
            assertThat(breaker.choose(Purpose.ELIMINATE, tied)).hasValue(2);
        }

        @Test
        void everyUseIsOnRecord() {
            breaker.choose(Purpose.ELECT, tied);
            assertThat(breaker.uses())
                    .containsExactly(new TieUse(
                            1, Purpose.ELECT, List.of(0, 1, 2), List.of(0), TieBreak.ORDER, Optional.empty()));
        }
    }

    @Nested
    class ATieOfTenThousandForManySeats {
        private final List<Integer> all = IntStream.range(0, 10_000).boxed().toList();
        private final TieBreaker breaker = new TieBreaker(
                Ties.of(TieBreak.ORDER),
                TieFacts.none(),
                Candidates.of(all.stream().map(place -> "c" + place).toList()));

        /** 10,000 names, then 9,999, and so on: after 513 seats there were 4,998,672 of them. */
        @Test
        void isRefusedBeforeItsRecordFillsTheMemory() {
            assertThatThrownBy(() -> {
                        for (int seat = 0; seat < 2_000; seat++) {
                            breaker.choose(Purpose.ELECT, all.subList(seat, all.size()));
                        }
                    })
                    .isInstanceOf(UncountableException.class)
                    .hasMessage(
                            "So many are tied so often that a record of all ties would hold more than 5,000,000 names; let a first vote choose"
                                    + " fewer, or leave ties open.");
            assertThat(breaker.uses()).hasSize(513);
        }

        @Test
        void isRefusedWhereTheRuleSettlesThem() {
            for (int round = 1; round <= 500; round++) breaker.record(round, Purpose.ELIMINATE, all, all);
            assertThatThrownBy(() -> breaker.record(501, Purpose.ELIMINATE, all, all))
                    .isInstanceOf(UncountableException.class);
        }
    }

    /** RCTab's own test tiebreak_previous_round_counts_then_random_test: seed 12345 draws 0.36 first. */
    @Nested
    class ByTheLotOfRcTab {
        private final Candidates dwarfs = Candidates.of("Happy", "Sneezy", "Dopey", "Grumpy");
        private final List<IntFunction<Fraction>> alike = List.of(had(1, 3, 3, 2), had(0, 3, 3, 3));

        @Test
        void theAlphabetGivesTheOrderWhereNothingWasComparedBefore() {
            var breaker = new TieBreaker(Ties.of(TieBreak.JAVA_RANDOM), TieFacts.seed(12345), dwarfs);
            assertThat(breaker.choose(3, Purpose.ELECT, List.of(1, 2), alike)).hasValue(2);
        }

        @Test
        void hashCodesDoWhereEarlierRoundsWere() {
            var breaker = new TieBreaker(
                    Ties.of(TieBreak.PREVIOUS_ROUNDS, TieBreak.JAVA_RANDOM), TieFacts.seed(12345), dwarfs);
            assertThat(breaker.choose(3, Purpose.ELECT, List.of(1, 2), alike)).hasValue(1);
        }
    }

    @Nested
    class SomebodyOnNoList {
        private TieBreaker breaker(TieBreak way) {
            return new TieBreaker(Ties.of(way), TieFacts.seed(1), candidates, 2);
        }

        @Test
        void neverGoesByTheOrderOfThePaper() {
            assertThat(breaker(TieBreak.ORDER).choose(Purpose.ELIMINATE, List.of(1, 2)))
                    .hasValue(1);
        }

        @Test
        void neverGoesByAPermutation() {
            var breaker = breaker(TieBreak.JAVA_PERMUTATION);
            assertThat(breaker.choose(Purpose.ELIMINATE, List.of(0, 2))).hasValue(0);
            assertThat(breaker.choose(Purpose.ELIMINATE, List.of(1, 2))).hasValue(1);
            assertThat(breaker.choose(Purpose.ELIMINATE, List.of(2, 3))).hasValue(3);
        }
    }

    @Test
    void byNameTheAlphabetDecidesAndNotThePaper() {
        assertThat(breaker(TieFacts.none(), TieBreak.NAME).choose(Purpose.ELECT, tied))
                .hasValue(2);
    }

    @Nested
    class ByEarlierRounds {
        private final List<IntFunction<Fraction>> rounds = List.of(had(5, 6, 6, 0), had(7, 8, 8, 0), had(9, 9, 9, 0));

        @Test
        void theLatestThatTellsThemApartDecides() {
            assertThat(breaker(TieFacts.none(), TieBreak.PREVIOUS_ROUNDS).choose(4, Purpose.ELIMINATE, tied, rounds))
                    .hasValue(0);
        }

        @Test
        void theNextWayDecidesAmongThoseWhoAreLeft() {
            var breaker = breaker(TieFacts.none(), TieBreak.PREVIOUS_ROUNDS, TieBreak.ORDER);
            assertThat(breaker.choose(4, Purpose.ELECT, tied, rounds)).hasValue(1);
            assertThat(breaker.uses().get(0).by()).isEqualTo(TieBreak.ORDER);
        }

        @Test
        void itStaysOpenWhereNoRoundTellsThemApart() {
            assertThat(breaker(TieFacts.none(), TieBreak.PREVIOUS_ROUNDS).choose(4, Purpose.ELECT, tied, rounds))
                    .isEmpty();
        }
    }

    @Nested
    class ByLot {
        @Test
        void needsASeed() {
            assertThatThrownBy(() -> breaker(TieFacts.none(), TieBreak.LOT).choose(Purpose.ELECT, tied))
                    .isInstanceOf(UnresolvedTieException.class)
                    .hasMessage(
                            "In round 1, “dora”, “cem” and “bo” are tied: ties are broken by lot, and the count was given no seed for it.");
        }

        @Test
        void oneIsDrawnThatAnybodyCanCheck() {
            var facts = TieFacts.seed(7);
            int best = breaker(facts, TieBreak.LOT).choose(Purpose.ELECT, tied).orElseThrow();
            int worst =
                    breaker(facts, TieBreak.LOT).choose(Purpose.ELIMINATE, tied).orElseThrow();
            var lots = new ArrayList<>(tied);
            lots.sort(java.util.Comparator.comparing(place -> com.google.common.hash.Hashing.sha256()
                    .hashString("7:" + candidates.name(place), java.nio.charset.StandardCharsets.US_ASCII)
                    .toString()));
            assertThat(List.of(best, worst)).containsExactly(lots.get(0), lots.get(2));
        }

        @Test
        void ofJavasRandomGoesOnFromTieToTie() {
            var breaker = breaker(TieFacts.seed(5), TieBreak.JAVA_RANDOM);
            var random = new Random(5);
            var byName = List.of(2, 1, 0);
            for (int i = 0; i < 5; i++) {
                assertThat(breaker.choose(Purpose.ELIMINATE, tied))
                        .hasValue(byName.get((int) (random.nextDouble() * 3)));
            }
        }

        @Test
        void ofAShuffledListIsTheSameForAllTies() {
            var names = new ArrayList<>(List.of("ada", "bo", "cem", "dora"));
            Collections.shuffle(names, new Random(5));
            names.remove("ada");
            var breaker = breaker(TieFacts.seed(5), TieBreak.JAVA_PERMUTATION);
            assertThat(breaker.choose(Purpose.ELECT, tied)).hasValue(candidates.place(names.get(0)));
            assertThat(breaker.choose(Purpose.ELIMINATE, tied)).hasValue(candidates.place(names.get(2)));
        }
    }

    @Nested
    class ByPeople {
        private final TieFacts facts =
                TieFacts.decisions(new TieDecision(Purpose.ELECT, List.of("bo", "cem", "dora"), "cem"));

        @Test
        void theRecordedDecisionCountsForExactlyThisTie() {
            var breaker = breaker(facts, TieBreak.DECISION);
            assertThat(breaker.choose(Purpose.ELECT, tied)).hasValue(1);
            assertThat(breaker.choose(Purpose.ELECT, List.of(0, 1))).isEmpty();
            assertThat(breaker.choose(Purpose.ELIMINATE, tied)).isEmpty();
        }

        @Test
        void isAskedForWhereTheRuleNamesNoOtherWay() {
            var breaker = breaker(TieFacts.none(), TieBreak.DECISION);
            assertThatThrownBy(() -> breaker.chooseOne(1, Purpose.ELIMINATE, List.of(0, 1), List.of()))
                    .hasMessageContaining("record it with \"purpose\": \"eliminate\" and count again");
        }

        @Test
        void theCountEndsWhereNothingIsDecided() {
            assertThatThrownBy(() ->
                            breaker(facts, TieBreak.DECISION, TieBreak.REFUSE).choose(Purpose.ELIMINATE, tied))
                    .isInstanceOf(UnresolvedTieException.class)
                    .hasMessageContaining("this rule leaves the decision to people");
        }
    }

    @Test
    void aPublishedOrderHasToNameAllOfThem() {
        assertThat(breaker(TieFacts.published(List.of("bo", "dora", "cem")), TieBreak.PUBLISHED)
                        .choose(Purpose.ELECT, tied))
                .hasValue(2);
        assertThatThrownBy(() -> breaker(TieFacts.published(List.of("bo")), TieBreak.PUBLISHED)
                        .choose(Purpose.ELECT, tied))
                .isInstanceOf(UnresolvedTieException.class);
    }

    @Test
    void withoutAPublishedOrderTheNextWayDecides() {
        assertThat(breaker(TieFacts.none(), TieBreak.PUBLISHED, TieBreak.ORDER).choose(Purpose.ELECT, tied))
                .hasValue(0);
        assertThatThrownBy(() -> breaker(TieFacts.published(List.of("bo")), TieBreak.PUBLISHED, TieBreak.ORDER)
                        .choose(Purpose.ELECT, tied))
                .as("an order that leaves somebody out is a mistake, not a missing order")
                .isInstanceOf(UnresolvedTieException.class);
    }

    @Test
    void aPublishedOrderNamesEachOnce() {
        assertThatThrownBy(() -> TieFacts.published(List.of("bo", "ada", "bo")))
                .hasMessage("a published order names each once");
    }

    @Test
    void whoeverHasToDecideIsToldOfThoseWhoAreStillTied() {
        var rounds = List.of(had(5, 6, 6, 0));
        assertThatThrownBy(() ->
                        breaker(TieFacts.none(), TieBreak.PREVIOUS_ROUNDS).chooseOne(2, Purpose.ELECT, tied, rounds))
                .asInstanceOf(type(UnresolvedTieException.class))
                .extracting(UnresolvedTieException::tied)
                .isEqualTo(List.of("cem", "bo"));
        var decided = TieFacts.decisions(new TieDecision(Purpose.ELECT, List.of("cem", "bo"), "bo"));
        assertThat(breaker(decided, TieBreak.PREVIOUS_ROUNDS, TieBreak.DECISION)
                        .chooseOne(2, Purpose.ELECT, tied, rounds))
                .isEqualTo(2);
    }

    @Test
    void nothingStandsBehindAWayThatLeavesNoTie() {
        assertThatThrownBy(() -> Ties.of(TieBreak.ALL_TIED, TieBreak.LOT))
                .hasMessage("No tie gets to what stands behind “all_tied”: leave that out, or put it before.");
        assertThatThrownBy(() -> Ties.of(TieBreak.LOT, TieBreak.ORDER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ties.of(TieBreak.DECISION, TieBreak.DECISION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allTiedIsOnRecordToo() {
        var breaker = breaker(TieFacts.none(), TieBreak.ALL_TIED);
        assertThat(breaker.choose(Purpose.ELECT, tied)).isEmpty();
        assertThat(breaker.uses())
                .containsExactly(
                        new TieUse(1, Purpose.ELECT, List.of(0, 1, 2), List.of(), TieBreak.ALL_TIED, Optional.empty()));
    }
}
