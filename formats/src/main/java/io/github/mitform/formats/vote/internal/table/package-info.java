/**
 * Tables that every report of a count shows alike, whether its ballots came from a file or from the answers to a definition.
 *
 * <p>Read {@link io.github.mitform.formats.vote.internal.table.Rounds} first.
 */
@NullMarked
package io.github.mitform.formats.vote.internal.table;

import org.jspecify.annotations.NullMarked;
