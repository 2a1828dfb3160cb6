package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Check;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.json.Json;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Variants that are drawn. */
class AssignTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private static final String SIGNS = """
            {"mitform": "1", "id": "org.example.signs", "version": "1.0.0", "title": {"en": "Signs"}, "languages": ["en"],
             "phases": [{"id": "test", "flow": [
               {"type": "assign", "id": "ab", "title": {"en": "Sign"}, "variants": [
                 {"id": "a", "title": {"en": "With a picture"}, "weight": 3, "flow": [
                   {"type": "ask", "id": "picture", "questions": [
                     {"id": "clear", "ask": {"en": "Is the picture clear?"}, "answer": {"type": "yes_no"}}]},
                   {"type": "assign", "id": "colour", "variants": [
                     {"id": "red", "flow": [{"type": "inform", "id": "red_sign", "text": {"en": "Red"}}]},
                     {"id": "blue", "flow": []}]}]},
                 {"id": "b", "flow": [
                   {"type": "inform", "id": "words", "text": {"en": "To the park"}}]}]},
               {"type": "ask", "id": "after", "questions": [
                 {"id": "found", "ask": {"en": "Did you find it?"}, "answer": {"type": "yes_no"}},
                 {"id": "missed", "ask": {"en": "Did you miss a picture?"}, "when": "ab == \\"b\\" && !found",
                  "answer": {"type": "yes_no"}}]}],
              "results": [{"id": "drawn", "of": "ab", "tally": {"method": "frequencies"}}]}]}
            """;

    private static final Round ROUND =
            Round.open(Check.of(ParkTalks.format(SIGNS), Registry.installed()).orThrow(), "test");

    private static Session start(long seed) {
        return Session.start(ROUND, Locale.ENGLISH, new Context(TODAY, seed));
    }

    private static String drawn(Session session, String name) {
        return ((ChoiceAnswer) session.state().answers().get(name)).option();
    }

    /** A session in which this variant was drawn. */
    private static Session with(String variant) {
        return with("ab", variant);
    }

    private static Session with(String name, String variant) {
        for (long seed = 0; ; seed++) {
            var session = start(seed);
            if (drawn(session, name).equals(variant)) {
                return session;
            }
        }
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static List<String> refusal(Session session, SessionCommand command) {
        return codes(((Decision.Refused) ROUND.decide(session.state(), command, new Context(TODAY, 0))).findings());
    }

    @Nested
    class WhatWasDrawn {
        @Test
        void decidesWhatIsShown() {
            assertThat(with("a").view().page().orElseThrow().path()).isEqualTo("ab/a/picture");
            assertThat(with("b").view().page().orElseThrow().path()).isEqualTo("ab/b/words");
            assertThat(with("b").view().page().orElseThrow().why())
                    .containsExactly(new View.Reason("ab/b", "ab == \"b\""));
        }

        @Test
        void isSeenByConditions() {
            assertThat(with("b").answer("found", false).state().isShown("missed"))
                    .isTrue();
            assertThat(with("a").answer("found", false).state().isShown("missed"))
                    .isFalse();
        }

        @Test
        void standsOnTheTrailAsACaseWithoutAnyCondition() {
            assertThat(with("b").state().trail().stops())
                    .startsWith(new Trail.Case("ab/b"), new Trail.Page("ab/b/words"), new Trail.Page("after"));
        }

        @Test
        void isTheSameForTheSameSeed() {
            for (long seed = 0; seed < 50; seed++) {
                assertThat(start(seed).state()).isEqualTo(start(seed).state());
            }
        }

        @Test
        void doesNotCountAsSomethingToDo() {
            var progress = with("b").view().progress();
            assertThat(progress.answered()).isZero();
            assertThat(progress.open()).isEqualTo(1);
        }

        @Test
        void cannotBeAnswered() {
            var session = with("a");
            assertThat(refusal(session, SessionCommand.Answer.of("ab", "b"))).containsExactly("session.drawn");
            assertThat(refusal(session, new SessionCommand.Answer(Map.of("ab", Value.nothing()))))
                    .containsExactly("session.drawn");
            assertThat(refusal(session, new SessionCommand.Skip("ab"))).containsExactly("session.drawn");
        }

        @Test
        void canBeSaidAgainWithTheAnswers() {
            var answers = new LinkedHashMap<String, Object>(Map.of("ab", "b", "found", true));
            var session = with("b").answer(answers);
            assertThat(session.state().answers()).containsOnlyKeys("ab", "colour", "found");
        }
    }

    @Nested
    class TheDelivery {
        @Test
        void namesTheVariantOnThePathAlone() {
            var response = with("b").answer("found", true).submit().response().orElseThrow();
            assertThat(response.answers()).containsOnlyKeys("ab", "found");
            assertThat(response.answers()).containsEntry("ab", ChoiceAnswer.of("b"));
            assertThat(ROUND.check(response)).isEmpty();
        }

        @Test
        void namesTheVariantInsideTheVariant() {
            var response = with("a")
                    .answer(Map.of("clear", true, "found", true))
                    .submit()
                    .response()
                    .orElseThrow();
            assertThat(response.answers()).containsOnlyKeys("ab", "colour", "clear", "found");
            assertThat(ROUND.check(response)).isEmpty();
        }

        @Test
        void isRefusedWithoutTheVariant() {
            assertThat(read(Map.of("found", true))).containsExactly("session.not-drawn");
        }

        @Test
        void isRefusedWithAVariantThatIsNotThere() {
            assertThat(read(Map.of("ab", "c", "found", true))).containsExactly("answer.unknown-option");
        }

        @Test
        void isRefusedWithWhatIsOnAnotherWay() {
            assertThat(read(Map.of("ab", "b", "colour", "red", "found", true)))
                    .containsExactly("response.hidden-answer");
        }

        private List<String> read(Map<String, Object> answers) {
            ObjectValue response = ResponseCodec.write(
                    with("b").answer("found", true).submit().response().orElseThrow());
            return codes(
                    ROUND.read(response.with("answers", Value.from(answers))).findings());
        }

        @Test
        void isCountedLikeAChoice() {
            var count = RoundCount.of(ROUND);
            for (int seed = 0; seed < 100; seed++) {
                var session = start(seed);
                if (session.state().isShown("clear")) {
                    session = session.answer("clear", true);
                }
                count.add(session.answer("found", true).submit().response().orElseThrow());
            }
            var table = count.finish().results().get("drawn").figures().get(0);
            assertThat(count.counted()).isEqualTo(100);
            assertThat(table.lines()).hasSize(2);
            assertThat(table.lines().get(0).get(0).toString()).contains("With a picture");
        }
    }

    @Nested
    class AParkedSession {
        @Test
        void keepsWhatWasDrawnAndNeverDrawsAgain() {
            var state = with("a").state();
            var written = Json.parse(Json.write(state.toValue()));
            assertThat(SessionState.read(ROUND, written)).isEqualTo(state);
            var otherSeed = ((ObjectValue) written).with("seed", Value.of("77"));
            assertThat(SessionState.read(ROUND, otherSeed).answers()).isEqualTo(state.answers());
        }

        @Test
        void isToldAgainByItsEvents() {
            var start = new SessionCommand.Start(Locale.ENGLISH, Channel.ONLINE, false);
            var decision = (Decision.Accepted) ROUND.decide(ROUND.fresh(), start, new Context(TODAY, 5));
            var state = ROUND.fresh();
            var kinds = new ArrayList<String>();
            for (SessionEvent event : decision.events()) {
                var told = SessionEvent.read(ROUND, Json.parse(Json.write(event.toValue())));
                assertThat(told).isEqualTo(event);
                kinds.add(event.getClass().getSimpleName());
                state = ROUND.evolve(state, told);
            }
            assertThat(kinds).containsExactly("Started", "Assigned");
            assertThat(state).isEqualTo(start(5).state());
        }

        @Test
        void isNotReadWithAVariantThatIsNotThere() {
            var event = Json.parse("{\"type\": \"assigned\", \"v\": 1, \"variants\": {\"ab\": \"c\"}}");
            assertThatThrownBy(() -> SessionEvent.read(ROUND, event)).isInstanceOf(RefusedException.class);
            var question = Json.parse("{\"type\": \"assigned\", \"v\": 1, \"variants\": {\"found\": true}}");
            assertThatThrownBy(() -> SessionEvent.read(ROUND, question)).isInstanceOf(RefusedException.class);
        }
    }

    @Nested
    class ManyPeople {
        @Test
        void getVariantsByTheirWeights() {
            int first = 0;
            for (int seed = 0; seed < 4_000; seed++) {
                first += drawn(start(seed), "ab").equals("a") ? 1 : 0;
            }
            assertThat(first).isBetween(2_900, 3_100); // 3,000 expected, with a standard deviation of 27
        }

        @Test
        void getOneDrawWithoutTellingAboutTheOther() {
            int both = 0;
            for (int seed = 0; seed < 4_000; seed++) {
                var session = start(seed);
                both += drawn(session, "ab").equals("b")
                                && drawn(session, "colour").equals("red")
                        ? 1
                        : 0;
            }
            assertThat(both).isBetween(425, 575); // 500 expected, with a standard deviation of 21
        }

        @Test
        void areBalancedWhereTheHostKeepsCount() {
            var counts = new HashMap<String, Long>(Map.of("a", 0L));
            for (int seed = 0; seed < 400; seed++) {
                var context = new Context(TODAY, seed, Map.of("ab", counts));
                counts.merge(drawn(Session.start(ROUND, Locale.ENGLISH, context), "ab"), 1L, Long::sum);
                long difference = counts.get("a") - 3 * counts.getOrDefault("b", 0L);
                assertThat(difference).isBetween(-3L, 3L);
            }
            assertThat(counts).containsEntry("a", 300L).containsEntry("b", 100L);
        }

        @Test
        void areNotCountedBelowZero() {
            assertThatThrownBy(() -> new Context(TODAY, 1, Map.of("ab", Map.of("a", -1L))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a variant of ab was given to less than 0 people");
        }
    }
}
