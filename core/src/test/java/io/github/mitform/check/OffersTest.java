package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.from;
import static io.github.mitform.check.Samples.option;
import static io.github.mitform.check.Samples.options;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.result;
import static io.github.mitform.check.Samples.with;
import static io.github.mitform.check.Samples.yesNo;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.YesNoType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final Selection CHOSEN = new Selection.Chosen();
    private static final Selection NOT_CHOSEN = new Selection.NotChosen();

    private static Question drink(String condition) {
        return question(
                "drink",
                new ChoiceType(
                        Options.of(
                                option("tea"), option("juice"), option("beer").withWhen(condition)),
                        false));
    }

    private static Question choices(String id, int min, int max, String... options) {
        return question(id, new ChoicesType(options(options), min, OptionalInt.of(max), false));
    }

    private static Question ranking(String id, String source, Selection selection) {
        return question(id, RankingType.of(from(source, selection)));
    }

    private static CheckResult check(Question... questions) {
        return Check.of(format(page("one", questions)));
    }

    @Nested
    class TheConditionOfAnOption {
        @Test
        void isReadAndTypedLikeAnyOther() {
            assertThat(check(yesNo("adult"), drink("adutl")))
                    .reportsOnly(
                            "expression.unknown-name",
                            "/phases/0/flow/0/questions/1/answer/options/2/when",
                            "Nothing is called \"adutl\" here. Did you mean \"adult\"?");
            assertThat(check(yesNo("adult"), drink("adult"))).hasNoFindings();
        }

        @Test
        void standsWhereItWasWritten() {
            var arranged = Options.of(
                    List.of(option("tea"), option("juice"), option("beer").withWhen("adutl")), Options.Order.RANDOM);
            assertThat(check(yesNo("adult"), question("drink", new ChoiceType(arranged, false))))
                    .reportsOnly(
                            "expression.unknown-name",
                            "/phases/0/flow/0/questions/1/answer/options/items/2/when",
                            "Nothing is called \"adutl\" here. Did you mean \"adult\"?");
        }

        @Test
        void mustNotEndUnknown() {
            assertThat(check(yesNo("adult").withRequired(false), drink("adult")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/0/questions/1/answer/options/2/when",
                            "If somebody leaves \"adult\" empty, this condition is neither true nor false. Write: answered(adult)"
                                    + " && adult");
        }

        @Test
        void knowsThatItsQuestionIsAsked() {
            assertThat(check(
                            yesNo("adult"),
                            yesNo("card").withWhen("adult"),
                            drink("card").withWhen("adult")))
                    .hasNoFindings();
        }

        @Test
        void mayNotWaitForItsOwnQuestion() {
            assertThat(check(drink("drink == \"tea\"")))
                    .reportsOnly(
                            "condition.depends-on-itself",
                            "/phases/0/flow/0/questions/0/answer/options/2/when",
                            "Whether \"drink\" is shown depends on what is answered there; use another question.");
        }

        @Test
        void mayNotWaitInACircle() {
            assertThat(check(drink("adult"), yesNo("adult").withWhen("drink == \"tea\"")))
                    .reportsOnly(
                            "condition.circle",
                            "/phases/0/flow/0/questions/0/answer/options/2/when",
                            "These wait for each other, so that none of them is ever shown: drink → adult → drink.");
        }

        @Test
        void hasToBePossible() {
            assertThat(check(yesNo("adult"), drink("adult").withWhen("!adult")))
                    .reportsOnly(
                            "option.never-shown",
                            "/phases/0/flow/0/questions/1/answer/options/2/when",
                            "The option \"beer\" is never shown, because this condition can never hold here; correct it, or remove the"
                                    + " option.");
        }

        @Test
        void hasNoPlaceInAParameter() {
            var parameter = new OptionsParameter(
                    Id.of("drinks"),
                    Optional.empty(),
                    List.of(option("tea"), option("beer").withWhen("true")));
            Format format = format(
                    "org.example.sample",
                    List.of(parameter),
                    phase(
                            "only",
                            page(
                                    "one",
                                    question("drink", new ChoiceType(from("drinks", new Selection.All()), false)))));
            assertThat(Check.of(format))
                    .reportsOnly(
                            "option.condition-in-parameter",
                            "/parameters/0/default/1/when",
                            "The options of a parameter are the same wherever they are used, and know no answers; remove"
                                    + " \"when\", or list the options at the question.");
        }

        @Test
        void hasNoPlaceInTheCellOfAGrid() {
            var cell = new ChoiceType(
                    Options.of(option("tea"), option("juice"), option("beer").withWhen("adult")), false);
            assertThat(check(yesNo("adult"), question("taste", new GridType(options("hot", "cold"), cell, true))))
                    .reportsOnly(
                            "option.condition-inside",
                            "/phases/0/flow/0/questions/1/answer/cell/options/2/when",
                            "Only the options of a whole question, or the rows of a grid, may depend on answers; remove \"when\" here,"
                                    + " or ask separate questions.");
        }
    }

    @Nested
    class AQuestionWithTooFewOptions {
        @Test
        void isNotAskedSoThatWhatDependsOnItHasToAsk() {
            var few = question(
                    "drink",
                    new ChoiceType(Options.of(option("tea"), option("beer").withWhen("adult")), false));
            assertThat(check(yesNo("adult"), few, yesNo("hot").withWhen("drink == \"tea\"")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/0/questions/2/when",
                            "Where fewer than 2 options of \"drink\" are left, nobody is asked it; then this condition is neither"
                                    + " true nor false. Write: answered(drink) && drink == \"tea\"");
            assertThat(check(yesNo("adult"), few, yesNo("hot").withWhen("answered(drink) && drink == \"tea\"")))
                    .hasNoFindings();
        }

        @Test
        void isCertainlyAskedWhereEnoughAreAlwaysShown() {
            assertThat(check(yesNo("adult"), drink("adult"), yesNo("hot").withWhen("drink == \"tea\"")))
                    .hasNoFindings();
        }

        @Test
        void isCertainlyAskedWhereEnoughHadToBeChosen() {
            var hot = yesNo("hot").withWhen("\"a\" in best");
            assertThat(check(choices("modes", 2, 3, "a", "b", "c"), ranking("best", "modes", CHOSEN), hot))
                    .hasNoFindings();
            assertThat(check(choices("modes", 1, 3, "a", "b", "c"), ranking("best", "modes", CHOSEN), hot))
                    .hasCodes("condition.maybe-unknown");
            assertThat(check(
                            choices("modes", 2, 3, "a", "b", "c").withRequired(false),
                            ranking("best", "modes", CHOSEN),
                            hot))
                    .hasCodes("condition.maybe-unknown");
        }

        @Test
        void isCertainlyAskedWhereEnoughMustBeLeft() {
            var hot = yesNo("hot").withWhen("\"a\" in best");
            assertThat(check(choices("modes", 0, 1, "a", "b", "c"), ranking("best", "modes", NOT_CHOSEN), hot))
                    .hasNoFindings();
            assertThat(check(choices("modes", 0, 2, "a", "b", "c"), ranking("best", "modes", NOT_CHOSEN), hot))
                    .hasCodes("condition.maybe-unknown");
        }

        @Test
        void isAMistakeIfThereCanNeverBeEnough() {
            assertThat(check(Samples.choice("mode", "a", "b"), ranking("best", "mode", CHOSEN)))
                    .reportsOnly(
                            "options.never-enough",
                            "/phases/0/flow/0/questions/1/answer/options",
                            "\"best\" is never asked: it needs at least 2 options, but never more than 1 can be left; take more, or"
                                    + " another kind of answer.");
            assertThat(check(Samples.choice("mode", "a", "b"), ranking("best", "mode", NOT_CHOSEN)))
                    .hasCodes("options.never-enough");
        }
    }

    @Nested
    class OptionsFromAnEarlierQuestion {
        @Test
        void areKnownToConditions() {
            assertThat(check(
                            choices("modes", 2, 3, "a", "b", "c"),
                            ranking("best", "modes", CHOSEN),
                            yesNo("hot").withWhen("\"d\" in best")))
                    .reportsOnly(
                            "expression.unknown-option",
                            "/phases/0/flow/0/questions/2/when",
                            "\"d\" is not one of the options. Did you mean \"a\"?");
        }

        @Test
        void haveRowsThatNeedNotBeThere() {
            var grid = question("rate", new GridType(from("modes", CHOSEN), new YesNoType(), true));
            assertThat(check(
                            choices("modes", 2, 3, "a", "b", "c"),
                            grid,
                            yesNo("why").withWhen("rate.a")))
                    .reportsOnly(
                            "condition.maybe-unknown",
                            "/phases/0/flow/0/questions/2/when",
                            "If somebody leaves \"rate.a\" out, this condition is neither true nor false. Write: answered(rate.a)"
                                    + " && rate.a");
        }

        @Test
        void mayNotComeFromALaterOne() {
            assertThat(check(ranking("best", "modes", CHOSEN), choices("modes", 2, 3, "a", "b", "c")))
                    .reportsOnly(
                            "condition.later-step",
                            "/phases/0/flow/0/questions/0/answer/options/from",
                            "\"modes\" is asked only later, in \"one\"; move that question before this, or use another one.");
        }

        @Test
        void mayNotComeFromEachOther() {
            assertThat(check(ranking("best", "worst", CHOSEN), ranking("worst", "best", NOT_CHOSEN)))
                    .reportsOnly(
                            "condition.circle",
                            "/phases/0/flow/0/questions/0/answer/options/from",
                            "These wait for each other, so that none of them is ever shown: best → worst → best.");
            assertThat(check(ranking("best", "best", CHOSEN))).hasCodes("condition.depends-on-itself");
        }

        @Test
        void needAQuestionThatHasSome() {
            assertThat(check(yesNo("adult"), ranking("best", "adult", new Selection.All())))
                    .reportsOnly(
                            "options.question-without-options",
                            "/phases/0/flow/0/questions/1/answer/options/from",
                            "The question \"adult\" has no options that others could take over; name one that has.");
            assertThat(check(choices("modes", 2, 3, "a", "b", "c"), ranking("best", "mode", CHOSEN)))
                    .reportsOnly(
                            "options.nobody-chose",
                            "/phases/0/flow/0/questions/1/answer/options/from",
                            "Chosen, or not, is what one person said in an earlier question of the same phase, but \"mode\" is no"
                                    + " question here. Did you mean \"modes\"?");
            assertThat(check(choices("modes", 2, 3, "a", "b", "c"), ranking("best", "mode", new Selection.All())))
                    .reportsOnly(
                            "options.unknown-source",
                            "/phases/0/flow/0/questions/1/answer/options/from",
                            "Options can come from a parameter, an earlier question or a result of an earlier phase, but nothing is"
                                    + " called \"mode\". Did you mean \"modes\"?");
        }

        @Test
        void cannotBeSelectedByACount() {
            assertThat(check(choices("modes", 2, 3, "a", "b", "c"), ranking("best", "modes", new Selection.Top(2))))
                    .reportsOnly(
                            "options.select-of-question",
                            "/phases/0/flow/0/questions/1/answer/options/select",
                            "What counted best says the result of a phase; of the question \"modes\" select \"all\", \"chosen\" or"
                                    + " \"not_chosen\".");
        }

        @Test
        void areNotThoseOfAResult() {
            var first = with(
                    phase("first", page("one", choices("modes", 2, 3, "a", "b", "c"))),
                    result("modes", "modes", "frequencies"));
            var second = Samples.after(phase("second", page("two", ranking("best", "first.modes", CHOSEN))), "first");
            assertThat(Check.of(format(first, second))).hasCodes("options.nobody-chose");
        }
    }
}
