package io.github.mitform.formats.statistics.agreement;

/** What a difference between two values means. */
public enum Level {
    /** Names: alike or not. */
    NOMINAL,
    /** An order, such as none, little, much. */
    ORDINAL,
    /** Steps of equal size, such as degrees or the points of a scale. */
    INTERVAL,
    /** Amounts from 0 on, such as seconds: compared by their ratio. */
    RATIO
}
