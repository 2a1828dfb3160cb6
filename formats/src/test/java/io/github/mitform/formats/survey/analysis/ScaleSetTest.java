package io.github.mitform.formats.survey.analysis;

import static io.github.mitform.formats.survey.analysis.Analyses.DRAWN;
import static io.github.mitform.formats.survey.analysis.Analyses.SCALE;
import static io.github.mitform.formats.survey.analysis.Analyses.count;
import static io.github.mitform.formats.survey.analysis.Analyses.english;
import static io.github.mitform.formats.survey.analysis.Analyses.number;
import static io.github.mitform.formats.survey.analysis.Analyses.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.survey.analysis.Analyses.People;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several scales. */
class ScaleSetTest {
    private final List<Subject> subjects = List.of(subject("a", SCALE), subject("b", SCALE));

    private Result together(ObjectValue settings, int... steps) {
        var rows = new Row[steps.length / 2];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = People.of(1, new ScaleAnswer(steps[2 * i]), new ScaleAnswer(steps[2 * i + 1]));
        }
        return count(new ScaleSet(), subjects, settings, DRAWN, rows);
    }

    @Test
    void thatAgreeHaveAnAlphaOfOne() {
        var result = together(Value.object(), 1, 1, 3, 3, 5, 5);
        assertThat(number(result.data(), "alpha")).isCloseTo(1, within(1e-12));
        assertThat(result.figures())
                .extracting(Figure::drawing)
                .containsExactly(Figure.Drawing.DIVERGING_BARS, Figure.Drawing.DOTS);
    }

    @Test
    void areJudgedWhereThirtyPeopleAnsweredAndNotBefore() {
        assertThat(alphaOf(29))
                .startsWith(
                        "The 2 questions were answered by too few people to say whether they fit together: Cronbach's alpha is 1.00");
        assertThat(alphaOf(30)).startsWith("The 2 questions fit together well: Cronbach's alpha is 1.00");
    }

    private String alphaOf(int people) {
        var steps = IntStream.range(0, 2 * people).map(i -> 1 + i / 2 % 5).toArray();
        return english(together(Value.object(), steps), Note.Kind.OUTCOME).get(0);
    }

    @Test
    void withDifferentStepsAreNoSet() {
        var longer = ScaleType.between(1, Text.of("nie", "never"), 7, Text.of("immer", "always"));
        assertThat(new ScaleSet().check(List.of(subjects.get(0), subject("c", longer)), Value.object()))
                .extracting(finding -> finding.sentence().english())
                .containsExactly(
                        "A set has one scale, but \"a\" goes from 1 to 5 and \"c\" from 1 to 7: longer scales would count more, and"
                                + " means would not compare. Give both the same steps, or count them in sets of their own.");
    }

    @Test
    void thatAreAskedTheOtherWayRoundAreTurned() {
        var reversed = Value.object().with("reversed", Value.from(List.of("b")));
        var turned = together(reversed, 1, 5, 3, 3, 5, 1);
        assertThat(number(turned.data(), "alpha")).isCloseTo(1, within(1e-12));
        assertThat(turned.figures())
                .allSatisfy(figure -> assertThat(figure.lines().stream()
                                .map(line -> ((Cell.Words) line.get(0)).text().in(Locale.GERMAN)))
                        .as("the report says which")
                        .containsExactly("Frage a", "Frage b (umgekehrt gefragt)"));
        assertThat(english(turned, Note.Kind.EXPLANATION))
                .anyMatch(sentence -> sentence.startsWith("Where a question was asked the other way round"));
        assertThat(new ScaleSet().check(subjects, Value.object().with("reversed", Value.from(List.of("c")))))
                .isNotEmpty();
    }

    /**
     * By hand: variances 5/3 of the first four and 5/2 of all five, covariance 1 of the first four. 2 · 2 / (5/3 + 5/2 + 2), and of
     * complete rows 2 · 2 / (5/3 + 5/3 + 2).
     */
    @Test
    void withMissingAnswersAreComparedByCompleteRowsOrByPairs() {
        Row[] rows = {
            People.of(1, new ScaleAnswer(1), new ScaleAnswer(2)),
            People.of(1, new ScaleAnswer(2), new ScaleAnswer(1)),
            People.of(1, new ScaleAnswer(3), new ScaleAnswer(4)),
            People.of(1, new ScaleAnswer(4), new ScaleAnswer(3)),
            People.of(1, null, new ScaleAnswer(5))
        };
        var pairwise = Value.object().with("missing", Value.of("pairwise"));
        var complete = count(new ScaleSet(), subjects, Value.object(), DRAWN, rows);
        var pairs = count(new ScaleSet(), subjects, pairwise, DRAWN, rows);
        assertThat(number(complete.data(), "alpha")).isCloseTo(0.75, within(1e-12));
        assertThat(number(pairs.data(), "alpha")).isCloseTo(2 * 2 / (5 / 3.0 + 2.5 + 2), within(1e-12));
        assertThat(english(pairs, Note.Kind.OUTCOME).get(0))
                .endsWith("each two questions compared by everybody who answered both, 4 people at least.");
    }

    @Test
    void thatNobodyAnsweredSayNothing() {
        var result = count(new ScaleSet(), subjects, Value.object(), DRAWN);
        assertThat(((ObjectValue) result.data()).get("alpha")).isEmpty();
        assertThat(english(result, Note.Kind.CAUTION).get(0)).startsWith("Whether the questions measure one thing");
    }
}
