package io.github.mitform.formats.vote.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.oracle.StatsFolder;
import io.github.mitform.formats.vote.allotment.Dots;
import io.github.mitform.formats.vote.allotment.TotalsStep;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.comparison.BestWorst;
import io.github.mitform.formats.vote.comparison.BestWorstStep;
import io.github.mitform.formats.vote.comparison.BestWorstStrengths;
import io.github.mitform.formats.vote.comparison.BradleyTerry;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.roadmap.Rice;
import io.github.mitform.formats.vote.roadmap.WeightedShortestJob;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people want first, as other programs computed it. */
class PrioritisationStatsOracleTest {
    private static int cases;
    private static int checked;

    private static final Map<String, Function<ObjectValue, Map<String, ? extends @Nullable Object>>> OPERATIONS =
            Map.of(
                    "maxDiff", PrioritisationStatsOracleTest::maxDiff,
                    "bradleyTerry", PrioritisationStatsOracleTest::bradleyTerry,
                    "pointAllocation", PrioritisationStatsOracleTest::pointAllocation,
                    "riceWsjf", PrioritisationStatsOracleTest::riceWsjf);

    static List<ObjectValue> cases() {
        return StatsFolder.cases("prioritisation");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExpectationHolds(ObjectValue oracle) {
        var operation = oracle.text("op").orElseThrow();
        assertThat(OPERATIONS).containsKey(operation);
        var computed = OPERATIONS.get(operation).apply((ObjectValue)
                oracle.get("input").orElseThrow());
        double tolerance = oracle.number("tolerance").orElseThrow().doubleValue();
        var expected = (ObjectValue) oracle.get("expected").orElseThrow();
        assertThat(computed.keySet()).containsAll(expected.fields().keySet());
        expected.fields().forEach((key, value) -> {
            assertAlike(computed.get(key), value, tolerance);
            checked++;
        });
        cases++;
    }

    /** Lists of objects field by field. */
    private static void assertAlike(@Nullable Object actual, Value expected, double tolerance) {
        if (!(expected instanceof ListValue list) || list.items().stream().noneMatch(ObjectValue.class::isInstance)) {
            StatsFolder.assertAlike(actual, expected, tolerance);
            return;
        }
        var all = (List<?>) actual;
        assertThat(all).hasSameSizeAs(list.items());
        for (int i = 0; i < all.size(); i++) {
            var fields = (Map<?, ?>) all.get(i);
            var wanted = ((ObjectValue) list.items().get(i)).fields();
            assertThat(fields.keySet()).isEqualTo(wanted.keySet());
            wanted.forEach((name, value) -> StatsFolder.assertAlike(fields.get(name), value, tolerance));
        }
    }

    private static Candidates items(ObjectValue input) {
        return Candidates.of(input.items("items").stream()
                .map(name -> ((TextValue) name).text())
                .toList());
    }

    private static Map<String, Object> maxDiff(ObjectValue input) {
        var items = items(input);
        var profile = Profile.empty(Comparisons.KIND, items);
        var sets = input.items("sets");
        for (int i = 0; i < sets.size(); i++) {
            var shown = ((ListValue) sets.get(i))
                    .items().stream().map(name -> place(name, items).getAsInt()).toList();
            var best = place(input.items("best").get(i), items);
            profile.add(Comparisons.of(
                    new Choice(shown, best, place(input.items("worst").get(i), items))));
        }
        var step = (BestWorstStep) new BestWorst(BestWorst.By.RATE, Ties.ALL_TIED)
                .count(profile)
                .steps()
                .get(0);
        var computed = new HashMap<String, Object>();
        computed.put("appearances", numbers(step.shown().values()));
        computed.put("best", numbers(step.best().values()));
        computed.put("worst", numbers(step.worst().values()));
        computed.put(
                "bestMinusWorst",
                numbers(step.shown().keySet().stream().map(step::difference).toList()));
        computed.put(
                "standardizedBW",
                Arrays.asList(step.shown().entrySet().stream()
                        .map(shown -> share(step.difference(shown.getKey()), shown.getValue()))
                        .toArray()));
        new BestWorstStrengths("0", Ties.ALL_TIED).estimate(profile).ifPresent(estimate -> {
            computed.put("mnlUtilitiesZeroSum", estimate.strengths());
            computed.put("mnlShares", estimate.shares());
            computed.put("logLikelihood", estimate.logLikelihood());
        });
        return computed;
    }

    private static OptionalInt place(Value name, Candidates items) {
        return name instanceof TextValue text ? OptionalInt.of(items.place(text.text())) : OptionalInt.empty();
    }

    private static Map<String, Object> bradleyTerry(ObjectValue input) {
        var items = items(input);
        var profile = Profile.empty(Comparisons.KIND, items);
        var rows = input.items("wins");
        for (int one = 0; one < rows.size(); one++) {
            var row = ((ListValue) rows.get(one)).items();
            for (int other = 0; other < row.size(); other++) {
                if (one == other) continue;
                var times = Fraction.of(((NumberValue) row.get(other)).number());
                if (times.signum() > 0) profile.add(Comparisons.of(Choice.pair(one, other)), 1, times);
            }
        }
        var rule = new BradleyTerry("0", Ties.ALL_TIED);
        var estimate = rule.estimate(profile).orElseThrow();
        return Map.of(
                "logAbilitiesFirstZero",
                estimate.strengths().stream()
                        .map(each -> each - estimate.strengths().get(0))
                        .toList(),
                "logAbilitiesZeroMean",
                estimate.strengths(),
                "strengths",
                estimate.shares(),
                "ranking",
                rule.count(profile).order().stream()
                        .flatMap(List::stream)
                        .map(items::name)
                        .toList());
    }

    private static Map<String, @Nullable Object> pointAllocation(ObjectValue input) {
        var items = items(input);
        var all = Profile.empty(Points.KIND, items);
        var positive = Profile.empty(Points.KIND, items);
        var budgeted = Dots.of(input.number("budget").orElseThrow().intValueExact());
        var rule = new Dots(budgeted.points(), OptionalInt.empty(), false, true, 1, Ties.ALL_TIED);
        var invalid = new ArrayList<Integer>();
        var rows = input.items("allocations");
        for (int i = 0; i < rows.size(); i++) {
            var points = points(((ListValue) rows.get(i)).items());
            all.add(points);
            var supported = new TreeMap<>(points.given());
            supported.values().removeIf(given -> given.signum() < 0);
            positive.add(Points.of(supported));
            if (!rule.judge(PointsSheet.of(points, items), items).isValid()) invalid.add(i);
        }
        var sums =
                new Score(Score.Missing.ZERO, Ties.ALL_TIED).count(all).scores().values();
        var total = sums.stream().reduce(Fraction.ZERO, Fraction::plus);
        var unlimited = new Dots(OptionalInt.empty(), OptionalInt.empty(), false, true, 1, Ties.ALL_TIED);
        var supporters = totals(unlimited, positive);
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("totals", numbers(sums));
        computed.put(
                "shares",
                Arrays.asList(sums.stream().map(sum -> share(sum, total)).toArray()));
        computed.put(
                "supporters",
                numbers(supporters.totals().values().stream()
                        .map(TotalsStep.Total::supporters)
                        .toList()));
        computed.put(
                "meanAmongSupporters",
                Arrays.asList(supporters.totals().values().stream()
                        .map(each -> each.supporters().signum() == 0
                                ? null
                                : number(each.sum().dividedBy(each.supporters())))
                        .toArray()));
        computed.put("invalidBallots", invalid);
        computed.put("validTotals", numbers(rule.count(all).scores().values()));
        return computed;
    }

    private static TotalsStep totals(Dots rule, Profile<Points> profile) {
        return rule.count(profile).steps().stream()
                .filter(TotalsStep.class::isInstance)
                .map(TotalsStep.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Points points(List<Value> row) {
        var given = new TreeMap<Integer, Fraction>();
        IntStream.range(0, row.size())
                .forEach(place -> given.put(place, Fraction.of(((NumberValue) row.get(place)).number())));
        return Points.of(given);
    }

    private static Map<String, Object> riceWsjf(ObjectValue input) {
        return Map.of(
                "rice",
                input.items("features").stream()
                        .map(each -> priorities((ObjectValue) each))
                        .toList());
    }

    private static Map<String, Object> priorities(ObjectValue feature) {
        var priorities = new HashMap<String, Object>();
        priorities.put("name", feature.text("name").orElseThrow());
        if (feature.get("reach").isPresent()) {
            var rice = new Rice(
                    given(feature, "reach"),
                    given(feature, "impact"),
                    given(feature, "confidence"),
                    given(feature, "effort"));
            priorities.put("rice", number(rice.score()));
        }
        if (feature.get("jobSize").isPresent()) {
            var job = new WeightedShortestJob(
                    given(feature, "businessValue"),
                    given(feature, "timeCriticality"),
                    given(feature, "riskReduction"),
                    given(feature, "jobSize"));
            priorities.put("wsjf", number(job.score()));
        }
        return priorities;
    }

    private static Fraction given(ObjectValue feature, String field) {
        return Fraction.of(feature.number(field).orElseThrow());
    }

    private static List<Number> numbers(Collection<Fraction> fractions) {
        return fractions.stream().map(PrioritisationStatsOracleTest::number).toList();
    }

    private static @Nullable Number share(Fraction part, Fraction whole) {
        return whole.signum() == 0 ? null : number(part.dividedBy(whole));
    }

    private static Number number(Fraction fraction) {
        return fraction.toDecimal(20);
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("prioritisation: " + checked + " expectations of " + cases + " cases hold");
    }
}
