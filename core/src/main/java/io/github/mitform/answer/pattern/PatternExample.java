package io.github.mitform.answer.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws texts that a pattern matches. First it finds out from which steps the end can be reached with exactly so many characters, then it
 * goes only where the end stays in reach. Takes time in proportion to the length times the square of the steps. For one use.
 */
final class PatternExample {
    /** How much longer than the shortest possible text a drawn one may be. */
    static final int MOST_MORE = 24;

    private static final int TRIES = 30;
    private static final String USUAL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.,@/:äöüß";

    private final Steps steps;
    private final RandomGenerator random;
    /** By step: the steps that take a character and can be come to without taking one before; the end, too. */
    private final List<BitSet> near = new ArrayList<>();
    /** By step: the first character that it takes; -1 if there is none. */
    private final int[] first;

    PatternExample(Steps steps, RandomGenerator random) {
        this.steps = steps;
        this.random = random;
        this.first = new int[steps.size()];
        for (int step = 0; step < steps.size(); step++) {
            near.add(near(step));
            CharacterSet set = steps.takes(step);
            first[step] = set == null ? -1 : first(set);
        }
    }

    private BitSet near(int start) {
        var found = new BitSet();
        var seen = new BitSet();
        var open = new ArrayList<Integer>(List.of(start));
        while (!open.isEmpty()) {
            int step = open.remove(open.size() - 1);
            if (seen.get(step)) {
                continue;
            }
            seen.set(step);
            if (steps.isEnd(step) || steps.takes(step) != null) {
                found.set(step);
            } else {
                open.add(steps.first(step));
                open.add(steps.second(step));
            }
        }
        return found;
    }

    private static int first(CharacterSet set) {
        for (int character = ' '; character <= Character.MAX_CODE_POINT; character++) {
            if (isUsable(character) && set.contains(character)) {
                return character;
            }
        }
        return -1;
    }

    private static boolean isUsable(int character) {
        return !Character.isISOControl(character)
                && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
    }

    Optional<String> draw(int min, int max) {
        var reaching = reaching(min, max);
        var lengths = new ArrayList<Integer>();
        for (int length = min; length < reaching.size(); length++) {
            if (reaching.get(length).get(0)) {
                lengths.add(length);
            }
        }
        return lengths.isEmpty()
                ? Optional.empty()
                : Optional.of(text(lengths.get(random.nextInt(lengths.size())), reaching));
    }

    /** Returns for each length the steps from which a text of exactly this length leads to the end. */
    private List<BitSet> reaching(int min, int max) {
        var reaching = new ArrayList<BitSet>();
        int last = max;
        for (int length = 0; length <= last; length++) {
            var from = new BitSet();
            @Nullable BitSet shorter = length == 0 ? null : reaching.get(length - 1);
            for (int step = 0; step < steps.size(); step++) {
                if (isReaching(step, shorter)) {
                    from.set(step);
                }
            }
            reaching.add(from);
            if (length >= min && from.get(0)) {
                last = (int) Math.min(last, (long) length + MOST_MORE);
            }
            if (from.isEmpty()) {
                break; // no longer text leads to the end either
            }
        }
        return reaching;
    }

    /** @param shorter the steps from which the rest behind one more character leads to the end; null if there is to be none */
    private boolean isReaching(int step, @Nullable BitSet shorter) {
        BitSet around = near.get(step);
        return shorter == null
                ? around.get(steps.size() - 1)
                : around.stream().anyMatch(next -> first[next] >= 0 && shorter.get(next + 1));
    }

    private String text(int length, List<BitSet> reaching) {
        var text = new StringBuilder();
        int step = 0;
        for (int left = length - 1; left >= 0; left--) {
            BitSet rest = reaching.get(left);
            int[] ways = near.get(step).stream()
                    .filter(next -> first[next] >= 0 && rest.get(next + 1))
                    .toArray();
            int taken = ways[random.nextInt(ways.length)];
            text.appendCodePoint(character(taken));
            step = taken + 1;
        }
        return text.toString();
    }

    private int character(int step) {
        CharacterSet set = steps.takes(step);
        for (int i = 0; i < TRIES && set != null; i++) {
            int usual = USUAL.charAt(random.nextInt(USUAL.length()));
            if (set.contains(usual)) {
                return usual;
            }
        }
        return first[step];
    }
}
