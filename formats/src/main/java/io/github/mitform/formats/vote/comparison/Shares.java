package io.github.mitform.formats.vote.comparison;

import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers that are told, not counted with. */
final class Shares {
    private Shares() {}

    static Fraction rounded(double share) {
        return Fraction.of(BigDecimal.valueOf(share).setScale(StrengthRule.PLACES, RoundingMode.HALF_EVEN));
    }

    /** @throws IllegalArgumentException if the text is no fraction, or below 0 */
    static String pseudo(String text) {
        var pseudo = Fraction.parse(text);
        if (pseudo.signum() < 0) throw new IllegalArgumentException("pseudo is 0 or more, but was " + text);
        return pseudo.toString();
    }
}
