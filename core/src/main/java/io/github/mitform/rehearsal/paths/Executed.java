package io.github.mitform.rehearsal.paths;

import io.github.mitform.rehearsal.Goal;
import io.github.mitform.rehearsal.Walkthrough;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** An attempt that was made, with what it came past. */
record Executed(Attempt attempt, Walkthrough way, Set<Goal> goals) {
    Executed {
        goals = Collections.unmodifiableSet(new LinkedHashSet<>(goals));
    }
}
