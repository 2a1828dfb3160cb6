package io.github.mitform.formats.vote.audit.internal.transfer;

import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What statutes cut off behind so many decimal places. */
final class Decimals {
    private Decimals() {}

    static Fraction down(Fraction number, int places) {
        return Fraction.of(number.toDecimal(places, RoundingMode.DOWN));
    }

    /** Returns one unit of the last place. */
    static Fraction unit(int places) {
        return Fraction.of(BigDecimal.ONE.movePointLeft(places));
    }
}
