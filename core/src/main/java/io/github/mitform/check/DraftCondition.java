package io.github.mitform.check;

import io.github.mitform.definition.flow.Condition;
import io.github.mitform.expression.Checked;
import io.github.mitform.expression.Expression;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition in its place, while its phase is being checked. */
final class DraftCondition {
    final Condition source;
    final Scope scope;
    final Place place;
    /** Whether it belongs to an included format, which was checked by itself. */
    final boolean foreign;
    /** The first slot whose answer is not given yet when the condition is needed. */
    final int before;

    /** With names as the phase has them; null if it cannot be read, which was reported. */
    @Nullable
    Checked checked;

    /** What depends on itself, or on something later, cannot be reasoned about; this was reported. */
    boolean circular;

    DraftCondition(Condition source, Scope scope, Place place, boolean foreign, int before) {
        this.source = source;
        this.scope = scope;
        this.place = place;
        this.foreign = foreign;
        this.before = before;
    }

    boolean isUsable() {
        return checked != null && !circular;
    }

    Set<String> references() {
        return checked == null ? Set.of() : checked.expression().references();
    }

    /** Returns the expression; only where {@link #checked} is there. */
    Expression expression() {
        if (checked == null) {
            throw new IllegalStateException("the condition at " + place + " cannot be read");
        }
        return checked.expression();
    }
}
