/**
 * Rules for one winner that give points to places in a ranking, or let the weakest go round by round.
 *
 * <p>With all of them, nobody is elected where no ballot ranks anybody, and the only candidate is where one does. Rules that go round by round count
 * up to 1,000 candidates and refuse more.
 *
 * <p>Read {@link io.github.mitform.formats.vote.elimination.InstantRunoff} first.
 */
@NullMarked
package io.github.mitform.formats.vote.elimination;

import org.jspecify.annotations.NullMarked;
