package io.github.mitform.formats.vote.count;

/** One way to break a tie. Which of them a rule knows, and in what order it tries them, is part of the rule: {@link Ties}. */
public enum TieBreak {
    /** Nobody breaks it: all that are tied share what is at stake, or stay tied in the outcome. */
    ALL_TIED,
    /** The count ends without an outcome and says who is tied, so that people can decide. */
    REFUSE,
    /** Whoever stands first on the ballot paper comes first, and whoever stands last goes first. */
    ORDER,
    /** The same by name, compared character by character, whatever the order of the paper: "10" stands before "2". */
    NAME,
    /** Whoever had more in the latest earlier round in which they differed comes first. */
    PREVIOUS_ROUNDS,
    /** Whoever had more in the first round comes first. */
    FIRST_ROUND,
    /** Whoever stands first on a list drawn and published beforehand comes first: {@link TieFacts#published}. */
    PUBLISHED,
    /** What people decided about exactly this tie and put on record: {@link TieFacts#decisions}. */
    DECISION,
    /**
     * A lot that anybody can check: each candidate's is the SHA-256 of the seed, a colon and the name, such as {@code 20261122:parking}, in
     * UTF-8; the alphabetically first in hexadecimal is the best.
     */
    LOT,
    /**
     * The lot of RCTab's "random": names of the tied in alphabetical order, one is taken by {@code (int) (nextDouble() * n)} of one {@link
     * java.util.Random} of the seed for the whole count. Behind {@link #PREVIOUS_ROUNDS} it is the lot of "previousRoundCountsThenRandom", for
     * which RCTab has the names in the order of their hash codes in a {@link java.util.HashSet}.
     */
    JAVA_RANDOM,
    /** The lot of RCTab's "generatePermutation": all names in alphabetical order, shuffled once by {@link java.util.Random} of the seed. */
    JAVA_PERMUTATION
}
