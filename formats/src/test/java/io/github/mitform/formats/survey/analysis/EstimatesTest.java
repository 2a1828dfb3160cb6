package io.github.mitform.formats.survey.analysis;

import static io.github.mitform.formats.survey.analysis.Analyses.DRAWN;
import static io.github.mitform.formats.survey.analysis.Analyses.SCALE;
import static io.github.mitform.formats.survey.analysis.Analyses.YES_NO;
import static io.github.mitform.formats.survey.analysis.Analyses.count;
import static io.github.mitform.formats.survey.analysis.Analyses.english;
import static io.github.mitform.formats.survey.analysis.Analyses.number;
import static io.github.mitform.formats.survey.analysis.Analyses.part;
import static io.github.mitform.formats.survey.analysis.Analyses.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.formats.survey.analysis.Analyses.People;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    @Nested
    class FourOfFiveWhoSayYes {
        private final Row[] rows = {People.of(4, new YesNoAnswer(true)), People.of(1, new YesNoAnswer(false))};

        private Result estimated(ObjectValue settings, CountContext context) {
            return count(new Estimates(), List.of(subject("q", YES_NO)), settings, context, rows);
        }

        @Test
        void areSaidAsPeopleBeforeTheirShare() {
            assertThat(english(estimated(Value.object(), DRAWN), Note.Kind.OUTCOME))
                    .containsExactly("Most often: Yes, 4 of 5 (80.0%); of everybody, between 38% and 96%.");
        }

        @Test
        void haveWilsonsInterval() {
            var yes = part(part(estimated(Value.object(), DRAWN).data(), "answers"), "yes");
            assertThat(number(part(yes, "wilson"), "low"))
                    .isEqualTo(new Proportion(4, 5).wilson(0.95).low());
        }

        @Test
        void haveAMarginOfErrorIfTheyWereDrawnAndNoneOtherwise() {
            assertThat(english(estimated(Value.object(), DRAWN), Note.Kind.CAUTION))
                    .contains(
                            "The margin of error is 43.8 percentage points for a share of 50%, the greatest there is: of 5 people"
                                    + " that were drawn, 95 of 100 times no share is further from that of everybody.");
            assertThat(english(estimated(Value.object().with("population", Value.of(10)), DRAWN), Note.Kind.CAUTION))
                    .as("half of all, √(5/9) of it")
                    .anyMatch(sentence -> sentence.startsWith("The margin of error is 32.7 percentage points"));
            assertThat(english(estimated(Value.object(), CountContext.selfSelected()), Note.Kind.CAUTION))
                    .noneMatch(sentence -> sentence.startsWith("The margin of error"));
        }

        @Test
        void haveNoIntervalIfTheyChoseThemselves() {
            var result = estimated(Value.object(), CountContext.selfSelected());
            assertThat(part(part(result.data(), "answers"), "yes").get("wilson"))
                    .isEmpty();
            assertThat(english(result, Note.Kind.OUTCOME)).containsExactly("Most often: Yes, 4 of 5 (80.0%).");
            assertThat(english(result, Note.Kind.CAUTION).get(0)).contains("there is no margin of error");
            assertThat(result.figures().get(0).columns())
                    .as("no columns for intervals that there are not")
                    .extracting(Figure.Column::id)
                    .containsExactly("answer", "people", "share");
            assertThat(count(new Estimates(), List.of(subject("q", SCALE)), Value.object(), CountContext.selfSelected())
                            .figures())
                    .allSatisfy(figure -> assertThat(figure.columns())
                            .extracting(Figure.Column::id)
                            .doesNotContain(Figure.LOW, Figure.HIGH));
        }

        @Test
        void areNotSaidToBeSomeOfFewerThanTheyAre() {
            var few = estimated(Value.object().with("population", Value.of(4)), DRAWN);
            assertThat(english(few, Note.Kind.CAUTION))
                    .anyMatch(sentence ->
                            sentence.startsWith("More people answered than the 4 they are said to be drawn from."));
            assertThat(english(few, Note.Kind.EXPLANATION)).isEmpty();
            assertThat(english(
                            estimated(Value.object().with("population", Value.of(40)), DRAWN), Note.Kind.EXPLANATION))
                    .contains(
                            "Intervals are narrower because these are some of only 40 people. That has to be all out of whom"
                                    + " people were drawn, not those who were invited.");
        }

        @Test
        void areDrawnFromThoseOfTheDefinitionWhateverIsSaidWhenTheyAreCounted() {
            var said = new CountContext(OptionalLong.empty(), OptionalLong.of(60), true);
            assertThat(english(estimated(Value.object().with("population", Value.of(40)), said), Note.Kind.CAUTION))
                    .contains(
                            "The definition says that people were drawn from 40, which intervals follow; that it was 60 was said when"
                                    + " the answers were counted, and is passed over.");
            assertThat(english(estimated(Value.object(), said), Note.Kind.CAUTION))
                    .noneMatch(sentence -> sentence.contains("passed over"));
        }

        @Test
        void haveANarrowerIntervalAmongEight() {
            var narrow = part(
                    part(
                            part(
                                    estimated(Value.object().with("population", Value.of(8)), DRAWN)
                                            .data(),
                                    "answers"),
                            "yes"),
                    "wilson");
            assertThat(number(narrow, "low"))
                    .isGreaterThan(new Proportion(4, 5).wilson(0.95).low());
            assertThat(new Proportion(4, 5).wilson(0.95, OptionalLong.of(5)).low())
                    .isEqualTo(0.8);
        }
    }

    @Nested
    class AScale {
        @Test
        void hasAMeanWithItsInterval() {
            var result = count(
                    new Estimates(),
                    List.of(subject("q", SCALE)),
                    Value.object(),
                    DRAWN,
                    People.of(2, new ScaleAnswer(3)),
                    People.of(1, new ScaleAnswer(5)));
            var expected = Sample.of(3, 3, 5);
            var mean = part(result.data(), "mean");
            assertThat(number(mean, "mean")).isEqualTo(expected.mean().orElseThrow());
            assertThat(number(mean, "upper")).isEqualTo(4);
            assertThat(number(part(mean, "interval"), "high"))
                    .isEqualTo(expected.meanInterval(0.95).orElseThrow().high());
        }

        @Test
        void thatNobodyAnsweredHasNone() {
            var result = count(new Estimates(), List.of(subject("q", SCALE)), Value.object(), DRAWN);
            assertThat(part(result.data(), "mean").get("mean")).isEmpty();
            assertThat(english(result, Note.Kind.OUTCOME)).isEmpty();
        }
    }
}
