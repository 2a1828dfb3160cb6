package io.github.mitform.formats.vote.comparison;

import io.github.mitform.problem.UnfitException;
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
        UnfitException.unless(pseudo.signum() >= 0, "\"pseudo\" is 0 or more.", "„pseudo“ ist 0 oder mehr.");
        return pseudo.toString();
    }
}
