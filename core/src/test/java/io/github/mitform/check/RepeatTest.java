package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.options;
import static io.github.mitform.check.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Times;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepeatTest {
    private static final String INSIDE = "/phases/0/flow/0/flow/";

    private static Question question(String id) {
        return Question.of(id, text("Really?"), new YesNoType());
    }

    private static Question number(String id) {
        return Question.of(id, text("How many?"), NumberType.between(0, 9));
    }

    private static Flow ask(Question... questions) {
        return Ask.of("ask_" + questions[0].id(), questions);
    }

    private static Repeat each(Flow... flow) {
        return Repeat.each("rate", options("park", "pool"), flow);
    }

    private static Repeat times(String source, Flow... flow) {
        return Repeat.times("child", Times.of(source), OptionalInt.empty(), flow);
    }

    @Nested
    class InsideOfWhatIsRepeated {
        @Test
        void anAnswerOfTheSameItemIsCertain() {
            assertThat(Check.of(
                            format(each(ask(question("clean"), question("nice").withWhen("clean"))))))
                    .hasNoFindings();
        }

        @Test
        void whatMayBeLeftOutIsCalledAsItIsThere() {
            assertThat(Check.of(format(each(ask(
                            question("clean").withRequired(false),
                            question("nice").withWhen("clean"))))))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            INSIDE + "0/questions/1/when",
                            "If somebody leaves \"clean\" empty, this condition is neither true nor false. Write: answered(clean) &&"
                                    + " clean");
        }

        @Test
        void answersAroundItCanBeSeen() {
            assertThat(Check.of(format(
                            ask(question("far")), each(ask(question("clean").withWhen("far"))))))
                    .hasNoFindings();
        }

        @Test
        void itsOwnNamesComeFirst() {
            assertThat(Check.of(format(
                            ask(number("clean")),
                            each(ask(question("clean"), question("nice").withWhen("clean"))))))
                    .hasNoFindings();
        }

        @Test
        void theKeyOfAnItemIsOneOfTheOptions() {
            assertThat(Check.of(format(each(ask(question("clean").withWhen("item == \"park\""))))))
                    .hasNoFindings();
            assertThat(Check.of(format(each(ask(question("clean").withWhen("item == \"lake\""))))))
                    .hasCodes("expression.unknown-option");
        }

        @Test
        void theKeyOfACountedItemIsItsNumber() {
            var twice = Repeat.times(
                    "child",
                    Times.of(2),
                    OptionalInt.empty(),
                    ask(question("clean").withWhen("item > 2")));
            assertThat(Check.of(format(twice))).hasCodes("question.never-shown");
        }

        @Test
        void whatComesLaterIsNotKnownYet() {
            assertThat(Check.of(format(each(ask(question("nice").withWhen("clean"), question("clean"))))))
                    .hasCodes("condition.later-step");
        }

        @Test
        void twoThatWaitForEachOtherAreACircle() {
            assertThat(Check.of(format(each(ask(
                            question("nice").withWhen("clean"),
                            question("clean").withWhen("nice"))))))
                    .hasCodes("condition.circle");
        }
    }

    @Nested
    class OutsideOfWhatIsRepeated {
        @Test
        void aQuestionIsTheListOfItsAnswersAndAlwaysThere() {
            var left = question("clean").withRequired(false);
            assertThat(Check.of(format(each(ask(left)), ask(question("why").withWhen("false in rate.clean")))))
                    .hasNoFindings();
        }

        @Test
        void theListMayBeEmpty() {
            assertThat(Check.of(format(
                            Repeat.each("rate", options("park", "pool"), ask(number("people"))),
                            ask(question("why").withWhen("avg(rate.people) > 3")))))
                    .reportsOnly(
                            "condition.maybe-zero",
                            "/phases/0/flow/1/questions/0/when",
                            "size(rate.people) may be 0, so that this condition cannot be calculated. Write: size(rate.people) != 0 &&"
                                    + " avg(rate.people) > 3");
        }

        @Test
        void theListIsThereOnlyBehindIt() {
            assertThat(Check.of(
                            format(ask(question("why").withWhen("true in rate.clean")), each(ask(question("clean"))))))
                    .reportsOnly(
                            "condition.later-step",
                            "/phases/0/flow/0/questions/0/when",
                            "\"rate.clean\" is asked only later, in \"ask_clean\"; move that question before this, or use another one.");
        }

        @Test
        void itsItemsHaveNoNamesThatCouldBeWritten() {
            assertThat(Check.of(format(
                            each(ask(question("clean"))), ask(question("why").withWhen("rate.park.clean")))))
                    .hasCodes("expression.unknown-name");
            assertThat(Check.of(format(
                            each(ask(question("clean"))), ask(question("why").withWhen("item == \"park\"")))))
                    .hasCodes("expression.unknown-name");
        }
    }

    @Nested
    class HowOften {
        @Test
        void isKnownWhereTheQuestionIsCertain() {
            assertThat(Check.of(format(ask(number("children")), times("children", ask(question("clean"))))))
                    .hasNoFindings();
        }

        @Test
        void isNotKnownOnAWayOnWhichItIsNotAsked() {
            var may = new Choose(
                    Id.of("choose"),
                    List.of(new Choose.Case(Id.of("yes"), Condition.of("parent"), List.of(ask(number("children"))))),
                    List.of());
            assertThat(Check.of(format(ask(question("parent")), may, times("children", ask(question("clean"))))))
                    .reportsOnly(
                            "repeat.times-maybe-unknown",
                            "/phases/0/flow/2/times",
                            "Where \"parent\" does not hold, nobody is asked \"children\"; then it is not known how often this is"
                                    + " repeated. Write: children.orValue(0)");
        }

        @Test
        void canBeBoundedWhereItIsWritten() {
            assertThat(Check.of(format(
                            ask(Question.of("children", text("How many?"), NumberType.between(0, 500))),
                            times("min([children, 5])", ask(question("clean"))))))
                    .hasNoFindings();
        }

        @Test
        void isWaitedForLikeAnyAnswer() {
            assertThat(Check.of(format(times("children", ask(question("clean"))), ask(number("children")))))
                    .hasCodes("condition.later-step");
        }
    }

    @Nested
    class SomethingPersonal {
        private final Flow personal = each(ask(question("health").withPersonal(Personal.SPECIAL)));
        private final Flow consent = Consent.of("data_use", text("You may."));

        private static CheckResult check(Flow... flow) {
            return Check.of(Samples.withPrivacy(format(flow), Samples.privacy(LegalBasis.CONSENT)));
        }

        @Test
        void comesBehindAConsentThatIsAskedOnce() {
            assertThat(check(consent, personal)).hasNoFindings();
        }

        @Test
        void isFoundWithoutOne() {
            assertThat(check(personal, consent)).hasCodes("privacy.before-consent");
        }
    }

    @Nested
    class TheTimeItTakes {
        private static Effort effort(Flow... flow) {
            return Check.of(format(flow)).orThrow().effort(Id.of("only"));
        }

        @Test
        void growsWithTheItems() {
            var once = effort(ask(question("clean")));
            assertThat(effort(each(ask(question("clean")))))
                    .isEqualTo(
                            new Effort(once.least().multipliedBy(2), once.most().multipliedBy(2)));
        }

        @Test
        void isThatOfNoItemToThatOfAll() {
            var once = effort(ask(question("clean")));
            var number = effort(ask(number("children")));
            assertThat(effort(ask(number("children")), times("children", ask(question("clean")))))
                    .isEqualTo(new Effort(
                            number.least(), number.most().plus(once.most().multipliedBy(9))));
            assertThat(once.least()).isGreaterThan(Duration.ZERO);
        }
    }
}
