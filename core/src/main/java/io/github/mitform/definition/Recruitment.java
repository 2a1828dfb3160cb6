package io.github.mitform.definition;

/** How people come to take part. Only chance selection lets a result speak for more people than those who answered. */
public enum Recruitment {
    /** Whoever wants to takes part. */
    OPEN,
    /** Certain people are asked to take part. */
    INVITED,
    /** People are drawn by lot from all. */
    RANDOM,
    /** People are drawn by lot within groups. */
    STRATIFIED,
    /** Whoever fits takes part until each group is full. */
    QUOTA;

    /** Returns whether everybody had a known chance to be drawn, so that a margin of error means something. */
    public boolean isProbabilitySample() {
        return this == RANDOM || this == STRATIFIED;
    }

    /** Returns whether everybody had the same chance to be drawn, so that plain counts speak for all without weights. */
    public boolean hasEqualChances() {
        return this == RANDOM;
    }
}
