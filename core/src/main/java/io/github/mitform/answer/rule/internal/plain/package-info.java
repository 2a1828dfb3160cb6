/**
 * Rules of answers that are one value, or a few that always stand together.
 *
 * <p>Read {@link io.github.mitform.answer.rule.internal.plain.NumberRule} first.
 */
@NullMarked
package io.github.mitform.answer.rule.internal.plain;

import org.jspecify.annotations.NullMarked;
