/**
 * All phases of a running format: counting what people delivered in one, deciding on it, opening the next.
 *
 * <p>Read {@link io.github.mitform.participation.Process} first, then {@link io.github.mitform.participation.RoundCount}.
 */
@NullMarked
package io.github.mitform.participation;

import org.jspecify.annotations.NullMarked;
