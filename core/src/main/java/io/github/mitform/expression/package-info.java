/**
 * Conditions and computed values as they are written: read, held and printed.
 *
 * <p>The language is a strict subset of the Common Expression Language (CEL) by spelling, with one addition: what nobody has answered
 * is <em>unknown</em>, and unknown is carried through by three-valued logic. Nothing in it loops, calls the host or throws.
 *
 * <p>Read {@link io.github.mitform.expression.Expression} first. What kind of value one gives is in {@link
 * io.github.mitform.expression.type}, its value in {@link io.github.mitform.expression.evaluation}, and what can be said of it
 * without any answer in {@link io.github.mitform.expression.reasoning}.
 */
@NullMarked
package io.github.mitform.expression;

import org.jspecify.annotations.NullMarked;
