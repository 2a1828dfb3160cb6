/**
 * What all verifiers of counts have in common: how they say that something is wrong, and which ties are on record.
 *
 * <p>Read {@link io.github.mitform.formats.vote.audit.internal.Verifier} first.
 */
@NullMarked
package io.github.mitform.formats.vote.audit.internal;

import org.jspecify.annotations.NullMarked;
