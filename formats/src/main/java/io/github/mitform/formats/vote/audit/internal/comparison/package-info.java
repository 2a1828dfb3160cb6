/**
 * Verifiers of rules that count comparisons of two, or the best and the worst of several.
 *
 * <p>Read {@link io.github.mitform.formats.vote.audit.internal.comparison.ComparisonVerifiers} first.
 */
@NullMarked
package io.github.mitform.formats.vote.audit.internal.comparison;

import org.jspecify.annotations.NullMarked;
