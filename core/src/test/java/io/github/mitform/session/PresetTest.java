package io.github.mitform.session;

import static io.github.mitform.session.Forms.option;
import static io.github.mitform.session.Forms.page;
import static io.github.mitform.session.Forms.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.problem.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PresetTest {
    private static final String NUMBER = "{'type': 'number', 'min': 1}";
    private static final Answer ONE = new NumberAnswer(BigDecimal.ONE);

    private static Optional<Answer> shown(Session session, String question) {
        return session.view().page().orElseThrow().elements().stream()
                .filter(element -> element.name().equals(question))
                .findFirst()
                .flatMap(View.Element::answer);
    }

    @Nested
    class WhatIsFilledIn {
        private final Round round = Forms.round(
                page(
                        "one",
                        question("people", NUMBER, "'default': 1"),
                        question("names", "{'type': 'text'}", "'when': 'people > 1'")),
                page("two", question("cars", NUMBER, "'default': 1", "'required': false")));

        @Test
        void isShownAsTheAnswer() {
            assertThat(shown(Forms.start(round), "people")).contains(ONE);
        }

        @Test
        void isNoAnswerOfAnybodyYet() {
            var session = Forms.start(round);
            assertThat(session.state().answers()).isEmpty();
            assertThat(session.view().progress().answered()).isZero();
        }

        @Test
        void isSeenByConditions() {
            assertThat(Forms.start(round).state().isShown("names")).isFalse();
            assertThat(Forms.start(round).answer("people", 2).state().isShown("names"))
                    .isTrue();
        }

        @Test
        void becomesAnAnswerWhenThePageIsTurned() {
            var decision = round.decide(Forms.start(round).state(), new SessionCommand.Next(), ParkTalks.CONTEXT);
            assertThat(((Decision.Accepted) decision).events())
                    .containsExactly(new SessionEvent.Answered(Map.of("people", ONE)), new SessionEvent.Moved("two"));
        }

        @Test
        void becomesAnAnswerWhenItIsSubmitted() {
            var session = Forms.start(round).submit();
            assertThat(session.response().orElseThrow().answers()).isEqualTo(Map.of("people", ONE, "cars", ONE));
            assertThat(round.check(session.response().orElseThrow())).isEmpty();
        }

        @Test
        void givesWayToAnAnswerAndComesBackWithoutOne() {
            var two = Forms.start(round).answer("people", 2);
            assertThat(shown(two, "people")).contains(new NumberAnswer(BigDecimal.valueOf(2)));
            assertThat(shown(two.answer("people", null), "people")).contains(ONE);
        }

        @Test
        void canBePassedOverWhereAnAnswerIsNotRequired() {
            var session = Forms.start(round).skip("cars").submit();
            assertThat(session.response().orElseThrow().answers()).containsEntry("cars", NoAnswer.SKIPPED);
        }

        @Test
        void mayNotSilentlyBeMissingInWhatIsDelivered() {
            var response = Forms.start(round).submit().response().orElseThrow();
            var without = new Response(
                    response.format(),
                    response.version(),
                    response.phase(),
                    response.channel(),
                    response.language(),
                    response.month(),
                    false,
                    Map.of("people", ONE));
            assertThat(round.check(without))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /answers/cars [response.default-left-out] Something is filled in here; the response has"
                                    + " to say whether it was left so, or what was answered instead.");
        }
    }

    @Test
    void whatIsFilledInBehindAConditionCountsOnceItIsShown() {
        var round = Forms.round(page(
                "one",
                question("more", "{'type': 'yes_no'}"),
                question("people", NUMBER, "'when': 'more'", "'default': 3"),
                question("names", "{'type': 'text'}", "'when': 'answered(people) && people > 2'")));
        var session = Forms.start(round);
        assertThat(session.state().isShown("names")).isFalse();
        var more = session.answer("more", true);
        assertThat(more.state().isShown("names")).isTrue();
        assertThat(more.answer("more", false).state().isShown("names")).isFalse();
        assertThat(more.answer("more", false).submit().response().orElseThrow().answers())
                .containsOnlyKeys("more");
    }

    @Test
    void whatIsFilledInMayBeAnOptionThatIsNotShown() {
        var round = Forms.round(page(
                "one",
                question("adult", "{'type': 'yes_no'}"),
                question(
                        "drink",
                        "{'type': 'choice', 'options': [" + option("tea") + ", " + option("juice") + ", "
                                + option("beer", "'when': 'adult'") + "]}",
                        "'default': 'beer'")));
        var child = Forms.start(round).answer("adult", false);
        assertThat(shown(child, "drink")).isEmpty();
        assertThat(child.view().missing()).extracting(Finding::code).containsExactly("session.missing");
        assertThat(child.answer("adult", true).submit().response().orElseThrow().answers())
                .containsEntry("drink", ChoiceAnswer.of("beer"));
    }

    @Test
    void whatIsFilledInStandsAgainWhereTheOptionOfAnAnswerIsHidden() {
        var round = Forms.round(page(
                "one",
                question("adult", "{'type': 'yes_no'}"),
                question(
                        "drink",
                        "{'type': 'choice', 'options': [" + option("tea") + ", " + option("juice") + ", "
                                + option("beer", "'when': 'adult'") + "]}",
                        "'default': 'tea'")));
        var beer = Forms.start(round).answer("adult", true).answer("drink", "beer");
        var tea = beer.answer("adult", false);
        assertThat(shown(tea, "drink")).contains(ChoiceAnswer.of("tea"));
        assertThat(tea.view().progress().answered()).isEqualTo(1);
        assertThat(shown(tea.answer("adult", true), "drink")).contains(ChoiceAnswer.of("beer"));

        var response = tea.submit().response().orElseThrow();
        assertThat(response.answers()).containsEntry("drink", ChoiceAnswer.of("tea"));
        assertThat(round.check(response)).isEmpty();
    }

    @Nested
    class ADemand {
        private final Round round = Forms.round(page(
                "one",
                question("people", NUMBER),
                question(
                        "children",
                        "{'type': 'number', 'min': 0}",
                        "'valid': [{'id': 'fewer', 'condition': 'children < people', 'message': @Fewer}]")));

        @Test
        void refusesAnAnswerThatDoesNotKeepToIt() {
            var session = Forms.start(round).answer("people", 2);
            var decision = round.decide(session.state(), SessionCommand.Answer.of("children", 3), ParkTalks.CONTEXT);
            assertThat(((Decision.Refused) decision).findings())
                    .extracting(Finding::toString)
                    .containsExactly("ERROR /answers/children [session.not-valid] Fewer");
            assertThat(session.answer("children", 1).view().maySubmit()).isTrue();
        }

        @Test
        void isLookedAtAgainWhenWhatItDependsOnChanges() {
            var session = Forms.start(round).answer("people", 4).answer("children", 3);
            assertThat(session.view().maySubmit()).isTrue();
            var fewer = session.answer("people", 2);
            assertThat(fewer.view().missing())
                    .extracting(Finding::toString)
                    .containsExactly("ERROR /answers/children [session.not-valid] Fewer");
            assertThat(fewer.view().page().orElseThrow().elements().get(1).findings())
                    .extracting(Finding::code)
                    .containsExactly("session.not-valid");
            assertThat(fewer.answer("people", 4).view().maySubmit()).isTrue();
        }

        @Test
        void waitsUntilEverythingIsAnswered() {
            assertThat(Forms.start(round).answer("children", 3).state().answers())
                    .containsOnlyKeys("children");
        }

        @Test
        void isLookedAtWithAllThatIsAnsweredAtOnce() {
            var session = Forms.start(round).answer("people", 2);
            assertThat(session.answer(Map.of("people", 9, "children", 3)).view().maySubmit())
                    .isTrue();
        }

        @Test
        void speaksTheLanguageOfTheSession() {
            var session = Session.start(round, java.util.Locale.GERMAN, ParkTalks.CONTEXT)
                    .answer("people", 4)
                    .answer("children", 3)
                    .answer("people", 2);
            assertThat(session.view().missing().get(0).message(java.util.Locale.ENGLISH))
                    .isEqualTo("Fewer (de)");
        }

        @Test
        void isHeldAgainstWhatIsDelivered() {
            var response = Forms.start(round)
                    .answer("people", 4)
                    .answer("children", 3)
                    .submit()
                    .response()
                    .orElseThrow();
            assertThat(round.check(response)).isEmpty();
            var other = new Response(
                    response.format(),
                    response.version(),
                    response.phase(),
                    response.channel(),
                    response.language(),
                    response.month(),
                    false,
                    Map.of("people", ONE, "children", ONE));
            assertThat(round.check(other)).extracting(Finding::code).isEqualTo(List.of("session.not-valid"));
        }
    }
}
