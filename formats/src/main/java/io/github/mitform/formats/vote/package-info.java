/**
 * Votes on features; the packages below hold the rules by which votes are counted.
 *
 * <p>Read {@link io.github.mitform.formats.vote.FeatureVote} first.
 */
@NullMarked
package io.github.mitform.formats.vote;

import org.jspecify.annotations.NullMarked;
