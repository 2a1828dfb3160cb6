package io.github.mitform.formats.statistics;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Means, quantiles and t intervals as R computes them. */
class MeanStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("mean_ci", MeanStatsOracleTest::computed);
    }

    private static Map<String, @Nullable Object> computed(String op, StatsInput input) {
        if (!op.equals("meanCI")) throw StatsOracle.unknown(op);
        var sample = Sample.of(input.numbers("values"));
        double confidence = input.number("confidence");
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("n", sample.size());
        computed.put("mean", orNull(sample.mean()));
        computed.put("median", orNull(sample.median()));
        computed.put("sd", orNull(sample.deviation()));
        computed.put("standardError", orNull(sample.standardError()));
        computed.put("df", sample.size() == 0 ? null : sample.size() - 1);
        computed.put("tCritical", orNull(sample.criticalT(confidence)));
        computed.put("ci", ends(sample.meanInterval(confidence).orElse(null)));
        computed.put(
                "quartilesType7",
                sample.size() == 0 ? null : Arrays.asList(quantile(sample, 0.25), quantile(sample, 0.75)));
        return computed;
    }

    private static double quantile(Sample sample, double share) {
        return sample.quantile(share).orElseThrow();
    }

    static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    static @Nullable List<Double> ends(@Nullable Interval interval) {
        return interval == null ? null : ProportionStatsOracleTest.ends(interval);
    }
}
