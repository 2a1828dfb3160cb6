/**
 * What a count came to, written out: who took part, tables, sentences and places, exact and ready to be shown, explained and kept.
 *
 * <p>Nothing here knows how it was counted. Read {@link io.github.mitform.tally.result.Result} first.
 */
@NullMarked
package io.github.mitform.tally.result;

import org.jspecify.annotations.NullMarked;
