/**
 * How fast it is: the same work for Mitform, for JavaRosa and for a hand-written floor, measured with JMH in one run. Start with
 * {@link io.github.mitform.examples.benchmarks.Main}.
 */
@NullMarked
package io.github.mitform.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
