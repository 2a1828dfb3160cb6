package io.github.mitform.examples.benchmarks;

import java.util.List;

/**
 * One session: ten steps {@code s1} to {@code s10} in a row, and after the third, sixth and eighth a conditional one ({@code b1} to {@code
 * b3}). What is answered depends on the number of the session alone, so that whoever takes part in the comparison has to do the same 10
 * to 13 steps.
 */
final class Workload {
    static final List<String> LINE = List.of("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10");

    private static final List<String> WITH_BIKE = List.of("walk", "bike");
    private static final List<String> WITHOUT = List.of("walk", "bus");

    private Workload() {}

    static long age(int session) {
        return 10L + session % 60;
    }

    static boolean bike(int session) {
        return session % 2 == 0;
    }

    static List<String> modes(int session) {
        return bike(session) ? WITH_BIKE : WITHOUT;
    }

    static long rating(int session) {
        return session % 5;
    }

    /** Returns what is answered: the age as a number, the modes as a list of texts, the rating as a number, else a short text. */
    static Object answer(int session, String step) {
        return switch (step) {
            case "s1" -> age(session);
            case "s2" -> modes(session);
            case "s7" -> rating(session);
            default -> "text-" + step;
        };
    }

    static int expectedSteps(int session) {
        return 10 + (age(session) >= 18 ? 1 : 0) + (bike(session) ? 1 : 0) + (rating(session) < 3 ? 1 : 0);
    }

    /** Makes sure that nobody is fast because of steps left out. */
    static int checked(int session, int steps) {
        if (steps != expectedSteps(session)) {
            throw new IllegalStateException(
                    "session " + session + ": " + steps + " steps instead of " + expectedSteps(session));
        }
        return steps;
    }
}
