/**
 * Answers as tables: one line for each response, one or more columns for each question.
 *
 * <p>Read {@link io.github.mitform.answer.table.AnswerColumn} first.
 */
@NullMarked
package io.github.mitform.answer.table;

import org.jspecify.annotations.NullMarked;
