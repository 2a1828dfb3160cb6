package io.github.mitform.formats.statistics;

import static io.github.mitform.formats.statistics.MeanStatsOracleTest.orNull;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Margins of error, and how many people they take. */
class MarginOfErrorStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("margin_of_error", MarginOfErrorStatsOracleTest::computed);
    }

    private static Map<String, @Nullable Object> computed(String op, StatsInput input) {
        if (!op.equals("marginOfError")) throw StatsOracle.unknown(op);
        long people = input.whole("n");
        var population = input.get("populationSize").isPresent()
                ? OptionalLong.of((long) input.number("populationSize"))
                : OptionalLong.empty();
        double share = input.number("p");
        double confidence = input.number("confidence");
        double effect = input.number("designEffect", 1);
        var endless = new MarginOfError(share, confidence, effect, OptionalLong.empty());
        var finite = new MarginOfError(share, confidence, effect, population);
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("marginOfError", orNull(endless.of(people)));
        computed.put("marginOfErrorFpc", orNull(finite.of(people)));
        if (input.get("targetMargin").isPresent()) {
            double target = input.number("targetMargin");
            computed.put("requiredNInfinite", endless.needed(target));
            computed.put("requiredNFinite", population.isPresent() ? finite.needed(target) : null);
            computed.put("n0", endless.neededUncorrected(target));
        }
        return computed;
    }
}
