package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.question;

import io.github.mitform.definition.type.NumberType;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
    @Test
    void aSoundFormatHasNone() {
        assertThat(Check.of(format(page("first", number("age"))))).hasNoFindings();
    }

    @Nested
    class APageWithoutQuestions {
        @Test
        void isReportedAtItsQuestions() {
            assertThat(Check.of(format(page("first"))))
                    .reportsOnly(
                            "ask.no-question",
                            "/phases/0/flow/0/questions",
                            "At least one question is needed on this page; without any, remove the page.");
        }
    }

    @Nested
    class AStepOfNothing {
        private final NumberType type =
                new NumberType(Optional.empty(), Optional.empty(), BigDecimal.ZERO, Optional.empty());

        @Test
        void isReportedAtTheStep() {
            assertThat(Check.of(format(page("first", number("age"), question("weight", type)))))
                    .reportsOnly(
                            "number.step-not-positive",
                            "/phases/0/flow/0/questions/1/answer/step",
                            "The step between two numbers must be more than 0, but 0 is written; 1 gives whole numbers, 0.01"
                                    + " cents.");
        }
    }
}
