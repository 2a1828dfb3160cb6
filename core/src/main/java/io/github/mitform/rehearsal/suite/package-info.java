/**
 * Tests of a definition as a file beside it: what somebody does, step by step, and what has to be seen and refused.
 *
 * <p>Read {@link io.github.mitform.rehearsal.suite.Suite} first.
 */
@NullMarked
package io.github.mitform.rehearsal.suite;

import org.jspecify.annotations.NullMarked;
