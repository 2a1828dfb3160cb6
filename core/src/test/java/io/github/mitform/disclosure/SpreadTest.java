package io.github.mitform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Spread;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people gave of their own names lines, and the name of a line tells of those who stand in it. */
class SpreadTest {
    private static final Sentence ANY = new Sentence("any", "irgendein");
    private static final Disclosure FIVE = Disclosure.of(5);
    private static final Optional<BigDecimal> NO_END = Optional.empty();

    private static final List<Column> COLUMNS = List.of(
            new Column("given", ANY, Role.GIVEN),
            new Column("people", ANY, Role.GROUP),
            Column.from("share", ANY, "people"));

    /** Returns a figure with a line for each number. */
    private static Figure figure(Spread spread) {
        var lines = new ArrayList<List<Cell>>();
        for (Spread.Given given : spread.given()) {
            lines.add(List.of(
                    Cell.Words.of(Text.of(Locale.ROOT, given.value().toPlainString())),
                    new Cell.People(given.people()),
                    new Cell.Share(given.people(), spread.people())));
        }
        return new Figure("f", ANY, COLUMNS, lines, Drawing.HISTOGRAM).withSpread(spread);
    }

    private static Spread whole(Optional<BigDecimal> least, Optional<BigDecimal> greatest, long... numbersAndPeople) {
        var given = new TreeMap<BigDecimal, Long>();
        for (int i = 0; i < numbersAndPeople.length; i += 2) {
            given.put(BigDecimal.valueOf(numbersAndPeople[i]), numbersAndPeople[i + 1]);
        }
        return Spread.ofNumbers(given, BigDecimal.ONE, least, greatest);
    }

    /** Returns the lines as "label: people", in English. */
    private static List<String> lines(Figure figure) {
        return figure.lines().stream().map(line -> words(line, Locale.ENGLISH)).toList();
    }

    private static String words(List<Cell> line, Locale language) {
        var people = line.get(1) instanceof Cell.People some ? Long.toString(some.count()) : "withheld";
        return ((Cell.Words) line.get(0)).text().in(language) + ": " + people;
    }

    private static List<String> published(Spread spread) {
        return lines(FIVE.publish(figure(spread)));
    }

    @Nested
    class Numbers {
        @Test
        void standAloneWhereEachIsOfEnoughPeople() {
            var figure = figure(whole(NO_END, NO_END, 1, 5, 7, 9, 40, 6));
            assertThat(lines(FIVE.publish(figure))).containsExactly("1: 5", "7: 9", "40: 6");
        }

        @Test
        void keepTheirLinesWhereNothingIsProtected() {
            var figure = figure(whole(NO_END, NO_END, 34, 20, 97, 1));
            assertThat(Disclosure.of(1).publish(figure).lines()).isEqualTo(figure.lines());
        }

        @Test
        void ofTooFewAreInAClassThatIsOpen() {
            assertThat(published(whole(NO_END, NO_END, 1, 20, 2, 35, 3, 18, 4, 4, 97, 2)))
                    .containsExactly("1 or less: 20", "2: 35", "3: 18", "4 or more: 6");
        }

        @Test
        void areToldUpToTheEndsThatTheQuestionSets() {
            var allowed = Optional.of(BigDecimal.valueOf(4));
            assertThat(published(whole(Optional.of(BigDecimal.ZERO), allowed, 0, 20, 1, 2, 2, 35, 3, 18, 4, 6)))
                    .containsExactly("0: 20", "1 to 2: 37", "3: 18", "4: 6");
        }

        @Test
        void areInClassesOfARoundWidthWhichTheOutermostDoNotTell() {
            var ages = new TreeMap<Long, Long>();
            for (long age = 18; age < 66; age++) ages.put(age, 2L);
            var narrow = published(ages(ages));
            assertThat(narrow)
                    .containsExactly(
                            "Below 25: 14",
                            "25 to below 30: 10",
                            "30 to below 35: 10",
                            "35 to below 40: 10",
                            "40 to below 45: 10",
                            "45 to below 50: 10",
                            "50 to below 55: 10",
                            "55 to below 60: 10",
                            "60 or more: 12");
            ages.put(97L, 1L);
            assertThat(published(ages(ages)).subList(0, 8)).isEqualTo(narrow.subList(0, 8));
        }

        private Spread ages(Map<Long, Long> ages) {
            return whole(
                    NO_END,
                    NO_END,
                    ages.entrySet().stream()
                            .flatMapToLong(entry -> LongStream.of(entry.getKey(), entry.getValue()))
                            .toArray());
        }

        @Test
        void betweenManyOthersAreJoinedWithWhatIsBesideThem() {
            assertThat(published(whole(NO_END, NO_END, 20, 30, 21, 30, 24, 1, 28, 9, 29, 30)))
                    .containsExactly("20 or less: 30", "21: 30", "22: 0", "23: 0", "24 to 28: 10", "29 or more: 30");
        }

        @Test
        void ofNearlyAllTheSameAreAllTogether() {
            assertThat(published(whole(NO_END, NO_END, 34, 20, 97, 1))).containsExactly("All together: 21");
        }

        @Test
        void farApartDoNotEndClassesAtWhatOnePersonGave() {
            assertThat(published(whole(
                            Optional.of(BigDecimal.ZERO),
                            NO_END,
                            4,
                            1,
                            5,
                            1,
                            11,
                            1,
                            17,
                            1,
                            25,
                            1,
                            34,
                            1,
                            35,
                            2,
                            47,
                            1,
                            97,
                            1)))
                    .containsExactly("Below 30: 5", "30 or more: 5");
        }

        @Test
        void ofTooFewPeopleInAllAreNotNamed() {
            var figure = figure(whole(NO_END, NO_END, 34, 1, 35, 2));
            assertThat(lines(FIVE.publish(result(figure)).figures().get(0))).containsExactly("All together: withheld");
            assertThat(lines(FIVE.publish(figure))).containsExactly("All together: withheld");
        }

        @Test
        void withManyDecimalsAndEndsFarApartAreInClassesToo() {
            var given = new TreeMap<BigDecimal, Long>();
            given.put(new BigDecimal("-1E+30"), 7L);
            given.put(new BigDecimal("0.000000001"), 1L);
            given.put(new BigDecimal("1E+30"), 7L);
            var spread = Spread.ofNumbers(given, new BigDecimal("0.000000001"), NO_END, NO_END);
            assertThat(published(spread))
                    .hasSizeBetween(2, 12)
                    .last()
                    .asString()
                    .endsWith(" or more: 8");
        }
    }

    @Nested
    class Days {
        private Spread days(Object... daysAndPeople) {
            var given = new TreeMap<BigDecimal, Long>();
            for (int i = 0; i < daysAndPeople.length; i += 2) {
                given.put(
                        BigDecimal.valueOf(
                                LocalDate.parse((String) daysAndPeople[i]).toEpochDay()),
                        ((Integer) daysAndPeople[i + 1]).longValue());
            }
            return Spread.ofDays(given);
        }

        @Test
        void ofTooFewAreInAClassThatIsOpen() {
            var figure = FIVE.publish(figure(days("2024-02-28", 1, "2024-02-29", 6, "2024-03-01", 9, "2024-03-02", 8)));
            assertThat(lines(figure))
                    .containsExactly("29 February 2024 or before: 7", "1 March 2024: 9", "2 March 2024 or after: 8");
            assertThat(figure.lines().stream().map(line -> words(line, Locale.GERMAN)))
                    .containsExactly("Bis 29. Februar 2024: 7", "1. März 2024: 9", "Ab 2. März 2024: 8");
        }

        @Test
        void areInWeeksMonthsQuartersYearsAndBeyondTheFartherTheyAreApart() {
            assertThat(published(
                            days("2026-03-02", 4, "2026-03-08", 4, "2026-03-09", 3, "2026-03-15", 9, "2026-03-30", 9)))
                    .containsExactly(
                            "8 March 2026 or before: 8",
                            "9 March 2026 to 15 March 2026: 12",
                            "16 March 2026 to 22 March 2026: 0",
                            "23 March 2026 to 29 March 2026: 0",
                            "30 March 2026 or after: 9");
            assertThat(published(
                            days("2024-01-03", 4, "2024-02-05", 4, "2024-03-06", 9, "2024-04-07", 5, "2024-05-08", 5)))
                    .containsExactly(
                            "February 2024 or before: 8", "March 2024: 9", "April 2024: 5", "May 2024 or after: 5");
            assertThat(published(
                            days("1931-05-01", 2, "1950-05-01", 5, "1978-05-02", 7, "1983-05-01", 4, "2001-05-01", 9)))
                    .containsExactly("1959 or before: 7", "1960 to 1969: 0", "1970 to 1979: 7", "1980 or after: 13");
        }
    }

    private static KeptResult result(Figure figure) {
        var answered = figure.spread().orElseThrow().people();
        return new KeptResult(
                "m",
                "1.0.0",
                new Turnout(answered, Map.of()),
                List.of(figure),
                List.of(),
                List.of(),
                List.of(),
                Value.object());
    }

    @Test
    void itIsSaidWhereLinesAreMadeAnewAndNothingOfWhatTheyWereMadeOfIsPublished() {
        var published = FIVE.publish(result(figure(whole(NO_END, NO_END, 1, 20, 2, 35, 97, 2))));
        assertThat(published.notes())
                .containsExactly(
                        Note.caution(
                                new Sentence(
                                        "“any”: answers that fewer than 5 people gave are put together in classes. Each stands for at least 5 people or for"
                                                + " nobody, and the outermost hold all that lies further out.",
                                        "„irgendein“: Antworten, die weniger als 5 Personen gaben, sind in Klassen zusammengefasst. Jede steht für mindestens 5"
                                                + " Personen oder für niemanden, und die äußersten umfassen alles, was weiter außen liegt.")));
        assertThat(published.withheld()).isZero();
        assertThat(published.figures()).allMatch(figure -> figure.spread().isEmpty());
        assertThat(Disclosure.of(1)
                        .publish(result(figure(whole(NO_END, NO_END, 97, 2))))
                        .figures())
                .allMatch(figure -> figure.spread().isEmpty());
    }

    @Test
    void otherNamesThatPeopleGaveAreWithheldWithTheirNumbersAndPutTogether() {
        var lines = new ArrayList<List<Cell>>();
        var people = new long[] {40, 1, 9, 30, 2};
        for (int i = 0; i < people.length; i++) {
            lines.add(List.of(
                    Cell.Words.of(Text.of(Locale.ROOT, "name " + i)),
                    new Cell.People(people[i]),
                    new Cell.Share(people[i], 82)));
        }
        var figure = new Figure("f", ANY, COLUMNS, lines, Drawing.BARS);
        var published = FIVE.publish(figure);
        assertThat(lines(published)).containsExactly("name 0: 40", "name 3: 30", "All others together: 12");
        assertThat(published.lines().get(2).get(2)).isEqualTo(new Cell.Share(12, 82));
        assertThat(published.columns().get(0).role()).isEqualTo(Role.LABEL);
    }

    @Test
    void aSpreadThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> figure(whole(NO_END, NO_END, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("somebody gave it, but people were 0");
        var spread = whole(NO_END, NO_END, 1, 1);
        assertThatThrownBy(() -> new Figure("f", ANY, List.of(), List.of(), Drawing.NONE).withSpread(spread))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what people gave is spread over what they gave, people, and their share");
        assertThatThrownBy(() -> new Spread(
                        Spread.Kind.DAY,
                        BigDecimal.ONE,
                        NO_END,
                        NO_END,
                        List.of(spread.given().get(0), spread.given().get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what was given stands in order, each once");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void everyLineIsOfEnoughPeopleOrOfNobodyAndNobodyIsLost(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int cell = 2 + random.nextInt(9);
            var given = new TreeMap<BigDecimal, Long>();
            int scale = random.nextInt(3);
            int different = 1 + random.nextInt(60);
            for (int i = 0; i < different; i++) {
                long number = Math.round(random.nextGaussian() * Math.pow(10, random.nextInt(5)));
                given.merge(BigDecimal.valueOf(number, scale), 1L + random.nextInt(12), Long::sum);
            }
            var spread = random.nextBoolean()
                    ? Spread.ofNumbers(given, BigDecimal.ONE.scaleByPowerOfTen(-scale), NO_END, NO_END)
                    : Spread.ofDays(days(given));
            if (spread.people() < cell) continue;
            var published = Disclosure.of(cell).publish(figure(spread));
            long people = 0;
            for (List<Cell> line : published.lines()) {
                long some = ((Cell.People) line.get(1)).count();
                assertThat(some == 0 || some >= cell)
                        .as(lines(published).toString())
                        .isTrue();
                people += some;
            }
            assertThat(people).isEqualTo(spread.people());
            assertThat(lines(published)).doesNotHaveDuplicates();
        }
    }

    private static TreeMap<BigDecimal, Long> days(Map<BigDecimal, Long> numbers) {
        var days = new TreeMap<BigDecimal, Long>();
        numbers.forEach((number, people) -> days.merge(BigDecimal.valueOf(number.longValue()), people, Long::sum));
        return days;
    }

    /**
     * Somebody who knows this rule tries everything that a few people could have given, and keeps what is published in the same way. Never is it known
     * of a number how many gave it, where those are too few.
     */
    @ParameterizedTest(name = "smallest cell {0}, {1} people, numbers from 0 to {2}")
    @CsvSource({
        "2, 6, 4, false",
        "2, 7, 5, true",
        "2, 9, 4, true",
        "2, 10, 4, false",
        "3, 12, 4, true",
        "5, 14, 4, false",
        "5, 16, 3, true",
        "3, 7, 4, false",
        "3, 8, 5, false",
        "3, 8, 5, true",
        "4, 9, 5, true",
        "3, 12, 3, true",
        "3, 8, 9, true",
        "2, 8, 9, true",
        "3, 13, 6, true",
        "3, 13, 6, false"
    })
    void nobodyFindsOutHowFewGaveANumber(int cell, int people, int most, boolean bounded) {
        var alike = new HashMap<List<String>, List<long[]>>();
        for (long[] counts : all(people, most + 1)) {
            var given = new TreeMap<BigDecimal, Long>();
            for (int i = 0; i <= most; i++) if (counts[i] > 0) given.put(BigDecimal.valueOf(i), counts[i]);
            var spread = Spread.ofNumbers(
                    given,
                    BigDecimal.ONE,
                    bounded ? Optional.of(BigDecimal.ZERO) : NO_END,
                    bounded ? Optional.of(BigDecimal.valueOf(most)) : NO_END);
            alike.computeIfAbsent(lines(Disclosure.of(cell).publish(figure(spread))), key -> new ArrayList<>())
                    .add(counts);
        }
        assertThat(alike).hasSizeGreaterThan(5);
        alike.forEach((published, possible) -> {
            for (int i = 0; i <= most; i++) {
                int number = i;
                long first = possible.get(0)[number];
                boolean known = possible.stream().allMatch(counts -> counts[number] == first);
                assertThat(known && first > 0 && first < cell)
                        .as("%s of number %s is known from %s", first, number, published)
                        .isFalse();
            }
        });
    }

    /** Returns all ways to share people out. */
    private static List<long[]> all(int people, int numbers) {
        if (numbers == 1) return List.of(new long[] {people});
        var all = new ArrayList<long[]>();
        for (int first = 0; first <= people; first++) {
            for (long[] rest : all(people - first, numbers - 1)) {
                all.add(LongStream.concat(LongStream.of(first), LongStream.of(rest))
                        .toArray());
            }
        }
        return all;
    }
}
