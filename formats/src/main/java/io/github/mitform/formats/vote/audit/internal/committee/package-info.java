/**
 * Verifiers of rules that elect committees from approvals.
 *
 * <p>Read {@link io.github.mitform.formats.vote.audit.internal.committee.CommitteeVerifiers} first.
 */
@NullMarked
package io.github.mitform.formats.vote.audit.internal.committee;

import org.jspecify.annotations.NullMarked;
