package io.github.mitform.formats.prototype.oracle;

import io.github.mitform.formats.prototype.structure.HeadingTree;
import io.github.mitform.formats.prototype.structure.HeadingTree.Outcome;
import io.github.mitform.formats.prototype.structure.HeadingTree.Walk;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeTestStatsOracleTest {
    @Test
    void everyExpectationHolds() {
        new Family("tree_test", Map.of("treeTest", TreeTestStatsOracleTest::treeTest)).holds();
    }

    private static Map<String, @Nullable Object> treeTest(ObjectValue input) {
        var above = new HashMap<String, String>();
        ((ObjectValue) input.get("parent").orElseThrow())
                .fields()
                .forEach((heading, parent) -> above.put(heading, parent instanceof TextValue text ? text.text() : ""));
        var start = above.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var tree = HeadingTree.from(above, start);
        var goals = Family.texts(input, "correct");
        var runs = input.items("runs").stream().map(run -> (ObjectValue) run).toList();
        var walks = runs.stream()
                .map(run ->
                        tree.walk(Family.texts(run, "path"), run.get("skipped").equals(YES), goals))
                .toList();
        var times = Sample.of(runs.stream()
                .flatMap(run -> run.number("seconds").stream())
                .mapToDouble(Number::doubleValue)
                .toArray());
        double confidence = input.number("confidence").orElseThrow().doubleValue();
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("participants", walks.size());
        computed.put("directSuccess", count(walks, Outcome.SUCCESS, true));
        computed.put("indirectSuccess", count(walks, Outcome.SUCCESS, false));
        computed.put("directFailure", count(walks, Outcome.FAILURE, true));
        computed.put("indirectFailure", count(walks, Outcome.FAILURE, false));
        computed.put("directSkips", count(walks, Outcome.SKIP, true));
        computed.put("indirectSkips", count(walks, Outcome.SKIP, false));
        computed.put("skips", count(walks, walk -> walk.outcome() == Outcome.SKIP));
        var found = rate(walks, walk -> walk.outcome() == Outcome.SUCCESS);
        computed.put("successRate", found.map(Proportion::share).orElse(null));
        computed.put(
                "successWilson",
                found.map(rate -> rate.wilson(confidence))
                        .map(ends -> Arrays.<@Nullable Object>asList(ends.low(), ends.high()))
                        .orElseGet(() -> Arrays.<@Nullable Object>asList(null, null)));
        computed.put(
                "directnessRate",
                rate(walks, walk -> walk.direct() && walk.outcome() != Outcome.SKIP)
                        .map(Proportion::share)
                        .orElse(null));
        computed.put(
                "firstClickCorrectRate",
                rate(walks, Walk::firstIsRight).map(Proportion::share).orElse(null));
        computed.put("medianSeconds", times.quantile(0.5));
        computed.put("geometricMeanSeconds", times.geometricMean());
        computed.put(
                "perRun", walks.stream().map(TreeTestStatsOracleTest::perRun).toList());
        return computed;
    }

    private static final Optional<Value> YES = Optional.of(Value.of(true));

    private static Map<String, @Nullable Object> perRun(Walk walk) {
        var run = new HashMap<String, @Nullable Object>();
        run.put("outcome", walk.outcome().name().toLowerCase(Locale.ROOT));
        run.put("direct", walk.direct());
        run.put("firstClick", walk.firstClick().orElse(null));
        return run;
    }

    private static long count(List<Walk> walks, Outcome outcome, boolean direct) {
        return count(walks, walk -> walk.outcome() == outcome && walk.direct() == direct);
    }

    private static long count(List<Walk> walks, Predicate<Walk> is) {
        return walks.stream().filter(is).count();
    }

    private static Optional<Proportion> rate(List<Walk> walks, Predicate<Walk> is) {
        return walks.isEmpty() ? Optional.empty() : Optional.of(new Proportion(count(walks, is), walks.size()));
    }
}
