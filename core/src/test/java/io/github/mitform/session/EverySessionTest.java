package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.check.Computation;
import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every session of every format. */
class EverySessionTest {
    private static final int STEPS = 25;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    private static RandomWalk walked(long seed) {
        return walked(seed, new Random(seed));
    }

    private static RandomWalk walked(long seed, Random random) {
        var walk = new RandomWalk(Rounds.drawn(seed), random);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
        }
        return walk;
    }

    private static List<String> shown(SessionState state) {
        return state.round.rules().keySet().stream().filter(state::isShown).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everySessionEnds(long seed) {
        var walk = walked(seed);
        walk.finish();
        assertThat(walk.state.status()).isEqualTo(SessionState.Status.SUBMITTED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverGoesOnFromAnywherePassesEachPageAtMostOnce(long seed) {
        var walk = walked(seed);
        var passed = new HashSet<String>();
        do {
            var page = walk.round.view(walk.state).page();
            page.ifPresent(shown ->
                    assertThat(passed.add(shown.path())).as(shown.path()).isTrue());
            page.stream()
                    .flatMap(shown -> shown.elements().stream())
                    .filter(View.Element::required)
                    .forEach(element -> walk.answer(element.name()));
        } while (walk.take(new SessionCommand.Next()));
        assertThat(passed).hasSizeLessThanOrEqualTo(walk.round.layout().pages().size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void replayingTheDeliveredAnswersShowsTheSameQuestions(long seed) {
        var walk = walked(seed);
        walk.finish();
        var response = Session.resume(walk.state, RandomWalk.CONTEXT).response().orElseThrow();
        assertThat(walk.round.check(response)).isEmpty();

        var answers = new LinkedHashMap<String, Value>();
        response.answers().forEach((name, answer) -> answers.put(name, AnswerRules.write(answer)));
        var again = walk.again();
        assertThat(again.take(new SessionCommand.Answer(answers))).isTrue();
        assertThat(shown(again.state)).isEqualTo(shown(walk.state));
        assertThat(again.take(new SessionCommand.Submit())).isTrue();
        assertThat(again.state.shownAnswers()).isEqualTo(response.answers());
        assertThat(again.state.values()).isEqualTo(walk.state.values());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverChecksAResponseComputesTheSameValues(long seed) {
        var walk = walked(seed);
        walk.finish();
        var response = Session.resume(walk.state, RandomWalk.CONTEXT).response().orElseThrow();
        assertThat(response.answers())
                .doesNotContainKeys(walk.round.computed().keySet().toArray(String[]::new));
        if (walk.round.plan().inputs().stream()
                .anyMatch(
                        input -> input.computation().filter(Computation::ofDay).isPresent())) {
            return; // which day it was stands in no response
        }
        var review = walk.round.review(response);
        var again = new LinkedHashMap<String, Answer>();
        for (String name : walk.round.computed().keySet()) {
            int slot = walk.round.plan().input(name).orElseThrow().slot();
            Optional.ofNullable(review.computed(slot)).ifPresent(value -> again.put(name, value));
        }
        assertThat(again).isEqualTo(walk.state.values());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepingTheStateAfterEveryStepChangesNothing(long seed) {
        var random = new Random(seed);
        var walk = new RandomWalk(Rounds.drawn(seed), random);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
            var kept = SessionState.read(walk.round, Json.parse(Json.write(walk.state.toValue())));
            assertThat(kept).isEqualTo(walk.state);
            assertThat(shown(kept)).isEqualTo(shown(walk.state));
            assertThat(kept.values()).isEqualTo(walk.state.values());
            assertThat(walk.round.view(kept)).isEqualTo(walk.round.view(walk.state));
            if (random.nextBoolean()) {
                walk.state = kept;
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theEventsToldAgainLeadToTheSameState(long seed) {
        var walk = walked(seed);
        walk.finish();
        var state = walk.round.fresh();
        for (SessionEvent event : walk.events) {
            var told = SessionEvent.read(walk.round, Json.parse(Json.write(event.toValue())));
            assertThat(told).isEqualTo(event);
            state = walk.round.evolve(state, told);
        }
        assertThat(state).isEqualTo(walk.state);
        assertThat(state.seq()).isEqualTo(walk.events.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aHiddenAnswerAndAHiddenOptionAreNeverSeenByAnything(long seed) {
        var walk = walked(seed);
        // The same way through the pages, but nothing that is not shown, nor what was only filled in.
        var given = new LinkedHashMap<>(walk.state.shownAnswers());
        given.keySet()
                .removeIf(name -> walk.state.isFilledIn(walk.round.layout().slot(name)));
        var without = SessionState.read(walk.round, walk.state.toValue().with("answers", EventCodec.answers(given)));
        assertThat(shown(without)).isEqualTo(shown(walk.state));
        assertThat(walk.round.view(without)).isEqualTo(walk.round.view(walk.state));
        assertThat(without.shownAnswers()).isEqualTo(walk.state.shownAnswers());
        assertThat(without.values()).isEqualTo(walk.state.values());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void backAfterNextIsWhereOneWas(long seed) {
        var random = new Random(seed);
        var walk = new RandomWalk(Rounds.drawn(seed), random);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
            var before = walk.round.view(walk.state).page().map(View.Page::path);
            if (walk.take(new SessionCommand.Next())) {
                assertThat(walk.round.view(walk.state).page().map(View.Page::path))
                        .isNotEqualTo(before);
                assertThat(walk.take(new SessionCommand.Back())).isTrue();
                assertThat(walk.round.view(walk.state).page().map(View.Page::path))
                        .isEqualTo(before);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfAnswersDoesNotMatter(long seed) {
        var random = new Random(seed);
        var walk = walked(seed, random);
        walk.finish();
        var names = new ArrayList<>(walk.state.shownAnswers().keySet());
        Collections.shuffle(names, random);
        var again = walk.again();
        for (int rounds = names.size(); !names.isEmpty() && rounds > 0; rounds--) {
            names.removeIf(name -> again.take(new SessionCommand.Answer(
                    Map.of(name, AnswerRules.write(walk.state.shownAnswers().get(name))))));
        }
        assertThat(names).as("answers that were never asked for").isEmpty();
        assertThat(shown(again.state)).isEqualTo(shown(walk.state));
        assertThat(again.state.shownAnswers()).isEqualTo(walk.state.shownAnswers());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void progressNeverPromisesTooMuch(long seed) {
        var random = new Random(seed);
        var walk = new RandomWalk(Rounds.drawn(seed), random);
        for (int i = 0; i < 200; i++) {
            var view = walk.round.view(walk.state);
            var progress = view.progress();
            assertThat(progress.leastPagesLeft()).isLessThanOrEqualTo(progress.mostPagesLeft());
            view.missing().stream()
                    .filter(missing -> missing.at().tokens().size() > 1)
                    .findFirst()
                    .ifPresent(missing -> walk.answer(missing.at().tokens().get(1)));
            if (!walk.take(new SessionCommand.Next())) {
                if (walk.round.view(walk.state).maySubmit()) {
                    assertThat(progress.leastPagesLeft()).isZero();
                    return;
                }
            } else {
                assertThat(progress.mostPagesLeft()).isPositive();
            }
        }
    }
}
