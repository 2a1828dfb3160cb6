package io.github.mitform.check.internal.flow;

import org.jspecify.annotations.Nullable;

/**
 * What holds at a place in the flow: the conditions on the way there, each with its outcome. A way shares everything but its last
 * condition with the way before.
 */
public final class Way {
    public static final Way START = new Way(null, null, true, "");

    private final @Nullable Way before;
    private final @Nullable DraftCondition condition;
    /** Whether the condition holds here, or does not. */
    public final boolean holds;
    /** The case that is taken or passed by here, by its path. */
    public final String path;

    private Way(@Nullable Way before, @Nullable DraftCondition condition, boolean holds, String path) {
        this.before = before;
        this.condition = condition;
        this.holds = holds;
        this.path = path;
    }

    /** Returns the way on which this condition has this outcome, too. */
    public Way and(DraftCondition next, boolean outcome, String casePath) {
        return new Way(this, next, outcome, casePath);
    }

    public boolean isStart() {
        return before == null;
    }

    /** Returns the way before the last condition; only where this is not the start. */
    public Way before() {
        if (before == null) {
            throw new IllegalStateException("nothing is before the start");
        }
        return before;
    }

    /** Returns the last condition; only where this is not the start. */
    public DraftCondition condition() {
        if (condition == null) {
            throw new IllegalStateException("nothing has to hold at the start");
        }
        return condition;
    }

    /** Returns whether all conditions on this way are usable; otherwise nothing can be said about what lies on it. */
    public boolean isUsable() {
        for (Way way = this; !way.isStart(); way = way.before()) {
            if (!way.condition().isUsable()) {
                return false;
            }
        }
        return true;
    }
}
