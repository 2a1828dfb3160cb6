package io.github.mitform.participation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Default;
import io.github.mitform.value.codec.Codec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a phase came to.
 *
 * @param round the digest of the round that was counted
 * @param responses how many responses were counted
 * @param simulated how many of them a program made up; a report has to say so if there is one
 * @param refused how many responses were not counted
 * @param rejected how many of them for each reason; a response may be rejected for several
 * @param content a fingerprint of the counted responses, the same in whatever order they were counted: whoever counts the same ones again
 *     gets it again. It finds mistakes, and is no protection against somebody who forges responses to fit it
 * @param results by the name the phase gives them, {@code order} or {@code usability.sus}, in the order of the plan
 */
public record PhaseCount(
        Id phase,
        String round,
        long responses,
        long simulated,
        @Default("0") long refused,
        List<Rejection> rejected,
        String content,
        Map<String, KeptResult> results) {
    private static final Codec<PhaseCount> CODEC = Codec.of(PhaseCount.class);

    public PhaseCount {
        requireNonNull(phase, "phase");
        requireNonNull(round, "round");
        rejected = List.copyOf(rejected);
        requireNonNull(content, "content");
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    }

    /** Returns the written form of counts. */
    public static Codec<PhaseCount> codec() {
        return CODEC;
    }

    /** Returns whether a program made up any response, or any option that real ones are about. */
    public boolean isSimulated() {
        return simulated > 0 || results.values().stream().anyMatch(KeptResult::simulated);
    }

    /** Returns what earlier phases yielded together with the results of this one, as {@code phase.result}. */
    public PhaseResults after(PhaseResults earlier) {
        var all = earlier;
        for (var entry : results.entrySet()) {
            all = all.with(phase + "." + entry.getKey(), entry.getValue());
        }
        return all;
    }
}
