package io.github.mitform.formats.vote.budget;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people: to two places where they are not whole, as their language writes them. Steps keep the exact ones. */
public final class Money {
    private static final Fraction TENTH = Fraction.of(1, 10);

    private Money() {}

    /** Returns an amount, rounded to two places: 88,700 and 88 700, or 2.08 and 2,08; to three digits below 0.1. */
    public static Sentence of(Fraction number) {
        if (number.isWhole()) return Wording.number(number.toDecimal(0));
        return Wording.number(number.compareTo(TENTH) >= 0 ? number.toDecimal(2) : small(number));
    }

    /** Votes for each unit of money are small: two places would make 0 of all of them. */
    private static BigDecimal small(Fraction number) {
        return new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), new MathContext(3));
    }
}
