/**
 * Rules on ballots that judge each candidate by itself: approval, points, grades, resistance.
 *
 * <p>Read {@link io.github.mitform.formats.vote.grade.Score} first.
 */
@NullMarked
package io.github.mitform.formats.vote.grade;

import org.jspecify.annotations.NullMarked;
