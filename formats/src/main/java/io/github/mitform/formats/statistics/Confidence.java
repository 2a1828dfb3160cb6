package io.github.mitform.formats.statistics;

/** How often an interval made like this one would hold the true value. */
final class Confidence {
    private Confidence() {}

    /** Returns what is left on one side of an interval. */
    static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, but was " + confidence);
        }
        return (1 - confidence) / 2;
    }
}
