package io.github.mitform.session;

import static io.github.mitform.session.Repeats.item;
import static io.github.mitform.session.Repeats.pages;
import static io.github.mitform.session.Repeats.round;
import static io.github.mitform.session.Repeats.shown;
import static io.github.mitform.session.Repeats.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.check.Check;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Catalogue;
import io.github.mitform.tally.method.Frequencies;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A repeat over what was chosen before, with other flows inside, with computed values and in an order that is drawn. */
class RepeatWithOthersTest {
    @Nested
    class ForEachThatSomebodyChose {
        private static final String SOURCE = """
                {"type": "ask", "id": "where", "questions": [
                  {"id": "far", "ask": {"en": "Far?"}, "answer": {"type": "yes_no"}},
                  {"id": "known", "ask": {"en": "Which do you know?"}, "required": false,
                   "answer": {"type": "choices", "options": [
                     {"id": "park", "label": {"en": "The park"}}, {"id": "pool", "label": {"en": "The pool"}},
                     {"id": "lake", "label": {"en": "The lake"}, "when": "far"},
                     {"id": "none", "label": {"en": "None"}, "exclusive": true}]}}]},
                {"type": "repeat", "id": "rate", "each": {"from": "known", "select": {"method": "SELECT"}}, "flow": [
                  {"type": "ask", "id": "about", "questions": [
                    {"id": "fine", "ask": {"en": "Is {item} fine?"}, "answer": {"type": "yes_no"}}]}]}
                """;

        private static Session answered(String select, boolean far, String... known) {
            return start(round(SOURCE.replace("SELECT", select)))
                    .answer("far", far)
                    .answer("known", List.of(known));
        }

        private static List<String> items(Session session) {
            return shown(session).stream()
                    .filter(name -> name.startsWith("rate."))
                    .map(name -> name.replaceAll("rate\\.|\\.fine", ""))
                    .toList();
        }

        @Test
        void comesForWhatWasChosen() {
            assertThat(items(answered("chosen", false, "pool"))).containsExactly("pool");
            assertThat(items(answered("chosen", true, "lake", "park"))).containsExactly("park", "lake");
            assertThat(items(answered("chosen", true, "none"))).isEmpty();
        }

        @Test
        void comesForWhatWasNotChosen() {
            assertThat(items(answered("not_chosen", false, "pool"))).containsExactly("park");
            assertThat(items(answered("not_chosen", true, "pool"))).containsExactly("park", "lake");
            assertThat(items(answered("not_chosen", true).skip("known"))).isEmpty();
        }

        @Test
        void comesForWhatWasOffered() {
            assertThat(items(answered("all", false, "pool"))).containsExactly("park", "pool", "none");
            assertThat(items(answered("all", true, "pool"))).containsExactly("park", "pool", "lake", "none");
        }

        @Test
        void goesWithTheOption() {
            var both = answered("chosen", true, "lake", "park");
            assertThat(items(both.answer("far", false))).containsExactly("park");
        }
    }

    @Nested
    class WithOtherFlowsInside {
        private final Round round = Round.open(
                Check.of(
                                ParkTalks.format("""
                                {"mitform": "1", "id": "org.example.apps", "version": "1.0.0", "title": {"en": "Apps"}, "languages": ["en"],
                                 "parameters": [{"id": "apps", "type": "options", "default": [
                                   {"id": "map", "label": {"en": "The map"}}, {"id": "shop", "label": {"en": "The shop"}}]}],
                                 "phases": [{"id": "test", "flow": [
                                   {"type": "repeat", "id": "try", "each": {"from": "apps"}, "flow": [
                                     {"type": "assign", "id": "ab", "variants": [
                                       {"id": "a", "flow": [{"type": "inform", "id": "old", "text": {"en": "The old one."}}]},
                                       {"id": "b", "flow": [{"type": "inform", "id": "new", "text": {"en": "The new one."}}]}]},
                                     {"type": "any_order", "id": "both", "parts": [
                                       {"id": "one", "title": {"en": "One"}, "flow": [{"type": "ask", "id": "one_1", "questions": [
                                         {"id": "fast", "ask": {"en": "Fast?"}, "answer": {"type": "yes_no"}}]}]},
                                       {"id": "two", "title": {"en": "Two"}, "flow": [{"type": "ask", "id": "two_1", "questions": [
                                         {"id": "nice", "ask": {"en": "Nice?"}, "answer": {"type": "yes_no"}}]}]}]},
                                     {"type": "include", "id": "ease", "format": "org.example.ease", "version": "1.0.0"},
                                     {"type": "ask", "id": "end", "questions": [
                                       {"id": "why", "ask": {"en": "Why?"}, "when": "ab == \\"a\\" && fast && ease.easy",
                                        "answer": {"type": "text"}}]}]}],
                                  "results": [{"id": "ab", "of": "try.ab", "tally": {"method": "frequencies"}}]}]}
                                """),
                                Registry.of(List.of(Catalogue.of(ParkTalks.format("""
                                        {"mitform": "1", "id": "org.example.ease", "version": "1.0.0", "title": {"en": "Ease"}, "languages": ["en"],
                                         "phases": [{"id": "only", "flow": [{"type": "ask", "id": "page", "questions": [
                                           {"id": "easy", "ask": {"en": "Easy?"}, "answer": {"type": "yes_no"}},
                                           {"id": "what", "ask": {"en": "What is not?"}, "when": "!easy", "answer": {"type": "text"}}]}],
                                          "results": [{"id": "easy", "of": "easy", "tally": {"method": "frequencies"}}]}]}
                                        """))), List.of(new Frequencies())))
                        .orThrow(),
                "test");

        @Test
        void givesEachItemItsOwn() {
            assertThat(round.rules().keySet())
                    .containsExactly(
                            "try.map.ab",
                            "try.map.fast",
                            "try.map.nice",
                            "try.map.ease.easy",
                            "try.map.ease.what",
                            "try.map.why",
                            "try.shop.ab",
                            "try.shop.fast",
                            "try.shop.nice",
                            "try.shop.ease.easy",
                            "try.shop.ease.what",
                            "try.shop.why");
        }

        @Test
        void drawsForEachItem() {
            var drawn = new HashSet<List<String>>();
            for (int seed = 0; seed < 40; seed++) {
                var answers = start(round, seed).state().answers();
                drawn.add(List.of(
                        answers.get("try.map.ab").toString(),
                        answers.get("try.shop.ab").toString()));
            }
            assertThat(drawn).hasSize(4);
        }

        @Test
        void seesOnlyWhatBelongsToTheSameItem() {
            var session = start(round)
                    .answer("try.map.ease.easy", false)
                    .answer("try.shop.ease.easy", true)
                    .answer("try.shop.fast", true);
            assertThat(shown(session)).contains("try.map.ease.what").doesNotContain("try.shop.ease.what");
            boolean isA = session.state().answers().get("try.shop.ab").equals(ChoiceAnswer.of("a"));
            assertThat(session.state().isShown("try.shop.why")).isEqualTo(isA);
            assertThat(item(session).label()).isEqualTo("The map");
        }

        @Test
        void countsTheResultsOfWhatIsIncludedByItems() {
            assertThat(round.plan().result("try.ease.easy").orElseThrow().rows())
                    .hasSize(2);
        }
    }

    @Nested
    class WithValuesThatAreComputed {
        private final Round round = round("""
                {"type": "ask", "id": "home", "questions": [
                  {"id": "adults", "ask": {"en": "Adults?"}, "answer": {"type": "number", "min": 1, "max": 3}},
                  {"id": "children", "ask": {"en": "Children?"}, "answer": {"type": "number", "min": 0, "max": 3}}]},
                {"type": "compute", "id": "people", "value": "adults + children"},
                {"type": "repeat", "id": "person", "times": "people", "most": 6, "flow": [
                  {"type": "ask", "id": "one", "questions": [
                    {"id": "trips", "ask": {"en": "Trips of person {item}?"}, "answer": {"type": "number", "min": 0, "max": 9}}]},
                  {"type": "compute", "id": "a_year", "value": "trips * 52"}]},
                {"type": "compute", "id": "all", "value": "sum(person.a_year)"},
                {"type": "ask", "id": "end", "questions": [
                  {"id": "why", "ask": {"en": "Why so many, {all}?"}, "when": "all > 300", "answer": {"type": "text"}}]}
                """);

        @Test
        void comesAsOftenAsWasComputedAndAddsUp() {
            var session = start(round).answer("adults", 1).answer("children", 1);
            assertThat(shown(session)).containsExactly("adults", "children", "person.1.trips", "person.2.trips");
            var few = session.answer("person.1.trips", 2).answer("person.2.trips", 3);
            assertThat(shown(few)).doesNotContain("why");
            var many = few.answer("person.2.trips", 4);
            assertThat(shown(many)).contains("why");
            assertThat(many.next()
                            .next()
                            .next()
                            .view()
                            .page()
                            .orElseThrow()
                            .elements()
                            .get(0)
                            .ask())
                    .isEqualTo("Why so many, 312?");
        }
    }

    @Nested
    class InAnOrderThatIsDrawn {
        private final Round round = round("""
                {"type": "repeat", "id": "rate", "each": {"order": "random", "items": [
                   {"id": "a", "label": {"en": "A"}}, {"id": "b", "label": {"en": "B"}}, {"id": "c", "label": {"en": "C"}},
                   {"id": "last", "label": {"en": "The rest"}, "fixed": true}]}, "flow": [
                  {"type": "ask", "id": "about", "questions": [
                    {"id": "fine", "ask": {"en": "Is {item} fine?"}, "answer": {"type": "yes_no"}}]}]}
                """);

        @Test
        void comesInAnotherOrderForOthers() {
            var orders = new HashSet<List<String>>();
            for (int seed = 0; seed < 20; seed++) {
                var pages = pages(start(round, seed));
                assertThat(pages).hasSize(4).endsWith("rate/last/about");
                assertThat(pages(start(round, seed))).isEqualTo(pages);
                orders.add(pages);
            }
            assertThat(orders).hasSizeGreaterThan(3);
        }

        @Test
        void countsTheItemsAsTheyCome() {
            var second = start(round, 3);
            second = second.answer(
                            second.view().page().orElseThrow().elements().get(0).name(), true)
                    .next();
            assertThat(item(second).number()).isEqualTo(2);
        }
    }
}
