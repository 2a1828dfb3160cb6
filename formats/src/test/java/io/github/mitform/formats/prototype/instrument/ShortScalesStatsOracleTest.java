package io.github.mitform.formats.prototype.instrument;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.prototype.instrument.Instrument.Range;
import io.github.mitform.formats.prototype.oracle.Family;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NullValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShortScalesStatsOracleTest {
    @Test
    void everyExpectationHolds() {
        new Family(
                        "short_scales",
                        Map.of(
                                "umux", ShortScalesStatsOracleTest::umux,
                                "topBox", ShortScalesStatsOracleTest::topBox,
                                "nasaTlx", ShortScalesStatsOracleTest::nasaTlx))
                .holds();
    }

    private static Map<String, @Nullable Object> umux(ObjectValue input) {
        var sheets = new Sheets(Instruments.UMUX, new Range(1, 7), input.items("responses"));
        double confidence = input.number("confidence").orElseThrow().doubleValue();
        var computed = new HashMap<String, @Nullable Object>();
        Map.of("umux", "umux", "umuxLite", "umux_lite", "umuxLiteSusRegression", "sus_estimate")
                .forEach((key, scale) -> {
                    computed.put(key, sheets.each(scale));
                    computed.put(key + "Mean", sheets.mean(scale));
                    computed.put(key + "Ci", Sheets.ends(sheets.scores(scale).interval(confidence)));
                });
        return computed;
    }

    private static Map<String, @Nullable Object> topBox(ObjectValue input) {
        int most = input.number("scaleMax").orElseThrow().intValueExact();
        int boxes = input.number("topBoxes").orElseThrow().intValueExact();
        double confidence = input.number("confidence").orElseThrow().doubleValue();
        var counts = new long[most];
        for (Value value : input.items("values")) {
            if (!(value instanceof NullValue))
                counts[((NumberValue) value).number().intValueExact() - 1]++;
        }
        var rating = Rating.of(1, counts, boxes);
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("n", rating.answers().size());
        computed.put("topCount", rating.topCount());
        computed.put("share", rating.topShare().map(Proportion::share).orElse(null));
        computed.put("wilson", Sheets.ends(rating.topShare().map(share -> share.wilson(confidence))));
        computed.put("mean", rating.answers().mean());
        computed.put("sd", rating.answers().deviation());
        computed.put("ciMean", Sheets.ends(rating.answers().meanInterval(confidence)));
        return computed;
    }

    private static Map<String, @Nullable Object> nasaTlx(ObjectValue input) {
        var range = new Range(0, 100);
        var raw = new Sheets(Instruments.TLX, range, input.items("ratings"));
        var group = new Group(Instruments.TLX_WEIGHTED, range.most());
        var scale = Instruments.TLX_WEIGHTED.scales().get(0);
        var each = new ArrayList<@Nullable Object>();
        var ratings = input.items("ratings");
        var weights = input.items("pairwiseWeights");
        for (int i = 0; i < ratings.size(); i++) {
            var points = whole(ratings.get(i));
            if (points == null || weights.isEmpty()) {
                each.add(null);
                continue;
            }
            var sheet = new Sheet(points, requireNonNull(whole(weights.get(i))));
            group.add(sheet, 1);
            each.add(scale.score(sheet, range.most()).toDecimal(20).doubleValue());
        }
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("rawTlx", raw.each("raw"));
        computed.put("rawMean", raw.mean("raw"));
        computed.put("weightedTlx", each);
        computed.put(
                "weightedMean",
                group.scored() == 0
                        ? null
                        : group.scores(0).mean().toDecimal(20).doubleValue());
        return computed;
    }

    private static int @Nullable [] whole(Value line) {
        List<Value> items = Family.items(line);
        return items.stream().anyMatch(NullValue.class::isInstance)
                ? null
                : items.stream()
                        .mapToInt(item -> ((NumberValue) item).number().intValueExact())
                        .toArray();
    }
}
