package io.github.mitform.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;

/** What somebody made up is inclined to where an answer leaves a choice. Draws from one generator; belongs to one thread. */
abstract class Taste {
    final RandomGenerator random;

    Taste(RandomGenerator random) {
        this.random = random;
    }

    /** Returns one of so many steps in a row, counted from 0. */
    abstract long step(long count);

    /** Returns the ids in an order of preference. */
    abstract List<String> order(List<String> ids);

    /** Returns words of a length within the bounds, which are at least 1. */
    abstract String words(int min, int max);

    /** Returns whether something happens that this share of people does. */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** Returns a number between two bounds, both included. */
    int between(int least, int most) {
        return (int) (least + step((long) most - least + 1));
    }

    /** Anything that is allowed is equally likely, awkward letters among it: for tests. */
    static final class Any extends Taste {
        private static final String[] LETTERS = {"a", "B", "ä", "ß", "é", " ", "?", "中", "🚲", "\n", "9"};
        private static final int MOST_WORDS = 40;

        Any(RandomGenerator random) {
            super(random);
        }

        @Override
        long step(long count) {
            return random.nextLong(count);
        }

        @Override
        List<String> order(List<String> ids) {
            var order = new ArrayList<>(ids);
            for (int i = order.size() - 1; i > 0; i--) {
                Collections.swap(order, i, random.nextInt(i + 1));
            }
            return order;
        }

        @Override
        String words(int min, int max) {
            int length = min + random.nextInt(Math.min(max - min + 1, MOST_WORDS));
            var words = new StringBuilder("x");
            for (int i = 1; i < length; i++) {
                words.append(LETTERS[random.nextInt(LETTERS.length)]);
            }
            return words.toString();
        }
    }

    /**
     * As people are, roughly: numbers crowd in the middle, some options are liked better than others by everybody, and some words are
     * written by many. What is liked hangs on ids alone, so that people agree with each other.
     */
    static final class Usual extends Taste {
        private static final int THOUGHTS = 60;
        private final String thought;

        /** @param thought what their free words start with */
        Usual(RandomGenerator random, String thought) {
            super(random);
            this.thought = thought;
        }

        /** Half of all draws crowd in the middle, the others are even, so that nobody is left out. */
        @Override
        long step(long count) {
            double draw = random.nextDouble();
            if (random.nextBoolean()) {
                draw = (draw + random.nextDouble() + random.nextDouble()) / 3;
            }
            return Math.min(count - 1, (long) (draw * count));
        }

        /** Options are drawn one after the other, each with a chance in proportion to its popularity (R. L. Plackett 1975). */
        @Override
        List<String> order(List<String> ids) {
            var waits = new LinkedHashMap<String, Double>();
            ids.forEach(id -> waits.put(id, -StrictMath.log(1 - random.nextDouble()) / popularity(id)));
            var order = new ArrayList<>(ids);
            order.sort(Comparator.comparing(id -> waits.getOrDefault(id, 0.0)));
            return order;
        }

        /** From 1 to 6; the same for the same id. */
        private static int popularity(String id) {
            return 1 + Math.floorMod(id.hashCode() * 0x9E3779B9 >>> 8, 6);
        }

        @Override
        String words(int min, int max) {
            double draw = random.nextDouble();
            var words = new StringBuilder(thought + " " + (1 + (int) (draw * draw * THOUGHTS)));
            while (words.length() < min) {
                words.append(' ').append(thought);
            }
            return words.substring(0, Math.min(words.length(), max)).strip();
        }
    }
}
