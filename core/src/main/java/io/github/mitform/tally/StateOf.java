package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

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
}
