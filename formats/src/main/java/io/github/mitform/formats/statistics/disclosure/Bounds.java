package io.github.mitform.formats.statistics.disclosure;

/**
 * What can be worked out of a withheld cell.
 *
 * @param least people there must be
 * @param most people there can be
 */
public record Bounds(long least, long most) {
    /** Returns whether the cell might as well have been published. */
    public boolean areExact() {
        return least == most;
    }
}
