package io.github.mitform.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.check.Input;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Scope;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.Questions;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.method.Frequencies;
import io.github.mitform.tally.method.Summary;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Counts of the same answers in one report, whose smallest cell is 5: what one withholds no other gives back. */
class ResultsTogetherTest {
    private static final AnswerType SCALE = new ScaleType(1, 4, Optional.empty(), Optional.empty(), Map.of(), false);
    private static final AnswerType NUMBER = NumberType.between(0, 100);

    private final ReportBuilder report = Report.on(Reports.park());

    private ReportBuilder count(String id, String question, AnswerType type, TallyMethod method, int... people) {
        IntFunction<Answer> answer =
                value -> type.equals(SCALE) ? new ScaleAnswer(value + 1) : new NumberAnswer(BigDecimal.valueOf(value));
        var scope = new Scope("", Reports.park(), Map.of());
        var input = new Input(
                0,
                question,
                "ask/" + question,
                Question.of(question, Text.of(question, question), type),
                scope,
                Optional.empty(),
                Optional.empty());
        var planned = new PlannedResult(
                id,
                new PhaseResult(
                        Id.of(id),
                        Optional.empty(),
                        Questions.of(question),
                        Counting.by(method.id()),
                        Optional.empty(),
                        PhaseResult.Release.AFTER_CLOSE),
                scope,
                List.of(input),
                method);
        var subject = new Subject(question, Text.of(question, question), type);
        return report.result(planned, count(method.bind(List.of(subject), Value.object()), answer, people));
    }

    private static <S> Result count(Tally<S, ? extends Result> tally, IntFunction<Answer> answer, int... people) {
        S state = tally.empty();
        for (int i = 0; i < people.length; i++) {
            if (people[i] > 0) state = tally.add(state, Row.of(answer.apply(i), people[i]));
        }
        return tally.finish(state, CountContext.selfSelected());
    }

    /** Returns whether a section tells a mean, in its table or in words. */
    private boolean tellsMean(int section) {
        var shown = report.build(Locale.ENGLISH).sections().get(section);
        boolean inTable = shown.figures().get(0).lines().get(0).get(2) instanceof Cell.Number;
        assertThat(!shown.outcome().isEmpty()).isEqualTo(inTable);
        return inTable;
    }

    @Test
    void aMeanBesideStepsOfWhichSomeAreWithheldIsWithheld() {
        count("steps", "clean", SCALE, new Frequencies(), 20, 3, 7, 30);
        count("mean", "clean", SCALE, new Summary(), 20, 3, 7, 30);
        assertThat(tellsMean(1)).isFalse();
    }

    @Test
    void sayInTheirHeadingsHowEachWasCountedWhereTheQuestionIsTheSame() {
        count("steps", "clean", SCALE, new Frequencies(), 20, 13, 7, 30);
        count("mean", "clean", SCALE, new Summary(), 20, 13, 7, 30);
        count("other", "safe", SCALE, new Frequencies(), 20, 13, 7, 30);
        assertThat(report.build(Locale.ENGLISH).sections())
                .extracting(section -> section.title().in(Locale.ENGLISH))
                .containsExactly("clean (Frequencies)", "clean (Summary of numbers)", "safe");
    }

    @Test
    void aMeanBeforeThemIsWithheldAsWell() {
        count("mean", "clean", SCALE, new Summary(), 20, 3, 7, 30);
        assertThat(tellsMean(0)).isTrue();
        count("steps", "clean", SCALE, new Frequencies(), 20, 3, 7, 30);
        assertThat(tellsMean(0)).isFalse();
        var line = report.build(Locale.ENGLISH)
                .sections()
                .get(0)
                .figures()
                .get(0)
                .lines()
                .get(0);
        assertThat(line.get(1)).as("how many answered stays").isEqualTo(new Cell.People(60));
        assertThat(line.subList(2, line.size())).allMatch(Cell.Withheld.class::isInstance);
    }

    @Test
    void aMeanIsToldWhereAllStepsAreOrNoneIsCountedOrOthersAre() {
        count("mean", "clean", SCALE, new Summary(), 20, 3, 7, 30);
        count("other", "safe", SCALE, new Frequencies(), 20, 3, 7, 30);
        assertThat(tellsMean(0)).isTrue();
        count("all", "clean", SCALE, new Frequencies(), 20, 0, 10, 30);
        assertThat(tellsMean(0)).isTrue();
    }

    @Test
    void aMeanBesideAFewNumbersInClassesIsWithheldSinceItWouldTellThemApart() {
        count("mean", "children", NUMBER, new Summary(), 20, 3, 7, 30);
        count("numbers", "children", NUMBER, new Frequencies(), 20, 3, 7, 30);
        assertThat(tellsMean(0)).isFalse();
    }

    @Test
    void aMeanBesideManyNumbersInClassesIsTold() {
        var ages = new int[60];
        for (int age = 20; age < 60; age++) ages[age] = 1 + age % 3;
        count("mean", "age", NUMBER, new Summary(), ages);
        count("numbers", "age", NUMBER, new Frequencies(), ages);
        assertThat(tellsMean(0)).isTrue();
    }
}
