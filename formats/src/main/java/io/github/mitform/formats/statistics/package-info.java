/**
 * Intervals, means, tests and what they say about more people of the same kind, with their sources.
 *
 * <p>Read {@link io.github.mitform.formats.statistics.Proportion} first.
 */
@NullMarked
package io.github.mitform.formats.statistics;

import org.jspecify.annotations.NullMarked;
