package io.github.mitform.formats.statistics;

import static io.github.mitform.formats.statistics.MeanStatsOracleTest.orNull;

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

/** Cronbach's alpha as the package psych of R computes it. */
class CronbachAlphaStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("cronbach_alpha", CronbachAlphaStatsOracleTest::computed);
    }

    private static Map<String, @Nullable Object> computed(String op, StatsInput input) {
        if (!op.equals("cronbachAlpha")) throw StatsOracle.unknown(op);
        var rows = input.rows("responses").stream()
                .filter(row -> row.stream().allMatch(OptionalDouble::isPresent))
                .map(CronbachAlphaStatsOracleTest::numbers)
                .toList();
        var alpha = new CronbachAlpha(Covariances.of(rows));
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("k", alpha.covariances().measures());
        computed.put("n", alpha.covariances().people());
        computed.put("alpha", orNull(alpha.value()));
        computed.put("standardizedAlpha", orNull(alpha.standardized()));
        computed.put(
                "alphaIfDeleted",
                Arrays.asList(alpha.withoutEach().stream()
                        .map(MeanStatsOracleTest::orNull)
                        .toArray()));
        return computed;
    }

    private static double[] numbers(List<OptionalDouble> row) {
        return row.stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
    }
}
