package io.github.mitform.formats.vote.pairwise;

/** How strong a victory of one candidate over another is. */
public enum Strength {
    /** By how much those who prefer the winner outweigh those who prefer the loser. */
    MARGINS,
    /** How much those who prefer the winner weigh. */
    WINNING_VOTES
}
