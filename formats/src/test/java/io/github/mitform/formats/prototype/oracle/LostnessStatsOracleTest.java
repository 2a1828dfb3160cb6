package io.github.mitform.formats.prototype.oracle;

import io.github.mitform.formats.prototype.task.Lostness;
import io.github.mitform.value.Value.ObjectValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LostnessStatsOracleTest {
    @Test
    void everyExpectationHolds() {
        new Family("lostness", Map.of("lostness", LostnessStatsOracleTest::lostness)).holds();
    }

    private static Map<String, @Nullable Object> lostness(ObjectValue input) {
        int shortest = input.number("optimalPages").orElseThrow().intValueExact();
        var lostness = Lostness.of(Family.texts(input, "path"), shortest);
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("N", lostness.different());
        computed.put("S", lostness.visited());
        computed.put("R", lostness.shortest());
        computed.put("lostness", lostness.value());
        return computed;
    }
}
