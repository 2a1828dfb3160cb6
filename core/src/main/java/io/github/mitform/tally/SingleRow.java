package io.github.mitform.tally;

import io.github.mitform.answer.Answer;
import io.github.mitform.tally.result.Missing;
import org.jspecify.annotations.Nullable;

/** A row of one subject. */
record SingleRow(@Nullable Answer answer, @Nullable Missing missing, long times) implements Row {
    SingleRow {
        if (times < 1) {
            throw new IllegalArgumentException("a row stands for 1 person or more, but was for " + times);
        }
    }

    @Override
    public @Nullable Answer answer(int subject) {
        return answer;
    }

    @Override
    public @Nullable Missing missing(int subject) {
        return missing;
    }
}
