package io.github.mitform.formats.prototype.instrument;

/**
 * What one person filled in, complete.
 *
 * @param points of each item, from 0 for its worst end
 * @param weights how often each item was chosen in the comparison of pairs; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Made for every person and never compared.
record Sheet(int[] points, int[] weights) {
    static final int[] NO_WEIGHTS = {};

    static Sheet of(int... points) {
        return new Sheet(points, NO_WEIGHTS);
    }
}
