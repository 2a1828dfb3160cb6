package io.github.mitform.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import io.github.mitform.formats.statistics.Sample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** From invitation to completion, as another program counts it. */
class ResponseProcessStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("response_process", ResponseProcessStatsOracleTest::computed);
    }

    private static Map<String, @Nullable Object> computed(String op, StatsInput input) {
        if (!op.equals("dropOff")) throw StatsOracle.unknown(op);
        var last = Arrays.stream(input.numbers("lastPageReached"))
                .mapToObj(page -> (int) page)
                .toList();
        assertThat(input.list("completed")).hasSameSizeAs(last);
        long completed = Arrays.stream(input.numbers("completed"))
                .filter(done -> done == 1)
                .count();
        var invited = input.get("invited").isPresent() ? OptionalLong.of(input.whole("invited")) : OptionalLong.empty();
        var process = ResponseProcess.ofLastPages(
                invited, input.whole("pages"), last, completed, Sample.of(input.numbers("secondsCompleted")));
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("participationRate", orNull(process.participationRate()));
        computed.put("completionRate", orNull(process.completionRate()));
        computed.put("responseRate", orNull(process.responseRate()));
        computed.put("reachedPerPage", process.reached());
        computed.put(
                "dropOffPerPage",
                Arrays.asList(process.dropOff().stream()
                        .map(ResponseProcessStatsOracleTest::orNull)
                        .toArray()));
        computed.put("medianMinutes", orNull(process.medianMinutes()));
        computed.put("totalBurdenHours", process.hours());
        computed.put("speederThresholdSeconds", orNull(process.hastyBelowSeconds()));
        computed.put("speeders", process.hasty());
        return computed;
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
