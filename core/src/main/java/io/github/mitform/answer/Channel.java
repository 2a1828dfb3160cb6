package io.github.mitform.answer;

/** How somebody took part. */
public enum Channel {
    ONLINE,
    ON_SITE,
    PAPER,
    PHONE
}
