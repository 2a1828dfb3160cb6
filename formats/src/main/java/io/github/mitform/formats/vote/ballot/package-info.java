/**
 * What people hand in: rankings, approvals, grades and points, each kept once with how many people gave it.
 *
 * <p>Read {@link io.github.mitform.formats.vote.ballot.Profile} first. Nothing here knows how votes are counted.
 */
@NullMarked
package io.github.mitform.formats.vote.ballot;

import org.jspecify.annotations.NullMarked;
