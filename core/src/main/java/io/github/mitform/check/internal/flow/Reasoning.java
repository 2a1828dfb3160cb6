package io.github.mitform.check.internal.flow;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.reasoning.Contradiction;
import io.github.mitform.expression.type.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from the conditions on a way. Conservative: what cannot be shown is taken to be possible. */
public final class Reasoning {
    /** More conditions of one way are not looked at together. */
    private static final int MOST_CONDITIONS = 100;

    private final Names names;

    public Reasoning(Names names) {
        this.names = names;
    }

    /** Returns whether these can certainly not hold together on this way. */
    public boolean isImpossible(Way way, List<Expression> conditions) {
        var all = new ArrayList<>(conditions);
        if (!way.isStart()) {
            addRelevant(way, conditions, all);
        }
        return Contradiction.isCertain(all, names);
    }

    /** Adds what holds on the way and shares a name with what is looked at. */
    private static void addRelevant(Way way, List<Expression> conditions, List<Expression> all) {
        Set<String> shared = new HashSet<>();
        conditions.forEach(condition -> shared.addAll(condition.references()));
        for (Way at = way; !at.isStart() && all.size() < MOST_CONDITIONS; at = at.before()) {
            if (!Collections.disjoint(shared, at.condition().references())) {
                all.add(outcome(at.condition(), at.holds));
            }
        }
    }

    /** Returns whether a condition certainly has this outcome on a way on which others hold, too. */
    public boolean isCertain(DraftCondition condition, boolean outcome, Way way, List<Expression> others) {
        for (Way at = way; !at.isStart(); at = at.before()) {
            if (at.holds == outcome
                    && (at.condition() == condition
                            || at.condition().expression().equals(condition.expression()))) {
                return true;
            }
        }
        var all = new ArrayList<>(others);
        all.add(outcome(condition, !outcome));
        return isImpossible(way, all);
    }

    /** Returns whether everything that has to hold for an input to be asked certainly holds. */
    public boolean isCertainlyAsked(DraftInput input, Way way, List<Expression> others) {
        return failing(input, way, others) == null;
    }

    /**
     * Returns the first thing on the way to an input that need not hold although the others do, so that it is not asked; null if it
     * certainly is.
     */
    @Nullable
    public Way failing(DraftInput input, Way way, List<Expression> others) {
        for (Way at = askedOn(input); !at.isStart(); at = at.before()) {
            if (!at.condition().isUsable()) {
                return null; // whatever is wrong there was reported
            }
        }
        Way failing = null;
        for (Way at = askedOn(input); !at.isStart() && !isSharedBy(way, at); at = at.before()) {
            if (!isCertain(at.condition(), at.holds, way, others)) {
                failing = at;
            }
        }
        return failing;
    }

    /** Returns the way on which an input is asked, with its own condition. */
    public static Way askedOn(DraftInput input) {
        return input.when == null ? input.way : input.way.and(input.when, true, input.path);
    }

    private static boolean isSharedBy(Way way, Way start) {
        for (Way at = way; !at.isStart(); at = at.before()) {
            if (at == start) {
                return true;
            }
        }
        return false;
    }

    public static Expression outcome(DraftCondition condition, boolean holds) {
        return holds ? condition.expression() : Expression.not(condition.expression());
    }
}
