/**
 * Which names an expression may mention, and what kind of value it gives.
 *
 * <p>Read {@link io.github.mitform.expression.type.TypeCheck} first.
 */
@NullMarked
package io.github.mitform.expression.type;

import org.jspecify.annotations.NullMarked;
