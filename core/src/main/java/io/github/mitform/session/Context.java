package io.github.mitform.session;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a session needs from outside: the library itself has no clock and no chance.
 *
 * @param today the day the library shall take it for. The day of the start is what {@code today} means in all conditions of a session; the
 *     day of the submission gives the month of the response, unless a condition looks at {@code today}: then the day of the start does
 * @param seed decides whatever chance decides for this person
 */
public record Context(LocalDate today, long seed) {
    public Context {
        requireNonNull(today, "today");
    }
}
