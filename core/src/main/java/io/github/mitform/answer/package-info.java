/**
 * What people answer: one kind of value for each type of answer, what is valid for a type, and a delivered response.
 *
 * <p>Read {@link io.github.mitform.answer.Answer} first.
 */
@NullMarked
package io.github.mitform.answer;

import org.jspecify.annotations.NullMarked;
