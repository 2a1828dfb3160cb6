package io.github.mitform.formats.prototype.structure;

/** How far two groups of cards are apart, for {@link Dendrogram}. The distance of two cards is 1 − their similarity. */
public enum Linkage {
    /** As far as their two nearest cards. */
    SINGLE,
    /** As far as their two farthest cards. */
    COMPLETE,
    /** As far as all their pairs of cards in the mean; what card sorts are usually read with. */
    AVERAGE
}
