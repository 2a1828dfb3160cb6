/**
 * The counting rules as methods of definitions: every rule can stand in a {@code tally}, and is told in a report.
 *
 * <p>{@link io.github.mitform.formats.vote.method.Rules} knows all rules by their names.
 */
@NullMarked
package io.github.mitform.formats.vote.method;

import org.jspecify.annotations.NullMarked;
