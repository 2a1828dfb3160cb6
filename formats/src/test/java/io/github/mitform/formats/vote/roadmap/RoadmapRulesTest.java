package io.github.mitform.formats.vote.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.KanoAnswers;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Feeling;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Pair;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.RuleBook;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.formats.vote.roadmap.RoadmapStep.Reason;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoadmapRulesTest {
    private static final Roadmap ROADMAP = new Roadmap(Unranked.LAST, Ties.ALL_TIED);

    private static Profile<Ranking> rankings(String candidates, Map<String, Integer> ballots) {
        var profile = Profile.empty(
                Ranking.KIND,
                Candidates.of(candidates.chars().mapToObj(Character::toString).toList()));
        ballots.forEach((order, times) ->
                profile.add(Ranking.of(order.chars().map(candidates::indexOf).toArray()), times));
        return profile;
    }

    /** The example with 45 voters and five candidates of M. Schulze, "The Schulze Method of Voting", arXiv:1804.02973: E, A, C, B, D. */
    @Nested
    class TheExampleOfSchulze {
        private final Profile<Ranking> votes = rankings(
                "ABCDE",
                Map.of("ACBED", 5, "ADECB", 5, "BEDAC", 8, "CABED", 3, "CAEBD", 7, "CBADE", 2, "DCEBA", 7, "EBADC", 8));
        private final Outcome outcome = ROADMAP.count(votes);

        @Test
        void hasTheOrderThatIsPublished() {
            assertThat(outcome.order()).containsExactly(List.of(4), List.of(0), List.of(2), List.of(1), List.of(3));
            assertThat(outcome.names()).containsExactly("E");
        }

        @Test
        void saysWhyEachPlaceComesBeforeTheNext() {
            var labels = Labels.of(votes.candidates());
            assertThat(outcome.steps())
                    .extracting(step -> step.sentence(labels).english())
                    .containsExactly(
                            "Place 1: “E”, which 23 to 22 would build before “A”.",
                            "Place 2: “A”, which 26 to 19 would build before “C”.",
                            "Place 3: “C”, which 29 to 16 would build before “B”.",
                            "Place 4: “B”, which 33 to 12 would build before “D”.",
                            "Place 5: “D”.");
            assertThat(outcome.steps().get(0).sentence(labels).german())
                    .isEqualTo("Platz 1: „E“; mit 23 zu 22 wird es „A“ vorgezogen.");
        }
    }

    @Test
    void whoSharesAPlaceIsNamedWithTheNumbersOfOne() {
        var votes = rankings("ABC", Map.of("ABC", 3, "BAC", 2, "BCA", 1));
        assertThat(ROADMAP.count(votes).steps().get(0).sentence(Labels.of(votes.candidates())))
                .isEqualTo(new Sentence(
                        "Place 1: “A” and “B”, before “C”: “A” stands 5 to 1 against “C”.",
                        "Platz 1: „A“ und „B“, vor „C“: „A“ steht 5 zu 1 gegen „C“."));
    }

    /** Majorities made as D. C. McGarvey showed in 1953: two ballots that agree on one pair and cancel each other out on all others. */
    private static void majority(Profile<Ranking> votes, String pair, int half) {
        var all = votes.candidates().names();
        int winner = all.indexOf(pair.substring(0, 1));
        int loser = all.indexOf(pair.substring(1));
        var rest = new ArrayList<>(IntStream.range(0, all.size())
                .filter(place -> place != winner && place != loser)
                .boxed()
                .toList());
        var there = new ArrayList<>(List.of(winner, loser));
        there.addAll(rest);
        Collections.reverse(rest);
        rest.addAll(List.of(winner, loser));
        votes.add(Ranking.ofRanks(there.stream().map(List::of).toList()), half);
        votes.add(Ranking.ofRanks(rest.stream().map(List::of).toList()), half);
    }

    @Nested
    class ANeighbourThatAMajorityWouldHaveFirst {
        private final Profile<Ranking> votes = rankings("ABCD", Map.of());

        @Test
        void standsBehindWhereAChainOfStrongerMajoritiesSaysSo() {
            majority(votes, "CD", 9);
            majority(votes, "DA", 9);
            majority(votes, "AC", 5);
            majority(votes, "CB", 5);
            majority(votes, "DB", 5);
            majority(votes, "BA", 1);
            var outcome = ROADMAP.count(votes);
            assertThat(outcome.order()).containsExactly(List.of(2), List.of(3), List.of(0), List.of(1));
            var told = outcome.steps().get(2).sentence(Labels.of(votes.candidates()));
            assertThat(told.english())
                    .isEqualTo(
                            "Place 3: “A”, before “B”: directly it stands 33 to 35, but in the chain A → C → B each majority is at least 10, and"
                                    + " back at most 2.");
            assertThat(told.german())
                    .isEqualTo(
                            "Platz 3: „A“, vor „B“: direkt steht es 33 zu 35, aber in der Kette A → C → B beträgt jede Mehrheit mindestens 10,"
                                    + " zurück höchstens 2.");
        }
    }

    @Nested
    class FeaturesThatAreTied {
        private final Profile<Ranking> votes = rankings("ABC", Map.of("ABC", 1, "BAC", 1));

        @Test
        void shareAPlace() {
            var outcome = ROADMAP.count(votes);
            assertThat(outcome.order()).containsExactly(List.of(0, 1), List.of(2));
            assertThat(outcome.open()).hasValue(new Outcome.Open(List.of(0, 1), 1));
        }

        @Test
        void arePutInOrderWhereTheRuleSaysHow() {
            var outcome = new Roadmap(Unranked.LAST, Ties.of(TieBreak.PUBLISHED))
                    .count(votes, TieFacts.published(List.of("B", "C", "A")));
            assertThat(outcome.order()).containsExactly(List.of(1), List.of(0), List.of(2));
            assertThat(outcome.ties()).hasSize(1);
            var step = (RoadmapStep) outcome.steps().get(0);
            SEEN.add(step.reason());
            assertThat(step.reason()).isEqualTo(Reason.TIE_BROKEN);
            assertThat(step.sentence(Labels.of(votes.candidates())).german())
                    .isEqualTo(
                            "Platz 1: „B“, vor „A“: Sie liegen gleichauf, und der Gleichstand wurde nach der Regel entschieden.");
        }

        @Test
        void areNoneWithoutBallotsAndASharedOneWhereNobodyRanksAnything() {
            assertThat(ROADMAP.count(rankings("AB", Map.of())).order()).isEmpty();
            assertThat(ROADMAP.count(rankings("AB", Map.of("", 3))).order()).containsExactly(List.of(0, 1));
        }
    }

    private static final Set<Reason> SEEN = EnumSet.noneOf(Reason.class);

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @AfterAll
    static void everyReasonCameUp() {
        assertThat(SEEN).containsExactlyInAnyOrder(Reason.values());
    }

    /** Goes through all chains, one by one. */
    private static Fraction strongest(Pairwise pairs, int from, int to, List<Integer> passed) {
        var strongest = Fraction.ZERO;
        for (int next = 0; next < pairs.candidates().size(); next++) {
            if (passed.contains(next) || !pairs.beats(from, next)) continue;
            var margin = pairs.margin(from, next);
            var further = new ArrayList<>(passed);
            further.add(next);
            var chain = next == to ? margin : margin.min(strongest(pairs, next, to, further));
            strongest = strongest.max(chain);
        }
        return strongest;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyReasonHoldsWhenAllChainsAreGoneThrough(long seed) {
        var random = new Random(seed);
        int size = 2 + random.nextInt(5);
        var votes = Profile.empty(
                Ranking.KIND,
                Candidates.of(
                        IntStream.range(0, size).mapToObj(Integer::toString).toList()));
        for (int i = 0; i < 3 + random.nextInt(12); i++) {
            var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            votes.add(Ranking.of(order.subList(0, random.nextInt(size + 1)).stream()
                    .mapToInt(Integer::intValue)
                    .toArray()));
        }
        var outcome = ROADMAP.count(votes);
        var pairs = Pairwise.of(votes, Unranked.LAST);
        for (var each : outcome.steps()) {
            var step = (RoadmapStep) each;
            SEEN.add(step.reason());
            if (step.reason() == Reason.LAST) continue;
            int one = step.features().get(0);
            int other = step.next().get(0);
            var there = strongest(pairs, one, other, List.of(one));
            var back = strongest(pairs, other, one, List.of(other));
            assertThat(step.strength()).isEqualTo(there);
            assertThat(step.back()).isEqualTo(back);
            assertThat(step.reason())
                    .isEqualTo(
                            there.compareTo(back) <= 0
                                    ? Reason.RECORD
                                    : pairs.beats(one, other) ? Reason.MAJORITY : Reason.CHAIN);
            for (int i = 1; i < step.chain().size(); i++) {
                assertThat(pairs.margin(step.chain().get(i - 1), step.chain().get(i)))
                        .isGreaterThanOrEqualTo(there);
            }
        }
    }

    /**
     * Two features of skis, in percent of all answers (E. Sauerwein, F. Bailom, K. Matzler and H. H. Hinterhuber, "The Kano Model: How to Delight Your
     * Customers", International Working Seminar on Production Economics, Innsbruck 1996).
     */
    @Nested
    class SkisAsPublished {
        private KanoFeature feature(String... percents) {
            var letters = List.of(
                    KanoCategory.ATTRACTIVE,
                    KanoCategory.ONE_DIMENSIONAL,
                    KanoCategory.MUST_BE,
                    KanoCategory.INDIFFERENT,
                    KanoCategory.REVERSE,
                    KanoCategory.QUESTIONABLE);
            var counts = new TreeMap<KanoCategory, Fraction>();
            for (int i = 0; i < percents.length; i++) counts.put(letters.get(i), Fraction.parse(percents[i]));
            return KanoFeature.of(counts);
        }

        private double number(Optional<Fraction> fraction) {
            return fraction.orElseThrow().toDecimal(9).doubleValue();
        }

        @Test
        void haveTheirCategoriesAndCoefficients() {
            var grip = feature("7", "32.3", "49.3", "9.5", "0.3", "1.5");
            assertThat(grip.category()).hasValue(KanoCategory.MUST_BE);
            assertThat(number(grip.better())).isEqualTo(0.40, within(0.005));
            assertThat(number(grip.worse())).isEqualTo(-0.83, within(0.005));
            var turns = feature("10.4", "45.1", "30.5", "11.5", "1.2", "1.2");
            assertThat(turns.category()).hasValue(KanoCategory.ONE_DIMENSIONAL);
            assertThat(number(turns.better())).isEqualTo(0.57, within(0.005));
            assertThat(number(turns.worse())).isEqualTo(-0.78, within(0.005));
        }
    }

    @Nested
    class KanosMethod {
        private final Candidates features = Candidates.of("map", "labels", "dark mode", "ads");
        private final Profile<KanoAnswers> answers = Profile.empty(KanoAnswers.KIND, features)
                .add(answer(Feeling.LIKE, Feeling.NEUTRAL, Feeling.EXPECT, Feeling.DISLIKE, Feeling.NEUTRAL), 2)
                .add(answer(Feeling.LIKE, Feeling.DISLIKE, Feeling.NEUTRAL, Feeling.DISLIKE, Feeling.DISLIKE));

        private KanoAnswers answer(Feeling with, Feeling without, Feeling labels, Feeling noLabels, Feeling ads) {
            return KanoAnswers.of(
                    Map.of(0, new Pair(with, without), 1, new Pair(labels, noLabels), 3, new Pair(ads, Feeling.LIKE)));
        }

        @Test
        void putsWhatAnnoysBeforeWhatDelightsAndLeavesOutWhatNobodyWants() {
            var outcome = new Kano().count(answers);
            assertThat(outcome.order()).containsExactly(List.of(1), List.of(0));
            assertThat(outcome.winners()).isEmpty();
            assertThat(outcome.steps())
                    .extracting(step -> step.sentence(Labels.of(features)).german())
                    .containsExactly(
                            "„map“: Begeisterungsmerkmal, sagen 2 von 3; die Zufriedenheit steigt damit um 100\u00a0% und sinkt ohne es um 33\u00a0%.",
                            "„labels“: Basismerkmal, sagen 3 von 3; die Zufriedenheit steigt damit um 0\u00a0% und sinkt ohne es um 100\u00a0%.",
                            "„dark mode“: Niemand hat beide Fragen beantwortet.",
                            "„ads“: unerwünscht, sagen 3 von 3; die Zufriedenheit steigt damit um – und sinkt ohne es um –.");
        }

        @Test
        void isKeptInFiles() {
            assertThat(Profile.read(KanoAnswers.KIND, answers.toValue())).isEqualTo(answers);
        }

        @Test
        void saysSoWhereSeveralCategoriesAreAsFrequent() {
            var tied = Profile.empty(KanoAnswers.KIND, Candidates.of("map"));
            tied.add(KanoAnswers.of(Map.of(0, new Pair(Feeling.LIKE, Feeling.DISLIKE))));
            tied.add(KanoAnswers.of(Map.of(0, new Pair(Feeling.LIKE, Feeling.LIKE))));
            assertThat(new Kano()
                            .count(tied)
                            .steps()
                            .get(0)
                            .sentence(Labels.of(tied.candidates()))
                            .english())
                    .isEqualTo(
                            "“map”: one-dimensional, say 1 of 2 (as many: questionable); satisfaction rises by 100% with it and falls by"
                                    + " 100% without it.");
        }
    }

    @Test
    void scoresFromEstimatesRefuseWhatCannotBe() {
        var one = Fraction.ONE;
        assertThat(new Rice(Fraction.of(500), one, Fraction.of(4, 5), Fraction.of(2)).score())
                .isEqualTo(Fraction.of(200));
        assertThatThrownBy(() -> new Rice(one, one, Fraction.of(2), one))
                .hasMessage("confidence is at most 1, but was 2");
        assertThatThrownBy(() -> new Rice(one, one, one, Fraction.ZERO)).hasMessage("effort is above 0, but was 0");
        assertThatThrownBy(() -> new WeightedShortestJob(one, one, Fraction.of(-1), one))
                .hasMessage("riskReduction is 0 or more, but was -1");
    }

    @Test
    void rulesAreWrittenWithEveryOptionAndReadAgain() {
        var book = new RuleBook(Map.<String, Class<? extends Rule<?>>>of("kano", Kano.class, "roadmap", Roadmap.class));
        for (Rule<?> rule : List.of(new Kano(), new Roadmap(Unranked.NOT_COMPARED, Ties.of(TieBreak.LOT)))) {
            assertThat(book.read(book.write(rule)).orThrow()).isEqualTo(rule);
        }
    }
}
