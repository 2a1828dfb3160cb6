/**
 * Counting: small mergeable states, from which results come that can be shown, explained and repeated.
 *
 * <p>Read {@link io.github.mitform.tally.Tally} first. What comes out of it is in {@link io.github.mitform.tally.result}.
 */
@NullMarked
package io.github.mitform.tally;

import org.jspecify.annotations.NullMarked;
