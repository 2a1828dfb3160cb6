package io.github.mitform.formats.statistics.table;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import io.github.mitform.formats.statistics.FisherTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cross-tables as R computes them. */
class CrossTableStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("crosstab", CrossTableStatsOracleTest::computed);
    }

    private static Map<String, @Nullable Object> computed(String op, StatsInput input) {
        if (!op.equals("crosstab")) throw StatsOracle.unknown(op);
        var counts = input.table("counts");
        var table = CrossTable.of(counts);
        var expected = new ArrayList<List<@Nullable Double>>();
        var residuals = new ArrayList<List<@Nullable Double>>();
        for (int i = 0; i < counts.length; i++) {
            var expectedRow = new ArrayList<@Nullable Double>();
            var residualRow = new ArrayList<@Nullable Double>();
            for (int j = 0; j < counts[i].length; j++) {
                expectedRow.add(table.expected(i, j));
                residualRow.add(orNull(table.adjustedResidual(i, j)));
            }
            expected.add(expectedRow);
            residuals.add(residualRow);
        }
        var yates = new HashMap<String, @Nullable Object>();
        yates.put("chiSquare", orNull(table.yates()));
        yates.put("pValue", orNull(table.yatesPValue()));
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("n", table.people());
        computed.put("chiSquare", orNull(table.chiSquare()));
        computed.put("df", table.degreesOfFreedom());
        computed.put("pValue", orNull(table.pValue()));
        computed.put("expected", expected);
        computed.put("minExpected", orNull(table.leastExpected()));
        computed.put("shareExpectedBelow5", orNull(table.shareOfSmallExpected()));
        computed.put("cramersV", orNull(table.cramersV()));
        computed.put("cramersVBiasCorrected", orNull(table.cramersVCorrected()));
        computed.put("adjustedResiduals", residuals);
        computed.put("yates", table.yates().isPresent() ? yates : null);
        computed.put("fisherP", table.fisher().map(FisherTest::twoSided).orElse(null));
        computed.put(
                "oddsRatioSample",
                table.fisher().map(test -> orNull(test.oddsRatio())).orElse(null));
        return computed;
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
