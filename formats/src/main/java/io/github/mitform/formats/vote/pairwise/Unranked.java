package io.github.mitform.formats.vote.pairwise;

/** What a ranking says about candidates that it leaves out. */
public enum Unranked {
    /** They are tied, below all that it names. */
    LAST,
    /** Nothing: pairs with one of them are not compared by it. */
    NOT_COMPARED
}
