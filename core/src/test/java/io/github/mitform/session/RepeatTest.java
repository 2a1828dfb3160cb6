package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Check;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Catalogue;
import io.github.mitform.json.Json;
import io.github.mitform.tally.method.Frequencies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The same questions for each of several items. */
class RepeatTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private static Round round(String flow) {
        String json = """
                {"mitform": "1", "id": "org.example.places", "version": "1.0.0", "title": {"en": "Places"}, "languages": ["en"],
                 "parameters": [{"id": "city", "type": "text", "default": "Anytown"}],
                 "phases": [{"id": "walk", "title": {"en": "In {city}"}, "flow": [FLOW]}]}
                """;
        return Round.open(
                Check.of(ParkTalks.format(json.replace("FLOW", flow)), Registry.of(List.of(), List.of()))
                        .orThrow(),
                "walk");
    }

    private static Session start(Round round) {
        return start(round, 7);
    }

    private static Session start(Round round, long seed) {
        return Session.start(round, Locale.ENGLISH, new Context(TODAY, seed));
    }

    private static String page(Session session) {
        return session.view().page().orElseThrow().path();
    }

    private static View.Item item(Session session) {
        return session.view().page().orElseThrow().item().orElseThrow();
    }

    /** Returns the pages that a person comes to who answers yes, and what was asked on them. */
    private static List<String> pages(Session start) {
        var pages = new ArrayList<String>();
        var session = start;
        while (true) {
            pages.add(page(session));
            for (View.Element element : session.view().page().orElseThrow().elements()) {
                if (element.required()) {
                    session = session.answer(element.name(), true);
                }
            }
            if (session.view().progress().mostPagesLeft() == 0) {
                return pages;
            }
            session = session.next();
        }
    }

    private static final String PLACES = """
            [{"id": "park", "label": {"en": "The park"}}, {"id": "pool", "label": {"en": "The pool of {city}"}}]""";

    private static final String QUESTIONS = """
            [{"type": "ask", "id": "about", "questions": [
               {"id": "clean", "ask": {"en": "Is {item} clean?"}, "answer": {"type": "yes_no"}},
               {"id": "dirt", "ask": {"en": "What lies around in {item}?"}, "when": "!clean",
                "answer": {"type": "text"}, "required": false}]}]""";

    @Nested
    class ForEachOfSomeOptions {
        private final Round round = round("""
                {"type": "repeat", "id": "rate", "title": {"en": "About {item}"}, "each": PLACES, "flow": QUESTIONS},
                {"type": "ask", "id": "end", "questions": [
                  {"id": "worst", "ask": {"en": "Which is the worst?"}, "when": "false in rate.clean",
                   "answer": {"type": "text"}}]}
                """.replace("PLACES", PLACES).replace("QUESTIONS", QUESTIONS));

        @Test
        void asksTheSameOfEach() {
            assertThat(round.rules().keySet())
                    .containsExactly("rate.park.clean", "rate.park.dirt", "rate.pool.clean", "rate.pool.dirt", "worst");
            assertThat(pages(start(round))).containsExactly("rate/park/about", "rate/pool/about");
        }

        @Test
        void saysWhichItemAPageIsAbout() {
            var first = start(round);
            assertThat(item(first))
                    .isEqualTo(new View.Item("rate", Optional.of("About The park"), "park", "The park", 1));
            assertThat(first.view().page().orElseThrow().elements().get(0).ask())
                    .isEqualTo("Is The park clean?");
            var second = first.answer("rate.park.clean", true).next();
            assertThat(item(second).label()).isEqualTo("The pool of Anytown");
            assertThat(item(second).number()).isEqualTo(2);
        }

        @Test
        void looksAtTheAnswerOfTheSameItem() {
            var session = start(round).answer("rate.park.clean", false);
            assertThat(session.view().page().orElseThrow().elements())
                    .extracting(View.Element::name)
                    .containsExactly("rate.park.clean", "rate.park.dirt");
            assertThat(session.next().view().page().orElseThrow().elements())
                    .extracting(View.Element::name)
                    .containsExactly("rate.pool.clean");
        }

        @Test
        void seesTheAnswersOfAllItemsFromOutside() {
            assertThat(pages(start(round).answer("rate.park.clean", true))).doesNotContain("end");
            var session = start(round)
                    .answer("rate.park.clean", true)
                    .answer("rate.pool.clean", false)
                    .next()
                    .next();
            assertThat(page(session)).isEqualTo("end");
        }

        @Test
        void deliversWhatIsRightAgain() {
            var response = start(round)
                    .answer("rate.park.clean", true)
                    .answer("rate.pool.clean", false)
                    .answer("rate.pool.dirt", "Paper")
                    .answer("worst", "The pool")
                    .submit()
                    .response()
                    .orElseThrow();
            assertThat(response.answers().keySet())
                    .containsExactly("rate.park.clean", "rate.pool.clean", "rate.pool.dirt", "worst");
            assertThat(round.check(response)).isEmpty();
            var written = ResponseCodec.write(response);
            assertThat(round.read(written).response()).contains(response);
            var hidden = Json.write(written).replace("\"worst\"", "\"rate.park.dirt\"");
            assertThat(round.read(Json.parse(hidden)).findings())
                    .extracting(finding -> finding.code())
                    .contains("response.hidden-answer");
        }
    }

    @Nested
    class AsOftenAsSomebodySays {
        private final Round round = round("""
                {"type": "ask", "id": "home", "questions": [
                  {"id": "children", "ask": {"en": "Children?"}, "answer": {"type": "number", "min": 0, "max": 3}}]},
                {"type": "repeat", "id": "child", "times": "children", "flow": [
                  {"type": "ask", "id": "one", "questions": [
                    {"id": "age", "ask": {"en": "How old is child {item}?"}, "answer": {"type": "number", "min": 0, "max": 17}},
                    {"id": "school", "ask": {"en": "Which school?"}, "when": "age > 5 && item < 3 && children > 1",
                     "answer": {"type": "text"}}]}]},
                {"type": "ask", "id": "end", "questions": [
                  {"id": "young", "ask": {"en": "Nursery?"}, "when": "size(child.age) > 0 && min(child.age) < 3",
                   "answer": {"type": "yes_no"}}]}
                """);

        private static Session with(Round round, int children, int... ages) {
            var session = start(round).answer("children", children);
            for (int i = 0; i < ages.length; i++) {
                session = session.answer("child." + (i + 1) + ".age", ages[i]);
            }
            return session;
        }

        @Test
        void comesForAsManyItems() {
            assertThat(shown(with(round, 0))).containsExactly("children");
            assertThat(shown(with(round, 1))).containsExactly("children", "child.1.age");
            assertThat(shown(with(round, 3))).containsExactly("children", "child.1.age", "child.2.age", "child.3.age");
        }

        @Test
        void knowsTheNumberOfTheItem() {
            assertThat(shown(with(round, 3, 9, 9, 9)))
                    .contains("child.1.school", "child.2.school")
                    .doesNotContain("child.3.school");
            assertThat(start(round)
                            .answer("children", 2)
                            .next()
                            .view()
                            .page()
                            .orElseThrow()
                            .elements()
                            .get(0)
                            .ask())
                    .isEqualTo("How old is child 1?");
        }

        @Test
        void bringsAnswersBackWithTheirItem() {
            var two = with(round, 2, 9, 1);
            assertThat(shown(two)).contains("young");
            var one = two.answer("children", 1);
            assertThat(shown(one)).doesNotContain("child.2.age", "young");
            assertThat(shown(one.answer("children", 2))).contains("child.2.age", "young");
        }

        @Test
        void isNotDoneBeforeAllItemsAre() {
            assertThat(with(round, 2, 9).view().maySubmit()).isFalse();
            assertThat(with(round, 2, 4, 4).view().maySubmit()).isTrue();
        }

        @Test
        void tellsHowMuchIsLeft() {
            assertThat(start(round).view().progress().mostPagesLeft()).isEqualTo(4);
            assertThat(start(round).view().progress().leastPagesLeft()).isZero();
            var third = with(round, 3, 4, 4).next().next();
            assertThat(third.view().progress().pagesDone()).isEqualTo(2);
        }
    }

    @Nested
    class UntilSomethingHolds {
        private final Round round = round("""
                {"type": "repeat", "id": "trip", "until": "!more", "most": 3, "flow": [
                  {"type": "ask", "id": "one", "questions": [
                    {"id": "to", "ask": {"en": "Where to?"}, "answer": {"type": "text"}, "required": false},
                    {"id": "more", "ask": {"en": "Another trip?"}, "answer": {"type": "yes_no"}}]}]}
                """);

        @Test
        void comesAtLeastOnce() {
            assertThat(shown(start(round))).containsExactly("trip.1.to", "trip.1.more");
        }

        @Test
        void goesOnUntilThen() {
            assertThat(shown(start(round).answer("trip.1.more", false))).containsExactly("trip.1.to", "trip.1.more");
            var second = start(round).answer("trip.1.more", true);
            assertThat(shown(second)).containsExactly("trip.1.to", "trip.1.more", "trip.2.to", "trip.2.more");
            assertThat(second.view().maySubmit()).isFalse();
        }

        @Test
        void comesNoMoreOftenThanMost() {
            var third = start(round)
                    .answer("trip.1.more", true)
                    .answer("trip.2.more", true)
                    .answer("trip.3.more", true);
            assertThat(shown(third)).hasSize(6);
            assertThat(third.view().maySubmit()).isTrue();
        }

        @Test
        void forgetsNothingBehindAnItemThatWasTheLastForAWhile() {
            var third = start(round)
                    .answer("trip.1.more", true)
                    .answer("trip.2.more", true)
                    .answer("trip.3.more", false);
            var first = third.answer("trip.1.more", false);
            assertThat(first.submit().response().orElseThrow().answers()).containsOnlyKeys("trip.1.more");
            assertThat(shown(first.answer("trip.1.more", true))).hasSize(6);
        }
    }

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

    private static List<String> shown(Session session) {
        var shown = new ArrayList<String>();
        for (String name : session.round().rules().keySet()) {
            if (session.state().isShown(name)) {
                shown.add(name);
            }
        }
        return shown;
    }
}
