/**
 * Rules that compare every candidate with every other, one against one.
 *
 * <p>Read {@link io.github.mitform.formats.vote.pairwise.Pairwise} first; each rule is a record beside it.
 */
@NullMarked
package io.github.mitform.formats.vote.pairwise;

import org.jspecify.annotations.NullMarked;
