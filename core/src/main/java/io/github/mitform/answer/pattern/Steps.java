package io.github.mitform.answer.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern as a list of steps: take a character and go on, or go to one or two other steps. After the last one it has matched. */
final class Steps {
    private final List<@Nullable CharacterSet> taken = new ArrayList<>();
    private final List<Integer> first = new ArrayList<>();
    private final List<Integer> second = new ArrayList<>();

    /** Returns the number of steps, the end included. */
    int size() {
        return taken.size() + 1;
    }

    boolean isEnd(int step) {
        return step == taken.size();
    }

    @Nullable
    CharacterSet takes(int step) {
        return isEnd(step) ? null : taken.get(step);
    }

    int first(int step) {
        return first.get(step);
    }

    int second(int step) {
        return second.get(step);
    }

    void take(CharacterSet set) {
        taken.add(set);
        first.add(-1);
        second.add(-1);
    }

    /** Adds a step that goes to both steps, to be set later, and returns it. */
    int fork() {
        taken.add(null);
        first.add(-1);
        second.add(-1);
        return taken.size() - 1;
    }

    void join(int fork, int toFirst, int toSecond) {
        first.set(fork, toFirst);
        second.set(fork, toSecond);
    }

    int next() {
        return taken.size();
    }
}
