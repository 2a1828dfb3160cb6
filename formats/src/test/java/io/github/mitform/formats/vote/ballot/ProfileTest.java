package io.github.mitform.formats.vote.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mitform.json.Json;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.CanonicalJson;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private final Candidates candidates = Candidates.of("ada", "bo", "cy");

    private Profile<Ranking> profile() {
        return Profile.empty(Ranking.KIND, candidates);
    }

    @Nested
    class SeveralBallotsThatSayTheSame {
        private final Profile<Ranking> profile = profile()
                .add(Ranking.of(0, 1))
                .add(Ranking.of(0, 1), 3)
                .add(Ranking.ofRanks(List.of(List.of(1), List.of(2, 0))))
                .add(Ranking.ofRanks(List.of(List.of(1), List.of(0, 2))));

        @Test
        void areKeptOnce() {
            assertThat(profile.lines())
                    .extracting(line -> line.ballot().toString(), Profile.Line::people)
                    .containsExactly(tuple("[[0], [1]]", 4L), tuple("[[1], [0, 2]]", 2L));
            assertThat(profile.people()).isEqualTo(6);
        }

        @Test
        void haveAFingerprintThatFollowsThem() {
            var before = profile.digest();
            assertThat(profile.add(Ranking.of(2)).digest()).isNotEqualTo(before);
            assertThat(profile.subtract(Ranking.of(2), 1, Fraction.ONE).digest())
                    .isEqualTo(before);
        }

        @Test
        void areWrittenWithNames() {
            assertThat(CanonicalJson.write(profile.toValue()))
                    .isEqualTo("{\"ballots\":[{\"ballot\":[\"ada\",\"bo\"],\"times\":4},"
                            + "{\"ballot\":[\"bo\",[\"ada\",\"cy\"]],\"times\":2}],"
                            + "\"candidates\":[\"ada\",\"bo\",\"cy\"],\"profile\":\"ranking\",\"v\":1}");
        }
    }

    @Nested
    class BallotsWithAWeight {
        private final Profile<Ranking> profile = profile()
                .add(Ranking.of(0), 2, Fraction.of(1, 3))
                .add(Ranking.of(0))
                .add(Ranking.of());

        @Test
        void countWithIt() {
            assertThat(profile.weight()).isEqualTo(Fraction.of(8, 3));
            assertThat(profile.lines().get(1).weight()).isEqualTo(Fraction.of(5, 3));
        }

        @Test
        void keepItInWriting() {
            assertThat(Profile.read(Ranking.KIND, profile.toValue())).isEqualTo(profile);
        }

        @Test
        void areTakenAwayWithTheSameWeightOnly() {
            assertThatThrownBy(() -> profile.subtract(Ranking.of(0), 3, Fraction.ONE))
                    .isInstanceOf(IllegalArgumentException.class);
            profile.subtract(Ranking.of(0), 1, Fraction.ONE);
            profile.subtract(Ranking.of(0), 2, Fraction.of(1, 3));
            assertThat(profile).isEqualTo(profile().add(Ranking.of()));
        }

        @Test
        void areRefusedIfItIsNotAboveZero() {
            assertThatThrownBy(() -> profile().add(Ranking.of(0), 1, Fraction.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aBlankBallotIsAVote() {
        assertThat(profile().add(Ranking.of()).people()).isEqualTo(1);
    }

    @Test
    void whoIsNoCandidateCannotBeVotedFor() {
        assertThatThrownBy(() -> profile().add(Ranking.of(3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ranking.of(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Approval.of(2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Candidates.of("ada", "ada")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongRankingThatNamesSomebodyTwiceIsNoticedToo() {
        var places = new int[100];
        for (int i = 0; i < places.length; i++) places[i] = i;
        assertThat(Ranking.of(places).size()).isEqualTo(100);
        places[99] = 7;
        assertThatThrownBy(() -> Ranking.of(places)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProfileCanBeAddedToItselfAndTakenAwayFromItself() {
        var profile = profile().add(Ranking.of(0), 2).add(Ranking.of(1), 3, Fraction.of(1, 2));
        assertThat(profile.addAll(profile).people()).isEqualTo(10);
        assertThat(profile.weight()).isEqualTo(Fraction.of(7));
        assertThat(profile.subtractAll(profile)).isEqualTo(profile());
    }

    @Test
    void morePeopleThanCanBeCountedChangeNothing() {
        var most = profile().add(Ranking.of(1), Long.MAX_VALUE);
        var profile = profile().add(Ranking.of(0), 1);
        assertThatThrownBy(() -> profile.addAll(most)).isInstanceOf(ArithmeticException.class);
        assertThat(profile).isEqualTo(profile().add(Ranking.of(0), 1));
    }

    @Test
    void weightsThatTakeTooLongToAddUpAreRefusedAndChangeNothing() {
        var profile = profile();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 400; i++) profile.add(Ranking.of(0), 1, Fraction.of(1, 1_000_003L + 2L * i));
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too finely divided");
        assertThat(profile.lines())
                .singleElement()
                .extracting(Profile.Line::people)
                .isEqualTo(profile.people());
    }

    @Test
    void aProfileWhoseWeightsAreTooFinelyDividedAddsNothing() {
        var finest = Fraction.of(BigInteger.ONE, BigInteger.TWO.pow(3_000).add(BigInteger.ONE));
        var finer = Fraction.of(
                BigInteger.ONE, BigInteger.TWO.pow(3_000).add(BigInteger.TWO).add(BigInteger.ONE));
        var profile = profile().add(Ranking.of(1), 1, finest);
        var before = profile.digest();
        var other = profile().add(Ranking.of(1), 1, finer);
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 3; second++) if (second != first) other.add(Ranking.of(first, second));
        }
        assertThatThrownBy(() -> profile.addAll(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too finely divided");
        assertThat(profile.digest()).isEqualTo(before);
    }

    @Test
    void morePeopleThanADoubleCanCarryAreWrittenAndRead() {
        var profile = profile().add(Ranking.of(0), Long.MAX_VALUE - 1).add(Ranking.of(1));
        var file = CanonicalJson.write(profile.toValue());
        assertThat(file).contains("\"times\":\"9223372036854775806\"", "\"times\":1");
        assertThat(Profile.read(Ranking.KIND, Json.parse(file)).digest()).isEqualTo(profile.digest());
    }

    @Test
    void knowsOfHowManyPartsItsDifferentBallotsAreMade() {
        var two = Comparisons.of(Comparisons.Choice.pair(0, 1), Comparisons.Choice.pair(1, 2));
        var profile = Profile.empty(Comparisons.KIND, Candidates.of("a", "b", "c"))
                .add(two, 9)
                .add(two)
                .add(Comparisons.of(), 3);
        assertThat(profile.parts()).isEqualTo(3);
        assertThat(profile.subtract(two, 9, Fraction.ONE).parts()).isEqualTo(3);
        assertThat(profile.subtract(two, 1, Fraction.ONE).parts()).isEqualTo(1);
        assertThat(profile.subtractAll(profile).parts()).isZero();
    }

    @Test
    void takingAwayNobodyIsPossibleWhateverTheBallot() {
        assertThat(profile().subtract(Ranking.of(0), 0, Fraction.ONE)).isEqualTo(profile());
    }

    @Test
    void whatAllWeightsAreWholeInIsKnownUpToABound() {
        var profile = profile().add(Ranking.of(0), 2, Fraction.of(1, 6)).add(Ranking.of(1), 3, Fraction.of(3, 4));
        assertThat(profile.commonDenominator(4)).hasValue(BigInteger.valueOf(12));
        assertThat(profile.commonDenominator(3)).isEmpty();
        assertThat(profile().add(Ranking.of(0), 7).commonDenominator(1)).hasValue(BigInteger.ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"times\": 0, \"weight\": \"1\", \"ballot\": {}}",
                "{\"times\": 1, \"weight\": \"1/0\", \"ballot\": {}}",
                "{\"times\": 1.5, \"ballot\": {}}",
                "{\"times\": 9223372036854775808, \"ballot\": {}}",
                "{\"times\": 1, \"ballot\": {\"ada\": \"1/0\"}}"
            })
    void numbersThatAreNoneAreRefusedInAFile(String line) {
        var file = "{\"profile\": \"points\", \"v\": 1, \"candidates\": [\"ada\"], \"ballots\": [" + line + "]}";
        assertThatThrownBy(() -> Profile.read(Points.KIND, Json.parse(file)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takingAwayMoreThanIsThereChangesNothing() {
        var profile = profile().add(Ranking.of(0), 2).add(Ranking.of(1));
        var more = profile().add(Ranking.of(0)).add(Ranking.of(1), 2);
        assertThatThrownBy(() -> profile.subtractAll(more)).isInstanceOf(IllegalArgumentException.class);
        assertThat(profile).isEqualTo(profile().add(Ranking.of(0), 2).add(Ranking.of(1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neitherOrderNorGroupingMatters(long seed) {
        var random = new Random(seed);
        checkLaws(Ranking.KIND, () -> randomRanking(random), random);
        checkLaws(Approval.KIND, () -> randomApproval(random), random);
        checkLaws(Points.KIND, () -> randomPoints(random), random);
    }

    private record Vote<B extends Ballot>(B ballot, long times, Fraction weight) {}

    private <B extends Ballot> void checkLaws(BallotKind<B> kind, Supplier<B> draw, Random random) {
        var votes = new ArrayList<Vote<B>>();
        for (int i = 0; i < 60; i++) {
            votes.add(new Vote<>(
                    draw.get(),
                    random.nextInt(4),
                    random.nextBoolean() ? Fraction.ONE : Fraction.of(1 + random.nextInt(5), 3)));
        }
        var once = counted(kind, votes);
        var shuffled = new ArrayList<>(votes);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(votes.size());
        var left = counted(kind, shuffled.subList(0, cut));
        var right = counted(kind, shuffled.subList(cut, votes.size()));
        assertThat(counted(kind, shuffled)).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(counted(kind, shuffled.subList(cut, votes.size())).addAll(left))
                .isEqualTo(once);
        assertThat(left.addAll(right).digest()).isEqualTo(once.digest());
        assertThat(left.subtractAll(right)).isEqualTo(counted(kind, shuffled.subList(0, cut)));
        assertThat(Profile.read(kind, once.toValue())).isEqualTo(once);
        assertThat(once.people())
                .isEqualTo(votes.stream().mapToLong(Vote::times).sum());
    }

    private <B extends Ballot> Profile<B> counted(BallotKind<B> kind, List<Vote<B>> votes) {
        var profile = Profile.empty(kind, candidates);
        votes.forEach(vote -> profile.add(vote.ballot, vote.times, vote.weight));
        return profile;
    }

    private static Ranking randomRanking(Random random) {
        var ranks = new ArrayList<List<Integer>>();
        for (int place : someOf(random)) {
            if (ranks.isEmpty() || random.nextBoolean()) ranks.add(new ArrayList<>());
            ranks.get(ranks.size() - 1).add(place);
        }
        return Ranking.ofRanks(ranks);
    }

    private static Approval randomApproval(Random random) {
        return Approval.of(someOf(random));
    }

    private static Points randomPoints(Random random) {
        var given = new TreeMap<Integer, Fraction>();
        someOf(random).forEach(place -> given.put(place, Fraction.of(random.nextInt(4), 2)));
        return Points.of(Map.copyOf(given));
    }

    private static List<Integer> someOf(Random random) {
        var all = new ArrayList<>(List.of(0, 1, 2));
        Collections.shuffle(all, random);
        return all.subList(0, random.nextInt(4));
    }

    @Test
    void whoHasWithdrawnIsTakenOffEveryRankingAndKeepsNobodysVote() {
        var profile = Profile.empty(Ranking.KIND, Candidates.of("a", "b", "c"))
                .add(Ranking.of(0, 2), 3)
                .add(Ranking.ofRanks(List.of(List.of(0, 1), List.of(2))), 2)
                .add(Ranking.of(0), 4, Fraction.of(1, 2));
        var rest = Ranking.without(profile, List.of(0));
        assertThat(rest.candidates()).isEqualTo(Candidates.of("b", "c"));
        assertThat(rest.people()).isEqualTo(9);
        assertThat(rest.weight()).isEqualTo(Fraction.of(7));
        assertThat(rest.lines())
                .extracting(Profile.Line::ballot)
                .containsExactlyInAnyOrder(Ranking.of(1), Ranking.of(0, 1), Ranking.of());
    }
}
