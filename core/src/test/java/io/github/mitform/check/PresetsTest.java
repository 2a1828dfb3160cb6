package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.choice;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.from;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.result;
import static io.github.mitform.check.Samples.text;
import static io.github.mitform.check.Samples.with;
import static io.github.mitform.check.Samples.yesNo;

import io.github.mitform.definition.flow.Demand;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.value.Value;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PresetsTest {
    private static final String DEFAULT = "/phases/0/flow/0/questions/0/default";

    private static CheckResult check(Question... questions) {
        return Check.of(format(page("one", questions)));
    }

    @Nested
    class WhatIsFilledIn {
        @Test
        void hasToBeAnAnswer() {
            assertThat(check(number("age").withPreset(Value.of(20)))).hasNoFindings();
            assertThat(check(number("age").withPreset(Value.of(130))))
                    .reportsOnly("answer.above-max", DEFAULT, "The number may be at most 120.");
            assertThat(check(choice("way", "bike", "bus").withPreset(Value.of("bik"))))
                    .reportsOnly(
                            "answer.unknown-option", DEFAULT, "There is no such option here. Did you mean \"bike\"?");
        }

        @Test
        void cannotBeThatThereIsNone() {
            assertThat(check(number("age").withPreset(Value.object().with("missing", Value.of("skipped")))))
                    .reportsOnly(
                            "default.no-answer",
                            DEFAULT,
                            "Only an answer can be filled in for \"age\", not that there is none; remove \"default\".");
        }

        @Test
        void hasToBeKnownBeforeThePhaseOpens() {
            var first = with(
                    phase("first", page("one", choice("way", "bike", "bus"))), result("ways", "way", "frequencies"));
            var ranking = question("best", RankingType.of(from("first.ways", new Selection.All())))
                    .withPreset(Value.list(Value.of("bike")));
            assertThat(Check.of(format(first, Samples.after(phase("second", page("two", ranking)), "first"))))
                    .reportsOnly(
                            "default.options-unknown",
                            "/phases/1/flow/0/questions/0/default",
                            "Nothing can be filled in for \"best\", because its options are known only when the phase opens;"
                                    + " remove \"default\".");
        }

        @Test
        void hasToKeepToWhatIsDemanded() {
            var demand = List.of(Demand.of("adult", "age >= 18", text("Only if of age.")));
            assertThat(check(number("age").withPreset(Value.of(20)).withValid(demand)))
                    .hasNoFindings();
            assertThat(check(number("age").withPreset(Value.of(16)).withValid(demand)))
                    .reportsOnly(
                            "default.not-valid",
                            DEFAULT,
                            "What is filled in does not keep to \"age >= 18\"; fill in something else, or nothing.");
        }

        @Test
        void isANudgeWhereItIsCountedAsAVote() {
            var way = choice("way", "bike", "bus").withPreset(Value.of("bike"));
            assertThat(check(way)).hasNoFindings();
            assertThat(Check.of(format(with(phase("only", page("one", way)), result("ways", "way", "frequencies")))))
                    .reportsOnly(
                            "default.nudge",
                            DEFAULT,
                            "\"way\" is counted, and what is filled in is often left as it is, so that it gains votes nobody gave"
                                    + " on purpose; remove \"default\", unless that is intended.");
            var age = number("age").withPreset(Value.of(20));
            assertThat(Check.of(format(with(phase("only", page("one", age)), result("ages", "age", "summary")))))
                    .hasNoFindings();
        }
    }

    @Nested
    class ADemand {
        private static Question children(String condition) {
            return number("children").withValid(List.of(Demand.of("fewer", condition, text("Fewer."))));
        }

        @Test
        void seesItsOwnAnswerEvenIfThatMayBeLeftOut() {
            assertThat(check(number("people"), children("children <= people"))).hasNoFindings();
            assertThat(check(number("people"), children("children <= people").withRequired(false)))
                    .hasNoFindings();
        }

        @Test
        void mustNotEndUnknown() {
            assertThat(check(number("people").withRequired(false), children("children <= people")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/0/questions/1/valid/0/condition",
                            "If somebody leaves \"people\" empty, this condition is neither true nor false. Write: answered(people)"
                                    + " && children <= people");
        }

        @Test
        void mayNotWaitForLaterAnswers() {
            assertThat(check(children("children <= people"), number("people")))
                    .reportsOnly(
                            "condition.later-step",
                            "/phases/0/flow/0/questions/0/valid/0/condition",
                            "\"people\" is asked only later, in \"one\"; move that question before this, or use another one.");
        }

        @Test
        void hasToSaySomething() {
            assertThat(check(children("children > 200")))
                    .reportsOnly(
                            "valid.never-holds",
                            "/phases/0/flow/0/questions/0/valid/0/condition",
                            "No answer to \"children\" can ever keep to this condition; correct or remove it.");
            assertThat(check(children("children < 200")))
                    .reportsOnly(
                            "valid.always-holds",
                            "/phases/0/flow/0/questions/0/valid/0/condition",
                            "Every answer keeps to this condition; correct or remove it.");
            assertThat(check(yesNo("adult"), children("adult").withWhen("!adult")))
                    .hasCodes("valid.never-holds");
        }

        @Test
        void hasAMessageInEveryLanguage() {
            var twice = Demand.of("fewer", "children < 9", text("Fewer."));
            assertThat(check(number("children")
                            .withValid(List.of(twice, Demand.of("fewer", "children > 1", text(" "))))))
                    .hasCodes("id.duplicate", "text.blank");
        }
    }
}
