package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Response;
import io.github.mitform.json.Json;
import io.github.mitform.participation.PhaseCount;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every count of every format; each test looks at {@value #FORMATS} formats. */
class EveryCountTest {
    private static final int FORMATS = 50;
    private static final int STEPS = 20;
    private static final int PEOPLE = 4;
    private static int hidden;

    /** The first seeds of ten times so many formats. */
    static LongStream seeds() {
        return LongStream.range(0, 10).map(i -> i * FORMATS);
    }

    private static Response response(SessionState state) {
        return Session.resume(state, RandomWalk.CONTEXT).response().orElseThrow();
    }

    private static PhaseCount counted(Round round, List<Response> responses) {
        var count = RoundCount.of(round);
        responses.forEach(response -> assertThat(count.add(response)).isEmpty());
        return count.finish();
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("seeds")
    void aHiddenAnswerIsNeitherDeliveredNorCounted(long first) {
        for (long seed = first; seed < first + FORMATS; seed++) {
            var walk = new RandomWalk(Rounds.drawn(seed), new Random(seed));
            for (int i = 0; i < STEPS; i++) {
                walk.step();
            }
            walk.finish();
            var without = withoutHidden(walk.state);
            hidden += walk.state.answers().size() - without.answers().size();
            assertThat(response(walk.state)).as("seed %s", seed).isEqualTo(response(without));
            assertThat(response(walk.state).answers().keySet())
                    .as("seed %s", seed)
                    .allMatch(walk.state::isShown);
            assertThat(counted(walk.round, List.of(response(walk.state))))
                    .as("seed %s", seed)
                    .isEqualTo(counted(walk.round, List.of(response(without))));
        }
    }

    @AfterAll
    static void answersWereHiddenAtAll() {
        assertThat(hidden).as("answers that were hidden").isPositive();
    }

    private static SessionState withoutHidden(SessionState state) {
        var value = state.toValue();
        var shown = new LinkedHashMap<String, Value>();
        ((ObjectValue) value.get("answers").orElseThrow()).fields().forEach((name, answer) -> {
            if (state.isShown(name)) {
                shown.put(name, answer);
            }
        });
        return SessionState.read(state.round, value.with("answers", Value.object(shown)));
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("seeds")
    void countingInPartsInAnyOrderComesToTheSame(long first) {
        for (long seed = first; seed < first + FORMATS; seed++) {
            var random = new Random(seed);
            var round = Rounds.drawn(seed);
            var responses = new ArrayList<Response>();
            for (int i = 0; i < PEOPLE; i++) {
                var walk = new RandomWalk(round, random);
                walk.finish();
                responses.add(response(walk.state));
            }
            var whole = counted(round, responses);
            Collections.shuffle(responses, random);
            assertThat(merged(round, responses, random).finish())
                    .as("seed %s", seed)
                    .isEqualTo(whole);
        }
    }

    /** Counts in up to three parts, some of which were written and read again. */
    private static RoundCount merged(Round round, List<Response> responses, Random random) {
        var parts = new ArrayList<RoundCount>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(RoundCount.of(round));
        }
        responses.forEach(response -> parts.get(random.nextInt(parts.size())).add(response));
        while (parts.size() > 1) {
            var part = parts.remove(random.nextInt(parts.size()));
            var travelled = RoundCount.resume(round, Json.parse(Json.write(part.write())));
            parts.get(random.nextInt(parts.size())).merge(random.nextBoolean() ? travelled : part);
        }
        return parts.get(0);
    }
}
