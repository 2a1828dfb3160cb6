/**
 * What is a valid answer for a type: reading, writing and checking answers and whole responses.
 *
 * <p>Read {@link io.github.mitform.answer.rule.AnswerRules} first; {@link io.github.mitform.answer.rule.AnswerRule} is the same for one
 * type that is used many times.
 */
@NullMarked
package io.github.mitform.answer.rule;

import org.jspecify.annotations.NullMarked;
