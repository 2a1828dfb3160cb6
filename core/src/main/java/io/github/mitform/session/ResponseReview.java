package io.github.mitform.session;

import io.github.mitform.answer.Answer;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.problem.Finding;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.Route;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of looking at a whole response. Immutable. */
public final class ResponseReview {
    private final List<Finding> findings;
    private final BitSet shown;
    private final Round round;
    private final Channel channel;
    private final @Nullable Chunks<Object> gates;

    /** @param gates null if the response was refused before anybody looked at its way */
    ResponseReview(List<Finding> findings, BitSet shown, Round round, Channel channel, @Nullable Chunks<Object> gates) {
        this.findings = List.copyOf(findings);
        this.shown = (BitSet) shown.clone();
        this.round = round;
        this.channel = channel;
        this.gates = gates;
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

    /**
     * Returns what the value in this slot of the plan came to, as if it had been answered; null if it could not be computed, or nothing is
     * computed there. Only means something for a response without findings.
     */
    public @Nullable Answer computed(int slot) {
        return gates == null ? null : round.gates().computed(gates, slot);
    }

    /** Returns what the answers lead past; nothing for a response with findings. */
    public Trail trail() {
        return gates == null || !findings.isEmpty()
                ? new Trail(List.of())
                : new Trail.Past(round, gates, channel, Route.of(round.layout(), 0)).trail();
    }
}
