package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Value;
import java.util.List;

/** Counts only how many answered: all there is to say about the frequency of free texts without reading them. */
final class AnsweredTally extends CountsTally<KeptResult> {
    AnsweredTally() {
        super(Frequencies.ID, Frequencies.VERSION, 0);
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        // Who answered is counted already.
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        return new KeptResult(
                Frequencies.ID,
                Frequencies.VERSION,
                state.turnout(),
                List.of(),
                context.sampling(),
                List.of(),
                List.of(),
                Value.object().with("answered", Value.of(state.answered())));
    }
}
