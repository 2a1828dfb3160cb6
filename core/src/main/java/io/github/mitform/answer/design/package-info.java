/**
 * Which options people compare with each other, so that a count is fair to all of them.
 *
 * <p>Read {@link io.github.mitform.answer.design.ComparisonDesign} first.
 */
@NullMarked
package io.github.mitform.answer.design;

import org.jspecify.annotations.NullMarked;
