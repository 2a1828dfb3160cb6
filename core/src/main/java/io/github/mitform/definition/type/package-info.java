/**
 * What an answer may be: one record for each type of answer, and the options people choose from.
 *
 * <p>Read {@link io.github.mitform.definition.type.AnswerType} first.
 */
@NullMarked
package io.github.mitform.definition.type;

import org.jspecify.annotations.NullMarked;
