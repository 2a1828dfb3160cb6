package io.github.mitform.session;

import static io.github.mitform.session.Forms.option;
import static io.github.mitform.session.Forms.page;
import static io.github.mitform.session.Forms.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.session.View.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VaryingOptionsTest {
    private static final String YES_NO = "{'type': 'yes_no'}";

    private static Optional<Element> element(Session session, String question) {
        return session.view().page().orElseThrow().elements().stream()
                .filter(element -> element.name().equals(question))
                .findFirst();
    }

    private static List<String> shown(Session session, String question) {
        return element(session, question).orElseThrow().type().options().orElseThrow().listed().stream()
                .map(option -> option.id().value())
                .toList();
    }

    private static List<String> missing(Session session) {
        return session.view().missing().stream().map(Finding::code).toList();
    }

    private static Response with(Response response, Map<String, Answer> answers) {
        return new Response(
                response.format(),
                response.version(),
                response.phase(),
                response.channel(),
                response.language(),
                response.month(),
                response.simulated(),
                answers);
    }

    @Nested
    class OptionsWithConditions {
        private static final String OPTIONS = "'options': [" + option("tea") + ", " + option("juice") + ", "
                + option("beer", "'when': 'adult'") + ", " + option("wine", "'when': 'adult'") + "]";
        private static final String ADULT = question("adult", YES_NO);

        private final Round choice = Forms.round(page(
                "one",
                ADULT,
                question("drink", "{'type': 'choice', " + OPTIONS + "}"),
                question("cold", YES_NO, "'when': 'drink == `beer`'")));

        @Test
        void areShownOnlyWhileTheyHold() {
            var session = Forms.start(choice);
            assertThat(shown(session, "drink")).containsExactly("tea", "juice");
            assertThat(shown(session.answer("adult", true), "drink")).containsExactly("tea", "juice", "beer", "wine");
            assertThat(shown(session.answer("adult", false), "drink")).containsExactly("tea", "juice");
        }

        @Test
        void cannotBeChosenWhileTheyDoNot() {
            var session = Forms.start(choice).answer("adult", false);
            assertThatThrownBy(() -> session.answer("drink", "beer"))
                    .hasMessage("ERROR /answers/drink [answer.unknown-option] There is no such option here.");
        }

        @Test
        void mayDependOnWhatIsAnsweredAtTheSameTime() {
            var session = Forms.start(choice).answer(Map.of("drink", "beer", "cold", true, "adult", true));
            assertThat(session.state().shownAnswers()).containsOnlyKeys("adult", "drink", "cold");
            assertThatThrownBy(() -> Forms.start(choice).answer(Map.of("drink", "beer", "adult", false)))
                    .hasMessageContaining("answer.unknown-option");
        }

        @Test
        void takeTheirChoiceWithThemAndBringItBack() {
            var beer = Forms.start(choice)
                    .answer("adult", true)
                    .answer("drink", "beer")
                    .answer("cold", true);
            var hidden = beer.answer("adult", false);
            assertThat(element(hidden, "drink").orElseThrow().answer()).isEmpty();
            assertThat(element(hidden, "cold")).isEmpty();
            assertThat(missing(hidden)).containsExactly("session.missing");
            assertThat(hidden.state().shownAnswers()).containsOnlyKeys("adult");
            assertThat(hidden.view().progress().answered()).isOne();

            var back = hidden.answer("adult", true);
            assertThat(back.state().shownAnswers())
                    .isEqualTo(beer.state().shownAnswers())
                    .containsEntry("drink", ChoiceAnswer.of("beer"));
        }

        @Test
        void keepTheirChoiceInTheStoredSession() {
            var hidden = Forms.start(choice)
                    .answer("adult", true)
                    .answer("drink", "beer")
                    .answer("adult", false);
            var stored = Session.resume(choice, Json.parse(Json.write(hidden.toValue())), ParkTalks.CONTEXT);
            assertThat(stored.state()).isEqualTo(hidden.state());
            assertThat(stored.answer("adult", true).state().shownAnswers())
                    .containsEntry("drink", ChoiceAnswer.of("beer"));
        }

        @Test
        void areLeftOutOfSeveralThatAreDelivered() {
            var round = Forms.round(page("one", ADULT, question("drinks", "{'type': 'choices', " + OPTIONS + "}")));
            var session = Forms.start(round)
                    .answer("adult", true)
                    .answer("drinks", List.of("beer", "tea", "wine"))
                    .answer("adult", false)
                    .submit();
            assertThat(session.response().orElseThrow().answers()).containsEntry("drinks", ChoicesAnswer.of("tea"));
            assertThat(round.check(session.response().orElseThrow())).isEmpty();
        }

        @Test
        void leaveNothingWhereNothingElseWasChosen() {
            var round = Forms.round(page("one", ADULT, question("drinks", "{'type': 'choices', " + OPTIONS + "}")));
            var session = Forms.start(round).answer("adult", true).answer("drinks", List.of("beer"));
            assertThat(missing(session.answer("adult", false))).containsExactly("session.missing");
            assertThat(missing(session.answer("drinks", List.of()).answer("adult", false)))
                    .isEmpty();
        }

        @Test
        void mayLeaveTooFew() {
            var round = Forms.round(
                    page("one", ADULT, question("drinks", "{'type': 'choices', 'min': 2, " + OPTIONS + "}")));
            var session = Forms.start(round).answer("adult", true).answer("drinks", List.of("beer", "tea"));
            assertThat(missing(session)).isEmpty();
            assertThat(missing(session.answer("adult", false))).containsExactly("answer.too-few");
        }

        @Test
        void areLeftOutOfRankingsAndAllocations() {
            var round = Forms.round(page(
                    "one",
                    ADULT,
                    question("rank", "{'type': 'ranking', 'ties': true, " + OPTIONS + "}"),
                    question("points", "{'type': 'allocation', 'total': 10, " + OPTIONS + "}")));
            var session = Forms.start(round)
                    .answer("adult", true)
                    .answer("rank", List.of("beer", List.of("wine", "tea"), "juice"))
                    .answer("points", Map.of("beer", 3, "tea", 2))
                    .answer("adult", false);
            assertThat(session.state().shownAnswers())
                    .containsEntry("rank", new RankingAnswer(List.of(List.of("tea"), List.of("juice"))))
                    .containsEntry("points", new AllocationAnswer(Map.of("tea", 2)));
        }

        @Test
        void areRowsOfAGridThatHaveToBeAnsweredOnceTheyShow() {
            var round = Forms.round(page(
                    "one",
                    ADULT,
                    question(
                            "taste",
                            "{'type': 'grid', " + OPTIONS.replace("'options'", "'rows'")
                                    + ", 'cell': {'type': 'scale'}}")));
            var child = Forms.start(round).answer("adult", false).answer("taste", Map.of("tea", 3, "juice", 5));
            assertThat(missing(child)).isEmpty();
            var adult = child.answer("adult", true);
            assertThat(missing(adult)).containsExactly("answer.missing-row");
            assertThat(adult.view().missing().get(0).at()).hasToString("/answers/taste/beer");
            var stored = Session.resume(round, Json.parse(Json.write(adult.toValue())), ParkTalks.CONTEXT);
            assertThat(stored.state()).isEqualTo(adult.state());
            var all = adult.answer("taste", Map.of("tea", 3, "juice", 5, "beer", 1, "wine", 1));
            assertThat(all.answer("adult", false).state().shownAnswers())
                    .containsEntry(
                            "taste", new GridAnswer(Map.of("tea", new ScaleAnswer(3), "juice", new ScaleAnswer(5))));
        }

        @Test
        void areHeldAgainstWhatIsDelivered() {
            var session = Forms.start(choice)
                    .answer("adult", true)
                    .answer("drink", "tea")
                    .submit();
            var answers = new LinkedHashMap<>(session.response().orElseThrow().answers());
            answers.put("drink", ChoiceAnswer.of("beer"));
            answers.put("cold", new io.github.mitform.answer.YesNoAnswer(true));
            assertThat(choice.check(with(session.response().orElseThrow(), answers)))
                    .isEmpty();
            answers.put("adult", new io.github.mitform.answer.YesNoAnswer(false));
            assertThat(choice.check(with(session.response().orElseThrow(), answers)))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /answers/drink [response.hidden-option] Given the other answers, not all options of this answer"
                                    + " are offered.",
                            "ERROR /answers/cold [response.hidden-answer] Given the other answers, this question is not asked.");
        }
    }

    @Nested
    class OptionsFromAnEarlierQuestion {
        private static final String MODES = question(
                "modes",
                "{'type': 'choices', 'other': true, 'options': [" + option("bike") + ", " + option("bus") + ", "
                        + option("car") + ", " + option("none", "'exclusive': true") + "]}");

        private static String from(String select) {
            return "'options': {'from': 'modes', 'select': {'method': '" + select + "'}}";
        }

        private static Round round(String select, String type) {
            return Forms.round(page("one", MODES, question("next", "{'type': '" + type + "', " + from(select) + "}")));
        }

        @Test
        void areThoseThatWereChosen() {
            var session = Forms.start(round("chosen", "ranking")).answer("modes", List.of("car", "bike"));
            assertThat(shown(session, "next")).containsExactly("bike", "car");
            assertThat(missing(session)).containsExactly("session.missing");
            assertThat(session.answer("next", List.of("car", "bike")).view().maySubmit())
                    .isTrue();
        }

        @Test
        void areThoseThatWereNotChosen() {
            var session = Forms.start(round("not_chosen", "choice")).answer("modes", List.of("car"));
            assertThat(shown(session, "next")).containsExactly("bike", "bus");
        }

        @Test
        void areAllOfThemWhateverWasChosen() {
            var session = Forms.start(round("all", "choices"));
            assertThat(shown(session, "next")).containsExactly("bike", "bus", "car", "none");
        }

        @Test
        void areNoneAsLongAsThatIsUnanswered() {
            for (String select : List.of("chosen", "not_chosen")) {
                assertThat(element(Forms.start(round(select, "choices")), "next"))
                        .isEmpty();
            }
        }

        @Test
        void leaveExclusiveOnesAndWordsOfOnesOwnBehind() {
            var other = Map.of("other", "by boat");
            var chosen = Forms.start(round("chosen", "choices"));
            assertThat(shown(chosen.answer("modes", List.of("bus", other)), "next"))
                    .containsExactly("bus");
            assertThat(element(chosen.answer("modes", List.of("none")), "next")).isEmpty();
            assertThat(shown(Forms.start(round("not_chosen", "choices")).answer("modes", List.of("none")), "next"))
                    .containsExactly("bike", "bus", "car");
        }

        @Test
        void areNotAskedAboutWhereTooFewAreLeft() {
            var round = round("chosen", "choice");
            var session = Forms.start(round).answer("modes", List.of("bus"));
            assertThat(element(session, "next")).isEmpty();
            assertThat(session.view().maySubmit()).isTrue();
            assertThatThrownBy(() -> session.answer("next", "bus")).hasMessageContaining("session.not-asked");
        }

        @Test
        void takeTheAnswerWithThemAndBringItBack() {
            var session = Forms.start(round("chosen", "ranking"))
                    .answer("modes", List.of("bike", "bus", "car"))
                    .answer("next", List.of("car", "bike", "bus"));
            var fewer = session.answer("modes", List.of("bus", "car"));
            assertThat(fewer.state().shownAnswers())
                    .containsEntry("next", new RankingAnswer(List.of(List.of("car"), List.of("bus"))));
            assertThat(fewer.answer("modes", List.of("car")).state().shownAnswers())
                    .containsOnlyKeys("modes");
            assertThat(fewer.answer("modes", List.of("bike", "bus", "car"))
                            .state()
                            .shownAnswers())
                    .isEqualTo(session.state().shownAnswers());
        }

        @Test
        void areHeldAgainstWhatIsDelivered() {
            var round = round("chosen", "ranking");
            var session = Forms.start(round)
                    .answer("modes", List.of("bike", "bus"))
                    .answer("next", List.of("bus"))
                    .submit();
            var response = session.response().orElseThrow();
            assertThat(round.check(response)).isEmpty();
            var answers = new LinkedHashMap<>(response.answers());
            answers.put("next", new RankingAnswer(List.of(List.of("car"))));
            assertThat(round.check(with(response, answers)))
                    .extracting(Finding::code)
                    .containsExactly("response.hidden-option");
        }

        @Test
        void goOnFromQuestionToQuestion() {
            var round = Forms.round(page(
                    "one",
                    question("adult", YES_NO),
                    question(
                            "modes",
                            "{'type': 'choices', 'options': [" + option("bike") + ", " + option("bus") + ", "
                                    + option("car", "'when': 'adult'") + ", " + option("moped", "'when': 'adult'")
                                    + "]}"),
                    question("unused", "{'type': 'choices', " + from("not_chosen") + "}"),
                    question(
                            "try",
                            "{'type': 'grid', 'rows': {'from': 'unused', 'select': {'method': 'chosen'}}, 'cell': "
                                    + YES_NO + "}")));
            var session = Forms.start(round)
                    .answer("adult", true)
                    .answer("modes", List.of("bus"))
                    .answer("unused", List.of("bike", "car"));
            assertThat(shown(session, "unused")).containsExactly("bike", "car", "moped");
            assertThat(shown(session, "try")).containsExactly("bike", "car");
            assertThat(shown(session.answer("adult", false), "unused")).containsExactly("bike");
            assertThat(shown(session.answer("adult", false), "try")).containsExactly("bike");
            assertThat(element(session.answer("modes", List.of("bike", "car")), "try"))
                    .isEmpty();
        }

        @Test
        void mayComeFromAnEarlierPhaseThemselves() {
            var program = TwoPhases.program("as_listed", """
                    , {"id": "worst", "ask": {"en": "And last?"}, "answer": {"type": "choice",
                       "options": {"from": "best", "select": {"method": "not_chosen"}}}}""");
            var round = Round.open(program, "ballot", TwoPhases.results(List.of("tree", "bench", "lamp")));
            var session = Forms.start(round).answer("best", List.of("bench"));
            assertThat(shown(session, "worst")).containsExactly("tree", "lamp");
            assertThat(element(session, "worst").orElseThrow().typeValue().toString())
                    .contains("tree {{city}");
        }
    }
}
