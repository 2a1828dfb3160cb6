package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How much a session takes that waits for its person, as JSON in UTF-8.
 *
 * @param half bytes after five steps
 * @param whole bytes before the last step, when most is in it
 * @param floor bytes before the last step of the hand-written floor
 */
record Parked(int half, int whole, int floor) {
    private static final int SESSION = 50; // takes all 13 steps

    static Parked measure() {
        int steps = Workload.expectedSteps(SESSION);
        return new Parked(mitform(5), mitform(steps - 1), floor(steps - 1));
    }

    private static int mitform(int steps) {
        var walk = new Walk();
        var state = walk.start();
        for (int i = 0; i < steps; i++) {
            state = walk.step(state, SESSION);
        }
        return walk.write(state).getBytes(UTF_8).length;
    }

    private static int floor(int steps) {
        var state = Floor.start();
        for (int i = 0; i < steps; i++) {
            state = state.answer(Workload.answer(SESSION, state.at()));
        }
        return state.write().getBytes(UTF_8).length;
    }
}
