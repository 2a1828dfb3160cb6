package io.github.mitform.formats.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.method.Summary;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quartiles of the same numbers in the same report, exact by one method and estimated by the other. */
class QuartilesTest {
    private static final List<String> NAMES = List.of("lower", "median", "upper");

    private static ObjectValue data(TallyMethod method, List<Row> rows) {
        var subject = new Subject("minutes", Text.of("Minuten", "Minutes"), NumberType.between(0, 1_000_000));
        return (ObjectValue)
                finish(method.bind(List.of(subject), Value.object()), rows).data();
    }

    private static <S> Result finish(Tally<S, ? extends Result> tally, List<Row> rows) {
        return tally.finish(Laws.count(tally, rows), CountContext.selfSelected());
    }

    private static List<Row> rows(String... numbers) {
        var rows = new ArrayList<Row>();
        for (String number : numbers) rows.add(Row.of(new NumberAnswer(new BigDecimal(number)), 1));
        return rows;
    }

    /** Worked out by R: quantile(c(…), type = 7). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "7, 7, 7, 7",
        "1 2, 5/4, 3/2, 7/4",
        "1 2 3, 3/2, 2, 5/2",
        "1 2 3 4, 7/4, 5/2, 13/4",
        "1 2 2 3 9, 2, 2, 3",
        "0.1 0.2 0.4 0.8 1.6 3.2, 1/4, 3/5, 7/5"
    })
    void areExactlyThoseOfTypeSeven(String numbers, String lower, String median, String upper) {
        var data = data(new Summary(), rows(numbers.split(" ")));
        assertThat(NAMES.stream().map(name -> data.text(name).orElseThrow())).containsExactly(lower, median, upper);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void areTheSameByBothMethods(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var rows = new ArrayList<Row>();
            for (int j = random.nextInt(12); j >= 0; j--) {
                rows.add(Row.of(new NumberAnswer(BigDecimal.valueOf(random.nextInt(400), 1)), 1 + random.nextInt(4)));
            }
            var exact = data(new Summary(), rows);
            var estimated = (ObjectValue) data(new Estimates(), rows).fields().get("mean");
            for (String name : NAMES) {
                assertThat(Fraction.parse(exact.text(name).orElseThrow())
                                .toDecimal(12)
                                .doubleValue())
                        .as(name)
                        .isCloseTo(estimated.number(name).orElseThrow().doubleValue(), within(1e-9));
            }
        }
    }

    @Test
    void ofTenMillionAnswersAreThoseOfTheFew() {
        var rows = List.of(
                Row.of(new NumberAnswer(BigDecimal.ONE), 5_000_000_000L),
                Row.of(new NumberAnswer(BigDecimal.TEN), 5_000_000_000L));
        var data = data(new Summary(), rows);
        assertThat(NAMES.stream().map(name -> data.text(name).orElseThrow())).containsExactly("1", "11/2", "10");
    }
}
