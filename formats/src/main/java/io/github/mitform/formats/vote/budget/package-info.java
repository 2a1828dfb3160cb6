/**
 * Rules that spend a budget on projects: greedily, by equal shares, by Phragmén's sequential rule, or for the greatest welfare.
 *
 * <p>Read {@link io.github.mitform.formats.vote.budget.Budget} first, then {@link io.github.mitform.formats.vote.budget.EqualSharesFunding}. A survey of the
 * rules is S. Rey, F. Schmidt and J. Maly, "The (computational) social choice take on indivisible participatory budgeting", 2023, <a
 * href="https://arxiv.org/abs/2303.00621">arXiv:2303.00621</a>.
 */
@NullMarked
package io.github.mitform.formats.vote.budget;

import org.jspecify.annotations.NullMarked;
