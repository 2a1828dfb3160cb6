package io.github.mitform.session.internal;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.DateAnswer;
import io.github.mitform.answer.DateTimeAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.TextAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * State of a value that was computed, beside {@link Gates#HIDDEN} where it is not.
 *
 * @param value as conditions see it
 */
record Computed(Object value) {
    /** Returns the value as if somebody had answered it. */
    Answer answer(AnswerType type) {
        if (value instanceof Boolean truth) return new YesNoAnswer(truth);
        if (value instanceof Long whole) return new NumberAnswer(BigDecimal.valueOf(whole));
        if (value instanceof BigDecimal decimal) return new NumberAnswer(decimal);
        if (value instanceof LocalDate day) return new DateAnswer(day);
        if (value instanceof LocalDateTime time) return new DateTimeAnswer(time);
        var text = (String) value;
        return type instanceof ChoiceType ? ChoiceAnswer.of(text) : new TextAnswer(text);
    }
}
