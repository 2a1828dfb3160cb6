package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.check.Check;
import io.github.mitform.check.Registry;
import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Parts that can be gone through in any order. */
class AnyOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private static final String PLACES = """
            {"mitform": "1", "id": "org.example.places", "version": "1.0.0", "title": {"en": "Places"}, "languages": ["en"],
             "parameters": [{"id": "pond", "type": "text", "default": "the pond"}],
             "phases": [{"id": "walk", "flow": [
               {"type": "inform", "id": "welcome", "text": {"en": "Welcome"}},
               {"type": "any_order", "id": "places", "title": {"en": "Where first?"}ORDER, "parts": [
                 {"id": "park", "title": {"en": "The park"}, "flow": [
                   {"type": "ask", "id": "park_1", "questions": [
                     {"id": "trees", "ask": {"en": "Enough trees?"}, "answer": {"type": "yes_no"}}]},
                   {"type": "ask", "id": "park_2", "questions": [
                     {"id": "benches", "ask": {"en": "Enough benches?"}, "answer": {"type": "yes_no"}, "required": false}]}]},
                 {"id": "pool", "title": {"en": "At {pond}"}, "flow": [
                   {"type": "inform", "id": "pool_1", "text": {"en": "Look at the water."}},
                   {"type": "ask", "id": "pool_2", "questions": [
                     {"id": "clean", "ask": {"en": "Is it clean?"}, "answer": {"type": "yes_no"}},
                     {"id": "leaves", "ask": {"en": "Is it leaves?"}, "when": "!clean && answered(trees) && trees",
                      "answer": {"type": "yes_no"}}]}]},
                 {"id": "gate", "title": {"en": "The gate"}, "flow": [
                   {"type": "ask", "id": "gate_1", "questions": [
                     {"id": "open", "ask": {"en": "Open at night?"}, "answer": {"type": "yes_no"}}]}]}]},
               {"type": "ask", "id": "last", "questions": [
                 {"id": "again", "ask": {"en": "Again?"}, "when": "trees || clean", "answer": {"type": "yes_no"}},
                 {"id": "bye", "ask": {"en": "Bye?"}, "answer": {"type": "yes_no"}, "required": false}]}]}]}
            """;

    private static Round round(String order) {
        return Round.open(
                Check.of(ParkTalks.format(PLACES.replace("ORDER", order)), Registry.of(List.of(), List.of()))
                        .orThrow(),
                "walk");
    }

    private static final Round CHOSEN = round("");
    private static final Round RANDOM = round(", \"order\": \"random\"");

    private static Session start(Round round, long seed) {
        return Session.start(round, Locale.ENGLISH, new Context(TODAY, seed));
    }

    private static String page(Session session) {
        return session.view().page().orElseThrow().path();
    }

    private static List<View.Part> parts(Session session) {
        return session.view().page().orElseThrow().anyOrder().get(0).parts();
    }

    /** Goes on to the next page, answering what has to be answered. */
    private static Session on(Session session) {
        var answered = session;
        for (View.Element element : session.view().page().orElseThrow().elements()) {
            if (element.required()) {
                answered = answered.answer(element.name(), true);
            }
        }
        return answered.next();
    }

    private static List<String> pagesToTheEnd(Session session) {
        var pages = new ArrayList<String>();
        var at = session;
        pages.add(page(at));
        while (at.view().progress().mostPagesLeft() > 0) {
            at = on(at);
            pages.add(page(at).replace("places/", ""));
        }
        return pages;
    }

    @Nested
    class SomebodyWhoJustGoesOn {
        @Test
        void comesToThePartsAsTheyAreWritten() {
            assertThat(pagesToTheEnd(start(CHOSEN, 1)))
                    .containsExactly(
                            "welcome",
                            "park/park_1",
                            "park/park_2",
                            "pool/pool_1",
                            "pool/pool_2",
                            "gate/gate_1",
                            "last");
        }

        @Test
        void isToldWhichPartsThereAre() {
            var page = on(start(CHOSEN, 1)).view().page().orElseThrow();
            var places = page.anyOrder().get(0);
            assertThat(places.path()).isEqualTo("places");
            assertThat(places.title()).hasValue("Where first?");
            assertThat(places.chosen()).isTrue();
            assertThat(places.parts())
                    .extracting(View.Part::title)
                    .containsExactly("The park", "At the pond", "The gate");
            assertThat(places.parts())
                    .extracting(part -> part.page().orElseThrow())
                    .containsExactly("places/park/park_1", "places/pool/pool_2", "places/gate/gate_1");
        }

        @Test
        void isToldNothingOfPartsOutsideOfThem() {
            assertThat(start(CHOSEN, 1).view().page().orElseThrow().anyOrder()).isEmpty();
        }
    }

    @Nested
    class SomebodyWhoChooses {
        private final Session atGate = on(start(CHOSEN, 1)).goTo("places/gate/gate_1");

        @Test
        void comesToTheOtherPartsAfterwards() {
            assertThat(pagesToTheEnd(atGate))
                    .containsExactly(
                            "places/gate/gate_1", "park/park_1", "park/park_2", "pool/pool_1", "pool/pool_2", "last");
        }

        @Test
        void comesAgainToAPartThatWasLeftHalfway() {
            var back = on(atGate).goTo("places/pool/pool_1");
            assertThat(pagesToTheEnd(back))
                    .containsExactly("places/pool/pool_1", "pool/pool_2", "park/park_1", "park/park_2", "last");
        }

        @Test
        void comesAgainToAPartThatWasLeftUnanswered() {
            var back = atGate.goTo("places/pool/pool_1");
            assertThat(pagesToTheEnd(back))
                    .containsExactly(
                            "places/pool/pool_1", "pool/pool_2", "park/park_1", "park/park_2", "gate/gate_1", "last");
        }

        @Test
        void turnsBackTheWayTheyCame() {
            var inPark = on(atGate);
            assertThat(page(inPark)).isEqualTo("places/park/park_1");
            assertThat(page(inPark.back())).isEqualTo("places/gate/gate_1");
            assertThat(page(inPark.back().back())).isEqualTo("welcome");
        }

        @Test
        void seesWhatIsDone() {
            assertThat(parts(atGate)).extracting(View.Part::done).containsOnly(false);
            var inPark = on(atGate);
            assertThat(parts(inPark)).extracting(View.Part::id).containsExactly("gate", "park", "pool");
            assertThat(parts(inPark)).extracting(View.Part::done).containsExactly(true, false, false);
            assertThat(parts(inPark)).extracting(View.Part::here).containsExactly(false, true, false);
            var nearlyThere = on(inPark);
            assertThat(parts(nearlyThere)).extracting(View.Part::done).containsExactly(true, true, false);
            assertThat(parts(nearlyThere.answer("open", null)))
                    .extracting(View.Part::done)
                    .containsExactly(false, true, false);
        }

        @Test
        void isToldHowFarTheyAre() {
            assertThat(atGate.view().progress()).isEqualTo(new View.Progress(1, 5, 5, 0, 5));
            assertThat(on(atGate).view().progress().pagesDone()).isEqualTo(2);
        }

        @Test
        void mayTurnToAnyPageStill() {
            assertThat(page(atGate.goTo("places/pool/pool_2"))).isEqualTo("places/pool/pool_2");
        }
    }

    @Nested
    class AnAnswerInAnotherPart {
        @Test
        void isUnknownUntilThatPartWasGoneThrough() {
            var atPool = on(start(CHOSEN, 1)).goTo("places/pool/pool_2").answer("clean", false);
            assertThat(atPool.state().isShown("leaves")).isFalse();
            assertThat(atPool.answer("trees", true).state().isShown("leaves")).isTrue();
        }

        @Test
        void isMissedBeforeTheEndWhenItMakesAQuestionAppear() {
            var session = start(CHOSEN, 1)
                    .answer(Map.of("clean", false, "open", true, "trees", true))
                    .answer("again", true);
            assertThatThrownBy(session::submit).hasMessageContaining("/answers/leaves");
            assertThat(session.answer("leaves", true).submit().response()).isPresent();
        }
    }

    @Nested
    class AnOrderThatIsDrawn {
        @Test
        void isTheSameForTheSameSeedAndEachIsAsLikely() {
            var orders = new HashMap<List<String>, Integer>();
            for (int seed = 0; seed < 600; seed++) {
                var pages = pagesToTheEnd(start(RANDOM, seed));
                assertThat(pages).hasSize(7).startsWith("welcome").endsWith("last");
                assertThat(pagesToTheEnd(start(RANDOM, seed))).isEqualTo(pages);
                orders.merge(pages, 1, Integer::sum);
            }
            assertThat(orders).hasSize(6);
            assertThat(orders.values()).allSatisfy(times -> assertThat(times).isBetween(70, 130));
        }

        @Test
        void isShownInThatOrder() {
            for (int seed = 0; seed < 20; seed++) {
                var session = on(start(RANDOM, seed));
                var parts = parts(session);
                assertThat(session.view().page().orElseThrow().anyOrder().get(0).chosen())
                        .isFalse();
                assertThat(parts.get(0).here()).isTrue();
                assertThat(page(session)).startsWith("places/" + parts.get(0).id() + "/");
            }
        }

        @Test
        void isTheSameAfterAnUpgrade() {
            assertThat(parts(on(start(RANDOM, 42)))).extracting(View.Part::id).containsExactly("park", "gate", "pool");
        }
    }

    @Nested
    class AParkedSession {
        private final Session session = on(on(start(CHOSEN, 1)).goTo("places/gate/gate_1"));

        @Test
        void remembersTheOrder() {
            var written = (ObjectValue) Json.parse(Json.write(session.toValue()));
            assertThat(written.get("order")).hasValue(Json.parse("{\"places\": [\"gate\", \"park\"]}"));
            assertThat(page(Session.resume(CHOSEN, written, new Context(TODAY, 1))
                            .back()))
                    .isEqualTo("places/gate/gate_1");
        }

        @Test
        void isNotReadWithPartsThatAreNotThere() {
            for (String order : List.of(
                    "[]",
                    "{\"places\": [\"gate\", \"gate\"]}",
                    "{\"places\": [\"shop\"]}",
                    "{\"places\": \"gate\"}",
                    "{\"park\": [\"gate\"]}")) {
                var wrong = session.toValue().with("order", Json.parse(order));
                assertThatThrownBy(() -> SessionState.read(CHOSEN, wrong))
                        .as(order)
                        .isInstanceOf(RefusedException.class)
                        .hasMessageContaining("[session.unreadable]");
            }
            var drawn = start(RANDOM, 1).toValue().with("order", Value.from(Map.of("places", List.of("gate"))));
            assertThatThrownBy(() -> SessionState.read(RANDOM, drawn)).isInstanceOf(RefusedException.class);
        }
    }
}
