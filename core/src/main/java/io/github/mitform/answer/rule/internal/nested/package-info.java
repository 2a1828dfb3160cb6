/**
 * Rules of answers that are made of other answers.
 *
 * <p>Read {@link io.github.mitform.answer.rule.internal.nested.GridRule} first.
 */
@NullMarked
package io.github.mitform.answer.rule.internal.nested;

import org.jspecify.annotations.NullMarked;
