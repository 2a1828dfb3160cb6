package io.github.mitform.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Program;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.json.Document;
import io.github.mitform.json.Limits;
import io.github.mitform.participation.Process;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import io.github.mitform.random.RandomTypes;
import io.github.mitform.random.SoundFormats;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.session.RefusedException;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.SessionEvent;
import io.github.mitform.session.SessionState;
import io.github.mitform.testing.fuzz.Fuzzer;
import io.github.mitform.testing.fuzz.Target;
import io.github.mitform.testing.fuzz.TextMutations;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever strangers send ends in findings and refusals, each within a second of the processor and, together with the virtual machine that
 * the build runs this in, within 256 MB. {@code -Dmitform.fuzz.minutes=60} goes on for so long, {@code -Dmitform.fuzz.seed=2} sends something
 * else.
 */
@Tag("hostile")
class HostileInputTest {
    private static final int INPUTS = 3_000;

    @Test
    void endsInFindingsAndRefusals(TestReporter reporter) throws IOException {
        try (var fuzzer = new Fuzzer(Course.SEED, targets())) {
            fuzzer.run(Course.of(INPUTS));
            reporter.publishEntry(
                    "hostile input, seed " + Course.SEED, fuzzer.report().toString());
            assertThat(fuzzer.outcomes())
                    .allSatisfy((target, outcomes) ->
                            assertThat(outcomes).as(target).isGreaterThan(5));
        }
    }

    private static List<Target> targets() throws IOException {
        var definitions = Definitions.some();
        return List.of(
                new Definitions(Registry.installed(), definitions),
                new Expressions(),
                new Bytes(definitions),
                new Patterns(),
                answers(),
                kept());
    }

    /** Bytes that are no UTF-8, or no JSON. */
    private record Bytes(List<String> examples) implements Target {
        Bytes(List<String> examples) {
            this.examples = examples.stream()
                    .map(text -> new String(text.getBytes(UTF_8), ISO_8859_1))
                    .toList();
        }

        @Override
        public String name() {
            return "bytes";
        }

        @Override
        public String mutated(String input, List<String> others, Random random) {
            return TextMutations.of(
                    input,
                    others,
                    List.of("\u00ef\u00bb\u00bf", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00ff", "\u0000{"),
                    random);
        }

        @Override
        public String take(String input) {
            var document = Document.read(input.getBytes(ISO_8859_1), Limits.usual());
            return Outcomes.of(document.findings()) + document.value().isPresent();
        }
    }

    /** Answers to questions of all types. */
    private static Target answers() {
        var answers = new Kept("answers");
        var random = new Random(1);
        for (Class<?> kind : AnswerType.class.getPermittedSubclasses()) {
            for (int i = 0; i < 3; i++) {
                add(RandomTypes.ofKind(kind, random), random, answers);
            }
        }
        var words = AnswerRule.of(TextType.upTo(100));
        answers.add(List.of(Value.of(Outcomes.SECRET)), value -> answer(words, value));
        return answers;
    }

    private static void add(AnswerType type, Random random, Kept answers) {
        var rule = AnswerRule.of(type);
        var examples = List.of(
                AnswerRules.write(RandomAnswers.next(type, random)),
                AnswerRules.write(RandomAnswers.next(type, random)));
        answers.add(examples, value -> answer(rule, value));
    }

    private static String answer(AnswerRule rule, Value value) {
        var reading = rule.read(value, Pointer.of("/answers/q"));
        if (reading.answer().isEmpty()) {
            return Outcomes.ofAnswers(reading.findings());
        }
        var answer = reading.answer().get();
        assertThat(rule.check(answer, Pointer.root())).isEmpty();
        assertThat(rule.read(AnswerRules.write(answer), Pointer.root()).answer())
                .contains(answer);
        rule.expressionValue(answer);
        rule.parts().keySet().forEach(part -> rule.partValue(part, answer));
        assertThat(rule.cells(answer, true)).hasSameSizeAs(rule.columns("q", true));
        return "valid " + answer.getClass().getSimpleName();
    }

    /** States, events, responses, counts and processes. */
    private static Target kept() throws IOException {
        var kept = new Kept("kept");
        for (int seed = 0; seed < 4; seed++) {
            add(SoundFormats.drawRich(new Random(seed)), "only", seed, kept);
        }
        add(Mitform.read(Definitions.ofOnePhase()).orThrow(), "ask", 4, kept);
        return kept;
    }

    private static void add(Program program, String phase, int seed, Kept kept) {
        var round = Round.open(program, phase);
        var walk = Walk.random(round, new Random(seed));
        walk.hurry();
        var states = List.of(walk.states.get(0), walk.states.get(walk.states.size() / 2), walk.state());
        kept.add(states.stream().map(SessionState::toValue).toList(), value -> state(round, value));
        kept.add(walk.events.stream().map(SessionEvent::toValue).toList(), value -> event(round, walk, value));
        var count = RoundCount.of(round);
        var responses = new ArrayList<Value>();
        Session.resume(walk.state(), Walk.CONTEXT).response().ifPresent(response -> {
            responses.add(ResponseCodec.write(response));
            count.add(response);
        });
        kept.add(responses, value -> response(round, value));
        kept.add(List.of(count.write()), value -> count(round, value));
        var process = Process.start(program).open(phase).close(count.finish());
        kept.add(List.of(process.toValue()), value -> process(program, value));
    }

    private static String state(Round round, Value value) {
        try {
            var state = SessionState.read(round, value);
            round.view(state).toValue();
            assertThat(SessionState.read(round, state.toValue())).isEqualTo(state);
            for (SessionCommand command :
                    List.of(new SessionCommand.Next(), new SessionCommand.Back(), new SessionCommand.Submit())) {
                round.decide(state, command, Walk.CONTEXT);
            }
            return "read " + state.status();
        } catch (RefusedException refused) {
            return Outcomes.ofAnswers(refused.findings());
        }
    }

    private static String event(Round round, Walk walk, Value value) {
        SessionEvent event;
        try {
            event = SessionEvent.read(round, value);
        } catch (RefusedException refused) {
            return Outcomes.ofAnswers(refused.findings());
        }
        assertThat(SessionEvent.read(round, event.toValue())).isEqualTo(event);
        var become = new StringBuilder("read ").append(event.getClass().getSimpleName());
        for (SessionState state : walk.states) {
            try {
                var next = round.evolve(state, event);
                round.view(next).toValue();
                assertThat(SessionState.read(round, next.toValue())).isEqualTo(next);
                become.append(' ').append(next.status());
            } catch (IllegalArgumentException tooEarly) {
                become.append(' ').append(allowed(tooEarly));
            }
        }
        return become.toString();
    }

    private static String response(Round round, Value value) {
        var reading = round.read(value);
        reading.response()
                .ifPresent(response ->
                        assertThat(RoundCount.of(round).add(response)).isEmpty());
        return Outcomes.ofAnswers(reading.findings());
    }

    private static String count(Round round, Value value) {
        try {
            var count = RoundCount.resume(round, value);
            count.finish();
            return "read";
        } catch (InvalidFormatException refused) {
            return Outcomes.of(refused.errors());
        } catch (IllegalArgumentException otherRound) {
            return allowed(otherRound);
        }
    }

    private static String process(Program program, Value value) {
        try {
            return "read " + Process.resume(program, value).toDecide();
        } catch (InvalidFormatException refused) {
            return Outcomes.of(refused.errors());
        } catch (IllegalArgumentException otherProgram) {
            return allowed(otherProgram);
        }
    }

    /** Some of what is kept says with such an exception that it belongs elsewhere; its subclasses are accidents. */
    private static String allowed(IllegalArgumentException thrown) {
        if (thrown.getClass() != IllegalArgumentException.class) {
            throw thrown;
        }
        return thrown.getClass().getSimpleName();
    }
}
