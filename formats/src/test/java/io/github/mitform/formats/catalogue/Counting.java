package io.github.mitform.formats.catalogue;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Input;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.session.Round;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counter;
import io.github.mitform.tally.Missing;
import io.github.mitform.tally.PhaseResults;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts all results of a round, in the simplest way. */
final class Counting {
    private Counting() {}

    static PhaseResults count(Round round, List<Response> responses, PhaseResults earlier) {
        var results = earlier;
        for (PlannedResult planned : round.plan().results()) {
            var subjects = planned.subjects().stream()
                    .map(input -> new Subject(
                            input.name(),
                            input.question().ask(),
                            round.type(input.name()).orElseThrow()))
                    .toList();
            var counter = Counter.of(
                    planned.method().bind(subjects, planned.result().tally().settings()));
            for (Response response : responses) {
                counter.add(new Answers(planned.subjects(), response));
            }
            results = results.with(round.phase() + "." + planned.name(), counter.result(CountContext.selfSelected()));
        }
        return results;
    }

    private record Answers(List<Input> subjects, Response response) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            var answer = response.answer(subjects.get(subject).name()).orElse(null);
            return answer instanceof NoAnswer ? null : answer;
        }

        @Override
        public @Nullable Missing missing(int subject) {
            var answer = response.answer(subjects.get(subject).name()).orElse(null);
            if (answer == null) return Missing.LEFT_EMPTY;
            return answer instanceof NoAnswer reason ? Missing.from(reason) : null;
        }

        @Override
        public @Nullable Locale language() {
            return response.language().orElse(null);
        }
    }
}
