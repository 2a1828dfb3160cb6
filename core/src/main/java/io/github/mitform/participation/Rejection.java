package io.github.mitform.participation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Responses that were not counted, for one reason.
 *
 * @param code of the finding, such as {@code answer.number-too-small}
 * @param responses how many responses had it, each counted once
 * @param first the first places where it was found, at most 5
 */
public record Rejection(String code, long responses, List<Place> first) {
    /** How many places are kept. */
    static final int MOST_PLACES = 5;

    public Rejection {
        requireNonNull(code, "code");
        first = List.copyOf(first);
    }

    /**
     * Where something was found.
     *
     * @param response the number of the response, 1 for the first that was added
     * @param at the pointer into it
     */
    public record Place(long response, String at) {
        public Place {
            requireNonNull(at, "at");
        }
    }
}
