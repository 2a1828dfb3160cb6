/**
 * Verifiers of rules that count in rounds.
 *
 * <p>Read {@link io.github.mitform.formats.vote.audit.internal.elimination.EliminationVerifiers} first.
 */
@NullMarked
package io.github.mitform.formats.vote.audit.internal.elimination;

import org.jspecify.annotations.NullMarked;
