package io.github.mitform.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One sound file, and what is found when somebody writes a single thing differently. */
class PlantedFaultsTest {
    private static final String SOUND = """
            {
              "mitform": "1",
              "id": "org.example.park",
              "version": "1.0.0",
              "title": {"de": "Der Park in {city}", "en": "The park in {city}"},
              "languages": ["de", "en"],
              "parameters": [{"id": "city", "type": "text", "default": "Mainz"}],
              "privacy": {"purpose": {"de": "Planung", "en": "Planning"}, "legalBasis": "consent", "retention": "P6M"},
              "phases": [
                {"id": "wishes", "lasts": "P14D", "flow": [
                  {"type": "consent", "id": "data_use", "text": {"de": "Ja?", "en": "Yes?"}},
                  {"type": "ask", "id": "about_you", "questions": [
                    {"id": "age", "ask": {"de": "Alter?", "en": "Age?"}, "personal": "indirect",
                     "answer": {"type": "number", "min": 14, "max": 120}},
                    {"id": "way", "ask": {"de": "Wie?", "en": "How?"}, "required": false,
                     "answer": {"type": "choice", "options": [
                       {"id": "bike", "label": {"de": "Rad", "en": "Bike"}},
                       {"id": "bus", "label": {"de": "Bus", "en": "Bus"}}]}}
                  ]},
                  {"type": "choose", "id": "young", "cases": [
                    {"id": "child", "when": "age < 16", "flow": [
                      {"type": "ask", "id": "at_school", "questions": [
                        {"id": "school", "ask": {"de": "Schule?", "en": "School?"}, "answer": {"type": "yes_no"}}]}]},
                    {"id": "grown", "when": "age < 60 && answered(way) && way == \\"bike\\"", "flow": []}
                  ], "otherwise": []},
                  {"type": "ask", "id": "ideas", "questions": [
                    {"id": "wish", "ask": {"de": "Wunsch?", "en": "Wish?"}, "required": false,
                     "when": "age >= 16 || school", "answer": {"type": "text", "max": 280}}]}],
                 "results": [
                   {"id": "proposals", "of": "wish", "tally": {"method": "texts"}, "decide": "accept_or_merge"},
                   {"id": "ages", "of": "age", "tally": {"method": "summary"}}]},
                {"id": "ballot", "after": "wishes", "flow": [
                  {"type": "ask", "id": "rank", "questions": [
                    {"id": "first", "ask": {"de": "Was?", "en": "What?"},
                     "answer": {"type": "ranking", "options": {"from": "wishes.proposals", "select": {"method": "accepted"}}}}]}],
                 "results": [{"id": "order", "of": "first", "tally": {"method": "frequencies"}}]}
              ]
            }
            """;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("age < 16", "age < (16", "expression.open-bracket"),
                arguments("age < 16", "agee < 16", "expression.unknown-name"),
                arguments("age < 16", "age < \\\"16\\\"", "expression.no-order"),
                arguments("age < 16", "age - 16", "expression.wrong-result"),
                arguments("age < 16", "age < 14", "case.never-holds"),
                arguments("age < 16", "age < 14 || age > 120", "case.never-holds"),
                arguments("age < 16", "wish == \\\"x\\\"", "condition.circle"),
                arguments("age < 16", "first == [\\\"x\\\"]", "name.other-phase"),
                arguments("age < 60", "age < 15", "case.shadowed"),
                arguments("answered(way) && way", "way", "condition.maybe-unknown"),
                arguments("way == \\\"bike\\\"", "way == \\\"car\\\"", "expression.unknown-option"),
                arguments("age >= 16 || school", "school", "condition.maybe-unknown"),
                arguments("age >= 16 || school", "wish == \\\"x\\\"", "condition.depends-on-itself"),
                arguments("age >= 16 || school", "age > 130", "question.never-shown"),
                arguments("\"id\": \"data_use\"", "\"id\": \"today\"", "name.reserved"),
                arguments("\"id\": \"data_use\"", "\"id\": \"school\"", "name.duplicate"),
                arguments("\"id\": \"bus\"", "\"id\": \"bike\"", "id.duplicate"),
                arguments("\"id\": \"ballot\"", "\"id\": \"wishes\"", "id.duplicate"),
                arguments("{\"de\": \"Bus\", \"en\": \"Bus\"}", "{\"de\": \"Bus\"}", "text.missing-translation"),
                arguments("\"en\": \"Age?\"", "\"en\": \"\"", "text.blank"),
                arguments("The park in {city}", "The park in {town}", "text.unknown-placeholder"),
                arguments("The park in {city}", "The park in {city", "text.unclosed-brace"),
                arguments("\"languages\": [\"de\", \"en\"]", "\"languages\": [\"de\"]", "text.undeclared-language"),
                arguments("\"max\": 120", "\"max\": 12", "bounds.reversed"),
                arguments("\"max\": 280", "\"max\": 0", "text.max-out-of-range"),
                arguments("\"P6M\"", "\"P0D\"", "privacy.retention-not-positive"),
                arguments("\"personal\": \"indirect\"", "\"personal\": \"direct\"", "privacy.direct-in-public-result"),
                arguments("\"type\": \"consent\", \"id\"", "\"type\": \"inform\", \"id\"", "privacy.no-consent"),
                arguments(
                        "\"text\": {\"de\": \"Ja?\", \"en\": \"Yes?\"}",
                        "\"text\": {\"de\": \"Ja?\", \"en\": \"Yes?\"}, \"required\": false",
                        "privacy.before-consent"),
                arguments("\"of\": \"wish\"", "\"of\": \"wihs\"", "result.unknown-question"),
                arguments("\"method\": \"summary\"", "\"method\": \"sumary\"", "tally.unknown-method"),
                arguments("\"method\": \"summary\"", "\"method\": \"texts\"", "tally.does-not-fit"),
                arguments("\"method\": \"summary\"", "\"method\": \"schulze\"", "tally.method-not-installed"),
                arguments(", \"decide\": \"accept_or_merge\"", "", "options.nothing-decided"),
                arguments("{\"method\": \"accepted\"}", "{\"method\": \"all\"}", "options.free-texts"),
                arguments(", \"after\": \"wishes\"", "", "options.phase-not-closed"),
                arguments("\"after\": \"wishes\"", "\"after\": \"wish\"", "phase.unknown-after"),
                arguments("\"after\": \"wishes\"", "\"after\": \"ballot\"", "phase.circle"),
                arguments("wishes.proposals", "wishes.proposal", "options.unknown-source"),
                arguments("wishes.proposals", "wishes.ages", "options.no-order"),
                arguments("wishes.proposals", "ballot.order", "options.own-phase"),
                arguments("wishes.proposals", "city", "options.parameter-without-options"));
    }

    private static List<Finding> findings(String text) {
        var document = Json.document(text);
        var reading = Json.read(document);
        assertThat(reading.findings()).isEmpty();
        return document.locate(Check.of(reading.orThrow()).findings());
    }

    @Test
    void withoutAFaultNothingIsFound() {
        assertThat(findings(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @MethodSource("faults")
    void isFoundInItsLine(String written, String wrong, String code) {
        assertThat(SOUND).contains(written);
        var found = findings(SOUND.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(wrong)));
        assertThat(found).extracting(Finding::code).containsExactly(code);
        assertThat(found).allSatisfy(finding -> assertThat(finding.position()).isPresent());
    }

    @Test
    void areAllFoundAtOnce() {
        var text = SOUND.replace("age < 16", "agee < 16")
                .replace("\"max\": 280", "\"max\": 0")
                .replace("\"en\": \"Age?\"", "\"en\": \"\"")
                .replace("\"method\": \"summary\"", "\"method\": \"texts\"")
                .replace("wishes.proposals", "wishes.proposal");
        assertThat(findings(text))
                .extracting(Finding::code)
                .containsExactly(
                        "text.blank",
                        "expression.unknown-name",
                        "text.max-out-of-range",
                        "tally.does-not-fit",
                        "options.unknown-source");
    }
}
