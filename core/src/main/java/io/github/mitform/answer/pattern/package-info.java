/**
 * Patterns that answers have to match, in time proportional to their length.
 *
 * <p>Read {@link io.github.mitform.answer.pattern.LinearPattern}, which is the only public type.
 */
@NullMarked
package io.github.mitform.answer.pattern;

import org.jspecify.annotations.NullMarked;
