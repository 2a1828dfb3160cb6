package io.github.mitform.check.internal.flow;

import org.jspecify.annotations.Nullable;

/** In which parts of what can be gone through in any order something stands, the innermost part last. */
public final class Parts {
    public static final Parts NONE = new Parts(null, "", 0);

    private final @Nullable Parts around;
    private final String whole;
    private final int part;

    private Parts(@Nullable Parts around, String whole, int part) {
        this.around = around;
        this.whole = whole;
        this.part = part;
    }

    /**
     * Returns the place inside a part.
     *
     * @param newWhole the path of the whole, which is unique in a phase
     */
    public Parts in(String newWhole, int newPart) {
        return new Parts(this, newWhole, newPart);
    }

    /** Returns whether one stands in another part than the other, so that either may come first. */
    boolean areApart(Parts other) {
        for (Parts at = this; at.around != null; at = at.around) {
            for (Parts beside = other; beside.around != null; beside = beside.around) {
                if (at.whole.equals(beside.whole)) {
                    return at.part != beside.part;
                }
            }
        }
        return false;
    }
}
