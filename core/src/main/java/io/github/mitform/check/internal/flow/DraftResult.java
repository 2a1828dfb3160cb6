package io.github.mitform.check.internal.flow;

import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.tally.TallyMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result, its own or of an included format, while its phase is being checked. */
public final class DraftResult {
    public final String name;
    public final PhaseResult definition;
    public final Area scope;
    public final Place place;
    /** Whether it belongs to an included format, which was checked by itself. */
    public final boolean foreign;
    /** The questions that were found. */
    public final List<DraftInput> subjects = new ArrayList<>();

    /** Null if there is none of that name, which was reported. */
    @Nullable
    public TallyMethod method;

    public DraftResult(String name, PhaseResult definition, Area scope, Place place, boolean foreign) {
        this.name = name;
        this.definition = definition;
        this.scope = scope;
        this.place = place;
        this.foreign = foreign;
    }

    /** Returns whether its questions or its method were not found, so that nothing more can be said about it. */
    public boolean isBroken() {
        return method == null
                || subjects.isEmpty()
                || subjects.size() != definition.of().names().size();
    }
}
