/**
 * What can be wrong with an answer or a response, with a sentence for each.
 *
 * <p>Read {@link io.github.mitform.answer.problem.AnswerProblem} first.
 */
@NullMarked
package io.github.mitform.answer.problem;

import org.jspecify.annotations.NullMarked;
