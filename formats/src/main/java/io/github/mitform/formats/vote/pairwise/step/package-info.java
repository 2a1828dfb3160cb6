/**
 * What is told of a count that compares every candidate with every other: the pairs themselves, and why the winner follows from them.
 *
 * <p>Read {@link io.github.mitform.formats.vote.pairwise.step.PairStep} first; every rule tells these, and those of its own behind them.
 */
@NullMarked
package io.github.mitform.formats.vote.pairwise.step;

import org.jspecify.annotations.NullMarked;
