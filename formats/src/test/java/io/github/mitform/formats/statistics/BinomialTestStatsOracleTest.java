package io.github.mitform.formats.statistics;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Exact tests of a share as R computes them. */
class BinomialTestStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("binomial_test", BinomialTestStatsOracleTest::computed);
    }

    private static Map<String, @Nullable Object> computed(String op, StatsInput input) {
        if (!op.equals("binomialTest")) throw StatsOracle.unknown(op);
        var test = new BinomialTest(input.whole("successes"), input.whole("trials"), input.number("p0"));
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("twoSidedMinLikelihood", test.twoSided());
        computed.put("greater", test.greater());
        computed.put("less", test.less());
        computed.put("twoSidedDoubled", test.doubled());
        computed.put("midPGreater", test.midPGreater());
        computed.put(
                "clopperPearson",
                ProportionStatsOracleTest.ends(
                        new Proportion(test.successes(), test.trials()).clopperPearson(input.number("confidence"))));
        return computed;
    }
}
