/**
 * Weights that make those who answered resemble those for whom they stand, and what weighting costs.
 *
 * <p>Read {@link io.github.mitform.formats.statistics.weighting.Raking} first.
 */
@NullMarked
package io.github.mitform.formats.statistics.weighting;

import org.jspecify.annotations.NullMarked;
