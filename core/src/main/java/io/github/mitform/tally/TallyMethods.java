package io.github.mitform.tally;

import java.util.Collection;

/**
 * Several ways to count that share an implementation, such as one for every rule of a family. Open to everybody: implementations are listed
 * as services, as single {@link TallyMethod}s are.
 *
 * <p>Implementations are immutable and have a public constructor without parameters.
 */
public interface TallyMethods {
    /** Returns the methods, each with a name of its own. */
    Collection<? extends TallyMethod> methods();
}
