package io.github.mitform.check.internal.flow;

import org.jspecify.annotations.Nullable;

/**
 * Why a name may have no value at a place.
 *
 * @param failing what need not hold on the way to the question; null if the answer may be missing although it is asked
 * @param cause why a value cannot be computed; null if it may be divided by 0, and for everything that is answered
 */
public record Gap(
        String name,
        DraftInput input,
        Reason reason,
        @Nullable Way failing,
        @Nullable Gap cause) {
    /** In the order in which they are told: what needs the least to happen comes first. */
    public enum Reason {
        /** It is asked only of those who do not get here. */
        OTHER_WAY,
        /** It is not required. */
        LEFT_OUT,
        /** "Don't know" is offered. */
        DONT_KNOW,
        /** It is a part of an answer that need not have it. */
        PART,
        /** Too few options may be left to ask it. */
        TOO_FEW,
        /** It is asked in another part, which may come later. */
        ANY_ORDER,
        /** It is not asked of everybody who gets here. */
        NOT_ASKED,
        /** It is computed from something that may be missing, or may be divided by 0. */
        NOT_COMPUTED
    }

    Gap(String name, DraftInput input, Reason reason, @Nullable Way failing) {
        this(name, input, reason, failing, null);
    }
}
