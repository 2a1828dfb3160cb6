/**
 * The same questions asked again: waves of a recurring survey, releases of a beta test, the same format in two cities. What of them may be
 * compared, how far they lie apart, and how it went on over more than two.
 *
 * <p>Read {@link io.github.mitform.formats.wave.WaveComparison} first.
 */
@NullMarked
package io.github.mitform.formats.wave;

import org.jspecify.annotations.NullMarked;
