package io.github.mitform.definition.flow;

import io.github.mitform.definition.id.Id;
import java.util.List;

/** What a participant goes through. The vocabulary is closed: formats combine flows, they never add kinds. A sequence is a list. */
public sealed interface Flow permits Step, Choose, AnyOrder, Assign, Compute, Repeat, Screen, Include {
    /** Unique within the list it stands in; never shown to participants. */
    Id id();

    /** Returns the flows directly inside this one, in order; empty for a leaf. */
    default List<Flow> children() {
        return List.of();
    }
}
