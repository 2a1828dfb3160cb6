package io.github.mitform.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as ECMAScript writes them, which RFC 8785 takes over: the fewest digits that still lead back to the same double.
 *
 * <p>{@link Double#toString(double)} cannot be used: before Java 19 it sometimes gives a digit too many.
 */
final class EcmaNumber {
    /** Any decimal of so many digits leads to a double of its own, unless it is extremely small. */
    private static final int SAFE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;

    /** Whole numbers of so many digits fit a long. */
    private static final int LONG_DIGITS = 18;

    private static final int MOST_PLAIN_DIGITS = 21;
    private static final int MOST_LEADING_ZEROS = 6;

    private EcmaNumber() {}

    /** Returns whether this quantity is what ECMAScript writes for the double nearest to it, so that no program changes it. */
    static boolean carries(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        var digits = number.abs().stripTrailingZeros();
        long exponent = (long) digits.precision() - digits.scale();
        if (exponent > 310 || exponent < -330 || digits.precision() > MOST_DIGITS) {
            return false;
        }
        if (digits.precision() <= SAFE_DIGITS && exponent < 300 && exponent > -290) {
            return true;
        }
        double nearest = digits.doubleValue();
        return nearest > 0 && !Double.isInfinite(nearest) && shortest(nearest).compareTo(digits) == 0;
    }

    /** Returns what ECMAScript writes for a double. */
    static String text(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a number has to be finite, but was " + number);
        }
        if (number == 0) {
            return "0";
        }
        var digits = shortest(Math.abs(number));
        return text(number < 0 ? digits.negate() : digits);
    }

    /** Returns an exact number in the way ECMAScript writes its doubles: plain up to 21 digits, then with an exponent. */
    static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        if (number.scale() == 0 && number.precision() <= LONG_DIGITS) {
            return Long.toString(number.longValue());
        }
        var stripped = number.stripTrailingZeros();
        var digits = stripped.unscaledValue().abs().toString();
        return (number.signum() < 0 ? "-" : "") + text(digits, (long) digits.length() - stripped.scale());
    }

    /**
     * @param digits the d of 0.d × 10^point
     */
    private static String text(String digits, long point) {
        int count = digits.length();
        if (count <= point && point <= MOST_PLAIN_DIGITS) {
            return digits + "0".repeat((int) point - count);
        }
        if (0 < point && point <= MOST_PLAIN_DIGITS) {
            return digits.substring(0, (int) point) + "." + digits.substring((int) point);
        }
        if (-MOST_LEADING_ZEROS < point && point <= 0) {
            return "0." + "0".repeat((int) -point) + digits;
        }
        long exponent = point - 1;
        return digits.charAt(0)
                + (count == 1 ? "" : "." + digits.substring(1))
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }

    /** Returns the decimal with the fewest digits that leads back to this double, and of those the nearest to it. */
    private static BigDecimal shortest(double number) {
        var exact = new BigDecimal(number);
        boolean isTiny = number < 1e-290;
        for (int digits = isTiny ? 1 : SAFE_DIGITS; digits < MOST_DIGITS; digits++) {
            // Both neighbours: at a power of two the interval is wider above than below, so the nearer one may miss it.
            var below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            var above = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean isBelow = below.doubleValue() == number;
            boolean isAbove = above.doubleValue() == number;
            if (isBelow && isAbove) {
                int nearer = exact.subtract(below).compareTo(above.subtract(exact));
                boolean isTie = nearer == 0;
                return isTie
                        ? exact.round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        : nearer < 0 ? below : above;
            }
            if (isBelow || isAbove) {
                return isBelow ? below : above;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
