/**
 * What an expression comes to for the answers of one person.
 *
 * <p>Read {@link io.github.mitform.expression.evaluation.Compiled} first.
 */
@NullMarked
package io.github.mitform.expression.evaluation;

import org.jspecify.annotations.NullMarked;
