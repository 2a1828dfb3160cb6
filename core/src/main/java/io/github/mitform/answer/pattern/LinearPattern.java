package io.github.mitform.answer.pattern;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A regular expression that a whole text has to match, in time proportional to the length of the text.
 *
 * <p>The language is a part that Java, ECMAScript and RE2 read alike, so that a web page can check the same pattern with its {@code u}
 * flag: characters, {@code .} (anything but a line break), classes such as {@code [a-zäöü0-9_]} and {@code [^,]}, {@code \d \w \s \D \W
 * \S} (ASCII), {@code \p{L} \p{Lu} \p{Ll} \p{N} \p{Nd} \p{P}} and their {@code \P} opposites, {@code \t \n \r}, a backslash before a
 * sign, groups {@code ( )} and {@code (?: )}, alternatives {@code |}, and the repetitions {@code * + ? {n} {n,} {n,m}}. A {@code ^} at
 * the start and a {@code $} at the end are allowed and change nothing. There are no back-references, no look-around, no lazy or
 * possessive repetitions and no flags.
 *
 * <p>It runs all alternatives side by side (Ken Thompson, "Regular expression search algorithm", CACM 11/6, 1968): at most {@value
 * #MOST_STEPS} steps for each character of the text, whatever the text. Characters are Unicode code points. Immutable and safe to share.
 */
public final class LinearPattern {
    /** Greatest length of a pattern, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 500;

    /** Greatest number of steps of a pattern, repetitions written out. */
    public static final int MOST_STEPS = 2_000;

    /** Greatest {@link #work} for each character of a text: each step compares it, is gone to, and is gone to once more in vain. */
    static final int MOST_WORK = 3 * MOST_STEPS;

    private final String source;
    private final Steps steps;
    private final String ecmaScript;

    private LinearPattern(String source, Steps steps, String ecmaScript) {
        this.source = source;
        this.steps = steps;
        this.ecmaScript = ecmaScript;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if {@link #check} finds something; the message says what and where
     */
    public static LinearPattern of(String source) {
        try {
            var parser = new PatternParser(source);
            var steps = parser.parse();
            return new LinearPattern(source, steps, parser.portable());
        } catch (PatternParser.Unreadable e) {
            throw new IllegalArgumentException(e.finding(Pointer.root()).message(Locale.ENGLISH), e);
        }
    }

    /** Returns what is wrong with a pattern, at most one finding: reading stops at the first fault. Empty if it can be used. */
    public static List<Finding> check(String source, Pointer at) {
        try {
            new PatternParser(source).parse();
            return List.of();
        } catch (PatternParser.Unreadable e) {
            return List.of(e.finding(at));
        }
    }

    /** Returns the pattern as it was written. */
    public String source() {
        return source;
    }

    /**
     * Returns the same pattern for other programs, as ECMAScript reads it with its {@code u} flag and most other engines do: anchored at
     * both ends, and without the few things that they read in their own way, such as {@code \s}.
     */
    public String ecmaScript() {
        return ecmaScript;
    }

    /** Returns whether the whole text matches. */
    public boolean matches(String text) {
        return new Run().matches(text);
    }

    /** Returns how many steps it takes to match a text: characters compared, and steps gone to. */
    long work(String text) {
        var run = new Run();
        run.matches(text);
        return run.now.work + run.next.work;
    }

    /**
     * Returns a text that matches, drawn by chance; its length is even between the least and the greatest one that are possible, within
     * {@value PatternExample#MOST_MORE} characters of the least.
     *
     * @param min least number of code points, 0 or more
     * @param max greatest number of code points
     * @return empty if no text of such a length matches
     */
    public Optional<String> example(int min, int max, RandomGenerator random) {
        return new PatternExample(steps, random).draw(min, max);
    }

    @Override
    public String toString() {
        return source;
    }

    /** One text on its way through the steps. */
    private final class Run {
        private Front now = new Front(steps.size());
        private Front next = new Front(steps.size());

        boolean matches(String text) {
            now.reach(0);
            for (int i = 0; i < text.length(); ) {
                int character = text.codePointAt(i);
                i += Character.charCount(character);
                advance(character);
                if (now.size == 0) {
                    return now.finished && i == text.length();
                }
            }
            return now.finished;
        }

        private void advance(int character) {
            now.work += now.size;
            for (int j = 0; j < now.size; j++) {
                int step = now.members[j];
                CharacterSet taken = steps.takes(step);
                if (taken != null && taken.contains(character)) {
                    next.reach(step + 1);
                }
            }
            var spent = now;
            now = next;
            next = spent;
            next.clear();
        }
    }

    /** The steps that a match may have come to. */
    private final class Front {
        private final int[] members;
        private final boolean[] reached;
        private final int[] open;
        private int size;
        private boolean finished;
        private long work;

        Front(int steps) {
            members = new int[steps];
            reached = new boolean[steps];
            open = new int[2 * steps + 1];
        }

        void clear() {
            size = 0;
            finished = false;
            Arrays.fill(reached, false);
        }

        /** Adds a step and everything that can be reached from it without taking a character. */
        void reach(int start) {
            int depth = 0;
            open[depth++] = start;
            while (depth > 0) {
                int step = open[--depth];
                work++;
                if (reached[step]) {
                    continue;
                }
                reached[step] = true;
                if (steps.takes(step) != null) {
                    members[size++] = step;
                } else if (steps.isEnd(step)) {
                    finished = true;
                } else {
                    open[depth++] = steps.second(step);
                    open[depth++] = steps.first(step);
                }
            }
        }
    }
}
