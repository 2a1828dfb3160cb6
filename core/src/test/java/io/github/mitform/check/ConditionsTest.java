package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.after;
import static io.github.mitform.check.Samples.choice;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.option;
import static io.github.mitform.check.Samples.options;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.result;
import static io.github.mitform.check.Samples.with;
import static io.github.mitform.check.Samples.words;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Selection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final String WHEN = "/phases/0/flow/0/questions/1/when";

    private static Format condition(Question first, String when) {
        return format(page("p", first, words("more").withWhen(when)));
    }

    @Nested
    class ACondition {
        @Test
        void isReportedAtTheCharacterThatIsWrong() {
            var result = Check.of(condition(number("age"), "age << 18"));
            assertThat(result).hasCodes("expression.missing-value");
            FindingAssert.assertThat(assertThat(result).finding("expression.missing-value"))
                    .hasPath("only/p/more")
                    .hasOffset(5);
        }

        @Test
        void hasToGiveYesOrNo() {
            assertThat(Check.of(condition(number("age"), "age + 1")))
                    .reportsOnly(
                            "expression.wrong-result",
                            WHEN,
                            "The expression must give: yes or no, but it gives: whole number.");
        }

        @Test
        void knowsTheOptions() {
            assertThat(Check.of(condition(choice("mode", "bike", "bus"), "mode == \"bik\"")))
                    .reportsOnly(
                            "expression.unknown-option",
                            WHEN,
                            "\"bik\" is not one of the options. Did you mean \"bike\"?");
        }
    }

    @Nested
    class AName {
        @Test
        void thatNobodyKnowsIsGuessed() {
            assertThat(Check.of(condition(number("age"), "agee < 18")))
                    .reportsOnly(
                            "expression.unknown-name", WHEN, "Nothing is called \"agee\" here. Did you mean \"age\"?");
        }

        @Test
        void ofAnotherPhaseIsNotKnownHere() {
            assertThat(Check.of(format(
                            phase("wishes", page("p", number("age"))),
                            phase("ballot", page("p", words("more").withWhen("age < 18"))))))
                    .reportsOnly(
                            "name.other-phase",
                            "/phases/1/flow/0/questions/0/when",
                            "\"age\" is answered in the phase \"wishes\"; what one person said there is not known here. Ask it"
                                    + " again in this phase.");
        }

        @Test
        void ofAResultIsNoAnswer() {
            var wishes = with(phase("wishes", page("p", number("age"))), result("ages", "age", "summary"));
            var ballot = after(phase("ballot", page("p", words("more").withWhen("wishes.ages > 3"))), "wishes");
            assertThat(Check.of(format(wishes, ballot)))
                    .reportsOnly(
                            "name.result-in-condition",
                            "/phases/1/flow/0/questions/0/when",
                            "\"wishes.ages\" is a result of the phase \"wishes\"; results can become options, but conditions look only"
                                    + " at what the same person answered.");
        }

        @Test
        void cannotBeAWordOfConditions() {
            assertThat(Check.of(format(page("p", number("today")))))
                    .reportsOnly(
                            "name.reserved",
                            "/phases/0/flow/0/questions/0/id",
                            "\"today\" is a word of conditions and cannot be a name; choose another id.");
        }

        @Test
        void isTakenOnlyOnceInAPhase() {
            var result = Check.of(format(page("p", number("age")), page("q", words("age"))));
            assertThat(result)
                    .reportsOnly(
                            "name.duplicate",
                            "/phases/0/flow/1/questions/0/id",
                            "The name \"age\" is taken: everything that is answered, included or set in a phase has a name of its"
                                    + " own. Choose another id.");
            FindingAssert.assertThat(assertThat(result).finding("name.duplicate"))
                    .isRelatedTo("/phases/0/flow/0/questions/0/id");
        }

        @Test
        void mayBeTakenAgainInAnotherPhase() {
            assertThat(Check.of(format(phase("a", page("p", number("age"))), phase("b", page("p", number("age"))))))
                    .hasNoFindings();
        }

        @Test
        void thatStandsTwiceInOneListIsReportedForTheList() {
            var result = Check.of(format(page("p", number("age"), number("age"))));
            assertThat(result)
                    .reportsOnly(
                            "id.duplicate",
                            "/phases/0/flow/0/questions/1/id",
                            "The id \"age\" stands twice in this list; give this one another id.");
            FindingAssert.assertThat(assertThat(result).finding("id.duplicate"))
                    .isRelatedTo("/phases/0/flow/0/questions/0/id");
        }
    }

    @Nested
    class AParameter {
        private Format with(Parameter parameter, Question... questions) {
            return format("org.example.sample", List.of(parameter), phase("only", page("p", questions)));
        }

        private final Parameter limit = new NumberParameter(
                Id.of("limit"), Optional.empty(), BigDecimal.valueOf(18), Optional.empty(), Optional.empty());
        private final Parameter places =
                new OptionsParameter(Id.of("places"), Optional.empty(), List.of(option("pond"), option("gate")));

        @Test
        void standsInAConditionForItsValue() {
            var result = Check.of(with(limit, number("age"), words("more").withWhen("answered(limit) && age < limit")));
            assertThat(result).hasNoFindings();
            var rule = result.orThrow().plans().get(0).inputs().get(1).when().orElseThrow();
            Assertions.assertThat(rule).hasToString("true && age < 18");
        }

        @Test
        void ofOptionsGivesAQuestionItsOptions() {
            var place = question("place", new ChoiceType(Samples.from("places", new Selection.All()), false));
            var result = Check.of(with(places, place, words("more").withWhen("place == \"pond\"")));
            assertThat(result).hasNoFindings();
            Assertions.assertThat(result.orThrow()
                            .plans()
                            .get(0)
                            .inputs()
                            .get(0)
                            .question()
                            .answer()
                            .options()
                            .orElseThrow()
                            .listed())
                    .hasSize(2);
        }

        @Test
        void ofOptionsGivesTheRowsOfAGridTheirOptions() {
            var cell = new ChoiceType(Samples.from("places", new Selection.All()), false);
            var grid = question("where", new GridType(options("morning", "evening"), cell, true));
            assertThat(Check.of(with(places, grid, words("more").withWhen("where.morning == \"pond\""))))
                    .hasNoFindings();
        }

        @Test
        void ofOptionsHasToBeEnoughForTheQuestion() {
            var three = new ChoicesType(Samples.from("places", new Selection.All()), 3, OptionalInt.empty(), false);
            assertThat(Check.of(with(places, question("place", three))))
                    .reportsOnly(
                            "bounds.min-above-options",
                            "/phases/0/flow/0/questions/0/answer/min",
                            "At least 3 options are asked for, but there are only 2.");
        }

        @Test
        void ofOptionsIsTakenAsAWhole() {
            var best = new ChoiceType(Samples.from("places", new Selection.Top(1)), false);
            assertThat(Check.of(with(places, question("place", best))))
                    .reportsOnly(
                            "options.select-of-parameter",
                            "/phases/0/flow/0/questions/0/answer/options/select",
                            "All options of a parameter are taken, whatever is selected here; write \"all\".");
        }

        @Test
        void ofOptionsCannotStandInACondition() {
            var place = question("place", new ChoiceType(Samples.from("places", new Selection.All()), false));
            assertThat(Check.of(with(places, place, words("more").withWhen("place == places"))))
                    .reportsOnly(
                            "name.options-parameter",
                            WHEN,
                            "\"places\" is a list of options; a condition compares answers with single options, such as \"park\" in"
                                    + " places.");
        }

        @Test
        void thatNothingUsesIsReported() {
            assertThat(Check.of(with(limit, number("age"))))
                    .reportsOnly(
                            "parameter.unused",
                            "/parameters/0",
                            "Nothing changes with the parameter \"limit\": no text, condition or list of options uses it.");
        }

        @Test
        void takesANameOfThePhase() {
            assertThat(Check.of(with(limit, number("limit"))))
                    .reports(
                            "name.duplicate",
                            "/phases/0/flow/0/questions/0/id",
                            "The name \"limit\" is taken: everything that is answered, included or set in a phase has a name of its"
                                    + " own. Choose another id.");
        }
    }
}
