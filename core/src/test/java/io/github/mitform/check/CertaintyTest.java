package io.github.mitform.check;

import static io.github.mitform.check.Samples.choice;
import static io.github.mitform.check.Samples.choose;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.options;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.text;
import static io.github.mitform.check.Samples.when;
import static io.github.mitform.check.Samples.words;
import static io.github.mitform.check.Samples.yesNo;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertaintyTest {
    private static final String WHEN = "/phases/0/flow/0/questions/1/when";

    private static Format twoQuestions(Question first, String when) {
        return format(page("p", first, words("more").withWhen(when)));
    }

    private static void assertThatItsFixHelps(Format format) {
        var document = Json.document(Json.write(format));
        var finding = Check.of(format).findings().stream()
                .filter(found -> found.fix().isPresent())
                .findFirst()
                .orElseThrow();
        var mended = document.apply(finding.fix().orElseThrow());
        assertThat(Check.of(Json.read(mended).orThrow())).hasNoFindings();
    }

    @Nested
    class APartOfAnAnswer {
        private final Question spot = question(
                        "spot", new PlaceType(Set.of(PlaceType.Kind.POINT), Optional.empty(), Optional.empty(), 3, 100))
                .withRequired(false);

        @Test
        void isThereWhereTheAnswerIsIfNoAnswerIsWithoutIt() {
            assertThat(Check.of(twoQuestions(spot, "answered(spot) && spot.latitude > 51.0")))
                    .hasNoFindings();
            assertThat(Check.of(twoQuestions(spot, "!answered(spot) || spot.latitude > spot.longitude")))
                    .hasNoFindings();
            assertThat(Check.of(twoQuestions(spot, "spot.latitude > 51.0"))).hasCodes("condition.maybe-unknown");
            assertThat(Check.of(twoQuestions(spot, "answered(spot) || spot.latitude > 51.0")))
                    .hasCodes("condition.maybe-unknown");
        }

        @Test
        void isThereOnAWayOnWhichTheAnswerIs() {
            var inside = page("in", yesNo("north").withWhen("spot.latitude > 51.0"));
            assertThat(Check.of(format(page("p", spot), choose("c", List.of(when("there", "answered(spot)", inside))))))
                    .hasNoFindings();
        }

        @Test
        void mayBeMissingWhereAnAnswerCanDoWithoutIt() {
            var line = new PlaceType(
                    Set.of(PlaceType.Kind.POINT, PlaceType.Kind.LINE), Optional.empty(), Optional.empty(), 3, 100);
            assertThat(Check.of(twoQuestions(spot.withAnswer(line), "answered(spot) && spot.latitude > 51.0")))
                    .hasCodes("condition.maybe-unknown");
        }
    }

    @Nested
    class AnAnswerThatMayBeLeftOut {
        private final Format format = twoQuestions(number("age").withRequired(false), "age < 18");

        @Test
        void isReportedWithTheWayThatShowsIt() {
            assertThat(Check.of(format))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            WHEN,
                            "If somebody leaves \"age\" empty, this condition is neither true nor false. Write: answered(age) &&"
                                    + " age < 18");
        }

        @Test
        void leadsToTheQuestionAndToTheCharacter() {
            var finding = assertThat(Check.of(format)).finding("condition.maybe-unknown");
            assertThat(finding).isRelatedTo("/phases/0/flow/0/questions/0");
            assertThat(finding).hasPath("only/p/more");
            var located =
                    Json.document(Json.write(format)).locate(List.of(finding)).get(0);
            assertThat(located).isAt(new Position(25, 24));
        }

        @Test
        void canBeMendedWithTheFix() {
            assertThatItsFixHelps(format);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "answered(age) && age < 18",
                    "!answered(age) || age < 18",
                    "age.orValue(0) < 18",
                    "answered(age) ? age < 18 : false",
                    "answered(age)"
                })
        void isFineWhereTheConditionLooksFirst(String when) {
            assertThat(Check.of(twoQuestions(number("age").withRequired(false), when)))
                    .hasNoFindings();
        }

        @Test
        void isFineOnAWayOnWhichItIsThere() {
            assertThat(Check.of(format(
                            page("p", number("age").withRequired(false)),
                            choose(
                                    "known",
                                    List.of(when(
                                            "yes",
                                            "answered(age)",
                                            page("q", words("more").withWhen("age < 18"))))))))
                    .hasNoFindings();
        }
    }

    @Nested
    class AScaleThatOffersDontKnow {
        @Test
        void isReportedWithTheWayThatShowsIt() {
            var scale = new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), true);
            assertThat(Check.of(twoQuestions(question("rating", scale), "rating < 3")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            WHEN,
                            "If somebody answers \"don't know\" to \"rating\", this condition is neither true nor false. Write:"
                                    + " answered(rating) && rating < 3");
        }
    }

    @Nested
    class ARowOfAGrid {
        @Test
        void isReportedIfRowsMayBeLeftOut() {
            var grid = question("items", new GridType(options("a", "b"), new YesNoType(), false));
            assertThat(Check.of(twoQuestions(grid, "items.a")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            WHEN,
                            "If somebody leaves \"items.a\" out, this condition is neither true nor false. Write: answered(items.a)"
                                    + " && items.a");
        }

        @Test
        void isFineIfEveryRowHasToBeAnswered() {
            var grid = question("items", new GridType(options("a", "b"), new YesNoType(), true));
            assertThat(Check.of(twoQuestions(grid, "items.a"))).hasNoFindings();
        }
    }

    @Nested
    class AQuestionAskedOnOneWayOnly {
        private Format after(String condition) {
            return format(
                    page("p", number("age")),
                    choose(
                            "young",
                            List.of(when("under_18", "age < 18", page("q", yesNo("school")))),
                            page("r", yesNo("job"))),
                    page("s", words("more").withWhen(condition)));
        }

        @Test
        void isReportedWhereTheWaysHaveMet() {
            assertThat(Check.of(after("school")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/2/questions/0/when",
                            "Where \"age < 18\" does not hold, nobody is asked \"school\"; then this condition is neither true nor"
                                    + " false. Write: answered(school) && school");
        }

        @Test
        void isReportedWhereTheOtherWayWasTaken() {
            assertThat(Check.of(after("job")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/2/questions/0/when",
                            "Where \"age < 18\" holds, nobody is asked \"job\"; then this condition is neither true nor false. Write:"
                                    + " answered(job) && job");
        }

        @Test
        void canBeMendedWithTheFix() {
            assertThatItsFixHelps(after("school"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "age < 18 && school",
                    "age < 16 && school",
                    "age >= 18 || school",
                    "age >= 18 && job",
                    "age < 18 ? school : job",
                    "!(age < 18) && job"
                })
        void isFineWhereTheConditionMeansThatWay(String condition) {
            assertThat(Check.of(after(condition))).hasNoFindings();
        }

        @Test
        void isNoUseOnTheOtherWay() {
            assertThat(Check.of(format(
                            page("p", number("age")),
                            choose(
                                    "young",
                                    List.of(when("under_18", "age < 18", page("q", yesNo("school")))),
                                    page("r", yesNo("job").withWhen("school"))))))
                    .reportsOnly(
                            "condition.other-way",
                            "/phases/0/flow/1/otherwise/0/questions/0/when",
                            "\"school\" is asked only on another way, never of those who get here; use another question, or ask it"
                                    + " before.");
        }
    }

    @Nested
    class AQuestionWithAConditionOfItsOwn {
        @Test
        void isKnownUnderTheSameCondition() {
            assertThat(Check.of(format(page(
                            "p",
                            yesNo("member"),
                            number("fee").withWhen("member"),
                            words("why").withWhen("member && fee > 3")))))
                    .hasNoFindings();
        }

        @Test
        void isReportedUnderAnotherOne() {
            assertThat(Check.of(format(page(
                            "p",
                            yesNo("member"),
                            number("fee").withWhen("member"),
                            words("why").withWhen("fee > 3")))))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/0/questions/2/when",
                            "Where \"member\" does not hold, nobody is asked \"fee\"; then this condition is neither true nor false."
                                    + " Write: answered(fee) && fee > 3");
        }
    }

    @Nested
    class ADivisor {
        private Format dividedBy(Question divisor) {
            return twoQuestions(divisor, "10 / people > 2");
        }

        @Test
        void isReportedIfItMayBeZero() {
            assertThat(Check.of(dividedBy(number("people"))))
                    .reportsOnly(
                            "condition.maybe-zero",
                            WHEN,
                            "people may be 0, so that this condition cannot be calculated. Write: people != 0 && 10 / people > 2");
        }

        @Test
        void canBeMendedWithTheFix() {
            assertThatItsFixHelps(dividedBy(number("people")));
        }

        @Test
        void isFineIfItsBoundsLeaveOutZero() {
            assertThat(Check.of(dividedBy(question("people", NumberType.between(1, 9)))))
                    .hasNoFindings();
        }
    }

    @Nested
    class SeveralGaps {
        @Test
        void areMendedTogether() {
            var format = format(page(
                    "p",
                    number("age").withRequired(false),
                    choice("mode", "bike", "bus").withRequired(false),
                    words("more").withWhen("age < 18 && mode == \"bike\"")));
            assertThat(Check.of(format))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/0/questions/2/when",
                            "If somebody leaves \"age\" empty, this condition is neither true nor false. Write: answered(age) &&"
                                    + " answered(mode) && (age < 18 && mode == \"bike\")");
            assertThatItsFixHelps(format);
        }
    }

    @Test
    void anAgreementIsAlwaysAnswered() {
        assertThat(Check.of(format(phase(
                        "only",
                        Consent.of("photos", text("You may show pictures of me.")),
                        page("p", words("where").withWhen("photos"))))))
                .hasNoFindings();
    }

    private static FindingAssert assertThat(Finding finding) {
        return new FindingAssert(finding);
    }

    private static CheckAssert assertThat(CheckResult result) {
        return CheckAssert.assertThat(result);
    }
}
