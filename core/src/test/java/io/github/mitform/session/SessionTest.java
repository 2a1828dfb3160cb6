package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static void isRefused(ThrowingCallable command, String... lines) {
        assertThatThrownBy(command).isInstanceOf(RefusedException.class).hasMessage(String.join("\n", lines));
    }

    private static String pagePath(Session session) {
        return session.view().page().orElseThrow().path();
    }

    @Nested
    class AnAnswer {
        @Test
        void leavesTheSessionBeforeItAsItWas() {
            var before = ParkTalks.start();
            var after = before.answer("age", 34);
            assertThat(before.state().answers()).isEmpty();
            assertThat(after.state().answers()).containsOnlyKeys("age");
        }

        @Test
        void outOfRangeIsRefusedWithCodeAndPlace() {
            isRefused(
                    () -> ParkTalks.start().answer("age", 12),
                    "ERROR /answers/age [answer.below-min] The number has to be at least 14.");
        }

        @Test
        void toAMisspeltQuestionIsRefusedWithAGuess() {
            isRefused(
                    () -> ParkTalks.start().answer("aeg", 34),
                    "ERROR /answers/aeg [session.unknown-question] There is no such question in this round. Did you mean"
                            + " \"age\"?");
        }

        @Test
        void whoseNameIsNoNameKeepsItOutOfTheMessage() {
            isRefused(
                    () -> ParkTalks.start().answer("Call 02161 250", 34),
                    "ERROR /answers [session.unknown-question] There is no such question in this round.");
        }

        @Test
        void toAQuestionThatIsNotAskedIsRefused() {
            isRefused(
                    () -> ParkTalks.visitor(34).answer("why_not", "far"),
                    "ERROR /answers/why_not [session.not-asked] This question is not asked at the moment; whether it is depends on"
                            + " other answers.");
            isRefused(
                    () -> ParkTalks.start().answer("breaks", true),
                    "ERROR /answers/breaks [session.not-asked] This question is not asked at the moment; whether it is depends on"
                            + " other answers.");
        }

        @Test
        void mayBeGivenAheadOfItsPage() {
            assertThat(ParkTalks.start().answer("usability.ease", 7).state().answers())
                    .containsEntry("usability.ease", new ScaleAnswer(7));
        }

        @Test
        void canBeTakenBack() {
            var session = ParkTalks.start().answer("age", 34).answer("age", null);
            assertThat(session.state().answers()).isEmpty();
            assertThat(session.view().progress().answered()).isZero();
        }

        @Test
        void thatCannotBeAnAnswerAtAllIsAMistakeOfTheProgram() {
            assertThatThrownBy(() -> ParkTalks.start().answer("age", new Object()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class APageOfAnswers {
        @Test
        void isTakenAsAWhole() {
            var session = ParkTalks.start().answer(Map.of("age", 34, "visits", false, "why_not", "far"));
            assertThat(session.state().answers().keySet()).containsExactly("age", "visits", "why_not");
        }

        @Test
        void isRefusedAsAWholeWithEveryFinding() {
            var session = ParkTalks.start();
            var answers = new HashMap<String, Object>(Map.of("age", 12, "visits", "perhaps", "wher", "x"));
            answers.put("why_not", Map.of("other", " "));
            assertThatThrownBy(() -> session.answer(answers))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.findings())
                                    .extracting(Finding::code)
                                    .containsExactlyInAnyOrder(
                                            "answer.below-min",
                                            "answer.wrong-kind",
                                            "session.unknown-question",
                                            "answer.empty"));
            assertThat(session.state()).isEqualTo(ParkTalks.start().state());
        }

        @Test
        void mayNotAnswerWhatItHidesItself() {
            isRefused(
                    () -> ParkTalks.start().answer(Map.of("visits", true, "why_not", "far")),
                    "ERROR /answers/why_not [session.not-asked] This question is not asked at the moment; whether it is depends on"
                            + " other answers.");
        }

        @Test
        void mayBeEmpty() {
            assertThat(ParkTalks.start().answer(Map.of()).state())
                    .isEqualTo(ParkTalks.start().state());
        }
    }

    @Nested
    class HiddenAnswers {
        private final Session dark = ParkTalks.afraidOfTheDark();

        @Test
        void readAsUnansweredThroughAWholeCascade() {
            var changed = dark.answer("visits", true);
            assertThat(dark.state().shownAnswers()).containsKeys("why_not", "lamps", "where");
            assertThat(changed.state().shownAnswers()).containsOnlyKeys("agreed", "age", "visits");
        }

        @Test
        void areKeptAndComeBackWithThePath() {
            var back = dark.answer("visits", true).answer("visits", false);
            assertThat(back.state().shownAnswers()).isEqualTo(dark.state().shownAnswers());
        }

        @Test
        void areNeverDelivered() {
            var response = dark.answer("visits", true)
                    .answer("usability.ease", 7)
                    .submit()
                    .response()
                    .orElseThrow();
            assertThat(response.answers()).containsOnlyKeys("agreed", "age", "visits", "usability.ease");
        }

        @Test
        void ofABranchNotTakenAreNeverDeliveredEither() {
            var grown = ParkTalks.visitor(17)
                    .answer("breaks", true)
                    .answer("age", 18)
                    .answer("usability.ease", 1);
            assertThat(grown.state().answers()).containsKey("breaks");
            assertThat(grown.submit().response().orElseThrow().answers()).doesNotContainKey("breaks");
        }
    }

    @Nested
    class Skipping {
        @Test
        void isForQuestionsThatNeedNoAnswer() {
            assertThat(ParkTalks.visitor(34).skip("lunch").state().answers()).containsEntry("lunch", NoAnswer.SKIPPED);
            isRefused(
                    () -> ParkTalks.start().skip("age"),
                    "ERROR /answers/age [session.not-skippable] This question has to be answered and cannot be passed over.");
            isRefused(
                    () -> ParkTalks.start().answer("age", Map.of("missing", "skipped")),
                    "ERROR /answers/age [session.not-skippable] This question has to be answered and cannot be passed over.");
            isRefused(
                    () -> ParkTalks.start().skip("lamps"),
                    "ERROR /answers/lamps [session.not-asked] This question is not asked at the moment; whether it is depends on"
                            + " other answers.");
            isRefused(
                    () -> ParkTalks.start().skip("lunsh"),
                    "ERROR /answers/lunsh [session.unknown-question] There is no such question in this round. Did you mean"
                            + " \"lunch\"?");
        }

        @Test
        void readsAsUnansweredInConditions() {
            var session = ParkTalks.afraidOfTheDark().skip("lamps");
            assertThat(session.state().isShown("where")).isFalse();
        }
    }

    @Nested
    class DontKnow {
        @Test
        void isEnoughForAQuestionThatOffersIt() {
            var response = ParkTalks.visitor(34)
                    .answer("usability.ease", Map.of("missing", "dont_know"))
                    .submit()
                    .response()
                    .orElseThrow();
            assertThat(response.answer("usability.ease")).hasValue(NoAnswer.DONT_KNOW);
        }
    }

    @Nested
    class TurningPages {
        @Test
        void followsThePath() {
            var session = ParkTalks.visitor(17);
            assertThat(pagePath(session)).isEqualTo("welcome");
            session = session.next().next().next();
            assertThat(pagePath(session)).isEqualTo("young/under_18/school");
            session = session.answer("breaks", true).next().next();
            assertThat(pagePath(session)).isEqualTo("usability/questions");
            assertThat(pagePath(session.back().back())).isEqualTo("young/under_18/school");
        }

        @Test
        void needsTheAnswersOfThePage() {
            var session = ParkTalks.start().answer("agreed", true).goTo("about_you");
            isRefused(
                    session::next,
                    "ERROR /answers/age [session.missing] This question has to be answered.",
                    "ERROR /answers/visits [session.missing] This question has to be answered.");
        }

        @Test
        void endsAtBothEnds() {
            isRefused(() -> ParkTalks.start().back(), "ERROR  [session.first-page] This is the first page.");
            isRefused(
                    () -> ParkTalks.visitor(34)
                            .goTo("usability/questions")
                            .answer("usability.ease", 4)
                            .next(),
                    "ERROR  [session.last-page] This is the last page; what comes next is to submit.");
        }

        @Test
        void goesAnywhereOnThePathAndNowhereElse() {
            assertThat(pagePath(ParkTalks.visitor(34).goTo("young/otherwise/work")))
                    .isEqualTo("young/otherwise/work");
            isRefused(
                    () -> ParkTalks.visitor(34).goTo("young/under_18/school"),
                    "ERROR  [session.page-not-shown] This page is not shown at the moment; whether it is depends on the answers.");
            isRefused(
                    () -> ParkTalks.visitor(34).goTo("abut_you"),
                    "ERROR  [session.unknown-page] There is no such page in this round. Did you mean \"about_you\"?");
        }

        @Test
        void standsOnTheNearestPageBeforeOneThatVanishes() {
            var session = ParkTalks.visitor(34).goTo("young/otherwise/thanks");
            assertThat(pagePath(session.answer("age", 17))).isEqualTo("young/under_18/school");
            assertThat(pagePath(session.answer("age", 17).answer("age", 34))).isEqualTo("young/otherwise/thanks");
        }

        @Test
        void stopsAtAnAgreementThatIsDeclined() {
            isRefused(
                    () -> ParkTalks.start().next().answer("agreed", false).next(),
                    "ERROR /answers/agreed [session.consent-declined] Only those who agree to this can take part; without agreement"
                            + " nothing is delivered.");
        }
    }

    @Nested
    class Submitting {
        @Test
        void listsEverythingThatIsMissingWithItsPlace() {
            var session = ParkTalks.start().answer("agreed", false).answer("visits", false);
            isRefused(
                    session::submit,
                    "ERROR /answers/agreed [session.consent-declined] Only those who agree to this can take part; without agreement"
                            + " nothing is delivered.",
                    "ERROR /answers/age [session.missing] This question has to be answered.",
                    "ERROR /answers/why_not [session.missing] This question has to be answered.",
                    "ERROR /answers/usability.ease [session.missing] This question has to be answered.");
            assertThat(session.view().missing())
                    .extracting(Finding::path)
                    .containsExactly("agreed", "about_you/age", "about_you/why_not", "usability/questions/ease");
        }

        @Test
        void isSaidInGermanToo() {
            assertThat(ParkTalks.start()
                            .answer("agreed", false)
                            .view()
                            .missing()
                            .get(0)
                            .message(Locale.GERMAN))
                    .isEqualTo("Nur wer hier zustimmt, kann teilnehmen; ohne Zustimmung wird nichts abgegeben.");
        }

        @Test
        void deliversTheAnswersWithNothingButTheMonth() {
            var session = ParkTalks.visitor(34).answer("usability.ease", 5);
            assertThat(session.response()).isEmpty();
            var response = session.submit().response().orElseThrow();
            assertThat(response.format()).hasToString("org.example.park");
            assertThat(response.version()).hasToString("1.2.0");
            assertThat(response.phase()).hasToString("talk");
            assertThat(response.language()).hasValue(Locale.GERMAN);
            assertThat(response.month()).hasValue(YearMonth.of(2026, 1));
            assertThat(response.simulated()).isFalse();
            assertThat(response.answers().get("visits")).isEqualTo(new YesNoAnswer(true));
        }

        @Test
        void takesTheMonthOfTheDayItHappens() {
            var parked = ParkTalks.visitor(34).answer("usability.ease", 5).toValue();
            var later = Session.resume(ParkTalks.round(), parked, new Context(LocalDate.of(2026, 3, 1), 7));
            assertThat(later.submit().response().orElseThrow().month()).hasValue(YearMonth.of(2026, 3));
        }

        @Test
        void endsTheSession() {
            var done = ParkTalks.visitor(34).answer("usability.ease", 5).submit();
            var closed = "ERROR  [session.submitted] The answers have been delivered; nothing can be changed any more.";
            isRefused(() -> done.answer("age", 35), closed);
            isRefused(done::submit, closed);
            isRefused(done::withdraw, closed);
            assertThat(done.view().page()).isEmpty();
            assertThat(done.view().maySubmit()).isFalse();
        }
    }

    @Nested
    class Withdrawing {
        private final Session gone = ParkTalks.visitor(34).withdraw();

        @Test
        void forgetsTheAnswers() {
            assertThat(gone.state().answers()).isEmpty();
            assertThat(gone.response()).isEmpty();
            assertThat(gone.toValue().get("answers")).hasValue(Value.object());
        }

        @Test
        void endsTheSession() {
            isRefused(
                    () -> gone.answer("age", 34),
                    "ERROR  [session.withdrawn] Participation was withdrawn; it can only start anew.");
        }
    }

    @Nested
    class WithoutExceptions {
        @Test
        void aCommandIsDecidedIntoEventsOrARefusal() {
            var round = ParkTalks.round();
            assertThat(round.decide(round.fresh(), SessionCommand.Answer.of("age", 34), ParkTalks.CONTEXT))
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.findings())
                                    .singleElement()
                                    .hasToString("ERROR  [session.not-started] The session has to be started first."));
            var state = ParkTalks.start().state();
            var decision = state.round.decide(state, SessionCommand.Answer.of("why_not", "far"), ParkTalks.CONTEXT);
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            decision = state.round.decide(state, SessionCommand.Answer.of("visits", false), ParkTalks.CONTEXT);
            assertThat(decision)
                    .isEqualTo(new Decision.Accepted(
                            List.of(new SessionEvent.Answered(Map.of("visits", new YesNoAnswer(false))))));
        }

        @Test
        void aStateOfAnotherRoundIsAMistakeOfTheProgram() {
            var other = Round.open(io.github.mitform.random.SoundFormats.draw(new java.util.Random(1)), "only");
            assertThatThrownBy(() -> other.view(ParkTalks.start().state()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the session belongs to another round");
        }

        @Test
        void aSessionStartsOnce() {
            var state = ParkTalks.start().state();
            var start = new SessionCommand.Start(Locale.GERMAN, io.github.mitform.definition.flow.Channel.PAPER, false);
            assertThat(state.round.decide(state, start, ParkTalks.CONTEXT)).isInstanceOf(Decision.Refused.class);
        }
    }

    @Nested
    class Languages {
        private Locale languageFor(String tag) {
            return Session.start(ParkTalks.round(), Locale.forLanguageTag(tag), ParkTalks.CONTEXT)
                    .view()
                    .language();
        }

        @Test
        void areThoseThatTheFormatOffers() {
            assertThat(languageFor("en")).isEqualTo(Locale.ENGLISH);
            assertThat(languageFor("de-AT")).isEqualTo(Locale.GERMAN);
            assertThat(languageFor("fr")).isEqualTo(Locale.GERMAN);
        }
    }

    @Nested
    class AnswersInOnesOwnWords {
        @Test
        void areDeliveredAsTheyAre() {
            Answer answer = ParkTalks.start()
                    .answer("visits", false)
                    .answer("why_not", Map.of("other", "Hunde"))
                    .state()
                    .answers()
                    .get("why_not");
            assertThat(answer).isEqualTo(ChoiceAnswer.other("Hunde"));
        }
    }
}
