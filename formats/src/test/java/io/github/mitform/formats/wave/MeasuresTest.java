package io.github.mitform.formats.wave;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results may come from another city, and hold whatever somebody wrote. */
class MeasuresTest {
    private static List<Measure> of(String method, ObjectValue data) {
        var result = new KeptResult(
                method, "1.0.0", new Turnout(9, Map.of()), List.of(), List.of(), List.of(), List.of(), data);
        return Measures.of(result, Optional.empty(), Text.of("Frage", "Question"))
                .all();
    }

    private static ObjectValue rated(int top, BigDecimal people) {
        var german = Value.object().with("top", Value.of(top)).with("people", Value.of(people));
        return Value.object().with("wordings", Value.object().with("de", german));
    }

    @Test
    void peopleWhoAreNoWholeNumberAreNobody() {
        for (String people : List.of("2.5", "-1", "1e30")) {
            assertThat(of("csat", rated(1, new BigDecimal(people))))
                    .extracting(Measure::people)
                    .containsExactly(0L);
        }
    }

    @Test
    void moreThanAllAreNobody() {
        assertThat(of("csat", rated(10, BigDecimal.valueOf(9))))
                .extracting(Measure::people)
                .containsExactly(0L);
    }

    @Test
    void aMeanThatIsNoNumberIsNone() {
        for (String mean : List.of("a lot", "1/0", "")) {
            assertThat(of("summary", Value.object().with("people", Value.of(9)).with("mean", Value.of(mean))))
                    .isEmpty();
        }
    }
}
