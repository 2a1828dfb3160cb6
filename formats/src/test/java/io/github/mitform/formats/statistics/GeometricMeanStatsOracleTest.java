package io.github.mitform.formats.statistics;

import static io.github.mitform.formats.statistics.MeanStatsOracleTest.ends;
import static io.github.mitform.formats.statistics.MeanStatsOracleTest.orNull;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Geometric means of times as R computes them. */
class GeometricMeanStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("geometric_mean_ci", GeometricMeanStatsOracleTest::computed);
    }

    private static Map<String, @Nullable Object> computed(String op, StatsInput input) {
        if (!op.equals("geometricMeanCI")) throw StatsOracle.unknown(op);
        var times = Sample.of(input.numbers("seconds"));
        var deviation = times.logarithms().deviation();
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("n", times.size());
        computed.put("geometricMean", orNull(times.geometricMean()));
        computed.put(
                "ci",
                ends(times.geometricMeanInterval(input.number("confidence")).orElse(null)));
        computed.put("arithmeticMean", orNull(times.mean()));
        computed.put("median", orNull(times.median()));
        computed.put("sdLog", orNull(deviation));
        computed.put("geometricSd", deviation.isPresent() ? Math.exp(deviation.getAsDouble()) : null);
        return computed;
    }
}
