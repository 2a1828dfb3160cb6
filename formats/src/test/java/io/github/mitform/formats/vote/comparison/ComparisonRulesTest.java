package io.github.mitform.formats.vote.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.RuleBook;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonRulesTest {
    private static final Ties OPEN = Ties.ALL_TIED;
    private static final BradleyTerry MODEL = new BradleyTerry("0", OPEN);
    private static final BestWorstStrengths STRENGTHS = new BestWorstStrengths("0", OPEN);

    private static Profile<Comparisons> wins(Candidates candidates, long[][] wins) {
        var profile = Profile.empty(Comparisons.KIND, candidates);
        for (int one = 0; one < wins.length; one++) {
            for (int other = 0; other < wins.length; other++) {
                if (one != other) profile.add(Comparisons.of(Choice.pair(one, other)), wins[one][other]);
            }
        }
        return profile;
    }

    private static Candidates candidates(int size) {
        return Candidates.of(
                IntStream.range(0, size).mapToObj(Integer::toString).toList());
    }

    /**
     * How often four journals of statistics cited each other in 1987 and 1988 (S. M. Stigler, "Citation patterns in the journals of statistics and
     * probability", Statistical Science 9 (1994)); the estimates stand in A. Agresti, "Categorical Data Analysis", and in H. Turner and D. Firth,
     * "Bradley-Terry Models in R: The BradleyTerry2 Package", Journal of Statistical Software 48 (2012).
     */
    @Nested
    class JournalsThatCiteEachOther {
        private final Candidates journals = Candidates.of("Biometrika", "Comm Statist", "JASA", "JRSS-B");
        private final Profile<Comparisons> citations = wins(journals, new long[][] {
            {0, 730, 498, 221},
            {33, 0, 68, 17},
            {320, 813, 0, 142},
            {284, 276, 325, 0}
        });

        @Test
        void areAsStrongAsPublished() {
            var strengths = MODEL.estimate(citations).orElseThrow().strengths();
            assertThat(strengths.get(1) - strengths.get(0)).isEqualTo(-2.949, within(0.0005));
            assertThat(strengths.get(2) - strengths.get(0)).isEqualTo(-0.480, within(0.0005));
            assertThat(strengths.get(3) - strengths.get(0)).isEqualTo(0.269, within(0.0005));
        }

        @Test
        void areToldWithTheirStrengths() {
            var outcome = MODEL.count(citations);
            assertThat(outcome.names()).containsExactly("JRSS-B");
            assertThat(outcome.order()).containsExactly(List.of(3), List.of(0), List.of(2), List.of(1));
            var told = outcome.steps().get(1).sentence(Labels.of(journals));
            assertThat(told.english())
                    .startsWith(
                            "Estimated strength: Biometrika 33.6%; Comm Statist 1.8%; JASA 20.8%; JRSS-B 43.9%. So likely each is to");
            assertThat(told.german())
                    .startsWith(
                            "Geschätzte Stärke: Biometrika 33,6\u00a0%; Comm Statist 1,8\u00a0%; JASA 20,8\u00a0%; JRSS-B 43,9\u00a0%. So wahrscheinlich");
            assertThat(outcome.steps().get(1).toValue(journals).fields().keySet())
                    .containsExactly("step", "shares", "log_likelihood", "rounds", "last_step", "tolerance");
        }
    }

    /** What a person could do with paper: three options, four people. */
    @Nested
    class AWikiSurvey {
        private final Candidates ideas = Candidates.of("trees", "benches", "lights");
        private final Profile<Comparisons> answers = Profile.empty(Comparisons.KIND, ideas)
                .add(Comparisons.of(Choice.pair(0, 1), Choice.pair(0, 2)))
                .add(Comparisons.of(Choice.pair(0, 1), Choice.undecided(1, 2)))
                .add(Comparisons.of(new Choice(List.of(0, 1), OptionalInt.of(2), OptionalInt.empty())), 2);

        @Test
        void estimatesHowLikelyEachWins() {
            var outcome = new PairwiseWins(OPEN).count(answers);
            assertThat(outcome.scores().values()).extracting(Fraction::toString).containsExactly("4/5", "1/4", "1/3");
            assertThat(outcome.order()).containsExactly(List.of(0), List.of(2), List.of(1));
            assertThat(outcome.steps().get(0).sentence(Labels.of(ideas)).english())
                    .isEqualTo(
                            "trees won 3 and lost 0; benches won 0 and lost 2; lights won 0 and lost 1. Undecided: 1; spoiled: 2.");
            assertThat(outcome.steps().get(0).sentence(Labels.of(ideas)).german())
                    .isEqualTo(
                            "trees gewann 3 und verlor 0; benches gewann 0 und verlor 2; lights gewann 0 und verlor 1. Unentschieden: 1;"
                                    + " ungültig: 2.");
        }

        @Test
        void isKeptInFilesWithWhatIsWrong() {
            assertThat(Profile.read(Comparisons.KIND, answers.toValue())).isEqualTo(answers);
            assertThat(Comparisons.KIND.write(
                            Comparisons.of(new Choice(List.of(1, 0), OptionalInt.of(2), OptionalInt.of(0))), ideas))
                    .isEqualTo(Value.list(Value.object()
                            .with("shown", Value.list(Value.of("trees"), Value.of("benches")))
                            .with("best", Value.of(false))
                            .with("worst", Value.of("trees"))));
        }

        @Test
        void electsNobodyWhereNobodyDecides() {
            var undecided = Profile.empty(Comparisons.KIND, ideas).add(Comparisons.of(Choice.undecided(0, 1)));
            assertThat(new PairwiseWins(OPEN).count(undecided).possibleWinners())
                    .isEmpty();
            assertThat(MODEL.count(undecided).possibleWinners()).isEmpty();
        }
    }

    @Nested
    class WithoutChainsInBothDirections {
        private final Profile<Comparisons> oneWay =
                wins(Candidates.of("a", "b", "c"), new long[][] {{0, 2, 0}, {1, 0, 3}, {0, 0, 0}});

        @Test
        void noStrengthsAreMadeUp() {
            assertThat(MODEL.estimate(oneWay)).isEmpty();
            assertThatThrownBy(() -> MODEL.count(oneWay))
                    .isInstanceOf(UncountableException.class)
                    .hasMessage(
                            "Strengths cannot be estimated: chains of wins do not link all options in both directions, such as a, b with the"
                                    + " others. Compare more pairs, or set \"pseudo\" above 0.");
        }

        @Test
        void aPartOfAWinForEverybodyHelps() {
            assertThat(new BradleyTerry("1/2", OPEN).count(oneWay).order())
                    .containsExactly(List.of(0), List.of(1), List.of(2));
            assertThat(new BradleyTerry("0.50", OPEN)).isEqualTo(new BradleyTerry("1/2", OPEN));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.mitform.formats.vote.comparison.ComparisonRulesTest#seeds")
        void meansThatSomeGroupNeverLosesToTheRest(long seed) {
            var random = new Random(seed);
            int size = 2 + random.nextInt(4);
            var table = new long[size][size];
            for (long[] row : table) Arrays.setAll(row, place -> random.nextInt(3) == 0 ? 1 : 0);
            boolean exists = IntStream.range(1, (1 << size) - 1).allMatch(group -> loses(group, table));
            assertThat(MODEL.estimate(wins(candidates(size), table)).isPresent())
                    .isEqualTo(exists);
        }

        private static boolean loses(int group, long[][] wins) {
            for (int inside = 0; inside < wins.length; inside++) {
                for (int outside = 0; outside < wins.length; outside++) {
                    if ((group >> inside & 1) == 1 && (group >> outside & 1) == 0 && wins[outside][inside] > 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @Nested
    class StrengthsThatAreAlike {
        private final Profile<Comparisons> circle = wins(
                Candidates.of("a", "b", "c", "d"),
                new long[][] {{0, 7, 0, 9}, {0, 0, 7, 9}, {7, 0, 0, 9}, {1, 1, 1, 0}});

        @Test
        void areTiedHoweverTheyAreRounded() {
            var outcome = MODEL.count(circle);
            assertThat(outcome.order()).containsExactly(List.of(0, 1, 2), List.of(3));
            assertThat(outcome.open()).hasValue(new Outcome.Open(List.of(0, 1, 2), 1));
        }

        @Test
        void areLeftToTheTieBreaker() {
            var outcome = new BradleyTerry("0", Ties.of(TieBreak.ORDER)).count(circle);
            assertThat(outcome.names()).containsExactly("a");
            assertThat(outcome.ties().get(0).tied()).containsExactly(0, 1, 2);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static long[][] randomWins(Random random, int size) {
        var table = new long[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) table[one][other] = one == other ? 0 : 1 + random.nextInt(30);
        }
        return table;
    }

    /** Hunter's MM algorithm, equation (3) of his paper, round for round until nothing moves. */
    private static double[] shares(long[][] wins) {
        int size = wins.length;
        var shares = new double[size];
        Arrays.fill(shares, 1.0 / size);
        for (double moved = 1; moved > 1e-15; ) {
            var next = new double[size];
            for (int i = 0; i < size; i++) {
                double won = Arrays.stream(wins[i]).sum();
                double expected = 0;
                for (int j = 0; j < size; j++) {
                    if (j != i) expected += (wins[i][j] + wins[j][i]) / (shares[i] + shares[j]);
                }
                next[i] = won / expected;
            }
            double sum = Arrays.stream(next).sum();
            moved = 0;
            for (int i = 0; i < size; i++) {
                moved = Math.max(moved, Math.abs(next[i] / sum - shares[i]));
                shares[i] = next[i] / sum;
            }
        }
        return shares;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMethodOfHunterEndsAtTheSameStrengths(long seed) {
        var random = new Random(seed);
        var table = randomWins(random, 2 + random.nextInt(6));
        var expected = shares(table);
        var estimate = MODEL.estimate(wins(candidates(table.length), table)).orElseThrow();
        for (int place = 0; place < table.length; place++) {
            assertThat(estimate.shares().get(place)).isEqualTo(expected[place], within(1e-10));
        }
    }

    private static Profile<Comparisons> randomSets(Random random, int size) {
        var profile = Profile.empty(Comparisons.KIND, candidates(size));
        for (int person = 0; person < 30; person++) {
            var sets = new ArrayList<Choice>();
            for (int set = 0; set < 3; set++) {
                var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
                Collections.shuffle(order, random);
                var shown = order.subList(0, 3);
                sets.add(new Choice(
                        shown,
                        random.nextInt(8) == 0 ? OptionalInt.empty() : OptionalInt.of(shown.get(0)),
                        random.nextInt(8) == 0
                                ? OptionalInt.empty()
                                : OptionalInt.of(shown.get(random.nextInt(4) % 3))));
            }
            profile.add(new Comparisons(sets));
        }
        return profile;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bestAndWorstAreCountedAsOneWouldByHand(long seed) {
        var random = new Random(seed);
        int size = 3 + random.nextInt(4);
        var profile = randomSets(random, size);
        var outcome = new BestWorst(BestWorst.By.RATE, OPEN).count(profile);
        for (int place = 0; place < size; place++) {
            long best = 0;
            long worst = 0;
            long shown = 0;
            for (var line : profile.lines()) {
                for (Choice set : line.ballot().sets()) {
                    boolean same = set.best().isPresent() && set.best().equals(set.worst());
                    if (same || !set.shown().contains(place)) continue;
                    shown += line.people();
                    if (set.best().equals(OptionalInt.of(place))) best += line.people();
                    if (set.worst().equals(OptionalInt.of(place))) worst += line.people();
                }
            }
            assertThat(outcome.scores().get(place)).isEqualTo(Fraction.of(best - worst, shown));
        }
    }

    /** The likelihood written down once more, as the model says it. */
    private static double logLikelihood(Profile<Comparisons> profile, double[] strengths) {
        double sum = 0;
        for (var line : profile.lines()) {
            for (Choice set : line.ballot().sets()) {
                if (!set.isValid()) continue;
                var left = new ArrayList<>(set.shown());
                if (set.best().isPresent()) {
                    double all = left.stream()
                            .mapToDouble(i -> Math.exp(strengths[i]))
                            .sum();
                    sum += line.people()
                            * Math.log(Math.exp(strengths[set.best().getAsInt()]) / all);
                    left.remove((Integer) set.best().getAsInt());
                }
                if (set.worst().isPresent()) {
                    double all = left.stream()
                            .mapToDouble(i -> Math.exp(-strengths[i]))
                            .sum();
                    sum += line.people()
                            * Math.log(Math.exp(-strengths[set.worst().getAsInt()]) / all);
                }
            }
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noStrengthsNearbyMakeTheChoicesLikelier(long seed) {
        var random = new Random(seed);
        var profile = randomSets(random, 3 + random.nextInt(4));
        var estimate = STRENGTHS.estimate(profile).orElseThrow();
        var strengths = estimate.strengths().stream().mapToDouble(each -> each).toArray();
        double greatest = logLikelihood(profile, strengths);
        assertThat(estimate.logLikelihood()).isEqualTo(greatest, within(1e-9));
        for (int place = 0; place < strengths.length; place++) {
            for (double step : new double[] {-1e-3, 1e-3}) {
                var nearby = strengths.clone();
                nearby[place] += step;
                assertThat(logLikelihood(profile, nearby)).isLessThan(greatest);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheBallotsDoesNotMatterDownToTheLastBit(long seed) {
        var random = new Random(seed);
        var profile = randomSets(random, 5);
        var shuffled = new ArrayList<>(profile.lines());
        Collections.shuffle(shuffled, random);
        var other = Profile.empty(Comparisons.KIND, profile.candidates());
        shuffled.forEach(line -> other.add(line.ballot(), line.people()));
        assertThat(STRENGTHS.estimate(other)).isEqualTo(STRENGTHS.estimate(profile));
        assertThat(MODEL.count(other)).isEqualTo(MODEL.count(profile));
    }

    @Test
    void strengthsFarApartAreFoundAndAnyFurtherRefused() {
        var far = wins(candidates(2), new long[][] {{0, 1_000_000_000_000L}, {1, 0}});
        assertThat(MODEL.estimate(far).orElseThrow().strengths().get(0)).isEqualTo(Math.log(1e12) / 2, within(1e-9));
        assertThatThrownBy(() -> MODEL.count(Profile.empty(Comparisons.KIND, candidates(501))))
                .hasMessage("At most 500 options can be compared in pairs, but there are 501.");
    }

    @Test
    void rulesAreWrittenWithEveryOptionAndReadAgain() {
        var book = new RuleBook(Map.<String, Class<? extends Rule<?>>>of(
                "pairwise_wins", PairwiseWins.class,
                "best_worst", BestWorst.class,
                "bradley_terry", BradleyTerry.class,
                "best_worst_strengths", BestWorstStrengths.class));
        for (Rule<?> rule : List.of(
                new PairwiseWins(Ties.of(TieBreak.LOT)),
                new BestWorst(BestWorst.By.DIFFERENCE, OPEN),
                new BradleyTerry("1/10", OPEN),
                STRENGTHS)) {
            assertThat(book.read(book.write(rule)).orThrow()).isEqualTo(rule);
        }
        assertThatThrownBy(() -> new BradleyTerry("-1", OPEN)).hasMessage("\"pseudo\" is 0 or more.");
    }
}
