/**
 * Rules for one winner that give points to places in a ranking, or let the weakest go round by round.
 *
 * <p>Read {@link io.github.mitform.formats.vote.elimination.InstantRunoff} first.
 */
@NullMarked
package io.github.mitform.formats.vote.elimination;

import org.jspecify.annotations.NullMarked;
