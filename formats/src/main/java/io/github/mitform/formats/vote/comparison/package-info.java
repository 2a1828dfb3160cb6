/**
 * Options compared in pairs or small sets: counts of wins, of best and of worst, and the strengths that explain them best.
 *
 * <p>Counts are exact. {@link io.github.mitform.formats.vote.comparison.BradleyTerry} and {@link
 * io.github.mitform.formats.vote.comparison.BestWorstStrengths} estimate with floating point; what that cannot tell apart is reported as a tie. Read
 * {@link io.github.mitform.formats.vote.comparison.PairwiseWins} first.
 */
@NullMarked
package io.github.mitform.formats.vote.comparison;

import org.jspecify.annotations.NullMarked;
