/**
 * Rules for one winner that give points to places in a ranking, or let the weakest go round by round.
 *
 * <p>With all of them, the only candidate is elected, all are tied where every ballot is blank, and nobody is elected without ballots. Rules that go round by round count
 * up to 1,000 candidates and refuse more.
 *
 * <p>Read {@link io.github.mitform.formats.vote.elimination.InstantRunoff} first.
 */
@NullMarked
package io.github.mitform.formats.vote.elimination;

import org.jspecify.annotations.NullMarked;
