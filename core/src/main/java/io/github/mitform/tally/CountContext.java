package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * What a count needs to know beside the answers; never a clock.
 *
 * @param lotSeed decides ties where the method is told to draw lots; published with the result
 * @param eligible how many people might have taken part, where that is known
 * @param probabilitySample whether people were drawn by chance, so that a margin of error means something
 */
public record CountContext(OptionalLong lotSeed, OptionalLong eligible, boolean probabilitySample) {
    public CountContext {
        requireNonNull(lotSeed, "lotSeed");
        requireNonNull(eligible, "eligible");
    }

    /** Returns a context for people who chose themselves to take part, without lots. */
    public static CountContext selfSelected() {
        return new CountContext(OptionalLong.empty(), OptionalLong.empty(), false);
    }

    /** Returns the same context with a seed for lots. */
    public CountContext withLots(long seed) {
        return new CountContext(OptionalLong.of(seed), eligible, probabilitySample);
    }
}
