package io.github.mitform.check.internal;

import java.util.Optional;
import java.util.Set;

/** Which artifact brings a counting method that is not installed. */
public final class Artifacts {
    private static final Set<String> OF_FORMATS = Set.of(
            "approval", "borda", "instant_runoff", "opinions", "plurality", "points", "schulze", "sus", "task_success");

    private Artifacts() {}

    public static Optional<String> bringing(String method) {
        return OF_FORMATS.contains(method) ? Optional.of("mitform-formats") : Optional.empty();
    }
}
