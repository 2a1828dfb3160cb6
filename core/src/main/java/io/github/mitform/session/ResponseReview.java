package io.github.mitform.session;

import io.github.mitform.problem.Finding;
import java.util.BitSet;
import java.util.List;

/** What came of looking at a whole response. Immutable. */
public final class ResponseReview {
    private final List<Finding> findings;
    private final BitSet shown;

    ResponseReview(List<Finding> findings, BitSet shown) {
        this.findings = List.copyOf(findings);
        this.shown = (BitSet) shown.clone();
    }

    /** Returns everything wrong with the response; empty for one that may be counted. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns whether the question in this slot of the plan was shown to whoever gave the response. Only means something for a response
     * without findings.
     */
    public boolean isShown(int slot) {
        return shown.get(slot);
    }
}
