/**
 * Made-up people going through all phases of a format, so that a city sees burden, dead ends and group sizes before the first real person.
 *
 * <p>Read {@link io.github.mitform.rehearsal.simulation.Simulation} first.
 */
@NullMarked
package io.github.mitform.rehearsal.simulation;

import org.jspecify.annotations.NullMarked;
