package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Check;
import io.github.mitform.check.Program;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoundTest {
    private final Round round = ParkTalks.round();

    @Nested
    class Opening {
        @Test
        void aPhaseThatIsNotThereIsAMistakeOfTheProgram() {
            assertThatThrownBy(() -> Round.open(ParkTalks.program(), "tlak"))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void givesTheSameDigestForTheSameProgram() {
            assertThat(ParkTalks.round().digest()).isEqualTo(round.digest()).matches("[0-9a-f]{64}");
        }

        @Test
        void namesTheQuestionThatWaitsForAResult() {
            assertThatThrownBy(() -> Round.open(TwoPhases.program(), "ballot"))
                    .isInstanceOf(InvalidFormatException.class)
                    .hasMessage("org.example.two/ballot has 1 error:\n"
                            + "ERROR  [round.no-result] The question \"best\" takes its options from \"wishes.favourites\", but there"
                            + " is no such result yet.");
        }

        @Test
        void needsEnoughOptions() {
            var results = TwoPhases.results(List.of("bench"));
            assertThatThrownBy(() -> Round.open(TwoPhases.program(), "ballot", results))
                    .hasMessage("org.example.two/ballot has 1 error:\n"
                            + "ERROR  [round.too-few-options] The question \"best\" needs at least 2 options from"
                            + " \"wishes.favourites\", but got 1.");
            assertThat(Round.obstacles(TwoPhases.program(), Id.of("ballot"), results))
                    .extracting(Finding::path)
                    .containsExactly("vote/best");
        }

        @Test
        void bindsWhatTheEarlierPhaseYielded() {
            var ballot = Round.open(TwoPhases.program(), "ballot", TwoPhases.results(List.of("bench", "lamp")));
            var session =
                    Session.start(ballot, Locale.ENGLISH, ParkTalks.CONTEXT).answer("best", List.of("lamp"));
            assertThat(session.submit().response()).isPresent();
            assertThatThrownBy(() -> session.answer("best", List.of("lmap")))
                    .hasMessage(
                            "ERROR /answers/best/0 [answer.unknown-option] There is no such option here. Did you mean \"lamp\"?");
        }

        @Test
        void withOtherOptionsIsAnotherRound() {
            var one = Round.open(TwoPhases.program(), "ballot", TwoPhases.results(List.of("bench", "lamp")));
            var other = Round.open(TwoPhases.program(), "ballot", TwoPhases.results(List.of("bench", "tree")));
            assertThat(one.digest()).isNotEqualTo(other.digest());
            var state = Session.start(one, Locale.ENGLISH, ParkTalks.CONTEXT).toValue();
            assertThatThrownBy(() -> SessionState.read(other, state))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(
                            "ERROR /round [session.other-round] This session belongs to another round, or to another version of its"
                                    + " format; it cannot go on here.");
        }

        @Test
        void leavesBracesOfParticipantsAlone() {
            var ballot = Round.open(TwoPhases.program(), "ballot", TwoPhases.results(List.of("bench", "lamp")));
            var view = Session.start(ballot, Locale.ENGLISH, ParkTalks.CONTEXT).view();
            var options =
                    view.page().orElseThrow().elements().get(0).typeValue().items("options");
            assertThat(((Value.ObjectValue) options.get(0)).text("label")).hasValue("bench {{city}");
        }
    }

    @Nested
    class CheckingAResponse {
        private Response response(Map<String, io.github.mitform.answer.Answer> answers) {
            return new Response(
                    round.format().id(),
                    round.format().version(),
                    round.phase(),
                    Channel.PAPER,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    answers);
        }

        private Map<String, io.github.mitform.answer.Answer> good() {
            var answers = new LinkedHashMap<String, io.github.mitform.answer.Answer>();
            answers.put("agreed", new YesNoAnswer(true));
            answers.put("age", new NumberAnswer(BigDecimal.valueOf(17)));
            answers.put("visits", new YesNoAnswer(true));
            answers.put("breaks", new YesNoAnswer(false));
            answers.put("usability.ease", NoAnswer.DONT_KNOW);
            return answers;
        }

        private List<String> lines(Map<String, io.github.mitform.answer.Answer> answers) {
            return round.check(response(answers)).stream()
                    .map(Finding::toString)
                    .toList();
        }

        @Test
        void findsNothingInAGoodOne() {
            assertThat(lines(good())).isEmpty();
        }

        @Test
        void findsEverythingThatIsMissing() {
            assertThat(lines(Map.of()))
                    .containsExactly(
                            "ERROR /answers/agreed [session.missing] This question has to be answered.",
                            "ERROR /answers/age [session.missing] This question has to be answered.",
                            "ERROR /answers/visits [session.missing] This question has to be answered.",
                            "ERROR /answers/usability.ease [session.missing] This question has to be answered.");
        }

        @Test
        void findsAnswersToHiddenQuestions() {
            var answers = good();
            answers.put("age", new NumberAnswer(BigDecimal.valueOf(34)));
            assertThat(lines(answers))
                    .containsExactly(
                            "ERROR /answers/breaks [response.hidden-answer] Given the other answers, this question is not asked.");
        }

        @Test
        void findsADeclinedAgreement() {
            var answers = good();
            answers.put("agreed", new YesNoAnswer(false));
            assertThat(round.check(response(answers)))
                    .extracting(Finding::code)
                    .containsExactly("session.consent-declined");
        }

        @Test
        void findsBadAnswersAndUnknownQuestions() {
            var answers = good();
            answers.put("age", new ScaleAnswer(3));
            answers.put("nmae", new ScaleAnswer(3));
            answers.put("visits", NoAnswer.SKIPPED);
            assertThat(lines(answers))
                    .containsExactly(
                            "ERROR /answers/age [answer.wrong-kind] The answer has to be a number, but was a step of a scale.",
                            "ERROR /answers/visits [session.not-skippable] This question has to be answered and cannot be passed over.",
                            "ERROR /answers [session.unknown-question] There is no such question in this round.");
        }

        @Test
        void findsWhereItDoesNotBelong() {
            var other = new Response(
                    FormatId.of("org.example.lake"),
                    Version.of("1.0.0"),
                    Id.of("other"),
                    Channel.ONLINE,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    good());
            assertThat(round.check(other))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /format [response.wrong-format] The response has to be for org.example.park.",
                            "ERROR /phase [response.wrong-phase] The response has to be for the phase \"talk\".");
            var old = new Response(
                    round.format().id(),
                    Version.of("1.1.0"),
                    round.phase(),
                    Channel.ONLINE,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    good());
            assertThat(round.check(old))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /version [response.wrong-version] The response has to be for version 1.2.0 of the format.");
        }

        @Test
        void readsAndChecksInOneCall() {
            var value = ResponseCodec.write(response(good()));
            assertThat(round.read(value).response()).hasValue(response(good()));
            var answers = good();
            answers.remove("age");
            assertThat(round.read(ResponseCodec.write(response(answers))).findings())
                    .isNotEmpty();
            assertThat(round.read(value.with("channel", Value.of("fax"))).findings())
                    .extracting(Finding::code)
                    .containsExactly("response.unreadable");
        }
    }

    @Nested
    class AConditionThatLooksAtTheDay {
        private final Round birthday =
                Round.open(Check.of(ParkTalks.format("""
                                {"mitform": "1", "id": "org.example.birthday", "version": "1.0.0", "title": {"en": "Birthday"},
                                 "languages": ["en"],
                                 "phases": [{"id": "only", "flow": [{"type": "ask", "id": "page", "questions": [
                                   {"id": "born", "ask": {"en": "Born?"}, "answer": {"type": "date"}},
                                   {"id": "card", "ask": {"en": "A card?"}, "when": "born < today", "answer": {"type": "yes_no"}}]}]}]}
                                """)).orThrow(), "only");
        private final Session session = Session.start(
                        birthday, Locale.ENGLISH, new Context(LocalDate.of(2026, 1, 31), 1))
                .answer("born", "2026-01-30");

        @Test
        void keepsTheDayOfTheStart() {
            var resumed = Session.resume(birthday, session.toValue(), new Context(LocalDate.of(2025, 1, 1), 1));
            assertThat(resumed.state().isShown("card")).isTrue();
            assertThat(resumed.answer("card", true)
                            .submit()
                            .response()
                            .orElseThrow()
                            .month())
                    .hasValue(YearMonth.of(2026, 1));
        }

        @Test
        void fitsAResponseOfAnyDayOfItsMonth() {
            var response = session.answer("card", true).submit().response().orElseThrow();
            assertThat(birthday.check(response)).isEmpty();
            assertThat(birthday.check(withMonth(response, Optional.of(YearMonth.of(2025, 12)))))
                    .extracting(Finding::code)
                    .containsExactly("response.hidden-answer");
            assertThat(birthday.check(withMonth(response, Optional.empty())))
                    .extracting(Finding::code)
                    .containsExactly("response.month-needed");
        }

        private Response withMonth(Response response, Optional<YearMonth> month) {
            return new Response(
                    response.format(),
                    response.version(),
                    response.phase(),
                    response.channel(),
                    response.language(),
                    month,
                    response.simulated(),
                    response.answers());
        }
    }

    @Nested
    class AGridOfNearlyAThousandRows {
        @Test
        void isCheckedForTwoThousandPeopleWithinSeconds() {
            int rows = 896;
            var options = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                options.append(i == 0 ? "" : ",")
                        .append("{\"id\": \"s")
                        .append(i)
                        .append("\", \"label\": {\"en\": \"x\"}}");
            }
            Program program = Check.of(ParkTalks.format("""
                            {"mitform": "1", "id": "org.example.opinion", "version": "1.0.0", "title": {"en": "Opinion"},
                             "languages": ["en"],
                             "phases": [{"id": "only", "flow": [{"type": "ask", "id": "page", "questions": [
                               {"id": "views", "ask": {"en": "?"}, "answer": {"type": "grid", "everyRow": false, "rows": [%s],
                                "cell": {"type": "choice", "options": [{"id": "agree", "label": {"en": "agree"}},
                                  {"id": "disagree", "label": {"en": "disagree"}}, {"id": "pass", "label": {"en": "pass"}}]}}}]}]}]}
                            """.formatted(options))).orThrow();
            var opinion = Round.open(program, "only");
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < rows; i++) {
                cells.put("s" + i, i % 3 == 0 ? "agree" : i % 3 == 1 ? "disagree" : "pass");
            }
            var value = Session.start(opinion, Locale.ENGLISH, ParkTalks.CONTEXT)
                    .answer("views", cells)
                    .submit()
                    .response()
                    .map(ResponseCodec::write)
                    .orElseThrow();
            org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(20), () -> {
                for (int person = 0; person < 2_000; person++) {
                    assertThat(opinion.read(value).isValid()).isTrue();
                }
            });
        }
    }
}
