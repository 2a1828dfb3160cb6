package io.github.mitform.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.TextAnswer;
import io.github.mitform.check.Check;
import io.github.mitform.check.Program;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.Ruling;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessTest {
    private static final Program PROGRAM =
            Check.of(Json.read(Json.document("""
            {"mitform": "1", "id": "org.example.park", "version": "1.0.0", "title": {"en": "The park"}, "languages": ["en"],
             "phases": [
               {"id": "wishes",
                "flow": [{"type": "ask", "id": "page", "questions": [
                  {"id": "age", "ask": {"en": "Your age?"}, "answer": {"type": "number", "min": 6, "max": 120}},
                  {"id": "school", "ask": {"en": "Which school?"}, "answer": {"type": "text"}, "when": "age < 18", "required": false},
                  {"id": "wish", "ask": {"en": "Your wish?"}, "answer": {"type": "text"}, "required": false}]}],
                "results": [
                  {"id": "proposals", "of": "wish", "tally": {"method": "texts"}, "decide": "accept_or_merge"},
                  {"id": "schools", "of": "school", "tally": {"method": "frequencies"}}]},
               {"id": "ballot", "after": "wishes",
                "flow": [{"type": "ask", "id": "vote", "questions": [
                  {"id": "first", "ask": {"en": "What first?"},
                   "answer": {"type": "choice", "options": {"from": "wishes.proposals", "select": {"method": "accepted"}}}}]}],
                "results": [{"id": "order", "of": "first", "tally": {"method": "frequencies"}}]}]}
            """)).format().orElseThrow()).orThrow();

    private static final HumanDecision POND_AND_GATE = new HumanDecision(
            "project group",
            List.of(
                    new Ruling.Accept(
                            entry("a pond"), Option.of("pond", Text.of(Locale.ENGLISH, "A pond")), "Feasible."),
                    new Ruling.Accept(
                            entry("a gate"), Option.of("gate", Text.of(Locale.ENGLISH, "A gate")), "Feasible."),
                    new Ruling.Merge(entry("water"), Id.of("pond"), "The same.")));

    private static String entry(String words) {
        return wished().results().get("proposals").entries().stream()
                .filter(entry -> entry.words().toString().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Response response(String phase, Map<String, Answer> answers) {
        return new Response(
                PROGRAM.format().id(),
                PROGRAM.format().version(),
                Id.of(phase),
                Channel.ONLINE,
                Optional.empty(),
                Optional.empty(),
                true,
                answers);
    }

    private static Answer age(long years) {
        return new NumberAnswer(BigDecimal.valueOf(years));
    }

    private static List<Response> wishes() {
        return List.of(
                response("wishes", Map.of("age", age(30), "wish", new TextAnswer("a pond"))),
                response("wishes", Map.of("age", age(12), "wish", new TextAnswer("a gate"))),
                response(
                        "wishes",
                        Map.of("age", age(13), "wish", new TextAnswer("water"), "school", new TextAnswer("north"))),
                response("wishes", Map.of("age", age(14), "school", NoAnswer.SKIPPED)),
                response("wishes", Map.of("age", age(70), "school", new TextAnswer("hidden"))),
                response("wishes", Map.of("age", age(3))));
    }

    private static PhaseCount wished() {
        var count = RoundCount.of(Process.start(PROGRAM).open("wishes").round("wishes"));
        wishes().forEach(count::add);
        return count.finish();
    }

    private static List<String> refused(Process process, ProcessCommand command) {
        var outcome = Process.decide(PROGRAM, process.state(), command);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome)
                .findings().stream().map(Finding::toString).toList();
    }

    @Nested
    class ACountedPhase {
        @Test
        void countsValidResponsesIntoEveryResult() {
            assertThat(wished().responses()).isEqualTo(4);
            assertThat(wished().results().keySet()).containsExactly("proposals", "schools");
            assertThat(wished().results().get("proposals").turnout().answered()).isEqualTo(3);
        }

        @Test
        void tellsThoseWhoWereNotAskedFromThoseWhoDidNotAnswer() {
            assertThat(wished().results().get("schools").turnout().missing())
                    .isEqualTo(Map.of(Missing.NOT_ASKED, 1L, Missing.LEFT_EMPTY, 1L, Missing.SKIPPED, 1L));
        }

        @Test
        void countsTheRejectedByReasonAndKeepsWhereTheyWere() {
            assertThat(wished().rejected())
                    .extracting(Rejection::responses, Rejection::first)
                    .containsExactlyInAnyOrder(
                            tuple(1L, List.of(new Rejection.Place(5, "/answers/school"))),
                            tuple(1L, List.of(new Rejection.Place(6, "/answers/age"))));
        }

        @Test
        void saysThatItIsSimulated() {
            assertThat(wished().isSimulated()).isTrue();
            assertThat(wished().simulated()).isEqualTo(4);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void countingInPartsInAnyOrderComesToTheSame(int seed) {
        var responses = new ArrayList<>(wishes().subList(0, 4));
        Collections.shuffle(responses, new Random(seed));
        var round = Process.start(PROGRAM).open("wishes").round("wishes");
        var left = RoundCount.of(round);
        var right = RoundCount.of(round);
        responses.subList(0, seed % 4).forEach(left::add);
        responses.subList(seed % 4, 4).forEach(right::add);
        var resumed = RoundCount.resume(round, left.write());
        resumed.merge(right);
        var whole = RoundCount.of(round);
        wishes().subList(0, 4).forEach(whole::add);
        assertThat(resumed.finish()).isEqualTo(whole.finish());
    }

    @Test
    void anotherResponseGivesAnotherFingerprint() {
        var round = Process.start(PROGRAM).open("wishes").round("wishes");
        var one = RoundCount.of(round);
        one.add(wishes().get(0));
        var other = RoundCount.of(round);
        other.add(wishes().get(1));
        assertThat(one.finish().content()).isNotEqualTo(other.finish().content());
    }

    @Nested
    class AProcess {
        private final Process start = Process.start(PROGRAM);

        @Test
        void goesFromWishesToABallotOnThem() {
            var process = start.open("wishes")
                    .close(wished())
                    .decide("wishes.proposals", POND_AND_GATE)
                    .open("ballot");
            var count = RoundCount.of(process.round("ballot"));
            count.add(response("ballot", Map.of("first", ChoiceAnswer.of("gate"))));
            assertThat(count.add(response("ballot", Map.of("first", ChoiceAnswer.of("swing")))))
                    .isNotEmpty();
            process = process.close(count.finish());
            assertThat(process.results().names()).containsExactly("wishes.proposals", "wishes.schools", "ballot.order");
            assertThat(process.results().options("ballot.order", new Selection.Top(1)))
                    .extracting(option -> option.id().value())
                    .containsExactly("gate");
        }

        @Test
        void goesOnInAnotherProgramAtAnyPoint() {
            var process = start;
            process = again(process).open("wishes");
            process = again(process).close(wished());
            process = again(process).decide("wishes.proposals", POND_AND_GATE);
            process = again(process).open("ballot");
            assertThat(again(process).state()).isEqualTo(process.state());
            assertThat(again(process).round("ballot").digest())
                    .isEqualTo(process.round("ballot").digest());
        }

        private Process again(Process process) {
            return Process.resume(PROGRAM, Json.parse(Json.write(process.toValue())));
        }

        @Test
        void doesNotOpenAPhaseBeforeTheEarlierOneIsClosed() {
            assertThat(refused(start, new ProcessCommand.Open(Id.of("ballot"))))
                    .containsExactly(
                            "ERROR  [process.earlier-not-closed] The phase \"ballot\" can open when \"wishes\" is closed.");
        }

        @Test
        void doesNotOpenAPhaseBeforePeopleHaveDecided() {
            var closed = start.open("wishes").close(wished());
            assertThat(closed.toDecide()).containsExactly("wishes.proposals");
            assertThat(refused(closed, new ProcessCommand.Open(Id.of("ballot"))))
                    .containsExactly(
                            "ERROR  [process.not-decided] The phase \"ballot\" can open when people have decided about"
                                    + " \"wishes.proposals\".");
        }

        @Test
        void doesNotTakeADecisionWithFaults() {
            var closed = start.open("wishes").close(wished());
            var draft =
                    new HumanDecision("project group", POND_AND_GATE.rulings().subList(1, 3));
            assertThat(refused(closed, new ProcessCommand.Decide("wishes.proposals", draft)))
                    .hasSize(2)
                    .element(1)
                    .isEqualTo("ERROR /rulings [decision.entry-open] Nothing is decided about the entry \""
                            + entry("a pond") + "\" yet.");
        }

        @Test
        void keepsToADecisionOnceALaterPhaseIsOpen() {
            var open = start.open("wishes")
                    .close(wished())
                    .decide("wishes.proposals", POND_AND_GATE)
                    .open("ballot");
            assertThat(refused(open, new ProcessCommand.Decide("wishes.proposals", POND_AND_GATE)))
                    .containsExactly(
                            "ERROR  [process.decided-already] The decision about \"wishes.proposals\" stands: a later"
                                    + " phase has opened with it.");
        }

        @Test
        void doesNotOpenOrCloseAPhaseTwice() {
            var closed = start.open("wishes").close(wished());
            assertThat(refused(closed, new ProcessCommand.Open(Id.of("wishes"))))
                    .containsExactly(
                            "ERROR  [process.already-closed] The phase \"wishes\" is closed; what was counted stays as it"
                                    + " is.");
            assertThat(refused(closed, new ProcessCommand.Close(wished()))).hasSize(1);
            assertThat(refused(start.open("wishes"), new ProcessCommand.Open(Id.of("wishes"))))
                    .containsExactly("ERROR  [process.already-open] The phase \"wishes\" is open already.");
        }

        @Test
        void doesNotTakeTheCountOfAnotherRound() {
            var wished = wished();
            var other = new PhaseCount(
                    wished.phase(), "0", wished.responses(), 0, 0, List.of(), wished.content(), wished.results());
            assertThat(refused(start.open("wishes"), new ProcessCommand.Close(other)))
                    .containsExactly(
                            "ERROR  [process.other-round] These responses were counted for another round than the open one"
                                    + " of \"wishes\".");
        }

        @Test
        void throwsWithTheReasonWhereItIsUsedWithoutItsFunctions() {
            assertThatThrownBy(() -> start.open("party"))
                    .isInstanceOf(InvalidFormatException.class)
                    .hasMessageEndingWith("ERROR  [process.no-phase] This format has no phase \"party\".");
            assertThatThrownBy(() -> start.round("wishes"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the phase wishes is not open");
        }

        @Test
        void writesItsEventsAndReadsThemAgain() {
            var event = new ProcessEvent.Decided("wishes.proposals", POND_AND_GATE);
            assertThat(ProcessEvent.codec().read(ProcessEvent.codec().write(event)))
                    .isEqualTo(event);
        }
    }
}
