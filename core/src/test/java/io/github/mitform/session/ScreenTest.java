package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.Mitform;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.json.Json;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.problem.Finding;
import io.github.mitform.rehearsal.Goal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final String SCREEN = """
            {"type": "screen", "id": "fits",
             "cases": [{"id": "too_young", "title": {"en": "Younger than 14"}, "when": "age < 14",
               "flow": [{"type": "inform", "id": "thanks", "text": {"en": "Thank you! This survey is for older people."}}]}],
             "quotas": [{"id": "places", "of": "district", "most": {"north": 2, "south": 3},
               "flow": [{"type": "inform", "id": "full", "text": {"en": "Thank you! Enough people from there have answered."}}]}]}""";

    private static String format(String screen) {
        return """
                {"mitform": "1", "id": "org.example.quota", "version": "1.0.0", "title": {"en": "Quotas"}, "languages": ["en"],
                 "recruitment": "quota",
                 "phases": [{"id": "survey", "flow": [
                   {"type": "ask", "id": "you", "questions": [
                     {"id": "age", "ask": {"en": "Age?"}, "answer": {"type": "number", "min": 1, "max": 120}},
                     {"id": "district", "ask": {"en": "Where?"}, "answer": {"type": "choice", "options": [
                       {"id": "north", "label": {"en": "North"}}, {"id": "south", "label": {"en": "South"}},
                       {"id": "west", "label": {"en": "West"}}]}}]},
                   %s,
                   {"type": "ask", "id": "main", "questions": [
                     {"id": "bus", "ask": {"en": "Do you go by bus?"}, "answer": {"type": "yes_no"}}]}],
                 "results": [{"id": "fits", "of": "fits", "tally": {"method": "frequencies"}},
                             {"id": "bus", "of": "bus", "tally": {"method": "frequencies"}}]}]}""".formatted(screen);
    }

    private final Round round = Round.open(Mitform.read(format(SCREEN)).orThrow(), "survey");

    private Session session(Map<String, Map<String, Long>> counts, int age, String district) {
        var context = new Context(LocalDate.of(2026, 1, 31), 7, counts);
        return Session.start(round, Locale.ENGLISH, context).answer("age", age).answer("district", district);
    }

    private static String pageAfter(Session session) {
        return session.next().view().page().orElseThrow().path();
    }

    @Test
    void whoFitsACaseReadsAFewWordsAndIsThrough() {
        var session = session(Map.of(), 12, "north");
        assertThat(pageAfter(session)).isEqualTo("fits/too_young/thanks");
        assertThat(session.view().maySubmit()).isTrue();
        assertThat(session.submit().response().orElseThrow().answers()).containsOnlyKeys("age", "district", "places");
    }

    @Test
    void everybodyElseGoesOn() {
        var session = session(Map.of("places", Map.of("north", 1L)), 40, "north");
        assertThat(pageAfter(session)).isEqualTo("main");
        assertThat(session.view().maySubmit()).isFalse();
    }

    @Nested
    class AFullGroup {
        private final Map<String, Map<String, Long>> counts = Map.of("places", Map.of("north", 2L, "south", 2L));

        @Test
        void endsKindlyToo() {
            assertThat(pageAfter(session(counts, 40, "north"))).isEqualTo("fits/places/full");
        }

        @Test
        void isWrittenIntoTheResponse() {
            var response = session(counts, 40, "north").submit().response().orElseThrow();
            assertThat(response.answers()).containsEntry("places", ChoicesAnswer.of("north"));
            assertThat(round.check(response)).isEmpty();
        }

        @Test
        void doesNotConcernTheOthers() {
            assertThat(pageAfter(session(counts, 40, "south"))).isEqualTo("main");
            assertThat(pageAfter(session(counts, 40, "west"))).isEqualTo("main");
        }

        @Test
        void cannotBeAnswered() {
            var session = session(counts, 40, "north");
            assertThatThrownBy(() -> session.answer("places", List.of())).hasMessageContaining("session.drawn");
        }
    }

    @Test
    void aSessionToldAnewKeepsWhatWasFull() {
        var session = session(Map.of("places", Map.of("north", 2L)), 40, "north");
        var again = SessionState.read(round, session.state().toValue());
        assertThat(round.view(again).toValue()).isEqualTo(session.view().toValue());
    }

    @Test
    void aResponseThatDoesNotSayWhatWasFullIsRefused() {
        var response = session(Map.of(), 40, "west")
                .answer("bus", true)
                .submit()
                .response()
                .orElseThrow();
        var answers = new LinkedHashMap<>(response.answers());
        answers.remove("places");
        var without = new Response(
                response.format(),
                response.version(),
                response.phase(),
                response.channel(),
                response.language(),
                response.month(),
                response.simulated(),
                answers);
        assertThat(round.check(without)).extracting(Finding::code).contains("session.not-drawn");
        assertThat(round.check(without))
                .extracting(finding -> finding.sentence().english())
                .contains(
                        "It has to be said here which groups were full, such as \"places\": [\"north\"], or [] if none was; that"
                                + " was settled when taking part began.");
        assertThat(round.check(without))
                .extracting(finding -> finding.sentence().german())
                .contains(
                        "Hier muss stehen, welche Gruppen voll waren, etwa \"places\": [\"north\"], oder [], wenn es keine war;"
                                + " das wurde zu Beginn der Teilnahme festgelegt.");
    }

    @Test
    void whereSomebodyCameOffIsCounted() {
        var count = RoundCount.of(round);
        count.add(session(Map.of(), 12, "north").submit().response().orElseThrow());
        count.add(session(Map.of("places", Map.of("north", 9L)), 40, "north")
                .submit()
                .response()
                .orElseThrow());
        count.add(session(Map.of(), 40, "north")
                .answer("bus", true)
                .submit()
                .response()
                .orElseThrow());
        var results = count.finish().results();
        assertThat(results.get("fits").data())
                .isEqualTo(Json.parse("{\"counts\": {\"too_young\": 1, \"places\": 1, \"passed\": 1}}"));
        assertThat(results.get("fits").standings())
                .extracting(standing -> standing.option().label().in(Locale.ENGLISH))
                .containsExactlyInAnyOrder("Younger than 14", "places", "Takes part");
        assertThat(results.get("bus").turnout().answered()).isEqualTo(1);
        assertThat(results.get("bus").turnout().people()).isEqualTo(3);
    }

    @Test
    void nobodyHasToFillAGroupToHaveSeenEverything() {
        assertThat(Goal.of(round)).noneMatch(goal -> goal.toString().contains("fits/places"));
        assertThat(Goal.of(round).toString()).contains("fits/too_young");
    }

    @Nested
    class Wrong {
        private List<String> codes(String screen) {
            return Mitform.read(format(screen)).findings().stream()
                    .filter(Finding::isError)
                    .map(Finding::code)
                    .toList();
        }

        @Test
        void isAScreeningInsideOfSomethingElse() {
            var inside = """
                    {"type": "any_order", "id": "all", "parts": [{"id": "a", "title": {"en": "A"}, "flow": [%s]}, {"id": "b", "title": {"en": "B"}, "flow": []}]}""".formatted(SCREEN);
            assertThat(codes(inside)).contains("screen.inside");
        }

        @Test
        void isOneThatLetsEverybodyPass() {
            assertThat(codes("{\"type\": \"screen\", \"id\": \"fits\"}")).containsExactly("screen.empty");
        }

        @Test
        void isACaseCalledPassed() {
            assertThat(codes(SCREEN.replace("too_young", "passed"))).contains("screen.named-passed");
        }

        @Test
        void isAQuotaOfANumber() {
            assertThat(codes(SCREEN.replace("\"district\"", "\"age\""))).containsExactly("quota.no-choice");
        }

        @Test
        void isAQuotaOfAnOptionThatIsNotThere() {
            assertThat(codes(SCREEN.replace("\"south\": 3", "\"sauth\": 3"))).containsExactly("quota.option-unknown");
            assertThat(codes(SCREEN.replace("\"south\": 3", "\"south\": -3"))).containsExactly("quota.option-unknown");
        }

        @Test
        void isAConditionThatMayBeUnknownAndItIsToldOnce() {
            var optional = format(SCREEN).replace("\"id\": \"age\", ", "\"id\": \"age\", \"required\": false, ");
            assertThat(Mitform.read(optional).findings().stream().filter(Finding::isError))
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.at().toString()).isEqualTo("/phases/0/flow/1/cases/0/when"));
        }
    }
}
