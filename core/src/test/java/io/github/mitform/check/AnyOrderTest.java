package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.AnyOrder.Order;
import io.github.mitform.definition.flow.AnyOrder.Part;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnyOrderTest {
    private static Question question(String id) {
        return Question.of(id, text("Really?"), new YesNoType());
    }

    private static Flow ask(Question... questions) {
        return Ask.of("ask_" + questions[0].id(), questions);
    }

    private static Part part(String id, Flow... flow) {
        return new Part(Id.of(id), Optional.of(text("A part")), List.of(flow));
    }

    private static AnyOrder anyOrder(Part... parts) {
        return new AnyOrder(Id.of("places"), Optional.empty(), List.of(parts), Order.CHOSEN);
    }

    @Nested
    class AnAnswerInAPart {
        @Test
        void isNotCertainInAnother() {
            assertThat(Check.of(format(anyOrder(
                            part("park", ask(question("trees"))),
                            part("pool", ask(question("leaves").withWhen("trees")))))))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/0/parts/1/flow/0/questions/0/when",
                            "If somebody comes here before \"trees\" is answered in another part, this condition is neither true nor"
                                    + " false. Write: answered(trees) && trees");
        }

        @Test
        void isCertainInTheSamePart() {
            assertThat(Check.of(format(anyOrder(
                            part(
                                    "park",
                                    ask(question("trees")),
                                    ask(question("leaves").withWhen("trees"))),
                            part("pool", ask(question("clean")))))))
                    .hasNoFindings();
        }

        @Test
        void isCertainBehindTheWhole() {
            assertThat(Check.of(format(
                            anyOrder(part("park", ask(question("trees"))), part("pool", ask(question("clean")))),
                            ask(question("leaves").withWhen("trees && clean")))))
                    .hasNoFindings();
        }

        @Test
        void isNotCertainInAnotherPartOfAWholeAround() {
            var inner = new AnyOrder(
                    Id.of("corners"),
                    Optional.empty(),
                    List.of(
                            part("north", ask(question("sun"))),
                            part("south", ask(question("shade").withWhen("sun")))),
                    Order.RANDOM);
            assertThat(Check.of(format(anyOrder(
                            part("park", inner, ask(question("light").withWhen("sun"))),
                            part("pool", ask(question("heat").withWhen("sun")))))))
                    .hasCodes("condition.maybe-unknown", "condition.maybe-unknown");
        }

        @Test
        void isAskedLaterForAPartThatIsWrittenBefore() {
            assertThat(Check.of(format(anyOrder(
                            part("park", ask(question("trees").withWhen("answered(clean) && clean"))),
                            part("pool", ask(question("clean")))))))
                    .hasCodes("condition.later-step");
        }

        @Test
        void isKnownBehindACaseThatLookedAtIt() {
            var choose = new Choose(
                    Id.of("fork"),
                    List.of(new Choose.Case(
                            Id.of("green"),
                            Condition.of("answered(trees) && trees"),
                            List.of(ask(question("leaves").withWhen("trees && later")), ask(question("never"))))),
                    List.of());
            assertThat(Check.of(format(
                            anyOrder(part("park", ask(question("trees"), question("later"))), part("pool", choose)))))
                    .hasCodes("condition.maybe-unknown");
        }
    }

    @Test
    void anAgreementInOnePartDoesNotCoverTheOther() {
        var consent = Consent.of("agreed", text("Agree?"));
        var ill = ask(question("ill").withPersonal(Personal.SPECIAL));
        assertThat(Check.of(Samples.withPrivacy(
                        format(anyOrder(part("first", consent), part("second", ill))),
                        Samples.privacy(LegalBasis.CONSENT))))
                .reportsOnly(
                        "privacy.before-consent",
                        "/phases/0/flow/0/parts/1/flow/0/questions/0/personal",
                        "\"ill\" is personal, but asked without agreement: whoever starts with this part has not seen \"agreed\" in"
                                + " the other one.");
        assertThat(Check.of(Samples.withPrivacy(
                        format(anyOrder(part("first", consent), part("second", ask(question("fine")))), ill),
                        Samples.privacy(LegalBasis.CONSENT))))
                .hasNoFindings();
    }

    @Test
    void aContradictionInsideAPartIsFound() {
        assertThat(Check.of(format(
                        ask(question("first")),
                        anyOrder(
                                part("park", ask(question("trees").withWhen("first && !first"))),
                                part("pool", ask(question("clean")))))))
                .hasCodes("question.never-shown");
    }

    @Test
    void thereAreTwoPartsWithSomethingInThem() {
        assertThat(Check.of(format(anyOrder(part("park", ask(question("trees")))))))
                .reportsOnly(
                        "parts.too-few",
                        "/phases/0/flow/0/parts",
                        "At least 2 parts are needed to go through them in any order; with fewer, write the steps directly here.");
        assertThat(Check.of(format(anyOrder(part("park", ask(question("trees"))), part("pool")))))
                .reportsOnly(
                        "parts.empty",
                        "/phases/0/flow/0/parts/1/flow",
                        "There is nothing to see in this part; add a step, or remove the part.");
    }

    @Test
    void partsAmongWhichPeopleChooseHaveTitles() {
        var untitled = new Part(Id.of("pool"), Optional.empty(), List.of(ask(question("clean"))));
        assertThat(Check.of(format(anyOrder(part("park", ask(question("trees"))), untitled))))
                .reportsOnly(
                        "parts.untitled",
                        "/phases/0/flow/0/parts/1/title",
                        "People choose among the parts and would read \"pool\" for this one; give it a \"title\".");
        var drawn = new AnyOrder(
                Id.of("places"),
                Optional.empty(),
                List.of(part("park", ask(question("trees"))), untitled),
                Order.RANDOM);
        assertThat(Check.of(format(drawn))).hasNoFindings();
    }

    @Test
    void theEffortIsThatOfAllParts() {
        var plan = Check.of(
                        format(anyOrder(part("park", ask(question("trees"))), part("pool", ask(question("clean"))))))
                .orThrow()
                .plans()
                .get(0);
        var alone = Check.of(format(ask(question("trees")))).orThrow().plans().get(0);
        assertThat(Effort.of(plan).most()).isEqualTo(Effort.of(alone).most().multipliedBy(2));
    }
}
