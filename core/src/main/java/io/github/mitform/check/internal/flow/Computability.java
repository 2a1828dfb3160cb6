package io.github.mitform.check.internal.flow;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.reasoning.Knowledge;
import io.github.mitform.expression.type.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a computed value is there on a way that comes past it: where everything that it needs is. It follows from the answers as they are
 * at that moment, so that what is known on the way counts, wherever the value itself stands.
 */
final class Computability {
    /** More names are not looked at for one value; it is taken to be unknown then. */
    private static final int MOST_NAMES = 2_000;

    private final Certainty certainty;
    private final Names names;
    /** The gaps that were found on one way; values that build on each other would be looked at again and again without. */
    private final Map<String, Optional<Gap>> found = new HashMap<>();

    private @Nullable Way on;
    private @Nullable Parts in;
    private int looked;

    Computability(Certainty certainty, Names names) {
        this.certainty = certainty;
        this.names = names;
    }

    /** Returns why a value may be missing although the flow comes past it; null if it certainly is there. */
    @Nullable
    Gap gap(String name, DraftInput input, Way way, Parts parts) {
        if (way != on || !parts.equals(in)) {
            on = way;
            in = parts;
            looked = 0;
            found.clear();
        }
        var known = found.get(name);
        if (known == null) {
            known = Optional.ofNullable(find(name, input, way, parts));
            found.put(name, known);
        }
        return known.orElse(null);
    }

    private @Nullable Gap find(String name, DraftInput input, Way way, Parts parts) {
        if (input.value == null) {
            return null;
        }
        var expression = input.value.expression();
        Set<String> known = new HashSet<>();
        var gaps = new ArrayList<Gap>();
        for (String needed : expression.references()) {
            var gap = ++looked > MOST_NAMES
                    ? new Gap(needed, input, Gap.Reason.LEFT_OUT, null)
                    : certainty.gap(needed, way, parts);
            if (gap == null) {
                known.add(needed);
            } else {
                gaps.add(gap);
            }
        }
        if (!gaps.isEmpty()) {
            var unknown = certainty.unknown(expression, gaps, known, way);
            List<Gap> open =
                    gaps.stream().filter(gap -> unknown.contains(gap.name())).toList();
            if (!open.isEmpty()) {
                return new Gap(name, input, Gap.Reason.NOT_COMPUTED, null, Certainty.shortest(open));
            }
        }
        return mayFail(expression) ? new Gap(name, input, Gap.Reason.NOT_COMPUTED, null, null) : null;
    }

    private boolean mayFail(Expression expression) {
        return !Knowledge.mayBeZero(expression, names).isEmpty();
    }
}
