/**
 * What all readers of foreign files share: lines and fields within bounds, and what is wrong with them, with their places.
 *
 * <p>Read {@link io.github.mitform.formats.interchange.internal.BallotLines} first.
 */
@NullMarked
package io.github.mitform.formats.interchange.internal;

import org.jspecify.annotations.NullMarked;
