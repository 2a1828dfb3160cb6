package io.github.mitform.definition.flow;

/** How somebody took part. */
public enum Channel {
    /** On a screen of one's own. */
    ONLINE,
    /** At an event or a counter, with somebody at hand. */
    ON_SITE,
    /** On paper, typed in later. */
    PAPER,
    /** By telephone, with an interviewer. */
    PHONE
}
