package io.github.mitform.formats.prototype.instrument;

import static io.github.mitform.formats.prototype.oracle.Family.orNull;

import io.github.mitform.formats.prototype.instrument.Instrument.Range;
import io.github.mitform.formats.prototype.oracle.Family;
import io.github.mitform.value.Value.ObjectValue;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UeqStatsOracleTest {
    private static final Range SEVEN = new Range(1, 7);

    @Test
    void everyExpectationHolds() {
        new Family("ueq", Map.of("ueqS", UeqStatsOracleTest::ueqS, "ueq26", UeqStatsOracleTest::ueq26)).holds();
    }

    private static Map<String, @Nullable Object> ueqS(ObjectValue input) {
        var sheets = new Sheets(Instruments.UEQ_S, SEVEN, input.items("responses"));
        var computed = all(Instruments.UEQ_S, sheets);
        computed.put("itemMeans", sheets.centredItemMeans());
        for (String scale : new String[] {"Pragmatic", "Hedonic"}) {
            var scores = sheets.scores(scale.toLowerCase(java.util.Locale.ROOT));
            computed.put("alpha" + scale, scores.alpha());
            computed.put("alphaStd" + scale, scores.standardisedAlpha());
        }
        return computed;
    }

    private static Map<String, @Nullable Object> ueq26(ObjectValue input) {
        return all(Instruments.UEQ, new Sheets(Instruments.UEQ, SEVEN, input.items("responses")));
    }

    private static Map<String, @Nullable Object> all(Instrument instrument, Sheets sheets) {
        var computed = new HashMap<String, @Nullable Object>();
        var bands = new HashMap<String, @Nullable Object>();
        for (Scale scale : instrument.scales()) {
            computed.put(scale.id(), scale(scale.id(), sheets));
            bands.put(scale.id(), sheets.band(scale.id()));
        }
        computed.put("benchmark", bands);
        return computed;
    }

    private static Map<String, @Nullable Object> scale(String id, Sheets sheets) {
        var scores = sheets.scores(id);
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("perPerson", sheets.each(id));
        computed.put("mean", sheets.mean(id));
        computed.put("sd", scores.deviation());
        computed.put("variance", orNull(squared(scores.deviation())));
        computed.put("ciZ95", Sheets.ends(scores.sheetInterval()));
        computed.put("ciT95", Sheets.ends(scores.interval(0.95)));
        return computed;
    }

    private static OptionalDouble squared(OptionalDouble number) {
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * number.getAsDouble()) : number;
    }
}
