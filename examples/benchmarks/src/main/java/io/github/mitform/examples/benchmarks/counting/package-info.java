/**
 * How fast ballots are counted: Mitform beside the same method written by hand. Start with
 * {@link io.github.mitform.examples.benchmarks.counting.Elections}.
 */
@NullMarked
package io.github.mitform.examples.benchmarks.counting;

import org.jspecify.annotations.NullMarked;
