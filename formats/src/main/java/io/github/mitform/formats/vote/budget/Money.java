package io.github.mitform.formats.vote.budget;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;

/** Numbers for people: to two places where they are not whole, as their language writes them. Steps keep the exact ones. */
public final class Money {
    private Money() {}

    /** Returns an amount, rounded to two places: 88,700 and 88 700, or 2.08 and 2,08. */
    public static Sentence of(Fraction number) {
        return Wording.number(number.toDecimal(number.isWhole() ? 0 : 2));
    }
}
