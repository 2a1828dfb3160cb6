/**
 * Rules of answers that show a spot: on the map, on a picture, in a text, in a tree.
 *
 * <p>Read {@link io.github.mitform.answer.rule.internal.spatial.PlaceRule} first.
 */
@NullMarked
package io.github.mitform.answer.rule.internal.spatial;

import org.jspecify.annotations.NullMarked;
