/**
 * What can stand against a command, a stored session, a response or the opening of a round.
 *
 * <p>Read {@link io.github.mitform.session.problem.SessionProblem} first.
 */
@NullMarked
package io.github.mitform.session.problem;

import org.jspecify.annotations.NullMarked;
