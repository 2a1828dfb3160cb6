package io.github.mitform.formats.vote.budget;

/** What a funded project is worth to somebody who gave it points. */
public enum Measure {
    /** What it costs: a large project is worth more than a small one. */
    COST,
    /** One: every project is worth the same. */
    NUMBER,
    /** The points they gave it. */
    POINTS
}
