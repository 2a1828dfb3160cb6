package io.github.mitform.rehearsal.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteTest {
    private static final String SQUARE = """
            {
              "mitform": "1", "id": "org.example.square", "version": "1.0.0",
              "title": {"en": "The square", "de": "Der Platz"}, "languages": ["en", "de"],
              "privacy": {"purpose": {"en": "To plan.", "de": "Zum Planen."}, "legalBasis": "consent", "retention": "P6M"},
              "phases": [
                {"id": "ask", "flow": [
                  {"type": "consent", "id": "data_use", "text": {"en": "You may use it.", "de": "Sie dürfen."}},
                  {"type": "ask", "id": "you", "questions": [
                    {"id": "age", "ask": {"en": "How old are you?", "de": "Wie alt?"}, "answer": {"type": "number", "min": 14, "max": 120}},
                    {"id": "modes", "ask": {"en": "How do you get there?", "de": "Wie?"}, "answer": {"type": "choices", "options": [
                      {"id": "bike", "label": {"en": "By bike", "de": "Rad"}}, {"id": "foot", "label": {"en": "On foot", "de": "Zu Fuß"}}]}},
                    {"id": "racks", "ask": {"en": "Enough racks?", "de": "Ständer?"}, "answer": {"type": "yes_no"}, "when": "\\"bike\\" in modes"}]},
                  {"type": "choose", "id": "young", "cases": [
                    {"id": "under_18", "when": "age < 18", "flow": [
                      {"type": "ask", "id": "meet", "questions": [
                        {"id": "place", "ask": {"en": "Where do you meet?", "de": "Wo?"}, "answer": {"type": "text"}, "required": false}]}]}],
                   "otherwise": []},
                  {"type": "inform", "id": "thanks", "text": {"en": "Thank you.", "de": "Danke."}}],
                 "results": [{"id": "modes", "of": "modes", "tally": {"method": "frequencies"}}]},
                {"id": "vote", "after": "ask", "flow": [
                  {"type": "ask", "id": "best", "questions": [
                    {"id": "first", "ask": {"en": "What first?", "de": "Was zuerst?"}, "answer": {"type": "ranking",
                     "options": {"from": "ask.modes"}}}]}]}]
            }
            """;
    private static final Program PROGRAM = Mitform.read(SQUARE).orThrow();

    private static Suite suite(String tests) {
        return Suite.read(Json.document("{\"mitform\": \"suite\", \"v\": 1, \"tests\": [" + tests + "]}"))
                .orThrow();
    }

    private static Suite steps(String steps) {
        return suite("{\"name\": \"a test\", \"phase\": \"ask\", \"steps\": [" + steps + "]}");
    }

    private static List<String> failures(Suite suite) {
        return suite.run(PROGRAM).failures().stream().map(Finding::toString).toList();
    }

    @Nested
    class ASuiteThatSaysWhatIsTrue {
        private final Suite suite = suite("""
                {"name": "cyclists are asked for racks, children where they meet", "phase": "ask", "today": "2026-05-01", "seed": 7,
                 "steps": [
                   {"do": "start", "language": "de", "channel": "paper",
                    "then": {"page": "data_use", "asked": ["data_use"], "texts": ["Sie dürfen."], "maySubmit": false}},
                   {"do": "next", "refused": [{"code": "session.missing", "at": "/answers/data_use"}]},
                   {"do": "answer", "answers": {"data_use": true}},
                   {"do": "next", "then": {"page": "you", "asked": ["age", "modes"], "hidden": ["racks", "place"],
                     "options": {"modes": ["bike", "foot"]}, "texts": ["Wie alt?", "Zu Fuß"]}},
                   {"do": "answer", "answers": {"age": 3}, "refused": [{"code": "answer.below-min"}], "then": {"answers": {"age": null}}},
                   {"do": "answer", "answers": {"age": 17, "modes": ["bike"]},
                    "then": {"shown": ["racks", "place"], "missing": ["racks"], "answers": {"age": 17, "modes": ["bike"]}}},
                   {"do": "answer", "answers": {"racks": true}},
                   {"do": "next", "then": {"page": "young/under_18/meet"}},
                   {"do": "skip", "question": "place"},
                   {"do": "back", "then": {"page": "you"}},
                   {"do": "goto", "page": "thanks", "then": {"maySubmit": true, "missing": []}},
                   {"do": "submit", "then": {"delivered": {
                     "data_use": true, "age": 17, "modes": ["bike"], "racks": true, "place": {"missing": "skipped"}}}},
                   {"do": "back", "refused": [{"code": "session.submitted"}]}]},
                {"name": "who withdraws delivers nothing", "phase": "ask", "steps": [
                   {"do": "answer", "answers": {"data_use": true}},
                   {"do": "withdraw", "then": {"maySubmit": false}},
                   {"do": "submit", "refused": [{"code": "session.withdrawn"}]}]},
                {"name": "the vote is on what came of the survey", "phase": "vote",
                 "earlier": {"ask.modes": [{"id": "foot", "label": {"en": "On foot"}}, {"id": "bike", "label": {"en": "By bike"}}]},
                 "steps": [
                   {"do": "start", "then": {"options": {"first": ["foot", "bike"]}}}]}
                """);

        @Test
        void passes() {
            assertThat(failures(suite)).isEmpty();
            assertThatCode(suite.run(PROGRAM)::orThrow).doesNotThrowAnyException();
            assertThat(suite.run(PROGRAM).tests()).hasSize(3).allMatch(TestResult::isPassed);
        }

        @Test
        void passesAfterAProgramWroteIt() {
            var written = Suite.of(FormatId.of("org.example.square"), suite.tests());
            var read = Suite.read(Json.document(written.json())).orThrow();
            assertThat(read.tests()).isEqualTo(suite.tests());
            assertThat(failures(read)).isEmpty();
        }
    }

    /** Each expectation, not met, and what is said then. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'page': 'you' | /page [suite.page] The page should be \"you\", but is \"data_use\".",
                "'asked': ['age'] | /asked [suite.asked] The questions on the page should be age, but are data_use.",
                "'asked': [] | /asked [suite.asked] The questions on the page should be none, but are data_use.",
                "'shown': ['age', 'racks'] | /shown/1 [suite.not-shown] \"racks\" should be shown, but is not.",
                "'shown': ['raks'] | /shown/0 [suite.unknown-question] There is no question \"raks\" in this phase. Did you mean \"racks\"?",
                "'hidden': ['age'] | /hidden/0 [suite.shown] \"age\" should not be shown, but is.",
                "'texts': ['You may', 'not'] | /texts/1 [suite.text] These words should stand on the page, but do not. The page says \"You may use it.\".",
                "'options': {'modes': []} | /options/modes [suite.not-on-page] \"modes\" is not on the page, so that its options cannot be looked at.",
                "'answers': {'age': 5} | /answers/age [suite.answer] The answer should be 5, but is null.",
                "'missing': ['age'] | /missing [suite.missing] What is missing for submitting should be age, but is data_use, age, modes.",
                "'maySubmit': true | /maySubmit [suite.may-not-submit] It should be possible to submit, but this is missing: session.missing at /answers/data_use, session.missing at /answers/age, session.missing at /answers/modes.",
                "'delivered': {'age': 5} | /delivered [suite.delivered] Delivered should be {\"age\": 5}, but was nothing."
            })
    void whatIsNotAsExpectedIsToldAtItsPlace(String expectation, String failure) {
        var suite = steps("{\"do\": \"start\", \"then\": {" + expectation.replace('\'', '"') + "}}");
        assertThat(failures(suite)).containsExactly("ERROR /tests/0/steps/0/then" + failure);
        assertThat(suite.run(PROGRAM).failures()).allSatisfy(finding -> {
            assertThat(finding.position()).isPresent();
            assertThat(finding.message(Locale.GERMAN)).isNotEqualTo(finding.message(Locale.ENGLISH));
        });
    }

    @Test
    void optionsThatAreOtherThanExpectedAreTold() {
        var suite = steps("""
                {"do": "answer", "answers": {"data_use": true}},
                {"do": "next", "then": {"options": {"modes": ["foot", "bike"]}}}
                """);
        assertThat(failures(suite))
                .containsExactly(
                        "ERROR /tests/0/steps/1/then/options/modes [suite.options] The options should be foot, bike, but are"
                                + " bike, foot.");
    }

    @Test
    void aDeliveryThatIsOtherThanExpectedIsTold() {
        var suite = steps("""
                {"do": "answer", "answers": {"data_use": true, "age": 40, "modes": ["foot"]}},
                {"do": "submit", "then": {"delivered": {"age": 40}, "maySubmit": true}}
                """);
        assertThat(failures(suite))
                .containsExactlyInAnyOrder(
                        "ERROR /tests/0/steps/1/then/delivered [suite.delivered] Delivered should be {\"age\": 40}, but was"
                                + " {\"data_use\": true, \"age\": 40, \"modes\": [\"foot\"]}.",
                        "ERROR /tests/0/steps/1/then/maySubmit [suite.may-not-submit] It should be possible to submit, but this is"
                                + " missing: nothing.");
    }

    @Test
    void whatShouldBeImpossibleToSubmitButIsNotIsTold() {
        var suite = steps("""
                {"do": "answer", "answers": {"data_use": true, "age": 40, "modes": ["foot"]}, "then": {"maySubmit": false}}
                """);
        assertThat(failures(suite))
                .containsExactly(
                        "ERROR /tests/0/steps/0/then/maySubmit [suite.may-submit] It should not be possible to submit, but it is.");
    }

    @Nested
    class Refusals {
        @Test
        void thatNobodyExpectedEndTheTestAtTheAnswer() {
            var suite = steps("""
                    {"do": "answer", "answers": {"data_use": true, "age": 3}},
                    {"do": "submit"}
                    """);
            assertThat(failures(suite))
                    .containsExactly(
                            "ERROR /tests/0/steps/0/answers/age [suite.refused] This was refused: The number has to be at least"
                                    + " 14. [answer.below-min]");
        }

        @Test
        void thatDoNotComeAreTold() {
            assertThat(
                            failures(
                                    steps(
                                            "{\"do\": \"answer\", \"answers\": {\"age\": 30}, \"refused\": [{\"code\": \"answer.below-min\"}]}")))
                    .containsExactly(
                            "ERROR /tests/0/steps/0/refused [suite.not-refused] This should be refused with answer.below-min, but it was"
                                    + " done.");
        }

        @Test
        void ofAnotherKindAreTold() {
            assertThat(failures(steps(
                            "{\"do\": \"back\", \"refused\": [{\"code\": \"session.last-page\", \"at\": \"/x\"}]}")))
                    .containsExactly(
                            "ERROR /tests/0/steps/0/refused [suite.other-refusal] This should be refused with session.last-page at /x,"
                                    + " but was refused with session.first-page at /.");
        }
    }

    @Nested
    class ATestThatCannotRun {
        @Test
        void hasToNameThePhaseWhereThereAreSeveral() {
            assertThat(failures(suite("{\"name\": \"a\", \"steps\": []}")))
                    .containsExactly(
                            "ERROR /tests/0/phase [suite.no-phase] Say which phase this is about; there are ask, vote.");
        }

        @Test
        void hasToSayWhatEarlierPhasesYielded() {
            assertThat(failures(suite("{\"name\": \"a\", \"phase\": \"vote\", \"steps\": []}")))
                    .containsExactly(
                            "ERROR /tests/0/earlier [suite.not-open] The phase cannot open: The question \"first\" takes its"
                                    + " options from \"ask.modes\", but there is no such result yet. Say what earlier phases yielded under"
                                    + " \"earlier\".");
        }

        @Test
        void isOfAnotherFormat() {
            var suite = Suite.read(Json.document("""
                            {"mitform": "suite", "v": 1, "format": "org.example.other", "tests": [{"name": "a", "steps": []}]}
                            """)).orThrow();
            assertThat(failures(suite))
                    .containsExactly(
                            "ERROR /format [suite.other-format] This suite is for \"org.example.other\", but it is run on"
                                    + " \"org.example.square\".");
        }
    }

    @Nested
    class MistakesInTheSuiteItself {
        private List<String> findings(String text) {
            return Suite.read(Json.document(text)).findings().stream()
                    .map(finding -> finding.position().map(Object::toString).orElse("") + " " + finding.code())
                    .toList();
        }

        @Test
        void areAllToldWithTheirPlaces() {
            assertThat(findings("""
                            {"mitform": "suite", "v": 1,
                             "tests": [{"name": "a", "stepps": [], "steps": [
                               {"do": "jump"},
                               {"do": "goto"},
                               {"do": "next", "then": {"maySubmit": "yes"}}]}]}
                            """))
                    .containsExactly(
                            "2:26 field.unknown", "3:11 type.unknown", "4:4 field.missing", "5:41 value.wrong-kind");
        }

        @Test
        void areALateStartAndANameTwice() {
            assertThat(findings("""
                            {"mitform": "suite", "v": 1, "tests": [
                              {"name": "a", "steps": [{"do": "next"}, {"do": "start"}]},
                              {"name": "a", "steps": []}]}
                            """)).containsExactly("2:43 suite.late-start", "3:12 suite.name-twice");
        }

        @Test
        void areAnotherKindOfFile() {
            assertThat(findings("{\"mitform\": \"1\", \"v\": 1}")).containsExactly("1:13 suite.wrong-form");
            assertThatThrownBy(() -> Suite.read(Json.document("{")).orThrow())
                    .isInstanceOf(InvalidFormatException.class);
        }
    }

    @Nested
    class WhatTheCheckHasToFind {
        private final Mitform.Checked broken = Mitform.read(SQUARE.replace("age < 18", "agee < 18"));

        private Suite expecting(String findings) {
            return Suite.read(Json.document("{\"mitform\": \"suite\", \"v\": 1, \"findings\": [" + findings + "]}"))
                    .orThrow();
        }

        private List<String> failures(Suite suite, Mitform.Checked checked) {
            return suite.run(checked.program(), checked.findings()).failures().stream()
                    .map(Finding::toString)
                    .toList();
        }

        @Test
        void mayBeNothing() {
            assertThat(failures(expecting(""), Mitform.read(SQUARE))).isEmpty();
        }

        @Test
        void mayBeAnError() {
            assertThat(broken.findings()).hasSize(1);
            var code = broken.findings().get(0).code();
            assertThat(failures(expecting("{\"code\": \"" + code + "\"}"), broken))
                    .isEmpty();
            assertThat(failures(expecting("{\"code\": \"" + code + "\", \"at\": \"/x\"}"), broken))
                    .hasSize(2);
        }

        @Test
        void isToldWhereItIsMissing() {
            assertThat(failures(expecting("{\"code\": \"text.blank\"}"), Mitform.read(SQUARE)))
                    .containsExactly(
                            "ERROR /findings/0 [suite.finding-missing] The finding text.blank was expected, but is not there;"
                                    + " found was nothing.");
        }

        @Test
        void isToldWhereItIsTooMuch() {
            assertThat(failures(expecting(""), broken))
                    .singleElement()
                    .asString()
                    .startsWith("ERROR /findings [suite.finding-unexpected] The finding ")
                    .contains(" at /phases/0/flow/2/cases/0/when was not expected.");
        }

        @Test
        void keepsTestsFromRunningWhereNobodyExpectedAnError() {
            var suite = suite("{\"name\": \"a\", \"phase\": \"ask\", \"steps\": []}");
            assertThat(failures(suite, broken))
                    .singleElement()
                    .asString()
                    .startsWith("ERROR  [suite.unsound] The definition has errors that this suite does not expect");
        }
    }

    @Test
    void aFailureIsThrownWithEveryLineAndItsPlace() {
        var suite = steps("{\"do\": \"start\", \"then\": {\"page\": \"you\", \"shown\": [\"racks\"]}}");
        assertThatThrownBy(suite.run(PROGRAM)::orThrow)
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        a test
                          1:118: ERROR /tests/0/steps/0/then/page [suite.page] The page should be "you", but is "data_use".
                          1:135: ERROR /tests/0/steps/0/then/shown/0 [suite.not-shown] "racks" should be shown, but is not.""");
    }

    @Test
    void samplesOpenAPhaseThatTakesOptionsFromAnEarlierOne() {
        var vote = PROGRAM.plans().get(1).phase();
        var samples = SampleResults.options(PROGRAM, vote);
        assertThat(samples).containsOnlyKeys("ask.modes");
        assertThat(samples.get("ask.modes"))
                .extracting(option -> option.id().value())
                .containsExactly("bike", "foot");
        var test =
                new TestCase("samples", Optional.of(vote), java.time.LocalDate.of(2026, 1, 1), 1, samples, List.of());
        assertThat(failures(Suite.of(FormatId.of("org.example.square"), List.of(test))))
                .isEmpty();
        assertThat(SampleResults.options(PROGRAM, PROGRAM.plans().get(0).phase()))
                .isEqualTo(Map.of());
    }
}
