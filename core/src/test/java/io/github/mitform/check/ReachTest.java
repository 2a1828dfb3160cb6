package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.choice;
import static io.github.mitform.check.Samples.choose;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.when;
import static io.github.mitform.check.Samples.words;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Flow;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static Format cases(Choose.Case... cases) {
        return format(page("p", number("age"), choice("mode", "bike", "bus")), choose("way", Arrays.asList(cases)));
    }

    private static Flow more(String id) {
        return page(id, words(id + "_words"));
    }

    @Nested
    class ACase {
        @Test
        void thatContradictsTheBoundsOfAnAnswer() {
            assertThat(Check.of(cases(when("old", "age > 200", more("a")))))
                    .reportsOnly(
                            "case.never-holds",
                            "/phases/0/flow/1/cases/0/when",
                            "\"age > 200\" can never hold; correct it, or remove the case.");
        }

        @Test
        void thatContradictsItself() {
            assertThat(Check.of(cases(when("odd", "age < 18 && age > 60", more("a")))))
                    .reportsOnly(
                            "case.never-holds",
                            "/phases/0/flow/1/cases/0/when",
                            "\"age < 18 && age > 60\" can never hold; correct it, or remove the case.");
        }

        @Test
        void thatStandsBehindAWiderOne() {
            var result = Check.of(cases(when("young", "age < 18", more("a")), when("child", "age < 14", more("b"))));
            assertThat(result)
                    .reportsOnly(
                            "case.shadowed",
                            "/phases/0/flow/1/cases/1/when",
                            "Whenever \"age < 14\" holds, the earlier case \"young\" is taken; put this case before it, or remove"
                                    + " it.");
            FindingAssert.assertThat(assertThat(result).finding("case.shadowed"))
                    .isRelatedTo("/phases/0/flow/1/cases/0/when")
                    .hasPath("only/way/child");
        }

        @Test
        void thatSeveralEarlierOnesTakeTogether() {
            assertThat(Check.of(cases(
                            when("young", "age < 30", more("a")),
                            when("old", "age >= 60", more("b")),
                            when("any", "age < 40 || age > 50", more("c")),
                            when("left", "age > 55", more("d")))))
                    .reportsOnly(
                            "case.shadowed",
                            "/phases/0/flow/1/cases/3/when",
                            "Whenever \"age > 55\" holds, the earlier case \"any\" is taken; put this case before it, or remove"
                                    + " it.");
        }

        @Test
        void thatContradictsTheWayThereStopsWithOneFinding() {
            assertThat(Check.of(cases(when(
                            "young",
                            "age < 18",
                            choose(
                                    "inner",
                                    List.of(when(
                                            "old",
                                            "age > 60",
                                            page("q", words("x").withWhen("age > 90")))))))))
                    .reportsOnly(
                            "case.contradicts-way",
                            "/phases/0/flow/1/cases/0/flow/0/cases/0/when",
                            "\"age > 60\" can never hold on the way that leads here; correct it, or remove the case.");
        }
    }

    @Nested
    class TheLastWay {
        @Test
        void keepsItsNameForItself() {
            assertThat(Check.of(cases(when("otherwise", "age < 18", more("a")))))
                    .reportsOnly(
                            "case.named-otherwise",
                            "/phases/0/flow/1/cases/0/id",
                            "The last way is called \"otherwise\" already; choose another id for this case.");
        }

        @Test
        void isNeverTakenIfTheCasesLeaveNothing() {
            assertThat(Check.of(format(
                            page("p", number("age")),
                            choose(
                                    "way",
                                    List.of(when("young", "age < 18", more("a")), when("old", "age >= 18", more("b"))),
                                    more("c")))))
                    .reportsOnly(
                            "otherwise.never-reached",
                            "/phases/0/flow/1/otherwise",
                            "Nobody gets here, because one of the cases always holds; remove these steps.");
        }

        @Test
        void mayBeEmptyThen() {
            assertThat(Check.of(cases(
                            when("bike", "mode == \"bike\"", more("a")), when("bus", "mode == \"bus\"", more("b")))))
                    .hasNoFindings();
        }
    }

    @Nested
    class AQuestion {
        @Test
        void isNeverShownIfItsConditionContradictsTheWay() {
            assertThat(Check.of(cases(
                            when("young", "age < 18", page("q", words("pension").withWhen("age > 65"))))))
                    .reportsOnly(
                            "question.never-shown",
                            "/phases/0/flow/1/cases/0/flow/0/questions/0/when",
                            "\"pension\" is never shown, because this condition can never hold here; correct it, or remove the"
                                    + " question.");
        }
    }
}
