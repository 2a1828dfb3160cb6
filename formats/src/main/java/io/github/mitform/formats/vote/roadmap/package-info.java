/**
 * What to build first: votes as an order with reasons, Kano's categories, and scores from estimates.
 *
 * <p>Read {@link io.github.mitform.formats.vote.roadmap.Roadmap} first.
 */
@NullMarked
package io.github.mitform.formats.vote.roadmap;

import org.jspecify.annotations.NullMarked;
