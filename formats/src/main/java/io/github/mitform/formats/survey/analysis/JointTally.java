package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.Answer;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.value.codec.Codec;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Counts several questions of the same people together: a person has answered who answered all of them. */
abstract class JointTally implements Tally<Counts, KeptResult> {
    private final int subjects;
    private final Turnouts turnouts;

    JointTally(String method, String version, int subjects, int counters) {
        this.subjects = subjects;
        this.turnouts = new Turnouts(method, version, counters);
    }

    /**
     * Counts a row.
     *
     * @param complete whether it has an answer to every subject
     */
    abstract void count(Row row, boolean complete, Counts counts);

    @Override
    public final Counts empty() {
        return turnouts.empty();
    }

    @Override
    public final Counts add(Counts state, Row row) {
        int open = 0;
        while (open < subjects && row.answer(open) != null) open++;
        var counted = turnouts.add(state, new Joint(row, open < subjects ? row.missing(open) : null));
        count(row, open == subjects, counted);
        return counted;
    }

    @Override
    public final Counts merge(Counts left, Counts right) {
        return turnouts.merge(left, right);
    }

    @Override
    public final Codec<Counts> codec() {
        return turnouts.codec();
    }

    /** Who answered everything, and who did not and why: the first question without an answer says so. */
    private record Joint(Row row, @Nullable Missing reason) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            return reason == null ? row.answer(subject) : null;
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return reason;
        }

        @Override
        public long times() {
            return row.times();
        }

        @Override
        public BigDecimal weight() {
            return row.weight();
        }
    }

    private static final class Turnouts extends CountsTally<KeptResult> {
        Turnouts(String method, String version, int size) {
            super(method, version, size);
        }

        @Override
        protected void count(Answer answer, long times, Counts counts) {
            // Counters are for whoever knows all answers.
        }

        @Override
        public KeptResult finish(Counts state, CountContext context) {
            throw new IllegalStateException("only a joint count has a result");
        }
    }
}
