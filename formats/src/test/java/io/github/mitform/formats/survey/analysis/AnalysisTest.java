package io.github.mitform.formats.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static final CountContext DRAWN = new CountContext(OptionalLong.empty(), OptionalLong.empty(), true);
    private static final AnswerType YES_NO = new YesNoType();
    private static final AnswerType SCALE = new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), false);
    private static final AnswerType PLACE = new ChoiceType(Options.of(option("north"), option("south")), false);

    private static Option option(String id) {
        return Option.of(id, Text.of(Locale.ENGLISH, id));
    }

    private static Subject subject(String name, AnswerType type) {
        return new Subject(name, Text.of("Frage " + name, "Question " + name), type);
    }

    /** One row for so many people; null for no answer. */
    private record People(long times, List<Optional<Answer>> answers) implements Row {
        static People of(long times, @Nullable Answer... answers) {
            var all = new ArrayList<Optional<Answer>>();
            for (Answer answer : answers) all.add(Optional.ofNullable(answer));
            return new People(times, all);
        }

        @Override
        public @Nullable Answer answer(int subject) {
            return answers.get(subject).orElse(null);
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return answers.get(subject).isPresent() ? null : Missing.SKIPPED;
        }
    }

    private static Result count(
            TallyMethod method, List<Subject> subjects, ObjectValue settings, CountContext context, Row... rows) {
        return finished(method.bind(subjects, settings), context, rows);
    }

    private static <S> Result finished(Tally<S, ?> tally, CountContext context, Row... rows) {
        S state = tally.empty();
        for (Row row : rows) state = tally.add(state, row);
        return tally.finish(state, context);
    }

    private static ObjectValue part(Value of, String name) {
        return (ObjectValue) ((ObjectValue) of).get(name).orElseThrow();
    }

    private static double number(Value of, String name) {
        return ((ObjectValue) of).number(name).orElseThrow().doubleValue();
    }

    private static List<String> english(Result result, Note.Kind kind) {
        return result.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(note -> note.sentence().in(Locale.ENGLISH))
                .toList();
    }

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

    @Nested
    class TwoQuestionsSideBySide {
        private final List<Subject> subjects = List.of(subject("place", PLACE), subject("bike", YES_NO));

        private Result crossed(CountContext context) {
            return count(
                    new CrossTables(),
                    subjects,
                    Value.object(),
                    context,
                    People.of(30, ChoiceAnswer.of("north"), new YesNoAnswer(true)),
                    People.of(14, ChoiceAnswer.of("north"), new YesNoAnswer(false)),
                    People.of(18, ChoiceAnswer.of("south"), new YesNoAnswer(true)),
                    People.of(38, ChoiceAnswer.of("south"), new YesNoAnswer(false)),
                    People.of(7, ChoiceAnswer.of("south"), null));
        }

        /** R: chisq.test, fisher.test; the case chi-2x2 of the oracles. */
        @Test
        void areThoseOfR() {
            var data = crossed(DRAWN).data();
            assertThat(number(data, "people")).isEqualTo(100);
            assertThat(number(data, "chi_square")).isCloseTo(12.8215534465534, within(1e-9));
            assertThat(number(data, "fisher_p")).isCloseTo(0.000546583334963417, within(1e-9));
            assertThat(number(part(part(part(data, "rows"), "north"), "yes"), "adjusted_residual"))
                    .isCloseTo(3.58071968276678, within(1e-9));
        }

        @Test
        void countOnlyWhoAnsweredBoth() {
            assertThat(crossed(DRAWN).turnout().answered()).isEqualTo(100);
            assertThat(crossed(DRAWN).turnout().missing()).containsEntry(Missing.SKIPPED, 7L);
        }

        @Test
        void sayWhatIsStriking() {
            assertThat(english(crossed(DRAWN), Note.Kind.OUTCOME))
                    .containsExactly(
                            "The answers of 100 people clearly go together (Cramér's V, corrected: 0.35).",
                            "Most striking: of those who said “north”, 30 of 44 (68.2%) also said “Yes”.");
        }

        @Test
        void tellNothingWhereChanceAloneMayBeBehindIt() {
            // R: fisher.test(matrix(c(9, 5, 6, 10), 2)), p = 0.2723.
            var rows = new Row[] {
                People.of(9, ChoiceAnswer.of("north"), new YesNoAnswer(true)),
                People.of(5, ChoiceAnswer.of("north"), new YesNoAnswer(false)),
                People.of(6, ChoiceAnswer.of("south"), new YesNoAnswer(true)),
                People.of(10, ChoiceAnswer.of("south"), new YesNoAnswer(false))
            };
            assertThat(english(count(new CrossTables(), subjects, Value.object(), DRAWN, rows), Note.Kind.OUTCOME))
                    .containsExactly(
                            "Whether the answers go together cannot be told from 30 people: chance alone may be behind what they look"
                                    + " like (p = 0.272).");
        }

        @Test
        void nameNoPairThatChanceTakesAsFarInSoManyPairs() {
            var scale = List.of(subjects.get(0), subject("scale", SCALE));
            var rows = new Row[] {
                People.of(4, ChoiceAnswer.of("north"), new ScaleAnswer(1)),
                People.of(6, ChoiceAnswer.of("north"), new ScaleAnswer(2)),
                People.of(12, ChoiceAnswer.of("north"), new ScaleAnswer(5)),
                People.of(8, ChoiceAnswer.of("south"), new ScaleAnswer(1)),
                People.of(8, ChoiceAnswer.of("south"), new ScaleAnswer(2)),
                People.of(5, ChoiceAnswer.of("south"), new ScaleAnswer(5))
            };
            var result = count(new CrossTables(), scale, Value.object(), CountContext.selfSelected(), rows);
            assertThat(number(part(part(part(result.data(), "rows"), "north"), "5"), "adjusted_residual"))
                    .isBetween(2.0, 2.6);
            assertThat(english(result, Note.Kind.OUTCOME)).noneMatch(sentence -> sentence.startsWith("Most striking"));
        }

        @Test
        void speakOnlyOfThoseWhoAnsweredWhereNobodyWasDrawn() {
            assertThat(english(crossed(CountContext.selfSelected()), Note.Kind.OUTCOME))
                    .first()
                    .isEqualTo(
                            "Among the 100 people who gave both, the answers clearly go together (Cramér's V, corrected: 0.35).");
        }

        @Test
        void sayThatChiSquareIsRoughOnlyWhereItIsShown() {
            var few = List.of(
                    People.of(3, ChoiceAnswer.of("north"), new YesNoAnswer(true)),
                    People.of(2, ChoiceAnswer.of("south"), new YesNoAnswer(false)));
            for (var context : List.of(DRAWN, CountContext.selfSelected())) {
                assertThat(english(
                                count(new CrossTables(), subjects, Value.object(), context, few.toArray(Row[]::new)),
                                Note.Kind.CAUTION))
                        .as("two by two: Fisher's test where people were drawn, and none where they were not")
                        .noneMatch(sentence -> sentence.contains("chi-square"));
            }
            var scale = List.of(subjects.get(0), subject("scale", SCALE));
            var steps = new Row[] {
                People.of(1, ChoiceAnswer.of("north"), new ScaleAnswer(1)),
                People.of(2, ChoiceAnswer.of("south"), new ScaleAnswer(2)),
                People.of(1, ChoiceAnswer.of("south"), new ScaleAnswer(5))
            };
            assertThat(english(count(new CrossTables(), scale, Value.object(), DRAWN, steps), Note.Kind.CAUTION))
                    .anyMatch(sentence -> sentence.contains("chi-square is a rough guess here"));
            assertThat(english(
                            count(new CrossTables(), scale, Value.object(), CountContext.selfSelected(), steps),
                            Note.Kind.CAUTION))
                    .noneMatch(sentence -> sentence.contains("chi-square"));
        }

        @Test
        void sayThatAProbabilityIsSmallRatherThanThatItIsNought() {
            var result = count(
                    new CrossTables(),
                    subjects,
                    Value.object(),
                    DRAWN,
                    People.of(500, ChoiceAnswer.of("north"), new YesNoAnswer(true)),
                    People.of(10, ChoiceAnswer.of("north"), new YesNoAnswer(false)),
                    People.of(10, ChoiceAnswer.of("south"), new YesNoAnswer(true)),
                    People.of(500, ChoiceAnswer.of("south"), new YesNoAnswer(false)));
            assertThat(english(result, Note.Kind.EXPLANATION))
                    .anyMatch(sentence -> sentence.endsWith("with probability below 0.001 (Fisher's exact test)."));
        }

        @Test
        void haveNoProbabilityWhereNobodyWasDrawn() {
            assertThat(((ObjectValue) crossed(CountContext.selfSelected()).data()).get("p_value"))
                    .isEmpty();
        }

        @Test
        void haveAColumnForEachAnswerWhateverItIsCalled() {
            var seat = subject(
                    "seat",
                    new ChoiceType(
                            Options.of(
                                    Option.of("row", Text.of("Reihe", "Row")),
                                    Option.of("box", Text.of("Loge", "Box"))),
                            false));
            var result = count(
                    new CrossTables(),
                    List.of(seat, seat),
                    Value.object(),
                    DRAWN,
                    People.of(9, ChoiceAnswer.of("row"), ChoiceAnswer.of("row")),
                    People.of(8, ChoiceAnswer.of("box"), ChoiceAnswer.of("box")));
            assertThat(Disclosure.of(5).publish(result).figures().get(0).columns())
                    .extracting(Figure.Column::id)
                    .startsWith("(row)", "row", "box", "(all)");
        }

        @Test
        void needTwo() {
            assertThat(new CrossTables().check(subjects.subList(0, 1), Value.object()))
                    .extracting(Finding::code)
                    .containsExactly("analysis.questions");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CrossTables().bind(subjects.subList(0, 1), Value.object()));
        }
    }

    @Nested
    class SeveralScales {
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
                                    .map(line ->
                                            ((Cell.Words) line.get(0)).text().in(Locale.GERMAN)))
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
}
