package io.github.mitform.formats.vote.allotment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.PointsSheet.Entry;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.RuleBook;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllotmentRulesTest {
    private static final Candidates THREE = Candidates.of("ada", "bo", "cy");
    private static final Ties OPEN = Ties.ALL_TIED;

    private static PointsSheet sheet(Object... optionsAndPoints) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < optionsAndPoints.length; i += 2) {
            entries.add(new Entry((String) optionsAndPoints[i], Fraction.parse((String) optionsAndPoints[i + 1])));
        }
        return new PointsSheet(entries);
    }

    private static List<Fault> faults(AllotmentRule rule, Object... optionsAndPoints) {
        return rule.judge(sheet(optionsAndPoints), THREE).faults();
    }

    /**
     * Elections to the House of Representatives of Illinois from 1870 to 1980: three votes for three seats, which could go to one, two or three
     * candidates in equal parts (Constitution of 1870, article IV, sections 7 and 8).
     */
    @Nested
    class ThreeVotesAsInIllinois {
        private final Dots illinois = new Dots(OptionalInt.of(3), OptionalInt.empty(), false, true, 3, OPEN);

        @Test
        void canGoToOneTwoOrThree() {
            assertThat(faults(illinois, "ada", "3")).isEmpty();
            assertThat(faults(illinois, "ada", "3/2", "bo", "3/2")).isEmpty();
            assertThat(faults(illinois, "ada", "1", "bo", "1", "cy", "1")).isEmpty();
            assertThat(faults(illinois, "ada", "3/2", "bo", "3/2", "cy", "1")).containsExactly(Fault.OVERSPENT);
        }

        /** With three seats, a quarter of the voters and one more are enough. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.mitform.formats.vote.allotment.AllotmentRulesTest#seeds")
        void cannotKeepMoreThanAQuarterFromASeat(long seed) {
            var random = new Random(seed);
            var votes = Profile.empty(Points.KIND, Candidates.of("own", "a", "b", "c", "d"));
            int others = 10 + random.nextInt(90);
            votes.add(Points.ofAll(3), others / 3 + 1L);
            for (int i = 0; i < others; i++) {
                var spread = new long[5];
                for (int vote = 0; vote < 3; vote++) spread[1 + random.nextInt(4)]++;
                votes.add(Points.ofAll(spread));
            }
            assertThat(illinois.count(votes).winners()).contains(0);
        }
    }

    /** The rule of the method itself: n votes for one option cost n² credits (Lalley and Weyl 2018). */
    @Nested
    class QuadraticPrices {
        @Test
        void growWithTheSquare() {
            var rule = QuadraticVotes.of(100);
            var costs = IntStream.rangeClosed(1, 10)
                    .mapToObj(votes -> rule.judge(sheet("ada", Integer.toString(votes)), THREE)
                            .spent()
                            .toString())
                    .toList();
            assertThat(costs).containsExactly("1", "4", "9", "16", "25", "36", "49", "64", "81", "100");
            assertThat(faults(rule, "ada", "10")).isEmpty();
            assertThat(faults(rule, "ada", "10", "bo", "1")).containsExactly(Fault.OVERSPENT);
        }

        @Test
        void areTheSameForVotesAgainstWhereThereAreSuch() {
            var against = new QuadraticVotes(100, true, 1, OPEN);
            assertThat(against.judge(sheet("ada", "-6", "bo", "8"), THREE))
                    .isEqualTo(new Verdict(Fraction.of(100), List.of()));
            assertThat(faults(QuadraticVotes.of(100), "ada", "-6", "bo", "1/2"))
                    .containsExactly(Fault.NEGATIVE, Fault.NOT_WHOLE);
            assertThat(faults(QuadraticVotes.of(100), "ada", "-1/2")).containsExactly(Fault.NOT_WHOLE);
        }
    }

    @Nested
    class SpoiledSheets {
        private final Dots dots = new Dots(OptionalInt.of(5), OptionalInt.of(4), true, false, 1, OPEN);
        private final Profile<PointsSheet> sheets = Profile.empty(PointsSheet.KIND, THREE)
                .add(sheet("ada", "4", "bo", "1"), 2)
                .add(sheet("bo", "4", "bo", "2"), 3)
                .add(sheet("dee", "5"))
                .add(sheet());

        @Test
        void haveEveryFault() {
            assertThat(faults(dots, "bo", "4", "bo", "2")).containsExactly(Fault.DUPLICATE_OPTION, Fault.OVERSPENT);
            assertThat(faults(dots, "dee", "5")).containsExactly(Fault.OVER_CAP, Fault.UNKNOWN_OPTION);
            assertThat(faults(dots, "ada", "-1", "bo", "1/2"))
                    .containsExactly(Fault.NEGATIVE, Fault.NOT_WHOLE, Fault.UNDERSPENT);
            assertThat(faults(dots)).containsExactly(Fault.UNDERSPENT);
        }

        @Test
        void countForNothingButAreToldWithTheReason() {
            var outcome = dots.countSheets(sheets, TieFacts.none());
            assertThat(outcome.people()).isEqualTo(7);
            assertThat(outcome.scores().values()).extracting(Fraction::toString).containsExactly("8", "2", "0");
            assertThat(outcome.names()).containsExactly("ada");
            var told = outcome.steps().get(0).sentence(Labels.of(THREE));
            assertThat(told.english())
                    .isEqualTo(
                            "Spoiled, and counted for nothing: 5 of 7 ballots (an option named twice: 3; too much given to one option: 1;"
                                    + " more spent than there is: 3; not everything spent: 1; something named that is not put to the vote: 1).");
            assertThat(told.german())
                    .isEqualTo(
                            "Ungültig und nicht gezählt: 5 von 7 Stimmzetteln (eine Option doppelt genannt: 3; einer Option zu viel gegeben: 1;"
                                    + " mehr ausgegeben als vorhanden: 3; nicht alles ausgegeben: 1; etwas genannt, das nicht zur Abstimmung steht: 1).");
            assertThat(outcome.steps().get(1).sentence(Labels.of(THREE)).english())
                    .isEqualTo("Totals: “ada” 8 (by 2 people), “bo” 2 (by 2 people), “cy” 0 (by nobody).");
        }

        @Test
        void areNotCountedWhereTheirNumbersWouldNeverEnd() {
            var endless = Profile.empty(PointsSheet.KIND, THREE);
            var under = BigInteger.TEN.pow(300);
            for (int i = 0; i < 100; i++) {
                // Neighbours share hardly any divisor.
                endless.add(new PointsSheet(List.of(new Entry("ada", Fraction.of(BigInteger.ONE, under)))));
                under = under.add(BigInteger.ONE);
            }
            var rule = new Dots(OptionalInt.empty(), OptionalInt.empty(), false, true, 1, OPEN);
            assertThatThrownBy(() -> rule.countSheets(endless, TieFacts.none()))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("no common unit");
        }

        @Test
        void areKeptInFiles() {
            assertThat(Profile.read(PointsSheet.KIND, sheets.toValue())).isEqualTo(sheets);
            assertThat(PointsSheet.KIND.write(sheet("bo", "1", "ada", "1/2"), THREE))
                    .isEqualTo(Value.list(
                            Value.list(Value.of("ada"), Value.of("1/2")), Value.list(Value.of("bo"), Value.of(1))));
            assertThatThrownBy(() -> PointsSheet.KIND.read(Value.list(Value.of("ada")), THREE))
                    .hasMessage("an entry of a sheet has to be an option and a number");
        }
    }

    @Test
    void totalsAreToldInBothLanguages() {
        var votes = Profile.empty(Points.KIND, THREE).add(Points.ofAll(3, -2)).add(Points.ofAll(1, 1));
        var told = new QuadraticVotes(100, true, 1, OPEN)
                .count(votes)
                .steps()
                .get(0)
                .sentence(Labels.of(THREE));
        assertThat(told.german())
                .isEqualTo("Summen: „ada“ 4 (von 2 Personen), „bo“ −1 (1 dafür, 1 dagegen), „cy“ 0 (von niemandem).");
        assertThat(told.english())
                .isEqualTo("Totals: “ada” 4 (by 2 people), “bo” −1 (1 for, 1 against), “cy” 0 (by nobody).");
    }

    @Nested
    class Seats {
        private final Profile<Points> votes = Profile.empty(Points.KIND, THREE).add(Points.ofAll(3, 1, 1), 2);

        private Outcome elect(int seats, Ties ties) {
            return new Dots(OptionalInt.of(5), OptionalInt.empty(), false, false, seats, ties)
                    .count(votes, TieFacts.seed(7));
        }

        @Test
        void goToTheGreatestTotals() {
            assertThat(elect(1, OPEN).elected()).containsExactly(List.of(0));
            assertThat(elect(3, OPEN).elected()).containsExactly(List.of(0), List.of(1, 2));
            assertThat(elect(9, OPEN).elected()).containsExactly(List.of(0), List.of(1, 2));
        }

        @Test
        void areLeftOpenInATie() {
            assertThat(elect(2, OPEN).open()).hasValue(new Outcome.Open(List.of(1, 2), 1));
            assertThat(elect(2, Ties.of(TieBreak.ORDER)).winners()).containsExactly(0, 1);
            assertThat(elect(2, Ties.of(TieBreak.LOT)).ties()).hasSize(1);
        }

        @Test
        void staySeatsOfNobodyWhereNobodySaysAnything() {
            var blank = Profile.empty(Points.KIND, THREE).add(Points.ofAll(), 3).add(Points.ofAll(0, 0));
            var outcome = Dots.of(5).count(blank);
            assertThat(outcome.possibleWinners()).isEmpty();
            assertThat(outcome.order()).containsExactly(List.of(0, 1, 2));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countingBallotByBallotWithPlainNumbersGivesTheSame(long seed) {
        var random = new Random(seed);
        int options = 2 + random.nextInt(5);
        boolean against = random.nextBoolean();
        int credits = 5 + random.nextInt(40);
        var candidates = Candidates.of(
                IntStream.range(0, options).mapToObj(Integer::toString).toList());
        var votes = Profile.empty(Points.KIND, candidates);
        var dotted = new long[options];
        var squared = new long[options];
        for (int i = 0; i < 60; i++) {
            var given = new long[options];
            for (int place = 0; place < options; place++) given[place] = random.nextInt(9) - 2;
            votes.add(Points.ofAll(given));
            boolean negative = Arrays.stream(given).anyMatch(each -> each < 0);
            if (!negative && Arrays.stream(given).sum() <= credits) add(given, dotted);
            if ((against || !negative)
                    && Arrays.stream(given).map(each -> each * each).sum() <= credits) {
                add(given, squared);
            }
        }
        assertThat(scores(Dots.of(credits).count(votes))).isEqualTo(dotted);
        assertThat(scores(new QuadraticVotes(credits, against, 1, OPEN).count(votes)))
                .isEqualTo(squared);
    }

    private static void add(long[] given, long[] sums) {
        for (int place = 0; place < sums.length; place++) sums[place] += given[place];
    }

    private static long[] scores(Outcome outcome) {
        return outcome.scores().values().stream()
                .mapToLong(score -> score.numerator().longValueExact())
                .toArray();
    }

    @Test
    void rulesAreWrittenWithEveryOptionAndReadAgain() {
        var book = new RuleBook(
                Map.<String, Class<? extends Rule<?>>>of("dots", Dots.class, "quadratic", QuadraticVotes.class));
        for (Rule<?> rule : List.of(
                Dots.of(10),
                new Dots(OptionalInt.of(3), OptionalInt.of(2), true, true, 4, Ties.of(TieBreak.LOT)),
                QuadraticVotes.of(50))) {
            assertThat(book.read(book.write(rule)).orThrow()).isEqualTo(rule);
        }
        assertThat(book.write(QuadraticVotes.of(50)).fields().keySet())
                .containsExactly("method", "credits", "against", "seats", "ties");
        assertThatThrownBy(() -> new Dots(OptionalInt.empty(), OptionalInt.empty(), true, false, 1, OPEN))
                .hasMessage("Where all has to be spent, \"points\" says how many that is.");
        assertThatThrownBy(() -> Dots.of(0)).hasMessage("There has to be 1 point or more.");
    }
}
