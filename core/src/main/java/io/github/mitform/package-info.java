/**
 * The front door: read, check, open, tally and report, each in one call.
 *
 * <p>Read {@link io.github.mitform.Mitform} first.
 */
@NullMarked
package io.github.mitform;

import org.jspecify.annotations.NullMarked;
