package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.text;

import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.definition.flow.Assign.Variant;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignTest {
    private static Question question(String id) {
        return Question.of(id, text("Really?"), new YesNoType());
    }

    private static Flow ask(Question... questions) {
        return Ask.of("ask_" + questions[0].id(), questions);
    }

    private static Variant variant(String id, Flow... flow) {
        return new Variant(Id.of(id), Optional.empty(), 1, List.of(flow));
    }

    private static Assign assign(Variant... variants) {
        return new Assign(Id.of("ab"), Optional.empty(), List.of(variants));
    }

    private static Choose choose(String when, Flow... flow) {
        return new Choose(
                Id.of("fork"), List.of(new Choose.Case(Id.of("yes"), Condition.of(when), List.of(flow))), List.of());
    }

    @Nested
    class WhatWasDrawn {
        private final Assign assign = assign(variant("a", ask(question("clear"))), variant("b"), variant("c"));

        @Test
        void isKnownBehindIt() {
            assertThat(Check.of(format(assign, ask(question("more").withWhen("ab == \"b\"")))))
                    .hasNoFindings();
        }

        @Test
        void saysWhatWasAsked() {
            assertThat(Check.of(format(
                            assign, choose("ab == \"a\"", ask(question("more").withWhen("clear"))))))
                    .hasNoFindings();
            assertThat(Check.of(format(assign, ask(question("more").withWhen("clear")))))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/1/questions/0/when",
                            "Where \"ab == \"a\"\" does not hold, nobody is asked \"clear\"; then this condition is neither true"
                                    + " nor false. Write: answered(clear) && clear");
        }

        @Test
        void isOneOfTheVariants() {
            assertThat(Check.of(format(assign, ask(question("more").withWhen("ab == \"d\"")))))
                    .hasCodes("expression.unknown-option");
        }

        @Test
        void isNotKnownBeforeIt() {
            assertThat(Check.of(format(ask(question("more").withWhen("ab == \"b\"")), assign)))
                    .hasCodes("condition.later-step");
        }

        @Test
        void isKnownOnlyOnTheWayToIt() {
            var inside = choose("first", assign);
            assertThat(Check.of(format(
                            ask(question("first")), inside, ask(question("more").withWhen("ab == \"b\"")))))
                    .hasCodes("condition.maybe-unknown");
        }
    }

    @Test
    void aCaseAgainstTheVariantIsNeverTaken() {
        var inside = choose("ab == \"b\"", ask(question("more")));
        assertThat(Check.of(format(assign(variant("a", inside), variant("b")))))
                .reportsOnly(
                        "case.contradicts-way",
                        "/phases/0/flow/0/variants/0/flow/0/cases/0/when",
                        "\"ab == \"b\"\" can never hold on the way that leads here; correct it, or remove the case.");
        assertThat(Check.of(format(assign(variant("b"), variant("a", inside))))).hasCodes("case.contradicts-way");
    }

    @Test
    void aNameIsTakenOnce() {
        assertThat(Check.of(format(assign(variant("a", ask(question("ab"))), variant("b")))))
                .hasCodes("name.duplicate");
    }

    @Test
    void anIdOfAVariantStandsOnce() {
        assertThat(Check.of(format(assign(variant("a"), variant("a"), variant("b", ask(question("clear")))))))
                .hasCodes("id.duplicate");
    }

    @Test
    void thereAreAtLeastTwoVariants() {
        assertThat(Check.of(format(assign(variant("a", ask(question("clear")))))))
                .reportsOnly(
                        "assign.too-few-variants",
                        "/phases/0/flow/0/variants",
                        "At least 2 variants are needed to draw one of them; with fewer, write the steps directly here.");
        assertThat(Check.of(format(assign(), ask(question("clear"))))).hasCodes("assign.too-few-variants");
    }

    @Test
    void aWeightIsSomething() {
        var weightless = new Variant(Id.of("b"), Optional.empty(), 0, List.of());
        assertThat(Check.of(format(assign(variant("a", ask(question("clear"))), weightless))))
                .reportsOnly(
                        "assign.weight-out-of-range",
                        "/phases/0/flow/0/variants/1/weight",
                        "The weight of a variant is a whole number from 1 to 1000, but 0 is written; remove a variant that"
                                + " nobody should get.");
    }
}
