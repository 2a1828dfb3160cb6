/**
 * How close a result was: how many ballots would have changed it.
 *
 * <p>Read {@link io.github.mitform.formats.vote.margin.Margins} first.
 */
@NullMarked
package io.github.mitform.formats.vote.margin;

import org.jspecify.annotations.NullMarked;
