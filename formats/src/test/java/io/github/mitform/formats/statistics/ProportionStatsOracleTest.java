package io.github.mitform.formats.statistics;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Shares and their intervals as R computes them. */
class ProportionStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("proportion_ci", ProportionStatsOracleTest::computed);
    }

    private static Map<String, @Nullable Object> computed(String op, StatsInput input) {
        if (!op.equals("proportionCI")) throw StatsOracle.unknown(op);
        var proportion = new Proportion(input.whole("successes"), input.whole("trials"));
        double confidence = input.number("confidence");
        boolean anybody = proportion.trials() > 0;
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("mle", anybody ? proportion.share() : null);
        computed.put("laplace", proportion.laplace());
        computed.put("jeffreysPoint", proportion.jeffreysPoint());
        computed.put("wilsonPoint", proportion.wilsonPoint(confidence));
        computed.put("wald", anybody ? ends(proportion.wald(confidence)) : null);
        computed.put("wilson", ends(proportion.wilson(confidence)));
        computed.put("wilsonContinuity", ends(proportion.wilsonContinuity(confidence)));
        computed.put("adjustedWaldRaw", ends(proportion.adjustedWaldUncut(confidence)));
        computed.put("adjustedWaldClipped", ends(proportion.adjustedWald(confidence)));
        computed.put("clopperPearson", ends(proportion.clopperPearson(confidence)));
        computed.put("jeffreys", ends(proportion.jeffreys(confidence)));
        return computed;
    }

    static List<Double> ends(Interval interval) {
        return List.of(interval.low(), interval.high());
    }
}
