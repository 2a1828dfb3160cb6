/**
 * Counts gone through again, by other means than those of the rules: from the ballots and the steps that a rule has logged.
 *
 * <p>Read {@link io.github.mitform.formats.vote.audit.Audit} first.
 */
@NullMarked
package io.github.mitform.formats.vote.audit;

import org.jspecify.annotations.NullMarked;
