package io.github.mitform.formats.wave;

import static io.github.mitform.formats.wave.Waves.compare;
import static io.github.mitform.formats.wave.Waves.wave;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.formats.KnownSums;
import io.github.mitform.formats.wave.Waves.Given;
import io.github.mitform.report.Report;
import io.github.mitform.report.Section;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody sees the reports of two waves and their comparison, and adds and subtracts all of it. What the report of a wave withholds may not follow from the
 * comparison either.
 */
class NothingMoreThanTheTallyTest {
    private static final int STEPS = 4;
    private static final int ROOMS = 7;
    private static final int EACH = STEPS + ROOMS;
    private static final Pattern CLASS = Pattern.compile("(\\d+)(?: to (\\d+))?( or more)?( or below| or less)?");

    private static String definition(int cell) {
        return """
                {"mitform": "1", "id": "org.example.homes", "version": "1.0.0", "title": {"en": "Homes"}, "languages": ["en"],
                 "recruitment": "random",
                 "privacy": {"purpose": {"en": "To plan."}, "legalBasis": "public_task", "retention": "P6M", "smallestCell": %d},
                 "phases": [{"id": "survey",
                   "flow": [{"type": "ask", "id": "home", "questions": [
                     {"id": "like", "ask": {"en": "Do you like it?"}, "required": false,
                      "answer": {"type": "scale", "from": 1, "to": 4, "low": {"en": "no"}, "high": {"en": "yes"}}},
                     {"id": "rooms", "ask": {"en": "How many rooms?"}, "required": false,
                      "answer": {"type": "number", "min": 0, "max": 6}}]}],
                   "results": [
                     {"id": "like_f", "of": "like", "tally": {"method": "frequencies"}},
                     {"id": "like_e", "of": "like", "tally": {"method": "estimates"}},
                     {"id": "like_s", "of": "like", "tally": {"method": "summary"}},
                     {"id": "rooms_f", "of": "rooms", "tally": {"method": "frequencies"}},
                     {"id": "rooms_e", "of": "rooms", "tally": {"method": "estimates"}},
                     {"id": "rooms_s", "of": "rooms", "tally": {"method": "summary"}}]}]}""".formatted(cell);
    }

    private static Section section(Report report, String id) {
        return report.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Figure> figure(Report report, String section, String figure) {
        return report.sections().stream()
                .filter(one -> one.id().equals(section))
                .flatMap(one -> one.figures().stream())
                .filter(one -> one.id().equals(figure))
                .findFirst();
    }

    private static Cell cell(Figure figure, int line, String column) {
        for (int i = 0; i < figure.columns().size(); i++) {
            if (figure.columns().get(i).id().equals(column))
                return figure.lines().get(line).get(i);
        }
        throw new AssertionError("no column " + column);
    }

    @Test
    void aMeanThatOneReportWithholdsBesideWhatItKeepsBackIsWithheldHere() {
        var few = wave(
                "2024",
                definition(5),
                Given.of(20, "{\"rooms\": 2}"),
                Given.of(20, "{\"rooms\": 4}"),
                Given.of(2, "{\"rooms\": 6}"));
        var many = wave("2025", definition(5), Given.of(20, "{\"rooms\": 2}"), Given.of(20, "{\"rooms\": 4}"));
        var own = Mitform.report(few.round(), few.count()).build(ENGLISH);
        assertThat(cell(figure(own, "rooms_s", "summary").orElseThrow(), 0, "mean"))
                .isInstanceOf(Cell.Withheld.class);

        var report = compare(few, many).report(ENGLISH, Optional.empty());
        var means = figure(report, "rooms_s", "means").orElseThrow();
        assertThat(means.lines().get(0).subList(1, 4))
                .as("mean and interval")
                .allMatch(Cell.Withheld.class::isInstance);
        assertThat(means.lines().get(1).subList(1, 4)).noneMatch(Cell.Withheld.class::isInstance);
        assertThat(figure(report, "rooms_s", "mean_differences")
                        .orElseThrow()
                        .lines()
                        .get(0)
                        .subList(1, 4))
                .allMatch(Cell.Withheld.class::isInstance);
        assertThat(section(report, "rooms_s").outcome()).isEmpty();
    }

    @Test
    void aResultThatOneDefinitionKeepsFromEverybodyIsNotCompared() {
        var kept = definition(5).replace("{\"id\": \"like_f\",", "{\"id\": \"like_f\", \"release\": \"never\",");
        var comparison = compare(
                wave("2024", kept, Given.of(20, "{\"like\": 2}")),
                wave("2025", definition(5), Given.of(20, "{\"like\": 3}")));
        assertThat(comparison.results().get(0).sentence().english())
                .isEqualTo("not comparable: not meant to be published");
        assertThat(comparison.results().get(1).isComparable()).isTrue();
    }

    @Test
    void resultsOfWhichNoReportCanBeMadeAreNotCompared() {
        var counted = wave("2024", definition(5), Given.of(20, "{\"like\": 2}"), Given.of(20, "{\"rooms\": 3}"));
        var kept = new LinkedHashMap<String, KeptResult>();
        counted.count().results().forEach((name, result) -> kept.put("survey." + name, result));
        kept.computeIfPresent(
                "survey.like_f",
                (name, result) -> with(result, result.figures().get(0).of("none", 3)));
        var columns = kept.get("survey.like_e").figures().get(1).columns();
        kept.computeIfPresent(
                "survey.like_e",
                (name, result) -> with(
                        result,
                        result.figures()
                                .get(1)
                                .withColumns(List.of(
                                        columns.get(0),
                                        columns.get(1),
                                        Figure.Column.from(
                                                "share", columns.get(2).title(), "nothing"),
                                        columns.get(3),
                                        columns.get(4)))));
        var results = PhaseResults.none();
        for (var entry : kept.entrySet()) results = results.with(entry.getKey(), entry.getValue());
        var comparison = compare(counted, Wave.ofResults("2025", counted.round(), results));
        assertThat(comparison.results())
                .extracting(result -> result.sentence().english())
                .startsWith(
                        "not comparable: not counted",
                        "not comparable: not counted",
                        "comparable: asked and counted alike");
    }

    private static KeptResult with(KeptResult result, Figure figure) {
        return new KeptResult(
                result.method(),
                result.version(),
                result.turnout(),
                List.of(figure),
                result.notes(),
                result.standings(),
                result.entries(),
                result.data());
    }

    private static String rated(int cell) {
        return """
                {"mitform": "1", "id": "org.example.desk", "version": "1.0.0", "title": {"en": "Desk"}, "languages": ["en"],
                 "recruitment": "open",
                 "privacy": {"purpose": {"en": "To plan."}, "legalBasis": "public_task", "retention": "P6M", "smallestCell": %d},
                 "phases": [{"id": "survey",
                   "flow": [{"type": "ask", "id": "desk", "questions": [
                     {"id": "well", "ask": {"en": "How satisfied are you?"},
                      "answer": {"type": "scale", "from": 1, "to": 5, "low": {"en": "not"}, "high": {"en": "very"}}}]}],
                   "results": [{"id": "well", "of": "well", "tally": {"method": "csat"}}]}]}""".formatted(cell);
    }

    @Test
    void aShareThatNoSentenceOfAReportTellsIsWithheld() {
        // Those who chose 1 are withheld, and with them those who chose 2, who are as many as chose the best steps.
        var few = wave(
                "2024",
                rated(5),
                Given.of(4, "{\"well\": 1}"),
                Given.of(9, "{\"well\": 2}"),
                Given.of(20, "{\"well\": 3}"),
                Given.of(9, "{\"well\": 5}"));
        var many = wave("2025", rated(5), Given.of(20, "{\"well\": 3}"), Given.of(9, "{\"well\": 5}"));
        assertThat(Mitform.report(few.round(), few.count())
                        .build(ENGLISH)
                        .sections()
                        .get(0)
                        .outcome())
                .isEmpty();
        var report = compare(few, many).report(ENGLISH, Optional.empty());
        assertThat(figure(report, "well", "shares").orElseThrow().lines().get(0).subList(1, 3))
                .containsExactly(new Cell.Withheld(), new Cell.Share(9, 29));
        assertThat(section(report, "well").outcome()).isEmpty();
    }

    private static final String PARKS = Waves.definition("1.0.0", "random", Waves.VISITS + """
                    , {"id": "district", "ask": {"de": "Wo wohnen Sie?", "en": "Where do you live?"},
                     "answer": {"type": "choice", "options": [
                       {"id": "north", "label": {"de": "Nord", "en": "North"}}, {"id": "south", "label": {"de": "Süd", "en": "South"}}]}}""", "", """
            {"id": "visits", "of": ["visits", "district"],
             "tally": {"method": "weighted_estimates", "margins": {"district": {"north": 9, "south": 1}}}}""");

    private static Wave parks(String name, int south) {
        var visits = "{\"visits\": \"%s\", \"district\": \"%s\"}";
        return wave(
                name,
                PARKS,
                Given.of(20, visits.formatted("often", "north")),
                Given.of(20, visits.formatted("seldom", "north")),
                Given.of(south, visits.formatted("seldom", "south")));
    }

    @Test
    void aWeightedShareThatTellsAFewIsWithheldWithTheDifferenceItWouldTell() {
        var few = parks("2024", 3);
        var report = compare(few, parks("2025", 10), parks("2026", 10)).report(ENGLISH, Optional.empty());
        var own = Mitform.report(few.round(), few.count()).build(ENGLISH);
        var answers = figure(own, "visits", "answers").orElseThrow();
        assertThat(cell(answers, 0, "weighted")).isInstanceOf(Cell.Withheld.class);
        assertThat(cell(answers, 0, "low")).isInstanceOf(Cell.Withheld.class);

        var trend = figure(report, "visits", "share_trend").orElseThrow();
        assertThat(cell(trend, 0, "value")).isInstanceOf(Cell.Withheld.class);
        assertThat(cell(trend, 0, "low")).isInstanceOf(Cell.Withheld.class);
        assertThat(cell(trend, 1, "low")).isInstanceOf(Cell.Number.class);

        var two = compare(few, parks("2025", 10)).report(ENGLISH, Optional.empty());
        var differences = figure(two, "visits", "share_differences").orElseThrow();
        assertThat(cell(differences, 0, "difference")).isInstanceOf(Cell.Withheld.class);
        assertThat(cell(differences, 0, "low")).isInstanceOf(Cell.Withheld.class);
        assertThat(section(two, "visits").outcome().toString()).doesNotContain("chance");
    }

    /** What one wave answered: how many gave each step and each number. */
    private record People(long[] counts) {
        static People random(Random random, int size, double missing) {
            var counts = new long[EACH];
            var often = IntStream.range(0, EACH)
                    .mapToDouble(i -> Math.exp(random.nextGaussian()))
                    .toArray();
            for (int i = 0; i < size; i++) {
                if (random.nextDouble() >= missing) counts[drawn(random, often, 0, STEPS)]++;
                if (random.nextDouble() >= missing) counts[drawn(random, often, STEPS, EACH)]++;
            }
            return new People(counts);
        }

        private static int drawn(Random random, double[] often, int from, int to) {
            double left = random.nextDouble()
                    * IntStream.range(from, to).mapToDouble(i -> often[i]).sum();
            int place = from;
            while (place < to - 1 && left > often[place]) left -= often[place++];
            return place;
        }

        Given[] given() {
            var given = new ArrayList<Given>();
            for (int i = 0; i < EACH; i++) {
                if (counts[i] == 0) continue;
                var answer = i < STEPS ? "{\"like\": %d}".formatted(i + 1) : "{\"rooms\": %d}".formatted(i - STEPS);
                given.add(Given.of((int) counts[i], answer));
            }
            return given.toArray(Given[]::new);
        }
    }

    /** What is seen of two waves. */
    private static final class Attacker {
        private final List<People> waves;
        private final KnownSums sums = new KnownSums();

        Attacker(List<People> waves) {
            this.waves = waves;
        }

        private static double[] sum(int wave, IntPredicate places, int power) {
            var sum = new double[2 * EACH];
            for (int i = 0; i < EACH; i++) {
                int value = i < STEPS ? i + 1 : i - STEPS;
                if (places.test(i)) sum[wave * EACH + i] = Math.pow(value, power);
            }
            return sum;
        }

        private long people(double[] sum) {
            return IntStream.range(0, sum.length)
                    .mapToLong(i -> sum[i] > 0 ? waves.get(i / EACH).counts[i % EACH] : 0)
                    .sum();
        }

        private void look(Cell cell, int wave, IntPredicate places) {
            var sum = sum(wave, places, 0);
            if (cell instanceof Cell.People || cell instanceof Cell.Share) sums.add(sum, people(sum));
        }

        private static IntPredicate of(String question) {
            return question.equals("like") ? place -> place < STEPS : place -> place >= STEPS;
        }

        private void mean(Cell mean, Cell spread, int wave, String question) {
            if (mean instanceof Cell.Number) sums.add(sum(wave, of(question), 1));
            if (spread instanceof Cell.Number) sums.add(sum(wave, of(question), 2));
        }

        void own(Report report, int wave) {
            for (String question : List.of("like", "rooms")) {
                var all = sum(wave, of(question), 0);
                if (section(report, question + "_f").participation().answered().isPresent()) sums.add(all, people(all));
                var summary = figure(report, question + "_s", "summary").orElseThrow();
                mean(cell(summary, 0, "mean"), cell(summary, 0, "deviation"), wave, question);
                var mean = figure(report, question + "_e", "means").orElseThrow();
                mean(cell(mean, 0, "mean"), cell(mean, 0, "low"), wave, question);
            }
            for (String result : List.of("like_f", "like_e")) {
                var answers = figure(report, result, "answers").orElseThrow();
                for (int i = 0; i < STEPS; i++) {
                    int step = i;
                    look(cell(answers, i, "people"), wave, place -> place == step);
                }
            }
            for (Figure figure : List.of(
                    section(report, "rooms_f").figures().get(0),
                    figure(report, "rooms_e", "distribution").orElseThrow())) {
                for (List<Cell> line : figure.lines()) {
                    look(
                            line.get(1),
                            wave,
                            rooms(((Cell.Words) line.get(0)).text().in(ENGLISH)));
                }
            }
        }

        /** Returns which numbers a line is of. */
        private static IntPredicate rooms(String name) {
            if (name.equals("All together")) return of("rooms");
            if (name.startsWith("Below ")) {
                int below = Integer.parseInt(name.substring("Below ".length()));
                return place -> place >= STEPS && place < STEPS + below;
            }
            var parts = CLASS.matcher(name);
            assertThat(parts.matches()).as(name).isTrue();
            int first = Integer.parseInt(parts.group(1));
            int from = parts.group(4) == null ? first : 0;
            int to = parts.group(3) != null
                    ? ROOMS
                    : 1 + (parts.group(2) == null ? first : Integer.parseInt(parts.group(2)));
            return place -> place >= STEPS + from && place < STEPS + to;
        }

        void compared(Report report) {
            for (String question : List.of("like", "rooms")) {
                for (String method : List.of("_f", "_e", "_s")) {
                    figure(report, question + method, "means").ifPresent(means -> {
                        for (int wave = 0; wave < 2; wave++) {
                            mean(cell(means, wave, "value"), cell(means, wave, "low"), wave, question);
                        }
                    });
                    figure(report, question + method, "mean_differences").ifPresent(differences -> {
                        assertThat(differences.lines()).hasSize(1);
                        if (cell(differences, 0, "difference") instanceof Cell.Number) {
                            for (int wave = 0; wave < 2; wave++) sums.add(sum(wave, of(question), 1));
                        }
                    });
                }
            }
            for (String result : List.of("like_f", "like_e")) {
                figure(report, result, "shares").ifPresent(shares -> {
                    for (int i = 0; i < shares.lines().size(); i++) {
                        int step = i;
                        look(cell(shares, i, "share_1"), 0, place -> place == step);
                        look(cell(shares, i, "share_2"), 1, place -> place == step);
                    }
                });
            }
        }

        /** Returns the small groups that follow. */
        List<Integer> found(int... cells) {
            return IntStream.range(0, 2 * EACH)
                    .filter(i -> {
                        long people = waves.get(i / EACH).counts[i % EACH];
                        var alone = new double[2 * EACH];
                        alone[i] = 1;
                        return people > 0 && people < cells[i / EACH] && sums.tell(alone);
                    })
                    .boxed()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0} and {1} people, smallest cells {2} and {3}, {4} % missing")
    @CsvSource({"60, 60, 5, 5, 0", "40, 90, 5, 10, 10", "90, 40, 10, 5, 10", "12, 30, 3, 5, 30", "200, 25, 5, 5, 5"})
    void nothingFollowsFromAComparisonBesideBothReports(int one, int other, int cell, int otherCell, int missing) {
        long shown = 0;
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var people =
                    List.of(People.random(random, one, missing / 100.0), People.random(random, other, missing / 100.0));
            var waves = List.of(
                    wave("2024", definition(cell), people.get(0).given()),
                    wave("2025", definition(otherCell), people.get(1).given()));
            var attacker = new Attacker(people);
            for (int wave = 0; wave < 2; wave++) {
                var counted = waves.get(wave);
                attacker.own(Mitform.report(counted.round(), counted.count()).build(ENGLISH), wave);
            }
            assertThat(attacker.found(cell, otherCell))
                    .as("seed %s, reports", seed)
                    .isEmpty();
            var comparison = WaveComparison.of(waves).report(ENGLISH, Optional.empty());
            attacker.compared(comparison);
            assertThat(attacker.found(cell, otherCell))
                    .as("seed %s, comparison", seed)
                    .isEmpty();
            shown += comparison.sections().stream()
                    .flatMap(section -> section.figures().stream())
                    .flatMap(figure -> figure.lines().stream())
                    .flatMap(List::stream)
                    .filter(shownCell -> shownCell instanceof Cell.Share || shownCell instanceof Cell.Number)
                    .count();
        }
        assertThat(shown).as("something is compared").isPositive();
    }
}
