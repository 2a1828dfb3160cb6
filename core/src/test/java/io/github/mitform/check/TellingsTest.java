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

import io.github.mitform.definition.flow.Demand;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TextType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TellingsTest {
    private static final String TOLD = "/phases/0/flow/1/text/en";

    private static Flow told(String words) {
        return Inform.of("told", text(words));
    }

    private static CheckResult check(Flow... flow) {
        return Check.of(format(flow));
    }

    private static Question asking(String id, String words) {
        return Question.of(id, text(words), TextType.upTo(100));
    }

    @Nested
    class AnAnswerInAText {
        @Test
        void mayHaveBeenGivenOnAnEarlierPage() {
            assertThat(check(page("one", words("name")), told("Hello {name}!"))).hasNoFindings();
        }

        @Test
        void hasToExist() {
            assertThat(check(page("one", words("name")), told("Hello {nam}!")))
                    .reportsOnly(
                            "text.unknown-name",
                            TOLD,
                            "Neither a parameter nor an earlier answer is called \"nam\". Did you mean \"name\"? To show a brace"
                                    + " itself, write it twice.");
        }

        @Test
        void hasToBeThere() {
            assertThat(check(page("one", words("name").withRequired(false)), told("Hello {name}!")))
                    .reportsOnly(
                            "text.maybe-missing",
                            TOLD,
                            "If somebody leaves \"name\" empty, nothing stands in this text. Write what stands there instead:"
                                    + " {name|…}");
            assertThat(check(page("one", words("name").withRequired(false)), told("Hello {name|you}!")))
                    .hasNoFindings();
            var scale = new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), true);
            assertThat(check(page("one", question("like", scale)), told("{like}")))
                    .hasCodes("text.maybe-missing");
        }

        @Test
        void isThereWhereItIsAskedOnTheSameWay() {
            var way = choose(
                    "c", List.of(when("adult", "age >= 18", page("card", words("name")), told("Hello {name}!"))));
            assertThat(check(page("one", number("age")), way)).hasNoFindings();
            assertThat(check(page("one", number("age")), way, Inform.of("late", text("Hello {name}!"))))
                    .reportsOnly(
                            "text.maybe-missing",
                            "/phases/0/flow/2/text/en",
                            "Where \"age >= 18\" does not hold, nobody is asked \"name\"; then nothing stands in this text. Write"
                                    + " what stands there instead: {name|…}");
        }

        @Test
        void mayNotComeLater() {
            assertThat(check(told("Hello {name}!"), page("one", words("name"))))
                    .reportsOnly(
                            "text.later-answer",
                            "/phases/0/flow/0/text/en",
                            "\"name\" is answered only later, so that it cannot stand in this text; use an earlier answer.");
            assertThat(check(page("one", asking("name", "Is {name} your name?"))))
                    .hasCodes("text.later-answer");
        }

        @Test
        void isNotThereYetOnItsOwnPage() {
            assertThat(check(page("one", words("name"), asking("more", "More about {name}?"))))
                    .reportsOnly(
                            "text.maybe-missing",
                            "/phases/0/flow/0/questions/1/ask/en",
                            "As long as \"name\", on the same page, is not answered, nothing stands in this text. Write what stands"
                                    + " there instead: {name|…}");
            assertThat(check(page("one", words("name"), asking("more", "More about {name|you}?"))))
                    .hasNoFindings();
        }

        @Test
        void hasToBeOfAKindThatCanBeTold() {
            assertThat(check(page("one", yesNo("adult")), told("{adult}")))
                    .reportsOnly(
                            "text.answer-not-told",
                            TOLD,
                            "The answer to \"adult\" cannot stand in a text; words, numbers, days, options and steps of a scale"
                                    + " can.");
        }

        @Test
        void hasNoPlaceInAMessage() {
            var demand = Demand.of("some", "size(more) > size(name)", text("More than {name}."));
            assertThat(check(page("one", words("name"), words("more").withValid(List.of(demand)))))
                    .reportsOnly(
                            "text.answer-in-message",
                            "/phases/0/flow/0/questions/1/valid/0/message/en",
                            "\"name\" is no parameter: what people answered has no place in the message of a refusal, which may end"
                                    + " in a log.");
        }

        @Test
        void isNotInTheReportOfWhatIsCounted() {
            var counted = with(
                    phase("only", page("one", words("name")), page("two", asking("more", "More about {name|you}?"))),
                    result("more", "more", "texts"));
            assertThat(Check.of(format(counted)))
                    .reportsOnly(
                            "text.answer-in-result",
                            "/phases/0/flow/1/questions/0/ask/en",
                            "This question is counted, but everybody reads another text; in the report \"you\" stands for"
                                    + " \"name\".");
        }
    }

    @Test
    void theFixKeepsWhatStandsThereInstead() {
        var result = check(page("one", words("name")), told("Hello {nmae|you}!"));
        assertThat(result.findings().get(0).fix().orElseThrow().edits().get(0).text())
                .isEqualTo("\"Hello {name|you}!\"");
    }

    @Test
    void theFixSaysWhereSomethingIsMissing() {
        var result = check(page("one", words("name").withRequired(false)), told("Hello {name}!"));
        assertThat(result.findings().get(0).fix().orElseThrow().edits().get(0).text())
                .isEqualTo("\"Hello {name|…}!\"");
    }
}
