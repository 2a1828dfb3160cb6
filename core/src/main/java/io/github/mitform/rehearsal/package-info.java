/**
 * A format before real people go through it: made-up answers, ways through a round, and what of a format they came past.
 *
 * <p>Read {@link io.github.mitform.rehearsal.Walkthrough} first, then {@link io.github.mitform.rehearsal.Coverage}.
 */
@NullMarked
package io.github.mitform.rehearsal;

import org.jspecify.annotations.NullMarked;
