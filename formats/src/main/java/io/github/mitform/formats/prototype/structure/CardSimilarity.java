package io.github.mitform.formats.prototype.structure;

import io.github.mitform.tally.Fraction;
import java.util.List;

/**
 * How many people put each pair of cards into one group. Mutable; belongs to one thread.
 *
 * <p>Somebody who left a card unsorted counts among the participants, and put that card together with none.
 */
public final class CardSimilarity {
    private final int cards;
    private final long[] pairs;
    private long participants;

    /**
     * Starts with nobody counted.
     *
     * @param cards how many there are; they are known by their place, from 0
     */
    public CardSimilarity(int cards) {
        if (cards < 0) {
            throw new IllegalArgumentException("a number of cards is 0 or more, but was " + cards);
        }
        this.cards = cards;
        this.pairs = new long[Math.toIntExact(Math.multiplyExact((long) cards, cards + 1L) / 2)];
    }

    /** Returns how many cards there are. */
    public int cards() {
        return cards;
    }

    /** Returns how many people sorted. */
    public long participants() {
        return participants;
    }

    /**
     * Counts people who all made these groups.
     *
     * @param groups the cards of each, none of them in two groups
     */
    public void add(int[][] groups, long times) {
        participants = Math.addExact(participants, times);
        for (int[] group : groups) {
            for (int i = 0; i < group.length; i++) {
                for (int j = 0; j <= i; j++) {
                    int place = place(group[i], group[j]);
                    pairs[place] = Math.addExact(pairs[place], times);
                }
            }
        }
    }

    /** Counts everybody whom another one counted, of the same cards. */
    public void addAll(CardSimilarity other) {
        if (other.cards != cards) {
            throw new IllegalArgumentException("these are other cards");
        }
        participants = Math.addExact(participants, other.participants);
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = Math.addExact(pairs[i], other.pairs[i]);
        }
    }

    /** Returns how many people put these two into one group, and for a card with itself how many sorted it at all. */
    public long together(int one, int other) {
        return pairs[place(one, other)];
    }

    /**
     * Returns the share of all participants who put these two into one group.
     *
     * @throws ArithmeticException if there are no participants
     */
    public Fraction similarity(int one, int other) {
        return Fraction.of(together(one, other), participants);
    }

    /**
     * Returns the fewest people who put a card of one group together with a card of the other, or who did not: where all pairs between them
     * but one are known, the mean of all gives that one away. Pairs that nobody or everybody put together speak of all participants.
     */
    long fewest(List<Integer> left, List<Integer> right) {
        long fewest = participants;
        for (int one : left) {
            for (int other : right) {
                long people = together(one, other);
                if (people > 0 && people < participants) {
                    fewest = Math.min(fewest, Math.min(people, participants - people));
                }
            }
        }
        return fewest;
    }

    /** Returns the place of a pair among all counters. */
    static int place(int one, int other) {
        int later = Math.max(one, other);
        return later * (later + 1) / 2 + Math.min(one, other);
    }

    /** Returns all counters, for keeping. */
    long[] counters() {
        return pairs.clone();
    }

    /** Returns what was kept. */
    static CardSimilarity of(int cards, long participants, long[] counters) {
        var similarity = new CardSimilarity(cards);
        if (counters.length != similarity.pairs.length || participants < 0) {
            throw new IllegalArgumentException("a state of this count has " + similarity.pairs.length + " counters");
        }
        similarity.participants = participants;
        System.arraycopy(counters, 0, similarity.pairs, 0, counters.length);
        return similarity;
    }
}
