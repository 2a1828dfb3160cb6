/**
 * What can be said of expressions before anybody has answered: what is known where, what can never be, and what depends on what.
 *
 * <p>Read {@link io.github.mitform.expression.reasoning.Knowledge} first.
 */
@NullMarked
package io.github.mitform.expression.reasoning;

import org.jspecify.annotations.NullMarked;
