package io.github.mitform.tally.result;

import io.github.mitform.answer.NoAnswer;

/** Why a row has no answer. */
public enum Missing {
    /** The question was not shown to this person. */
    NOT_ASKED,
    /** It was shown, need not be answered, and was left empty. */
    LEFT_EMPTY,
    /** It was passed over on purpose. */
    SKIPPED,
    /** "Don't know" was taken. */
    DONT_KNOW;

    /** Returns the reason that somebody gave for not answering. */
    public static Missing from(NoAnswer answer) {
        return answer == NoAnswer.DONT_KNOW ? DONT_KNOW : SKIPPED;
    }
}
