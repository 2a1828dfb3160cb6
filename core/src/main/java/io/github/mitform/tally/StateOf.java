package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Says which version of which method wrote a state; a part of every written state. */
public record StateOf(String method, String version) {
    public StateOf {
        requireNonNull(method, "method");
        requireNonNull(version, "version");
    }

    /** @throws IllegalArgumentException if this is not what is expected */
    public void require(StateOf expected) {
        if (!equals(expected)) {
            throw new IllegalArgumentException("a state of " + expected.method + " " + expected.version
                    + " is needed, but this one is of " + method + " " + version);
        }
    }

    /**
     * Returns a number of people as it stands in a written state.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public static long people(long written) {
        if (written < 0) {
            throw new IllegalArgumentException("a state counts 0 people or more, but this one counts " + written);
        }
        return written;
    }

    /**
     * Returns numbers of people as they stand in a written state.
     *
     * @throws IllegalArgumentException if one is below 0
     */
    public static long[] people(List<Long> written) {
        return written.stream().mapToLong(StateOf::people).toArray();
    }
}
