package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.prototype.instrument.Instrument.Range;
import io.github.mitform.formats.prototype.oracle.Family;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NullValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Sheets of one instrument, scored. A sheet with an item left out, which is null in the cases, has no score. */
final class Sheets {
    private final Instrument instrument;
    private final Range range;
    private final Group group;
    private final List<@Nullable Sheet> sheets = new ArrayList<>();

    Sheets(Instrument instrument, Range range, List<Value> responses) {
        this.instrument = instrument;
        this.range = range;
        this.group = new Group(instrument, range.most());
        responses.forEach(response -> add(Family.items(response)));
    }

    private void add(List<Value> steps) {
        if (steps.stream().anyMatch(NullValue.class::isInstance)) {
            sheets.add(null);
            group.addIncomplete(1);
            return;
        }
        var sheet = instrument.sheet(
                range,
                steps.stream().mapToInt(step -> (int) Family.number(step)).toArray());
        sheets.add(sheet);
        group.add(sheet, 1);
    }

    private int place(String scale) {
        for (int i = 0; i < instrument.scales().size(); i++) {
            if (instrument.scales().get(i).id().equals(scale)) return i;
        }
        throw new AssertionError("no scale " + scale);
    }

    ScaleScores scores(String scale) {
        return group.scores(place(scale));
    }

    /** Returns everybody's score. */
    List<@Nullable Object> each(String id) {
        var scale = instrument.scales().get(place(id));
        var scores = new ArrayList<@Nullable Object>();
        for (Sheet sheet : sheets) {
            scores.add(
                    sheet == null
                            ? null
                            : scale.score(sheet, range.most()).toDecimal(20).doubleValue());
        }
        return scores;
    }

    OptionalDouble mean(String scale) {
        return group.scored() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(scores(scale).mean().toDecimal(20).doubleValue());
    }

    @Nullable
    Object band(String scale) {
        return group.scored() == 0
                ? null
                : scores(scale)
                        .scale()
                        .bands()
                        .of(scores(scale).mean())
                        .orElseThrow()
                        .id();
    }

    /** Returns the mean of each item, on a scale around 0. */
    List<Double> centredItemMeans() {
        var means = new ArrayList<Double>();
        for (int item = 0; item < instrument.items(); item++) {
            means.add(group.itemMean(item).toDecimal(20).doubleValue() - range.most() / 2.0);
        }
        return means;
    }

    static List<@Nullable Object> ends(Optional<Interval> interval) {
        return interval.map(found -> Arrays.<@Nullable Object>asList(found.low(), found.high()))
                .orElseGet(() -> Arrays.asList(null, null));
    }
}
