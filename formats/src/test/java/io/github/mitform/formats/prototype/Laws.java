package io.github.mitform.formats.prototype;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.json.Json;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What holds for every tally, whatever it counts. */
public final class Laws {
    private Laws() {}

    public static <S, R extends Result> void hold(Tally<S, R> tally, List<? extends Row> rows, long seed) {
        var random = new Random(seed);
        var inOrder = count(tally, rows);
        var shuffled = new ArrayList<Row>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(result(tally, count(tally, shuffled)))
                .as("the order of rows does not matter")
                .isEqualTo(result(tally, inOrder));

        int cut = random.nextInt(rows.size() + 1);
        var left = count(tally, shuffled.subList(0, cut));
        var right = count(tally, shuffled.subList(cut, rows.size()));
        var travelled = tally.codec().read(Json.parse(Json.write(tally.codec().write(right))));
        assertThat(result(tally, tally.merge(travelled, left)))
                .as("parts counted apart, written, read and merged give the same")
                .isEqualTo(result(tally, inOrder));
        assertThat(result(tally, tally.merge(tally.empty(), inOrder)))
                .as("an empty state changes nothing")
                .isEqualTo(result(tally, count(tally, rows)));
    }

    public static <S> S count(Tally<S, ?> tally, List<? extends Row> rows) {
        S state = tally.empty();
        for (Row row : rows) {
            state = tally.add(state, row);
        }
        return state;
    }

    private static <S, R extends Result> R result(Tally<S, R> tally, S state) {
        return tally.finish(state, CountContext.selfSelected());
    }
}
