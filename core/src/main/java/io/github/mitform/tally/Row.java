package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one person, or of several who answered alike, to the subjects of one tally.
 *
 * @param answers in the order of the subjects; null where there is none
 * @param missing in the order of the subjects; why there is no answer, null where there is one
 * @param times how many people answered like this, 1 or more
 * @param weight how much each of them counts, exact; 1 unless a survey is weighted
 */
public record Row(List<@Nullable Answer> answers, List<@Nullable Missing> missing, long times, BigDecimal weight) {
    public Row {
        answers = Collections.unmodifiableList(Arrays.asList(answers.toArray(new Answer[0])));
        missing = Collections.unmodifiableList(Arrays.asList(missing.toArray(new Missing[0])));
        requireNonNull(weight, "weight");
        if (times < 1) {
            throw new IllegalArgumentException("a row stands for 1 person or more, but was for " + times);
        }
    }

    /** Returns the row of one person who gave this answer to the only subject. */
    public static Row of(Answer answer) {
        return of(answer, 1);
    }

    /** Returns the row of several people who gave the same answer to the only subject. */
    public static Row of(Answer answer, long times) {
        Missing reason =
                answer == NoAnswer.DONT_KNOW ? Missing.DONT_KNOW : answer == NoAnswer.SKIPPED ? Missing.SKIPPED : null;
        return new Row(
                Collections.singletonList(reason == null ? answer : null),
                Collections.singletonList(reason),
                times,
                BigDecimal.ONE);
    }

    public Optional<Answer> answer(int subject) {
        return Optional.ofNullable(answers.get(subject));
    }

    public Optional<Missing> missing(int subject) {
        return Optional.ofNullable(missing.get(subject));
    }
}
