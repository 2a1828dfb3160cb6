/**
 * Questionnaires whose answers add up to scores: how each is scored, what its scores compare to, and who says so.
 *
 * <p>Read {@link io.github.mitform.formats.prototype.instrument.Instruments} first.
 */
@NullMarked
package io.github.mitform.formats.prototype.instrument;

import org.jspecify.annotations.NullMarked;
