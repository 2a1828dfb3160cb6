/**
 * What is told of a count to the public: how ballots were judged, who has won and why, every round in sentences, tables and pictures, and whether
 * somebody who goes through it again comes to the same.
 *
 * <p>Read {@link io.github.mitform.formats.vote.account.Account} first.
 */
@NullMarked
package io.github.mitform.formats.vote.account;

import org.jspecify.annotations.NullMarked;
