/**
 * Verifiers of rules by which votes pass on.
 *
 * <p>Read {@link io.github.mitform.formats.vote.audit.internal.transfer.TransferVerifiers} first.
 */
@NullMarked
package io.github.mitform.formats.vote.audit.internal.transfer;

import org.jspecify.annotations.NullMarked;
