/**
 * Rules of answers that choose, order or weigh options.
 *
 * <p>Read {@link io.github.mitform.answer.rule.internal.choice.ChoicesRule} first.
 */
@NullMarked
package io.github.mitform.answer.rule.internal.choice;

import org.jspecify.annotations.NullMarked;
