package io.github.mitform.testing.fuzz;

import java.util.function.Predicate;

/** Makes an input small that shows a fault: leaves out ever smaller pieces as long as the fault stays. */
final class Smaller {
    private Smaller() {}

    /**
     * @param shows whether an input still shows the fault
     * @param attempts how often that may be asked
     */
    static String of(String input, Predicate<String> shows, int attempts) {
        String smallest = input;
        int left = attempts;
        int piece = Integer.highestOneBit(Math.max(1, input.length() / 2));
        while (piece > 0 && left > 0) {
            boolean shrunk = false;
            for (int from = 0; from < smallest.length() && left > 0; ) {
                int to = Math.min(smallest.length(), from + piece);
                String without = smallest.substring(0, from) + smallest.substring(to);
                left--;
                if (shows.test(without)) {
                    smallest = without;
                    shrunk = true;
                } else {
                    from = to;
                }
            }
            piece = shrunk && piece <= 4 ? piece : piece / 2;
        }
        return smallest;
    }
}
