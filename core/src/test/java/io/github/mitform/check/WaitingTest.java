package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.choose;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.when;
import static io.github.mitform.check.Samples.words;
import static io.github.mitform.check.Samples.yesNo;

import io.github.mitform.definition.Format;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WaitingTest {
    @Nested
    class AQuestionThatIsAskedLater {
        private final Format format =
                format(page("first", words("more").withWhen("age < 18")), page("second", number("age")));

        @Test
        void isNamedWithItsStep() {
            assertThat(Check.of(format))
                    .reportsOnly(
                            "condition.later-step",
                            "/phases/0/flow/0/questions/0/when",
                            "\"age\" is asked only later, in \"second\"; move that question before this, or use another one.");
        }

        @Test
        void isTheRelatedPlace() {
            var finding = assertThat(Check.of(format)).finding("condition.later-step");
            FindingAssert.assertThat(finding)
                    .isRelatedTo("/phases/0/flow/1/questions/0")
                    .hasPath("only/first/more")
                    .hasOffset(0);
        }

        @Test
        void isReportedInACaseToo() {
            assertThat(Check.of(format(
                            choose("young", List.of(when("yes", "10 < age", page("a", words("more"))))),
                            page("second", number("age")))))
                    .reportsOnly(
                            "condition.later-step",
                            "/phases/0/flow/0/cases/0/when",
                            "\"age\" is asked only later, in \"second\"; move that question before this, or use another one.");
        }
    }

    @Nested
    class AQuestionThatDependsOnItself {
        @Test
        void isReported() {
            assertThat(Check.of(format(page("p", yesNo("member").withWhen("member")))))
                    .reportsOnly(
                            "condition.depends-on-itself",
                            "/phases/0/flow/0/questions/0/when",
                            "Whether \"member\" is shown depends on what is answered there; use another question.");
        }
    }

    @Nested
    class ThreeQuestionsThatWaitForEachOther {
        private final Format format = format(page(
                "p",
                yesNo("a").withWhen("c"),
                yesNo("b").withWhen("a"),
                yesNo("c").withWhen("b"),
                yesNo("d").withWhen("b")));

        @Test
        void arePrintedAsACircleAndNothingElse() {
            assertThat(Check.of(format))
                    .reportsOnly(
                            "condition.circle",
                            "/phases/0/flow/0/questions/0/when",
                            "These wait for each other, so that none of them is ever shown: a → c → b → a.");
        }

        @Test
        void areAllRelated() {
            var finding = assertThat(Check.of(format)).finding("condition.circle");
            FindingAssert.assertThat(finding)
                    .isRelatedTo("/phases/0/flow/0/questions/2/when", "/phases/0/flow/0/questions/1/when");
        }
    }

    @Nested
    class ACaseThatWaitsForAQuestionInsideIt {
        @Test
        void isPrintedAsACircle() {
            assertThat(Check.of(format(choose("young", List.of(when("yes", "age < 18", page("p", number("age"))))))))
                    .reportsOnly(
                            "condition.circle",
                            "/phases/0/flow/0/cases/0/when",
                            "These wait for each other, so that none of them is ever shown: young/yes → age → young/yes.");
        }
    }
}
