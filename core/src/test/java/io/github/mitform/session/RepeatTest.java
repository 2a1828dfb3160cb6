package io.github.mitform.session;

import static io.github.mitform.session.Repeats.item;
import static io.github.mitform.session.Repeats.page;
import static io.github.mitform.session.Repeats.pages;
import static io.github.mitform.session.Repeats.round;
import static io.github.mitform.session.Repeats.shown;
import static io.github.mitform.session.Repeats.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.json.Json;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The same questions for each of several items. */
class RepeatTest {
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
}
