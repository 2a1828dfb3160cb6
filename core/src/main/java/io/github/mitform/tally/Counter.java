package io.github.mitform.tally;

import io.github.mitform.tally.result.Result;
import io.github.mitform.value.Value;

/**
 * A tally at work: counts rows one after the other. Belongs to one thread.
 *
 * <pre>{@code
 * var counter = Counter.of(method.bind(subjects, settings));
 * rows.forEach(counter::add);
 * Result result = counter.result(CountContext.selfSelected());
 * }</pre>
 *
 * @param <R> the result
 */
public final class Counter<R extends Result> {
    private final Running<?, R> running;

    private Counter(Running<?, R> running) {
        this.running = running;
    }

    /** Returns a counter that has counted nothing yet. */
    public static <S, R extends Result> Counter<R> of(Tally<S, R> tally) {
        return new Counter<>(new Running<>(tally, tally.empty()));
    }

    public void add(Row row) {
        running.add(row);
    }

    /**
     * Counts everything that another counter of the same tally counted; that one is not to be used afterwards.
     *
     * @throws IllegalArgumentException if it counts by another tally
     */
    public void merge(Counter<?> other) {
        running.merge(other.running);
    }

    /** Returns the state in its written form. */
    public Value write() {
        return running.write();
    }

    /**
     * Counts everything that a written state of the same tally counted.
     *
     * @throws io.github.mitform.problem.InvalidFormatException if the value is no such state
     */
    public void mergeWritten(Value state) {
        running.mergeWritten(state);
    }

    /** Returns the result so far; counting may go on. */
    public R result(CountContext context) {
        return running.finish(context);
    }

    private static final class Running<S, R extends Result> {
        private final Tally<S, R> tally;
        private S state;

        Running(Tally<S, R> tally, S state) {
            this.tally = tally;
            this.state = state;
        }

        void add(Row row) {
            state = tally.add(state, row);
        }

        Value write() {
            return tally.codec().write(state);
        }

        void mergeWritten(Value other) {
            state = tally.merge(state, tally.codec().read(other));
        }

        R finish(CountContext context) {
            return tally.finish(state, context);
        }

        @SuppressWarnings("unchecked") // the same tally has the same states
        void merge(Running<?, ?> other) {
            if (other.tally != tally) {
                throw new IllegalArgumentException("only counts by the same tally can be merged");
            }
            state = tally.merge(state, (S) other.state);
        }
    }
}
