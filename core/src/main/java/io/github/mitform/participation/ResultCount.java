package io.github.mitform.participation;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Input;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.session.ResponseReview;
import io.github.mitform.session.Round;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counter;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts one result of a phase. */
final class ResultCount {
    private final Counter<?> counter;
    private final AnswerRow row;

    /** The tally is bound to the options that the round knows. Two counts of one round are bound alike and can be merged. */
    ResultCount(Round round, PlannedResult planned) {
        var subjects = planned.subjects().stream()
                .map(input -> new Subject(
                        input.name(),
                        input.question().ask(),
                        round.type(input.name()).orElse(input.question().answer())))
                .toList();
        counter = Counter.of(
                planned.method().bind(subjects, planned.result().tally().settings()));
        row = new AnswerRow(planned.subjects());
    }

    void add(Response response, ResponseReview review) {
        counter.add(row.of(response, review));
    }

    void merge(ResultCount other) {
        counter.mergeWritten(other.counter.write());
    }

    Value write() {
        return counter.write();
    }

    void mergeWritten(Value state) {
        counter.mergeWritten(state);
    }

    KeptResult finish(CountContext context) {
        return KeptResult.of(counter.result(context));
    }

    /** One response seen as a row; the same object for every response. */
    private static final class AnswerRow implements Row {
        private final List<Input> subjects;
        private final @Nullable Answer[] answers;
        private final @Nullable Missing[] missing;
        private @Nullable Locale language;

        AnswerRow(List<Input> subjects) {
            this.subjects = subjects;
            this.answers = new Answer[subjects.size()];
            this.missing = new Missing[subjects.size()];
        }

        Row of(Response response, ResponseReview review) {
            language = response.language().orElse(null);
            for (int i = 0; i < answers.length; i++) {
                var input = subjects.get(i);
                var answer = response.answers().get(input.name());
                answers[i] = answer != null && answer.isGiven() ? answer : null;
                missing[i] = answers[i] != null ? null : reason(answer, review.isShown(input.slot()));
            }
            return this;
        }

        private static Missing reason(@Nullable Answer answer, boolean shown) {
            if (answer instanceof NoAnswer given) return Missing.from(given);
            return shown ? Missing.LEFT_EMPTY : Missing.NOT_ASKED;
        }

        @Override
        public @Nullable Answer answer(int subject) {
            return answers[subject];
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return missing[subject];
        }

        @Override
        public @Nullable Locale language() {
            return language;
        }
    }
}
