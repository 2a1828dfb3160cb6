/**
 * Checks of the types of answers that have more to them than bounds.
 *
 * <p>Read {@link io.github.mitform.check.internal.type.PlaceTypes} first: it is a family of checks like the others.
 */
@NullMarked
package io.github.mitform.check.internal.type;

import org.jspecify.annotations.NullMarked;
