package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.after;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.text;
import static io.github.mitform.check.Samples.withLanguages;
import static io.github.mitform.check.Samples.withPrivacy;
import static java.util.Locale.ENGLISH;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.Privacy;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.id.Id;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AboutTest {
    private static final Phase PHASE = phase("only", page("p", number("age")));

    private static Format promising(Period retention, OptionalInt minAge) {
        return withPrivacy(
                format(PHASE),
                new Privacy(text("Planning"), LegalBasis.PUBLIC_TASK, retention, 5, minAge, Optional.empty()));
    }

    @Test
    void aLanguageIsListedOnce() {
        var result = Check.of(withLanguages(format(PHASE), ENGLISH, ENGLISH));
        assertThat(result)
                .reportsOnly("format.language-twice", "/languages/1", "English (en) is listed twice; remove one.");
        FindingAssert.assertThat(assertThat(result).finding("format.language-twice"))
                .isRelatedTo("/languages/0");
    }

    @Test
    void answersAreKeptForSomeTime() {
        assertThat(Check.of(promising(Period.ZERO, OptionalInt.empty())))
                .reportsOnly(
                        "privacy.retention-not-positive",
                        "/privacy/retention",
                        "Answers have to be kept for some time, such as \"P6M\" for 6 months, but \"P0D\" is none.");
    }

    @Test
    void anAgeIsOneThatPeopleReach() {
        assertThat(Check.of(promising(Period.ofDays(1), OptionalInt.of(140))))
                .reportsOnly(
                        "privacy.min-age-out-of-range",
                        "/privacy/minAge",
                        "The age from which people may take part lies between 0 and 122, but 140 is written.");
    }

    @Nested
    class APhase {
        private Phase lasting(Period lasts) {
            return new Phase(
                    PHASE.id(), PHASE.title(), PHASE.after(), Optional.of(lasts), PHASE.flow(), PHASE.results());
        }

        @Test
        void lastsSomeTime() {
            assertThat(Check.of(format(lasting(Period.ofDays(-3)))))
                    .reportsOnly(
                            "phase.lasts-not-positive",
                            "/phases/0/lasts",
                            "A phase has to last some time, such as \"P14D\" for 14 days, but \"P-3D\" is none.");
        }

        @Test
        void comesAfterOneThatIsThere() {
            assertThat(Check.of(format(PHASE, after(phase("second", page("p", number("x"))), "onyl"))))
                    .reportsOnly(
                            "phase.unknown-after",
                            "/phases/1/after",
                            "There is no phase \"onyl\". Did you mean \"only\"?");
        }

        @Test
        void doesNotWaitForItself() {
            var a = after(phase("a", page("p", number("x"))), "b");
            var b = after(phase("b", page("p", number("x"))), "a");
            var result = Check.of(format(a, b));
            assertThat(result)
                    .reportsOnly(
                            "phase.circle",
                            "/phases/0/after",
                            "These phases wait for each other, so that none of them can open: a → b → a.");
            FindingAssert.assertThat(assertThat(result).finding("phase.circle")).isRelatedTo("/phases/1/after");
        }

        @Test
        void showsSomething() {
            assertThat(Check.of(format(phase("only"))))
                    .reportsOnly(
                            "phase.empty",
                            "/phases/0/flow",
                            "Nobody sees anything in this phase; add a step, or remove the phase.");
        }
    }

    @Nested
    class ANumberThatACitySets {
        private Format with(Integer value, Integer min, Integer max) {
            Parameter limit = new NumberParameter(
                    Id.of("limit"),
                    Optional.empty(),
                    BigDecimal.valueOf(value),
                    Optional.of(BigDecimal.valueOf(min)),
                    Optional.of(BigDecimal.valueOf(max)));
            return format(
                    "org.example.sample",
                    List.of(limit),
                    phase("only", page("p", number("age"), Samples.words("w").withWhen("age < limit"))));
        }

        @Test
        void keepsItsOwnBounds() {
            assertThat(Check.of(with(30, 1, 20)))
                    .reportsOnly(
                            "parameter.default-outside",
                            "/parameters/0/default",
                            "The value 30 is not allowed by the parameter's own bounds: from 1 to 20.");
        }

        @Test
        void hasBoundsThatCanBeKept() {
            assertThat(Check.of(with(30, 40, 20)))
                    .reportsOnly(
                            "bounds.reversed",
                            "/parameters/0/max",
                            "No answer is possible: at least 40 is asked for, but at most 20 is allowed.");
        }
    }
}
