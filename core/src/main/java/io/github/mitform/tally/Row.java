package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.tally.result.Missing;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one person, or of several who answered alike, to the subjects of one tally.
 *
 * <p>A row is only looked at while it is being counted: whoever counts many may pass the same object again and again, filled anew, so
 * a tally keeps answers, never rows. This is also why absent answers are null here and not wrapped.
 */
public interface Row {
    /**
     * Returns what was answered, or null if there is no answer; never a {@link NoAnswer}.
     *
     * @param subject the index of the subject in the tally, from 0
     */
    @Nullable
    Answer answer(int subject);

    /** Returns why there is no answer, or null if there is one. */
    @Nullable
    Missing missing(int subject);

    /** Returns how many people answered like this, 1 or more. */
    default long times() {
        return 1;
    }

    /** Returns how much each of them counts, exact and above 0; 1 unless a survey is weighted. */
    default BigDecimal weight() {
        return BigDecimal.ONE;
    }

    /** Returns the language in which they answered, or null where that is not known; for instruments whose scores depend on wording. */
    default @Nullable Locale language() {
        return null;
    }

    /** Returns the row of one person who gave this answer to the only subject; a {@link NoAnswer} becomes its reason. */
    static Row of(Answer answer) {
        return of(answer, 1);
    }

    /** Returns the row of several people who gave the same answer to the only subject. */
    static Row of(Answer answer, long times) {
        if (answer instanceof NoAnswer reason) {
            return new SingleRow(null, Missing.from(reason), times);
        }
        return new SingleRow(requireNonNull(answer, "answer"), null, times);
    }

    /** Returns the row of one person without an answer to the only subject. */
    static Row without(Missing reason) {
        return new SingleRow(null, requireNonNull(reason, "reason"), 1);
    }
}
