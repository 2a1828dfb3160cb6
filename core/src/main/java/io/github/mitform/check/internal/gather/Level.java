package io.github.mitform.check.internal.gather;

import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.flow.Area;
import io.github.mitform.check.internal.flow.DraftRepeat;
import io.github.mitform.check.internal.flow.Parts;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Expression;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scope while it is walked through.
 *
 * @param foreign whether it is that of an included format, of which only the structure matters
 * @param reported whether something was reported about that format
 * @param host where findings about an included format belong
 * @param parts in which parts of what comes in any order it is
 * @param repeat whose scope it is; null for that of a format
 */
record Level(
        Area scope,
        Inclusion includes,
        Set<Id> used,
        boolean foreign,
        boolean reported,
        Place host,
        Map<String, Taken> taken,
        Parts parts,
        @Nullable DraftRepeat repeat) {
    Level in(Parts newParts) {
        return new Level(scope, includes, used, foreign, reported, host, taken, newParts, repeat);
    }

    /** Returns the scope of what is repeated here, in which the parameters can still be seen. */
    Level repeating(DraftRepeat newRepeat) {
        var names = new HashMap<String, Taken>();
        taken.forEach((name, by) -> {
            if (by.list instanceof Parameter) {
                names.put(name, by);
            }
        });
        names.put(DraftRepeat.ITEM, new Taken(newRepeat.place, newRepeat));
        return new Level(scope.repeating(newRepeat), includes, used, foreign, reported, host, names, parts, newRepeat);
    }

    /** Returns whether what is wrong here because of where it stands is not known from the check of the included format. */
    boolean isNews() {
        return scope.repeat().isPresent() && !scope.repeat().get().foreign;
    }

    /** Takes a name in a scope, unless it is taken or not possible. */
    void name(Id id, Place place, Object list, Findings findings) {
        if (repeat != null) {
            repeat.names.add(id.value());
        }
        if (foreign) {
            return;
        }
        if (Expression.Name.isReserved(id.value())) {
            findings.add(GatherProblem.RESERVED, place.field("id"), "id", id);
        }
        var before = taken.putIfAbsent(id.value(), new Taken(place, list));
        // What stands twice in one list is reported for that list.
        if (before != null && before.list != list) {
            findings.add(Findings.of(GatherProblem.DUPLICATE_NAME, place.field("id"), "id", id)
                    .withRelated(before.place.field("id").pointer()));
        }
    }

    /** Who has taken a name: where it stands, and in which list. */
    record Taken(Place place, Object list) {}
}
