/**
 * Verifiers of rules that add up one number for each candidate.
 *
 * <p>Read {@link io.github.mitform.formats.vote.audit.internal.sum.SumVerifiers} first.
 */
@NullMarked
package io.github.mitform.formats.vote.audit.internal.sum;

import org.jspecify.annotations.NullMarked;
