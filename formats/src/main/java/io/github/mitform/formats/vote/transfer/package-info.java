/**
 * Votes that pass on: ranked-choice voting with everything that its laws settle, the single transferable vote in several forms, and voting for
 * several at once.
 *
 * <p>Read {@link io.github.mitform.formats.vote.transfer.RankedChoice} first.
 */
@NullMarked
package io.github.mitform.formats.vote.transfer;

import org.jspecify.annotations.NullMarked;
