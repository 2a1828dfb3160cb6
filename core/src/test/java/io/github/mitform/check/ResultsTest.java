package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.after;
import static io.github.mitform.check.Samples.choice;
import static io.github.mitform.check.Samples.decided;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.from;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.options;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.result;
import static io.github.mitform.check.Samples.with;
import static io.github.mitform.check.Samples.words;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.Privacy;
import io.github.mitform.definition.Questions;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.YesNoType;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static Format counted(Question question, PhaseResult... results) {
        return format(with(phase("only", page("p", question)), results));
    }

    private static PhaseResult of(String method, String... questions) {
        return new PhaseResult(
                Id.of("r"),
                Optional.empty(),
                Questions.of(questions),
                Counting.by(method),
                Optional.empty(),
                PhaseResult.Release.AFTER_CLOSE);
    }

    @Nested
    class WhatIsCounted {
        @Test
        void hasToBeAQuestionOfThePhase() {
            assertThat(Check.of(counted(words("wish"), result("r", "wich", "texts"))))
                    .reportsOnly(
                            "result.unknown-question",
                            "/phases/0/results/0/of",
                            "No question of this phase is called \"wich\". Did you mean \"wish\"?");
        }

        @Test
        void isAWholeQuestion() {
            var grid = question("items", new GridType(options("a", "b"), new YesNoType(), true));
            assertThat(Check.of(counted(grid, result("r", "items.a", "frequencies"))))
                    .reportsOnly(
                            "result.part-of-question",
                            "/phases/0/results/0/of",
                            "\"items.a\" is only a part; count the whole question \"items\".");
        }

        @Test
        void isNamed() {
            assertThat(Check.of(counted(words("wish"), of("texts"))))
                    .reportsOnly(
                            "result.no-question",
                            "/phases/0/results/0/of",
                            "Name at least one question whose answers are counted.");
        }

        @Test
        void isNamedOnce() {
            assertThat(Check.of(counted(words("wish"), of("texts", "wish", "wish"))))
                    .reportsOnly(
                            "result.question-twice",
                            "/phases/0/results/0/of/1",
                            "\"wish\" is named twice; once is enough.");
        }
    }

    @Nested
    class TheMethod {
        @Test
        void isGuessedIfNobodyKnowsIt() {
            assertThat(Check.of(counted(words("wish"), result("r", "wish", "textes"))))
                    .reportsOnly(
                            "tally.unknown-method",
                            "/phases/0/results/0/tally/method",
                            "No counting method is called \"textes\". Did you mean \"texts\"?");
        }

        @Test
        void mayComeWithAnotherArtifact() {
            assertThat(Check.of(counted(words("wish"), result("r", "wish", "schulze"))))
                    .reportsOnly(
                            "tally.method-not-installed",
                            "/phases/0/results/0/tally/method",
                            "The counting method \"schulze\" is not installed; it comes with mitform-formats.");
        }

        @Test
        void hasToFitTheAnswers() {
            var result = Check.of(counted(words("wish"), result("r", "wish", "summary")));
            assertThat(result)
                    .reportsOnly(
                            "tally.does-not-fit",
                            "/phases/0/results/0/tally/method",
                            "\"Summary of numbers\" cannot count \"wish\", because the answer is a text. Methods that can:"
                                    + " frequencies, texts.");
            FindingAssert.assertThat(assertThat(result).finding("tally.does-not-fit"))
                    .isRelatedTo("/phases/0/flow/0/questions/0/answer");
        }

        @Test
        void countsOnlySoManyQuestions() {
            assertThat(Check.of(format(
                            with(phase("only", page("p", words("wish"), words("idea"))), of("texts", "wish", "idea")))))
                    .reportsOnly(
                            "tally.too-many-questions",
                            "/phases/0/results/0/of",
                            "\"Texts\" counts at most 1 at a time, but 2 questions are named; make a result of each.");
        }

        @Test
        void findsFaultsInItsOwnSettings() {
            var result = new PhaseResult(
                    Id.of("r"),
                    Optional.empty(),
                    Questions.of("wish"),
                    Counting.by("texts").with("surprise", 1),
                    Optional.empty(),
                    PhaseResult.Release.AFTER_CLOSE);
            var found = Check.of(counted(words("wish"), result)).findings();
            Assertions.assertThat(found)
                    .singleElement()
                    .satisfies(finding ->
                            Assertions.assertThat(finding.at()).hasToString("/phases/0/results/0/tally/surprise"));
        }

        @Test
        void mayGiveNothingToDecide() {
            assertThat(Check.of(counted(number("age"), decided(result("r", "age", "summary")))))
                    .reportsOnly(
                            "result.nothing-to-decide",
                            "/phases/0/results/0/decide",
                            "\"Summary of numbers\" gives nothing that people could accept or reject; remove \"decide\".");
        }
    }

    @Nested
    class AResultForThePublic {
        @Test
        void doesNotTellWhoSomebodyIs() {
            var email = words("email").withPersonal(Personal.DIRECT);
            var format = Samples.withPrivacy(
                    counted(email, result("r", "email", "texts")), Samples.privacy(Privacy.LegalBasis.PUBLIC_TASK));
            assertThat(Check.of(format))
                    .reportsOnly(
                            "privacy.direct-in-public-result",
                            "/phases/0/results/0/release",
                            "The answers to \"email\" tell who somebody is, but this result is shown to the public; set"
                                    + " \"release\" to \"never\".");
            FindingAssert.assertThat(assertThat(Check.of(format)).finding("privacy.direct-in-public-result"))
                    .hasEdits("SET /phases/0/results/0/release \"never\"");
        }
    }

    @Nested
    class OptionsFromAResult {
        private Question ranked(String source, Selection selection) {
            return question("first", RankingType.of(from(source, selection)));
        }

        private Format process(PhaseResult result, Selection selection) {
            return format(wishes(result), after(phase("ballot", page("p", ranked("wishes.r", selection))), "wishes"));
        }

        private Phase wishes(PhaseResult result) {
            return with(phase("wishes", page("p", words("wish"), choice("mode", "bike", "bus"))), result);
        }

        private static final String FROM = "/phases/1/flow/0/questions/0/answer/options/from";

        @Test
        void areFineIfSomebodyDecided() {
            assertThat(Check.of(process(decided(result("r", "wish", "texts")), new Selection.Accepted())))
                    .hasNoFindings();
        }

        @Test
        void areFineIfItPutsThemInOrder() {
            assertThat(Check.of(process(result("r", "mode", "frequencies"), new Selection.Top(1))))
                    .hasNoFindings();
        }

        @Test
        void needADecisionAboutFreeTexts() {
            var result = Check.of(process(result("r", "wish", "texts"), new Selection.All()));
            assertThat(result)
                    .reportsOnly(
                            "options.free-texts",
                            "/phases/1/flow/0/questions/0/answer/options/select",
                            "\"wishes.r\" holds what people wrote in their own words; somebody has to decide first what becomes an"
                                    + " option. Set \"decide\" there to \"accept_or_merge\" and select \"accepted\" here.");
            FindingAssert.assertThat(assertThat(result).finding("options.free-texts"))
                    .hasEdits(
                            "SET /phases/0/results/0/decide \"accept_or_merge\"",
                            "SET /phases/1/flow/0/questions/0/answer/options/select {\"method\": \"accepted\"}");
        }

        @Test
        void cannotBeAcceptedByNobody() {
            assertThat(Check.of(process(result("r", "wish", "texts"), new Selection.Accepted())))
                    .reportsOnly(
                            "options.nothing-decided",
                            FROM,
                            "Nobody decides about \"wishes.r\", so that nothing is accepted; set \"decide\" there to"
                                    + " \"accept_or_merge\".");
        }

        @Test
        void needAnOrder() {
            var wishes = with(phase("wishes", page("p", number("age"))), result("r", "age", "summary"));
            var ballot = after(phase("ballot", page("p", ranked("wishes.r", new Selection.Top(3)))), "wishes");
            assertThat(Check.of(format(wishes, ballot)))
                    .reportsOnly(
                            "options.no-order",
                            "/phases/1/flow/0/questions/0/answer/options/select",
                            "\"wishes.r\" is counted by \"Summary of numbers\", which gives no options in order; take another"
                                    + " counting method or another result.");
        }

        @Test
        void needAClosedPhase() {
            var result = Check.of(format(
                    wishes(decided(result("r", "wish", "texts"))),
                    phase("ballot", page("p", ranked("wishes.r", new Selection.Accepted())))));
            assertThat(result)
                    .reportsOnly(
                            "options.phase-not-closed",
                            FROM,
                            "\"wishes.r\" is needed when this phase opens, but the phase \"wishes\" may still be running then; let"
                                    + " this phase come after it.");
            FindingAssert.assertThat(assertThat(result).finding("options.phase-not-closed"))
                    .hasEdits("SET /phases/1/after \"wishes\"");
        }

        @Test
        void cannotComeFromTheOwnPhase() {
            var phase = with(
                    phase(
                            "wishes",
                            page("p", choice("mode", "bike", "bus")),
                            page("q", ranked("wishes.r", new Selection.All()))),
                    result("r", "mode", "frequencies"));
            assertThat(Check.of(format(phase)))
                    .reportsOnly(
                            "options.own-phase",
                            "/phases/0/flow/1/questions/0/answer/options/from",
                            "\"wishes.r\" is counted only after this phase; take a result of an earlier one.");
        }

        @Test
        void cannotFillTheRowsOfAGrid() {
            var grid = question(
                    "grid",
                    new GridType(options("a"), RankingType.of(from("wishes.r", new Selection.Accepted())), true));
            assertThat(Check.of(format(
                            wishes(decided(result("r", "wish", "texts"))),
                            after(phase("ballot", page("p", grid)), "wishes"))))
                    .reportsOnly(
                            "options.in-grid-cell",
                            "/phases/1/flow/0/questions/0/answer/cell/options/from",
                            "The rows of a grid are answered with options that are listed here or come from a parameter;"
                                    + " \"wishes.r\" is no such parameter.");
        }

        @Test
        void areGuessedIfNothingIsCalledSo() {
            assertThat(Check.of(format(
                            wishes(decided(result("proposals", "wish", "texts"))),
                            after(
                                    phase("ballot", page("p", ranked("wishes.proposal", new Selection.Accepted()))),
                                    "wishes"))))
                    .reportsOnly(
                            "options.unknown-source",
                            FROM,
                            "Options can come from a parameter, an earlier question or a result of an earlier phase, but nothing is called"
                                    + " \"wishes.proposal\". Did you mean \"wishes.proposals\"?");
        }
    }
}
