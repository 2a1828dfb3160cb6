package io.github.mitform.formats.vote.count;

import io.github.mitform.problem.Sentence;

/** One way to break a tie. Which of them a rule knows, and in what order it tries them, is part of the rule: {@link Ties}. */
public enum TieBreak {
    /** Nobody breaks it: all that are tied share what is at stake, or stay tied in the outcome. */
    ALL_TIED("nobody broke the tie", "niemand hat entschieden"),
    /** The count ends without an outcome and says who is tied, so that people can decide. */
    REFUSE("people decide", "Menschen entscheiden"),
    /** Whoever stands first on the ballot paper comes first, and whoever stands last goes first. */
    ORDER("the order of the ballot paper", "die Reihenfolge auf dem Stimmzettel"),
    /** The same by name, compared character by character, whatever the order of the paper: "10" stands before "2". */
    NAME("the order of the names", "die Reihenfolge der Namen"),
    /** Whoever had more in the latest earlier round in which they differed comes first. */
    PREVIOUS_ROUNDS("what they had in earlier rounds", "ihr Stand in früheren Runden"),
    /** Whoever had more in the first round comes first. */
    FIRST_ROUND("what they had in the first round", "ihr Stand in der ersten Runde"),
    /**
     * Whoever stands first on a list drawn and published beforehand comes first: {@link TieFacts#published}. Where no list was published, the
     * next way decides; without a next one, and where the list leaves out one of the tied, the count ends.
     */
    PUBLISHED("the list published beforehand", "die vorher veröffentlichte Liste"),
    /** What people decided about exactly this tie and put on record: {@link TieFacts#decisions}. */
    DECISION("a decision on record", "eine festgehaltene Entscheidung"),
    /**
     * A lot that anybody can check: each candidate's is the SHA-256 of the seed, a colon and the name, such as {@code 20261122:parking}, in
     * UTF-8; the alphabetically first in hexadecimal is the best.
     */
    LOT("a lot", "ein Los"),
    /**
     * The lot of RCTab's "random": names of the tied in alphabetical order, one is taken by {@code (int) (nextDouble() * n)} of one {@link
     * java.util.Random} of the seed for the whole count. Behind {@link #PREVIOUS_ROUNDS} it is the lot of "previousRoundCountsThenRandom", for
     * which RCTab has the names in the order of their hash codes in a {@link java.util.HashSet}.
     */
    JAVA_RANDOM("a lot as RCTab draws it", "ein Los, wie RCTab es zieht"),
    /** The lot of RCTab's "generatePermutation": all names in alphabetical order, shuffled once by {@link java.util.Random} of the seed. */
    JAVA_PERMUTATION("an order drawn as RCTab draws it", "eine Reihenfolge, wie RCTab sie zieht");

    private final Sentence title;

    TieBreak(String english, String german) {
        this.title = new Sentence(english, german);
    }

    /** Returns whether no tie is left behind it, or the count ends there. */
    boolean isLast() {
        return switch (this) {
            case ALL_TIED, REFUSE, ORDER, NAME, LOT, JAVA_RANDOM, JAVA_PERMUTATION -> true;
            case PREVIOUS_ROUNDS, FIRST_ROUND, PUBLISHED, DECISION -> false;
        };
    }

    /** Returns what people call it, in the middle of a sentence. */
    public Sentence title() {
        return title;
    }
}
