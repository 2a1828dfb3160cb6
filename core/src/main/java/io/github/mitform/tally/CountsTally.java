package io.github.mitform.tally;

import io.github.mitform.answer.Answer;
import io.github.mitform.tally.result.Result;
import io.github.mitform.value.codec.Codec;
import java.math.BigDecimal;

/**
 * A tally of one subject that needs nothing but counters: adding a row allocates nothing, merging adds up.
 *
 * <p>Everybody counts alike: a row with a weight other than 1 is refused, rather than counted as if it had none.
 *
 * @param <R> the result
 */
public abstract class CountsTally<R extends Result> implements Tally<Counts, R> {
    private final String method;
    private final int size;
    private final Codec<Counts> codec;

    /**
     * @param method the id of the counting method, for messages
     * @param version the version of the method, which kept states have to have
     * @param size how many counters are needed
     */
    protected CountsTally(String method, String version, int size) {
        this.method = method;
        this.size = size;
        this.codec = KeptCounts.codec(method, version, size);
    }

    /** Counts an answer that {@code times} people gave. */
    protected abstract void count(Answer answer, long times, Counts counts);

    /** Counts a row that answers what is counted; one that looks at what stands behind it overrides this. */
    protected void count(Row row, Counts counts) {
        var answer = row.answer(0);
        if (answer != null) count(answer, row.times(), counts);
    }

    @Override
    public final Counts empty() {
        return new Counts(new TurnoutCount(), new long[size]);
    }

    @Override
    public final Counts add(Counts state, Row row) {
        requireNoWeight(row, method);
        if (row.answer(0) != null) {
            count(row, state);
        }
        state.turnoutCount().add(row.missing(0), row.times());
        return state;
    }

    /** @throws IllegalArgumentException if the row's weight is not 1 */
    public static void requireNoWeight(Row row, String method) {
        if (row.weight().compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException(
                    method + " counts everybody alike, but a row has the weight " + row.weight());
        }
    }

    @Override
    public final Counts merge(Counts left, Counts right) {
        for (int i = 0; i < size; i++) {
            left.add(i, right.get(i));
        }
        left.turnoutCount().addAll(right.turnoutCount());
        return left;
    }

    @Override
    public final Codec<Counts> codec() {
        return codec;
    }
}
