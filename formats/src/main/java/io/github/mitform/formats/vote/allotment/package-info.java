/**
 * Votes that people hand out from a budget of their own: dots, points, and credits of which the second vote for the same option costs more.
 *
 * <p>Read {@link io.github.mitform.formats.vote.allotment.AllotmentRule} first.
 */
@NullMarked
package io.github.mitform.formats.vote.allotment;

import org.jspecify.annotations.NullMarked;
