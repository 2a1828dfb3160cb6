package io.github.mitform.formats.vote.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeRulesTest {
    private static final Ties OPEN = Ties.ALL_TIED;
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);
    private static final Labels LABELS = Labels.of(Candidates.of("A", "B", "C"));

    static Stream<Rule<Points>> rules() {
        return Stream.of(
                new MajorityJudgment(5, MajorityJudgment.Among.MIDDLE, OPEN),
                new MajorityJudgment(5, MajorityJudgment.Among.USUAL, OPEN),
                new Score(Score.Missing.ZERO, OPEN),
                new Score(Score.Missing.LEFT_OUT, OPEN),
                new Star(5, ORDER));
    }

    private static Profile<Points> profile(String... names) {
        return Profile.empty(Points.KIND, Candidates.of(names));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nobodyIsElectedWithoutBallots(Rule<Points> rule) {
        assertThat(rule.count(profile()).possibleWinners()).isEmpty();
        assertThat(rule.count(profile().add(Points.ofAll(), 3)).possibleWinners())
                .isEmpty();
        assertThat(rule.count(profile("A", "B")).possibleWinners()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void blankBallotsTellNobodyApart(Rule<Points> rule) {
        var outcome = rule.count(profile("A", "B").add(Points.ofAll(), 3));
        if (rule instanceof Star) assertThat(outcome.names()).containsExactly("A"); // its order of candidates decides
        else if (rule instanceof Score score && score.missing() == Score.Missing.LEFT_OUT)
            assertThat(outcome.possibleWinners()).isEmpty(); // nobody has a mean
        else assertThat(outcome.names()).containsExactly("A", "B");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOnlyCandidateIsElected(Rule<Points> rule) {
        assertThat(rule.count(profile("A").add(Points.ofAll(2))).winners()).containsExactly(0);
    }

    @Nested
    class Scores {
        @Test
        void canBeMeansWhichAreToldInDecimals() {
            var outcome = new Score(Score.Missing.LEFT_OUT, OPEN)
                    .count(profile("A", "B", "C").add(Points.ofAll(2, 1), 2).add(Points.of(Map.of(0, Fraction.of(5)))));
            assertThat(outcome.steps().get(0).sentence(LABELS))
                    .isEqualTo(new Sentence("Means: “A” 3, “B” 1.", "Mittelwerte: „A“ 3, „B“ 1."));
            var thirds = new Score(Score.Missing.LEFT_OUT, OPEN)
                    .count(profile("A").add(Points.ofAll(2), 2).add(Points.ofAll(1)));
            assertThat(thirds.steps().get(0).sentence(LABELS))
                    .isEqualTo(new Sentence("Means: “A” about 1.6667.", "Mittelwerte: „A“ rund 1,6667."));
        }

        @Test
        void ofPointsThatTakeTooLongToAddUpAreRefused() {
            var profile = profile("A");
            for (int i = 0; i < 400; i++) profile.add(Points.of(Map.of(0, Fraction.of(1, 1_000_003L + 2L * i))));
            assertThatThrownBy(() -> new Score(Score.Missing.ZERO, OPEN).count(profile))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageStartingWith("The points are so finely divided");
        }
    }

    @Nested
    class StarSteps {
        private final List<Sentence> told = new Star(5, ORDER)
                .count(profile("A", "B", "C").add(Points.ofAll(5, 0, 4)).add(Points.ofAll(0, 5, 1))).steps().stream()
                        .map(step -> step.sentence(LABELS))
                        .toList();

        @Test
        void areToldWithoutMindingTheNumber() {
            assertThat(told)
                    .contains(
                            new Sentence("Sums: “A” 5, “B” 5, “C” 5.", "Summen: „A“ 5, „B“ 5, „C“ 5."),
                            new Sentence(
                                    "“A” and “B” are tied; ahead: “A” (what is fixed for ties).",
                                    "„A“ und „B“ liegen gleichauf; vorn: „A“ (was für Gleichstände festgelegt ist)."),
                            new Sentence(
                                    "In the runoff: “A” graded higher by 1, “B” graded higher by 1.",
                                    "In der Stichwahl: „A“ höher benotet von 1, „B“ höher benotet von 1."));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lossesAreThoseOneAgainstOne(long seed) {
        var random = new Random(seed);
        var profile = profile("A", "B", "C", "D");
        for (int i = 0; i < 12; i++) {
            profile.add(
                    Points.ofAll(random.nextInt(4), random.nextInt(4), random.nextInt(4), random.nextInt(4)),
                    1,
                    Fraction.of(1 + random.nextInt(3), 2));
        }
        var grades = Grades.of(profile, 5);
        var among = List.of(3, 0, 1);
        var expected = among.stream()
                .map(place -> Fraction.of(among.stream()
                        .filter(other -> grades.preferring(other, place).compareTo(grades.preferring(place, other)) > 0)
                        .count()))
                .toList();
        assertThat(grades.losses(among)).isEqualTo(expected);
    }

    @Test
    void moreTiedCandidatesThanCanBeComparedAreRefused() {
        var names = IntStream.range(0, 2_001).mapToObj(place -> "c" + place).toArray(String[]::new);
        var profile = profile(names)
                .add(Points.ofAll(LongStream.generate(() -> 5).limit(2_001).toArray()));
        assertThatThrownBy(() -> new Star(5, ORDER).count(profile))
                .isInstanceOf(UncountableException.class)
                .hasMessageStartingWith("2001 candidates have the same sum");
    }

    @Test
    void twoWhoHaveMostAreBothInTheRunoffWhoeverBreaksTheirTie() {
        var profile = Profile.empty(Points.KIND, Candidates.of("a", "b", "c"))
                .add(Points.ofAll(5, 0, 1), 2)
                .add(Points.ofAll(0, 5, 1), 2)
                .add(Points.ofAll(3, 3, 0), 1);
        var outcome = new Star(5, Ties.ALL_TIED).count(profile);
        assertThat(outcome.ties()).extracting(TieUse::round).containsExactly(1, 2);
        assertThat(outcome.open()).contains(new Outcome.Open(List.of(0, 1), 1));
        assertThat(Audit.of(outcome, profile).isComplete()).isTrue();
    }

    @Test
    void aBestGradeBelowOneIsRefused() {
        assertThatThrownBy(() -> new Star(0, ORDER)).hasMessage("The best grade is 1 or more.");
        assertThatThrownBy(() -> new MajorityJudgment(0, MajorityJudgment.Among.MIDDLE, OPEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class TwoWithTheSameMiddleGrade {
        /** Grades of the pond: 0 0 2 2 2 2 3 3 3 3 3; of the gate: nine times 2, twice 3. */
        private final Profile<Points> park = profile("Pond", "Gate", "Tower")
                .add(Points.ofAll(3, 2, 1), 5)
                .add(Points.ofAll(2, 2, 1), 4)
                .add(Points.ofAll(0, 3, 0), 2);

        private List<Sentence> told(MajorityJudgment.Among among) {
            return new MajorityJudgment(3, among, OPEN)
                    .count(park).steps().stream()
                            .map(step -> step.sentence(Labels.of(park.candidates())))
                            .toList();
        }

        @Test
        void haveTheirGradesTold() {
            assertThat(told(MajorityJudgment.Among.MIDDLE).get(1))
                    .isEqualTo(new Sentence(
                            "“Pond” is graded 3 from 5, 2 from 4 and 0 from 2; the middle grade is 2.",
                            "„Pond“ hat 5-mal die 3, 4-mal die 2 und 2-mal die 0; die mittlere Note ist 2."));
        }

        @Test
        void areToldApartByTheFirstOtherGradeFromTheMiddle() {
            assertThat(told(MajorityJudgment.Among.MIDDLE))
                    .hasSize(5)
                    .endsWith(new Sentence(
                            "“Pond” and “Gate” have the same middle grade, 2. With 2 grades taken from the middle of each, the middle grade of"
                                    + " “Pond” is 3, and that of “Gate” is 2.",
                            "„Pond“ und „Gate“ haben dieselbe mittlere Note, 2. Werden beiden 2 Noten aus der Mitte genommen, ist die mittlere"
                                    + " Note von „Pond“ 3 und die von „Gate“ 2."));
        }

        @Test
        void areToldApartByGradesAboveAndBelowWhereTheRuleSaysSo() {
            assertThat(told(MajorityJudgment.Among.TYPICAL))
                    .endsWith(new Sentence(
                            "“Pond” and “Gate” have the same middle grade, 2. By the grades above and below it, “Pond” comes to about 2.2727, and “Gate” to"
                                    + " about 2.1818.",
                            "„Pond“ und „Gate“ haben dieselbe mittlere Note, 2. Mit den Noten darüber und darunter kommt „Pond“ auf rund 2,2727 und"
                                    + " „Gate“ auf rund 2,1818."));
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 4})
        void differFirstWhereTakingOneGradeAfterTheOtherSaysSo(long seed) {
            var random = new Random(seed);
            for (int i = 0; i < 200; i++) {
                int ballots = 1 + random.nextInt(9);
                var one = grades(ballots, random);
                var other = grades(ballots, random);
                assertThat(histogram(one).fromTheMiddle(histogram(other))).isEqualTo(oneByOne(one, other));
            }
        }

        private List<Integer> grades(int ballots, Random random) {
            return random.ints(ballots, 0, 3).sorted().boxed().toList();
        }

        private GradeHistogram histogram(List<Integer> grades) {
            return new GradeHistogram(IntStream.range(0, 3)
                    .mapToObj(grade -> BigInteger.valueOf(Collections.frequency(grades, grade)))
                    .toList());
        }

        private Optional<GradeHistogram.Difference> oneByOne(List<Integer> one, List<Integer> other) {
            var left = new ArrayList<>(one);
            var right = new ArrayList<>(other);
            for (int taken = 0; !left.isEmpty(); taken++) {
                int middle = (left.size() - 1) / 2;
                int grade = left.remove(middle);
                int second = right.remove(middle);
                if (grade != second) {
                    return Optional.of(new GradeHistogram.Difference(BigInteger.valueOf(taken), grade, second));
                }
            }
            return Optional.empty();
        }
    }

    @Test
    void aGradeIsNeverGivenByFewerThanNobody() {
        assertThatThrownBy(() -> new GradeHistogram(List.of(BigInteger.valueOf(-1), BigInteger.TWO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class AnOptionThatLeavesEverythingAsItIs {
        private SystemicConsensing rule(String passive) {
            return new SystemicConsensing(10, SystemicConsensing.Missing.ZERO, Optional.of(passive), OPEN);
        }

        @Test
        void tellsApartWhatMeetsMoreResistance() {
            var profile = profile("A", "B", "C").add(Points.ofAll(3, 4, 5));
            assertThat(rule("B").worseThanPassive(profile)).containsExactly(2);
            assertThat(rule("B").count(profile).steps().get(1).sentence(Labels.of(profile.candidates())))
                    .isEqualTo(new PassiveStep(1, List.of(2)).sentence(Labels.of(profile.candidates())))
                    .extracting(Sentence::german)
                    .isEqualTo("Auf mehr Widerstand als alles zu lassen, wie es ist („B“), treffen: „"
                            + profile.candidates().name(2) + "“.");
        }

        @Test
        void hasToStandToTheVote() {
            var profile = profile("A", "B").add(Points.ofAll(3, 4));
            assertThatThrownBy(() -> rule("C").count(profile))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("“C”");
            assertThatThrownBy(() -> rule("C").worseThanPassive(profile)).isInstanceOf(UncountableException.class);
        }
    }
}
