/**
 * What a participant goes through: steps, and the flows that order them.
 *
 * <p>Read {@link io.github.mitform.definition.flow.Flow} first.
 */
@NullMarked
package io.github.mitform.definition.flow;

import org.jspecify.annotations.NullMarked;
