package io.github.mitform.tally;

import io.github.mitform.tally.result.Result;
import io.github.mitform.value.codec.Codec;

/**
 * Counts rows of answers: a commutative monoid with a finish, so that it runs in a collector, step by step in a server, and spread
 * over machines, with the same result.
 *
 * <p>A tally is immutable and safe to share; its states belong to one thread each.
 *
 * @param <S> the state, which knows all options from the start: one that nobody chose is listed with 0
 * @param <R> the result
 */
public interface Tally<S, R extends Result> {
    /** Returns a fresh state in which nothing was counted. */
    S empty();

    /**
     * Counts one row. May change and return its first argument; keeps nothing of the row but its answers.
     *
     * @throws IllegalArgumentException if the row's weight is not 1 and the method counts everybody alike
     */
    S add(S state, Row row);

    /** Returns a state in which everything from both was counted. May change and return its first argument; the order never matters. */
    S merge(S left, S right);

    /** Returns the result; the state stays usable. */
    R finish(S state, CountContext context);

    /**
     * Returns the written form of states, so that they can be kept and sent. It names the method and its version, and reading refuses
     * any other.
     */
    Codec<S> codec();
}
