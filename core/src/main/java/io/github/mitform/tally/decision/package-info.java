/**
 * What people decide about a result before a later phase builds on it: which entries go on, under which ids, and why.
 *
 * <p>Read {@link io.github.mitform.tally.decision.HumanDecision} first, then {@link
 * io.github.mitform.tally.decision.PhaseResults}, which hands results and decisions on.
 */
@NullMarked
package io.github.mitform.tally.decision;

import org.jspecify.annotations.NullMarked;
