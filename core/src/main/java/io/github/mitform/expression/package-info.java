/**
 * Conditions and computed values: read, typed, printed, reasoned about and evaluated.
 *
 * <p>The language is a strict subset of the Common Expression Language (CEL) by spelling, with one addition: what nobody has answered
 * is <em>unknown</em>, and unknown is carried through by three-valued logic. Nothing in it loops, calls the host or throws.
 *
 * <p>Read {@link io.github.mitform.expression.Expression} first.
 */
@NullMarked
package io.github.mitform.expression;

import org.jspecify.annotations.NullMarked;
