package io.github.mitform.answer.rule.internal;

import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.schema.Schema;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps numbers small enough that calculating with them is cheap, that any program can carry them in a double, and that a whole one fits
 * a long: 1e1000000000 is refused at a glance.
 */
public final class Numbers {
    /** Greatest number of digits, zeros at the ends left out; before the point and behind it there are no more either. */
    public static final int MOST_DIGITS = 15;

    private static final int MOST_WRITTEN_PLACES = 50;
    private static final int MOST_WRITTEN_BITS = 200;

    /** What a schema of a number cannot say. */
    public static final Map<AnswerProblem, Inexpressible> INEXPRESSIBLE =
            Map.of(AnswerProblem.NUMBER_TOO_LONG, Inexpressible.NUMBER_DIGITS);

    private static final BigDecimal MOST = BigDecimal.TEN.pow(MOST_DIGITS).subtract(BigDecimal.ONE);

    private Numbers() {}

    /** Returns the schema with both bounds; where there is none, what the number of digits comes to. */
    public static Schema bounded(Schema schema, Optional<BigDecimal> min, Optional<BigDecimal> max) {
        return schema.with("minimum", min.orElse(MOST.negate()).max(MOST.negate()))
                .with("maximum", max.orElse(MOST).min(MOST));
    }

    /** Returns whether the number has few enough digits; if not, that is a finding. Takes constant time. */
    public static boolean checkSize(BigDecimal number, Pointer at, Findings findings) {
        boolean small = Math.abs((long) number.scale()) <= MOST_WRITTEN_PLACES
                && number.unscaledValue().bitLength() <= MOST_WRITTEN_BITS
                && (hasFewDigits(number) || hasFewDigits(number.stripTrailingZeros()));
        if (!small) {
            findings.add(AnswerProblem.NUMBER_TOO_LONG, at, "digits", MOST_DIGITS);
        }
        return small;
    }

    private static boolean hasFewDigits(BigDecimal number) {
        return number.signum() == 0
                || number.precision() <= MOST_DIGITS
                        && number.scale() <= MOST_DIGITS
                        && number.precision() - number.scale() <= MOST_DIGITS;
    }

    /** Returns whether the number, of few digits and places, is whole. */
    public static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0
                || number.signum() == 0
                || number.stripTrailingZeros().scale() <= 0;
    }
}
