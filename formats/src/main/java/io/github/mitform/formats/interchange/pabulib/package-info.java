/**
 * Files of participatory budgets: money, projects and ballots, and how these ballots are judged.
 *
 * <p>Read {@link io.github.mitform.formats.interchange.pabulib.Pabulib} first.
 */
@NullMarked
package io.github.mitform.formats.interchange.pabulib;

import org.jspecify.annotations.NullMarked;
