package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.json.Json;
import io.github.mitform.json.schema.ResponseSchema;
import io.github.mitform.problem.Finding;
import io.github.mitform.random.Mutations;
import io.github.mitform.random.SoundFormats;
import io.github.mitform.session.problem.SessionProblem;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.SchemaValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of responses, held against what a round accepts. */
class ResponseSchemaTest {
    private static final int RESPONSES = 10;
    private static final int STEPS = 20;

    /** What only the round can know, because it knows who was shown what, and what only reading can know of the rest. */
    private static final Set<String> OF_THE_ROUND = Set.of(
            SessionProblem.HIDDEN_ANSWER.code(),
            SessionProblem.HIDDEN_OPTION.code(),
            SessionProblem.NOT_VALID.code(),
            SessionProblem.DEFAULT_LEFT_OUT.code(),
            AnswerProblem.MISSING_ROW.code(),
            SessionProblem.MISSING.code(),
            SessionProblem.NOT_DRAWN.code(),
            SessionProblem.MONTH_NEEDED.code(),
            AnswerProblem.RESPONSE_UNREADABLE.code());

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSchemaRefusesNoResponseThatTheRoundAcceptsAndLetsPassOnlyWhatItCannotKnow(long seed) {
        var random = new Random(seed);
        var round = Round.open(SoundFormats.drawRich(random), "only");
        var schema = new SchemaValidator(ResponseSchema.of(round, Locale.GERMAN));
        var beforehand = new SchemaValidator(ResponseSchema.of(round.program(), round.phase(), Locale.GERMAN));
        for (int i = 0; i < RESPONSES; i++) {
            ObjectValue response = response(round, random);
            assertThat(round.read(response).findings()).isEmpty();
            for (int changes = 0; changes < 4; changes++) {
                var reading = round.read(response);
                if (reading.isValid()) {
                    assertThat(schema.errors(response)).as(Json.write(response)).isEmpty();
                    assertThat(beforehand.errors(response))
                            .as(Json.write(response))
                            .isEmpty();
                } else if (schema.accepts(response)) {
                    assertThat(reading.findings())
                            .as(Json.write(response))
                            .extracting(Finding::code)
                            .isSubsetOf(inexpressible(round));
                }
                response = mutated(response, random);
            }
        }
    }

    private static Set<String> inexpressible(Round round) {
        var codes = new HashSet<>(OF_THE_ROUND);
        for (AnswerRule rule : round.rules().values()) {
            rule.inexpressible().keySet().forEach(problem -> codes.add(problem.code()));
        }
        return codes;
    }

    private static ObjectValue response(Round round, Random random) {
        var walk = new RandomWalk(round, random);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
        }
        walk.finish();
        return ResponseCodec.write(
                Session.resume(walk.state, RandomWalk.CONTEXT).response().orElseThrow());
    }

    /** Changes an answer, leaves one out, or changes something else about the response. */
    private static ObjectValue mutated(ObjectValue response, Random random) {
        if (response.fields().get("answers") instanceof ObjectValue answers
                && !answers.fields().isEmpty()
                && random.nextInt(5) > 0) {
            var names = List.copyOf(answers.fields().keySet());
            String name = names.get(random.nextInt(names.size()));
            Value changed = Mutations.of(answers.fields().get(name), random);
            return response.with("answers", answers.with(name, changed));
        }
        return Mutations.of(response, random) instanceof ObjectValue object ? object : response;
    }
}
