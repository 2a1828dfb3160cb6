package io.github.mitform.check;

import io.github.mitform.definition.PhaseResult;
import io.github.mitform.tally.TallyMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result, its own or of an included format, while its phase is being checked. */
final class DraftResult {
    final String name;
    final PhaseResult definition;
    final Scope scope;
    final Place place;
    /** Whether it belongs to an included format, which was checked by itself. */
    final boolean foreign;
    /** The questions that were found. */
    final List<DraftInput> subjects = new ArrayList<>();

    /** Null if there is none of that name, which was reported. */
    @Nullable
    TallyMethod method;

    DraftResult(String name, PhaseResult definition, Scope scope, Place place, boolean foreign) {
        this.name = name;
        this.definition = definition;
        this.scope = scope;
        this.place = place;
        this.foreign = foreign;
    }

    /** Returns whether its questions or its method were not found, so that nothing more can be said about it. */
    boolean isBroken() {
        return method == null
                || subjects.isEmpty()
                || subjects.size() != definition.of().names().size();
    }
}
