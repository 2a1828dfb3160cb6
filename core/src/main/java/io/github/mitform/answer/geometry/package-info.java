/**
 * Exact geometry of what people draw on maps and pictures.
 *
 * <p>Read {@link io.github.mitform.answer.geometry.Ring} first.
 */
@NullMarked
package io.github.mitform.answer.geometry;

import org.jspecify.annotations.NullMarked;
