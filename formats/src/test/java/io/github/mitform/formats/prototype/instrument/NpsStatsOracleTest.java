package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.prototype.oracle.Family;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NullValue;
import io.github.mitform.value.Value.ObjectValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NpsStatsOracleTest {
    @Test
    void everyExpectationHolds() {
        new Family("nps", Map.of("nps", NpsStatsOracleTest::nps)).holds();
    }

    private static Map<String, @Nullable Object> nps(ObjectValue input) {
        var likelihood = LikelihoodToRecommend.none();
        for (Value value : input.items("values")) {
            if (!(value instanceof NullValue)) likelihood = likelihood.and((int) Family.number(value), 1);
        }
        double confidence = input.number("confidence").orElseThrow().doubleValue();
        var adjusted = new HashMap<String, @Nullable Object>();
        adjusted.put("nps", likelihood.adjustedScore());
        adjusted.put("ci", Sheets.ends(likelihood.adjustedWald(confidence)));
        adjusted.put("marginOfError", likelihood.adjustedMargin(confidence));
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("n", likelihood.people());
        computed.put("promoters", likelihood.promoters());
        computed.put("passives", likelihood.passives());
        computed.put("detractors", likelihood.detractors());
        computed.put("nps", likelihood.score());
        computed.put("standardError", likelihood.standardError());
        computed.put("waldCi", Sheets.ends(likelihood.wald(confidence)));
        computed.put("adjustedWald", adjusted);
        computed.put("trinomialMeanTCi", Sheets.ends(likelihood.meanInterval(confidence)));
        return computed;
    }
}
