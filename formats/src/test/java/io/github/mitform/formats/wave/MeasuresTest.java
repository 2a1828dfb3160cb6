package io.github.mitform.formats.wave;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results may come from another city, and hold whatever somebody wrote. */
class MeasuresTest {
    private static List<Measure> of(String method, ObjectValue data, Figure... figures) {
        var result = new KeptResult(
                method, "1.0.0", new Turnout(9, Map.of()), List.of(figures), List.of(), List.of(), List.of(), data);
        return Measures.of(new Source(new Told(result, Optional.empty()), data, Map.of(), Text.of("Frage", "Question")))
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

    private static ObjectValue task(int completed, int tried) {
        return Value.object().with("completed", Value.of(completed)).with("tried", Value.of(tried));
    }

    @Test
    void eachTaskIsNamedByItsOwnLineWhereOneBeforeWasTriedWithSeveralVersions() {
        var office = Value.object()
                .with(
                        "versions",
                        Value.object()
                                .with("(others)", task(1, 1))
                                .with("0.9", task(2, 3))
                                .with("1.0", task(4, 5)));
        var data = Value.object()
                .with("tasks", Value.object().with("office", office).with("lamp", task(6, 7)));
        var lines = new ArrayList<List<Cell>>();
        for (String title : List.of("Office", "Office", "Office", "Lamp")) {
            lines.add(List.of(Cell.Words.of(Text.of(title, title))));
        }
        var outcomes = new Figure(
                "outcomes",
                new Sentence("Outcomes", "Ergebnisse"),
                List.of(new Column("task", new Sentence("Task", "Aufgabe"), Role.LABEL)),
                lines,
                Drawing.NONE);
        assertThat(of("task_success", data, outcomes))
                .extracting(Measure::key, measure -> measure.label().text().in(ENGLISH), Measure::people)
                .as("other versions may be any, and are compared with none")
                .containsExactly(
                        tuple("office/0.9", "Office (version 0.9)", 3L),
                        tuple("office/1.0", "Office (version 1.0)", 5L),
                        tuple("lamp", "Lamp", 7L));
    }
}
