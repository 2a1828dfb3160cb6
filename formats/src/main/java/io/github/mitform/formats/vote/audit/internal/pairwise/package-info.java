/**
 * Verifiers of rules that compare each with each.
 *
 * <p>Read {@link io.github.mitform.formats.vote.audit.internal.pairwise.PairwiseVerifiers} first.
 */
@NullMarked
package io.github.mitform.formats.vote.audit.internal.pairwise;

import org.jspecify.annotations.NullMarked;
