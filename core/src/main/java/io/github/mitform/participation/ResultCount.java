package io.github.mitform.participation;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Input;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.session.ResponseReview;
import io.github.mitform.session.Round;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counter;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts one result of a phase. */
final class ResultCount {
    private static final Codec<Written> CODEC = Codec.of(MethodHandles.lookup(), Written.class);

    private final Counter<?> counter;
    /** One, or one for each item. */
    private final List<AnswerRow> rows;
    /** Null where each person is one row. */
    private final @Nullable ItemCount items;

    /** The tally is bound to the options that the round knows. Two counts of one round are bound alike and can be merged. */
    ResultCount(Round round, PlannedResult planned) {
        var subjects = new ArrayList<Subject>();
        for (Input input : planned.subjects()) {
            var type = type(round, planned, subjects.size());
            subjects.add(new Subject(input.name(), title(input), type, version(round, input)));
        }
        counter = Counter.of(
                planned.method().bind(subjects, planned.result().tally().settings()));
        rows = planned.rows().isEmpty()
                ? List.of(new AnswerRow(planned.subjects()))
                : planned.rows().stream().map(AnswerRow::new).toList();
        items = planned.rows().isEmpty() ? null : new ItemCount(rows.size());
    }

    /** Returns what was asked, with the values of parameters put in: tables and sentences name questions by it. */
    private static Text title(Input input) {
        var filled = Text.empty();
        for (var words : input.question().ask().byLanguage().entrySet()) {
            filled = filled.and(words.getKey(), input.scope().fill(words.getValue(), words.getKey()));
        }
        return filled;
    }

    /** Returns the version of the prototype that a task was set for. */
    private static Optional<String> version(Round round, Input input) {
        return round.plan().pages().stream()
                .filter(page -> page.step() instanceof Task)
                .filter(page -> page.inputs().stream().anyMatch(each -> each.slot() == input.slot()))
                .map(page -> ((Task) page.step()).prototype().version())
                .findFirst();
    }

    private static AnswerType type(Round round, PlannedResult planned, int subject) {
        var input = planned.rows().isEmpty()
                ? planned.subjects().get(subject)
                : planned.rows().get(0).get(subject);
        return round.type(input.name()).orElse(input.question().answer());
    }

    void add(Response response, ResponseReview review) {
        if (items == null) {
            counter.add(rows.get(0).of(response, review));
            return;
        }
        for (AnswerRow row : rows) {
            if (row.of(response, review).isAsked()) {
                counter.add(row);
                items.row(row);
            }
        }
        items.endOfPerson();
    }

    void merge(ResultCount other) {
        mergeWritten(other.write());
    }

    Value write() {
        return items == null ? counter.write() : CODEC.write(new Written(counter.write(), items.turnout()));
    }

    void mergeWritten(Value state) {
        if (items == null) {
            counter.mergeWritten(state);
        } else {
            var written = CODEC.read(state);
            counter.mergeWritten(written.rows);
            items.merge(written.people);
        }
    }

    KeptResult finish(CountContext context) {
        var result = KeptResult.of(counter.result(context));
        return items == null ? result : items.finish(result);
    }

    /** A count of items as it is written. */
    private record Written(Value rows, Turnout people) {}

    /** One response seen as a row; the same object for every response. */
    static final class AnswerRow implements Row {
        private final List<Input> subjects;
        private final @Nullable Answer[] answers;
        private final @Nullable Missing[] missing;
        private @Nullable Locale language;

        AnswerRow(List<Input> subjects) {
            this.subjects = subjects;
            this.answers = new Answer[subjects.size()];
            this.missing = new Missing[subjects.size()];
        }

        AnswerRow of(Response response, ResponseReview review) {
            language = response.language().orElse(null);
            for (int i = 0; i < answers.length; i++) {
                var input = subjects.get(i);
                var answer = input.isComputed()
                        ? review.computed(input.slot())
                        : response.answers().get(input.name());
                answers[i] = answer != null && answer.isGiven() ? answer : null;
                missing[i] = answers[i] != null ? null : reason(answer, review.isShown(input.slot()));
            }
            return this;
        }

        /** Returns whether any of it was asked; otherwise this item did not come. */
        boolean isAsked() {
            for (Missing reason : missing) {
                if (reason != Missing.NOT_ASKED) {
                    return true;
                }
            }
            return false;
        }

        /** Returns why something was not answered; only where something was not. */
        Missing reason() {
            for (Missing reason : missing) {
                if (reason != null) {
                    return reason;
                }
            }
            throw new IllegalStateException("all of it was answered");
        }

        /** Returns whether all of it was answered. */
        boolean isAnswered() {
            for (Answer answer : answers) {
                if (answer == null) {
                    return false;
                }
            }
            return true;
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
