package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.prototype.instrument.Instrument.Range;
import io.github.mitform.formats.prototype.oracle.Family;
import io.github.mitform.value.Value.ObjectValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SusStatsOracleTest {
    private static final double MEAN_OF_STUDIES = 68;

    @Test
    void everyExpectationHolds() {
        new Family("sus", Map.of("sus", SusStatsOracleTest::sus)).holds();
    }

    private static Map<String, @Nullable Object> sus(ObjectValue input) {
        var sheets = new Sheets(Instruments.SUS, new Range(1, 5), input.items("responses"));
        var sus = sheets.scores("sus");
        var mean = sheets.mean("sus");
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("scores", sheets.each("sus"));
        computed.put("learnability", sheets.each("learnability"));
        computed.put("usability", sheets.each("usability"));
        computed.put("mean", mean);
        computed.put("sd", sus.deviation());
        double confidence = input.number("confidence").orElseThrow().doubleValue();
        computed.put("ci", Sheets.ends(sus.interval(confidence)));
        computed.put("cronbachAlpha", sus.alpha());
        computed.put("grade", sheets.band("sus"));
        computed.put("aboveAverage68", mean.isPresent() ? mean.getAsDouble() > MEAN_OF_STUDIES : null);
        return computed;
    }
}
