package io.github.mitform.check.internal.gather;

import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.Include;
import java.util.Optional;

/** Finds the formats that are included in another one. */
public interface Inclusion {
    /** Returns the format with its arguments in place; empty if it cannot be put here, which is then among the findings. */
    Optional<Format> resolve(Include include, Place place, Findings findings);

    /** Returns what finds the formats inside an included one. */
    Inclusion inside(Format included);
}
