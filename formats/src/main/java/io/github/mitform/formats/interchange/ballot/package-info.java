/**
 * Files that hold nothing but candidates and ballots: ABIF, BLT, and those of PrefLib.
 *
 * <p>Read {@link io.github.mitform.formats.interchange.ballot.BallotFile} first.
 */
@NullMarked
package io.github.mitform.formats.interchange.ballot;

import org.jspecify.annotations.NullMarked;
