package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.choose;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.result;
import static io.github.mitform.check.Samples.text;
import static io.github.mitform.check.Samples.when;
import static io.github.mitform.check.Samples.with;
import static io.github.mitform.check.Samples.words;
import static io.github.mitform.check.Samples.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.definition.flow.Compute;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.expression.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComputeTest {
    private static final Flow PEOPLE = page("people", number("adults"), number("children"));
    private static final Flow TOTAL = Compute.of("total", "adults + children");

    private static CheckResult check(Flow... flow) {
        return Check.of(format(flow));
    }

    private static Flow asked(String when) {
        return page("more", yesNo("room").withWhen(when));
    }

    private static Input input(CheckResult result, String name) {
        return result.orThrow().plans().get(0).input(name).orElseThrow();
    }

    @Nested
    class AValue {
        @Test
        void isKnownWhereEverythingThatItNeedsIs() {
            assertThat(check(PEOPLE, TOTAL, asked("total > 4"))).hasNoFindings();
        }

        @Test
        void isUnknownWhereSomethingThatItNeedsMayBeLeftOut() {
            var people = page("people", number("adults"), number("children").withRequired(false));
            assertThat(check(people, TOTAL, asked("total > 4")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/2/questions/0/when",
                            "If somebody leaves \"children\" empty, there is no value \"total\"; then this condition is neither true"
                                    + " nor false. Write: answered(total) && total > 4");
            assertThat(check(people, TOTAL, asked("answered(total) && total > 4")))
                    .hasNoFindings();
            assertThat(check(people, Compute.of("total", "adults + children.orValue(0)"), asked("total > 4")))
                    .hasNoFindings();
        }

        @Test
        void isKnownOnAWayThatSaysSo() {
            var people = page("people", number("adults"), number("children").withRequired(false));
            var way = choose("c", List.of(when("family", "answered(children)", asked("total > 4"))));
            assertThat(check(people, TOTAL, way)).hasNoFindings();
        }

        @Test
        void isUnknownWhereItMayBeDividedByNothing() {
            var ratio = Compute.of("ratio", "adults * 1.0 / children");
            assertThat(check(PEOPLE, ratio, asked("ratio > 1.0")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/2/questions/0/when",
                            "Where \"ratio\" would be divided by 0, it has no value; then this condition is neither true nor false."
                                    + " Write: answered(ratio) && ratio > 1.0");
        }

        @Test
        void isNeverZeroWhereItsPartsSaySo() {
            var flow = page(
                    "people",
                    question("adults", NumberType.between(1, 9)),
                    question("children", NumberType.between(0, 9)));
            var ratio = Compute.of("share", "children * 1.0 / total");
            assertThat(check(flow, TOTAL, ratio, asked("share > 0.5"))).hasNoFindings();
            assertThat(check(flow, TOTAL, asked("total > 18"))).hasCodes("question.never-shown");
            assertThat(check(flow, TOTAL, asked("total > 0"))).hasCodes("question.always-shown");
        }

        @Test
        void isUnknownBehindAWayThatNotEverybodyTakes() {
            var way = choose("c", List.of(when("many", "adults > 4", TOTAL)));
            assertThat(check(PEOPLE, way, asked("total > 4"))).hasCodes("condition.maybe-unknown");
            assertThat(check(PEOPLE, choose("c", List.of(when("many", "adults > 4", TOTAL, asked("total > 9"))))))
                    .hasNoFindings();
        }

        @Test
        void passesOnWhatIsKnownThroughOtherValues() {
            var flow = new ArrayList<Flow>(List.of(page("start", number("v0"))));
            for (int i = 1; i <= 50; i++) {
                flow.add(Compute.of("v" + i, "v" + (i - 1) + " + v" + Math.max(0, i - 2)));
            }
            flow.add(asked("v50 > 4"));
            assertThat(check(flow.toArray(Flow[]::new))).hasNoFindings();
            flow.set(0, page("start", number("v0").withRequired(false)));
            assertThat(check(flow.toArray(Flow[]::new))).hasCodes("condition.maybe-unknown");
        }

        @Test
        void standsInTexts() {
            assertThat(check(PEOPLE, TOTAL, Inform.of("told", text("You are {total}."))))
                    .hasNoFindings();
            assertThat(check(TOTAL, PEOPLE, Inform.of("told", text("You are {total}."))))
                    .hasCodes("condition.later-step");
        }

        @Test
        void comesAfterWhatItNeedsAndBeforeWhatNeedsIt() {
            assertThat(check(PEOPLE, asked("total > 4"), TOTAL))
                    .reportsOnly(
                            "condition.later-value",
                            "/phases/0/flow/1/questions/0/when",
                            "\"total\" is computed only later; compute it before this, or use something else.");
        }

        @Test
        void isNotWhatOptionsComeFrom() {
            var group = Compute.of("kind", "adults > 4 ? \"many\" : \"few\"");
            var from =
                    new ChoiceType(Samples.from("kind", new io.github.mitform.definition.type.Selection.All()), false);
            assertThat(check(PEOPLE, group, page("more", question("which", from))))
                    .hasCodes("options.question-without-options");
        }
    }

    @Nested
    class ACircle {
        @Test
        void isToldOnceWithAllOfIt() {
            assertThat(check(
                            PEOPLE,
                            Compute.of("a", "adults + b"),
                            Compute.of("b", "c - 1"),
                            Compute.of("c", "a * 2"),
                            asked("a > 1 && d > 2"),
                            Compute.of("d", "1 + 1")))
                    .hasCodes("compute.circle", "condition.later-value");
            assertThat(check(PEOPLE, Compute.of("a", "a + 1")))
                    .reportsOnly(
                            "compute.circle",
                            "/phases/0/flow/1/value",
                            "These values need each other, so that none of them can be computed: a → a.");
        }

        @Test
        void mayGoThroughWhatIsShown() {
            var first = page("first", yesNo("big").withWhen("total > 4"));
            assertThat(check(PEOPLE, first, Compute.of("total", "adults + (big ? 1 : 0)")))
                    .hasCodes("condition.circle");
        }

        @Test
        void andALongChainAreBounded() {
            var flow = new ArrayList<Flow>(List.of(PEOPLE));
            for (int i = 2_000; i > 0; i--) {
                flow.add(Compute.of("v" + i, "v" + (i - 1) + " + 1"));
            }
            flow.add(Compute.of("v0", "adults"));
            assertThat(check(flow.toArray(Flow[]::new)).errors()).isNotEmpty();
        }
    }

    @Nested
    class ItsType {
        private io.github.mitform.definition.type.AnswerType of(String value, OptionalInt decimals) {
            var born = question("born", new DateType(Optional.empty(), Optional.empty()));
            var compute = new Compute(Id.of("x"), Optional.empty(), Condition.of(value), decimals);
            var checked = check(page("start", number("age"), words("name"), born), compute);
            return input(checked, "x").question().answer();
        }

        @Test
        void followsFromTheExpression() {
            assertThat(((NumberType) of("age + 1", OptionalInt.empty())).isWhole())
                    .isTrue();
            assertThat(((NumberType) of("age * 1.5", OptionalInt.of(2))).step()).isEqualTo(new BigDecimal("0.01"));
            assertThat(of("name", OptionalInt.empty())).isInstanceOf(TextType.class);
            assertThat(of("born + duration(\"P1D\")", OptionalInt.empty())).isInstanceOf(DateType.class);
        }

        @Test
        void isAChoiceWhereAllTextsAreKnown() {
            var choice = (ChoiceType) of("age < 18 ? \"young\" : \"old\"", OptionalInt.empty());
            assertThat(choice.options().orElseThrow().listed())
                    .extracting(option -> option.id().value())
                    .containsExactly("young", "old");
            assertThat(check(
                            page("start", number("age")),
                            Compute.of("x", "age < 18 ? \"young\" : \"old\""),
                            asked("x == \"yung\"")))
                    .hasCodes("expression.unknown-option");
        }

        @Test
        void isNoList() {
            assertThat(check(PEOPLE, Compute.of("x", "[adults]"), asked("x > 4")))
                    .reportsOnly(
                            "compute.kind",
                            "/phases/0/flow/1/value",
                            "\"x\" would be a list (whole number); what is computed is a number, a text, a date, a date with time, or"
                                    + " yes or no.");
        }

        @Test
        void isNotAskedForWhereItsExpressionIsWrong() {
            assertThat(check(PEOPLE, Compute.of("x", "adults + nobody"), asked("x > 4 && x == \"a\"")))
                    .hasCodes("expression.unknown-name");
        }
    }

    @Nested
    class WhatIsComputedFromSomethingPersonal {
        private final Flow named = page("start", words("name").withPersonal(Personal.DIRECT));

        @Test
        void isAsPersonal() {
            var letters = Compute.of("letters", "size(name)");
            var counted = with(phase("only", named, letters), result("r", "letters", "frequencies"));
            assertThat(Check.of(format(counted))).hasCodes("privacy.missing", "privacy.direct-in-public-result");
        }

        @Test
        void isNotAskedForWithoutAgreementASecondTime() {
            assertThat(check(named, Compute.of("letters", "size(name)"))).hasCodes("privacy.missing");
        }
    }

    @Test
    void whatDependsOnTheDayIsNotCounted() {
        var flow = phase(
                "only",
                page("start", question("born", new DateType(Optional.empty(), Optional.empty()))),
                Compute.of("adult", "born < today - duration(\"P18Y\")"),
                Compute.of("minor", "!adult"));
        assertThat(Check.of(format(with(flow, result("r", "minor", "frequencies")))))
                .reportsOnly(
                        "result.value-of-day",
                        "/phases/0/results/0/of",
                        "\"minor\" depends on the day on which it is computed, which no response tells, so that it cannot be counted.");
    }
}
