package io.github.mitform.formats.prototype.oracle;

import io.github.mitform.formats.prototype.problem.Discovery;
import io.github.mitform.formats.prototype.problem.DiscoveryCurve;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemDiscoveryStatsOracleTest {
    @Test
    void everyExpectationHolds() {
        new Family(
                        "problem_discovery",
                        Map.of(
                                "problemDiscovery", ProblemDiscoveryStatsOracleTest::discovery,
                                "discoveryCurve", ProblemDiscoveryStatsOracleTest::curve))
                .holds();
    }

    private static Map<String, @Nullable Object> discovery(ObjectValue input) {
        var lines = input.items("participantsByProblems");
        int problems = lines.isEmpty() ? 0 : Family.items(lines.get(0)).size();
        var people = new int[problems];
        for (Value line : lines) {
            for (int i = 0; i < problems; i++) {
                people[i] += (int) Family.number(Family.items(line).get(i));
            }
        }
        var discovery =
                new Discovery(lines.size(), Arrays.stream(people).boxed().toList());
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("n", discovery.participants());
        computed.put("problems", discovery.problems());
        computed.put("pNaive", discovery.naive());
        computed.put("problemsSeenOnce", discovery.seenOnce());
        computed.put("goodTuringAdj", discovery.shareSeenOnce());
        computed.put("pNormalized", discovery.normalised());
        computed.put("pGoodTuring", discovery.goodTuring());
        computed.put("pAdjusted", discovery.adjusted());
        computed.put("discoveredShareAdjusted", discovery.found());
        computed.put("estimatedTotalProblems", discovery.estimatedProblems());
        computed.put(
                "needed",
                DoubleStream.of(0.8, 0.9, 0.95)
                        .mapToObj(goal -> needed(discovery, goal))
                        .toList());
        return computed;
    }

    private static Map<String, @Nullable Object> needed(Discovery discovery, double goal) {
        var needed = new HashMap<String, @Nullable Object>();
        needed.put("goal", goal);
        needed.put(
                "n", discovery.curve().map(curve -> orNull(curve.needed(goal))).orElse(null));
        return needed;
    }

    private static @Nullable Object orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static Map<String, @Nullable Object> curve(ObjectValue input) {
        var curve = new DiscoveryCurve(input.number("p").orElseThrow().doubleValue());
        var needed = new ArrayList<@Nullable Object>();
        input.items("goals").forEach(goal -> needed.add(orNull(curve.needed(Family.number(goal)))));
        List<Double> discovered = input.items("n").stream()
                .map(people -> curve.found((long) Family.number(people)))
                .toList();
        return Map.of("discovered", discovered, "needed", needed);
    }
}
