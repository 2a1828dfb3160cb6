package io.github.mitform.check.internal.flow;

import io.github.mitform.check.internal.Place;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.type.Checked;
import io.github.mitform.expression.type.Type;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition in its place, while its phase is being checked. */
public final class DraftCondition {
    public final Condition source;
    public final Area scope;
    public final Place place;
    /** What holds wherever it is looked at. */
    public final Way way;
    /** In which parts it is looked at. */
    public final Parts parts;
    /** Whether it belongs to an included format, which was checked by itself. */
    public final boolean foreign;
    /** The first slot whose answer is not given yet when the condition is needed. */
    public final int before;

    /** Whether it has to be yes or no; otherwise it may give anything, even nothing. */
    public final boolean isCondition;

    /** The slot whose answer is there whenever it is looked at; -1 if there is none. */
    public int given = -1;

    /** For the value of a screening: what it comes to, with the condition of each; the first that holds counts. Empty for all else. */
    public Map<String, DraftCondition> outcomes = Map.of();

    /** With names as the phase has them; null if it cannot be read, which was reported. */
    @Nullable
    public Checked checked;

    /** Whether it waits for itself or for something later, or can never hold; this was reported, and there is nothing more to say. */
    public boolean isHopeless;

    /** Whether it may be neither true nor false, which was reported. */
    public boolean mayBeUnknown;

    public DraftCondition(
            Condition source,
            Area scope,
            Place place,
            Way way,
            Parts parts,
            boolean foreign,
            int before,
            boolean isCondition) {
        this.source = source;
        this.scope = scope;
        this.place = place;
        this.way = way;
        this.parts = parts;
        this.foreign = foreign;
        this.before = before;
        this.isCondition = isCondition;
    }

    public boolean isUsable() {
        return checked != null && !isHopeless;
    }

    public Set<String> references() {
        return checked == null ? Set.of() : checked.expression().references();
    }

    /** Returns the expression; only where {@link #checked} is there. */
    public Expression expression() {
        if (checked == null) {
            throw new IllegalStateException("the condition at " + place + " cannot be read");
        }
        return checked.expression();
    }

    /** Returns what kind of value it gives; only where {@link #checked} is there. */
    Type type() {
        if (checked == null) {
            throw new IllegalStateException("the condition at " + place + " cannot be read");
        }
        return checked.type();
    }

    /** Returns how many characters of the source come before the first use of a name; 0 if it is not used. */
    public int offset(String name) {
        var open = new ArrayDeque<Expression>();
        open.push(expression());
        int first = Integer.MAX_VALUE;
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next instanceof Expression.Name used && used.name().equals(name)) {
                first = Math.min(first, used.span().start());
            }
            next.children().forEach(open::push);
        }
        return first == Integer.MAX_VALUE ? 0 : first;
    }
}
