package io.github.mitform.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact number, written as a numerator over a denominator in lowest terms. A denominator of 1 is not shown: {@code 7}, {@code 2/3}.
 *
 * <p>Immutable. Numbers whose two parts fit into 64 bits, as nearly all do, are kept and worked with as such; larger ones without limit.
 */
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    /** The parts in lowest terms, where they fit; otherwise 0 over 0 and {@link #large}. The denominator is above 0. */
    private final long numerator;

    private final long denominator;
    private final @Nullable Large large;

    private record Large(BigInteger numerator, BigInteger denominator) {}

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = null;
    }

    private Fraction(Large large) {
        this.numerator = 0;
        this.denominator = 0;
        this.large = large;
    }

    public static Fraction of(long number) {
        return number == 0 ? ZERO : number == 1 ? ONE : new Fraction(number, 1);
    }

    /** @throws ArithmeticException if the denominator is 0 */
    public static Fraction of(long numerator, long denominator) {
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) { // has no opposite among 64 bits
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        requireDenominator(denominator != 0);
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
        if (denominator < 0) divisor = -divisor;
        return divisor == 1 && denominator == 1
                ? of(numerator)
                : new Fraction(numerator / divisor, denominator / divisor);
    }

    /** @throws ArithmeticException if the denominator is 0 */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        requireDenominator(denominator.signum() != 0);
        var divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) divisor = divisor.negate();
        var over = numerator.divide(divisor);
        var under = denominator.divide(divisor);
        return over.bitLength() < Long.SIZE && under.bitLength() < Long.SIZE
                ? new Fraction(over.longValue(), under.longValue())
                : new Fraction(new Large(over, under));
    }

    public static Fraction of(BigDecimal number) {
        return number.scale() > 0
                ? of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : of(number.toBigIntegerExact(), BigInteger.ONE);
    }

    /**
     * Reads what {@link #toString} writes: {@code 7}, {@code -2/3}; decimals such as {@code 0.25} too.
     *
     * @throws NumberFormatException if it is none of these, or longer than 10,000 characters
     * @throws ArithmeticException if the denominator is 0
     */
    public static Fraction parse(String text) {
        if (text.length() > 10_000 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException("no fraction");
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text))
                : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    private static void requireDenominator(boolean given) {
        if (!given) throw new ArithmeticException("a fraction needs a denominator other than 0");
    }

    private static long gcd(long one, long other) {
        while (other != 0) {
            long rest = one % other;
            one = other;
            other = rest;
        }
        return one;
    }

    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(numerator) : large.numerator;
    }

    /** Returns 1 or more. */
    public BigInteger denominator() {
        return large == null ? BigInteger.valueOf(denominator) : large.denominator;
    }

    /** Returns -1, 0 or 1 for a number below, at or above 0. */
    public int signum() {
        return large == null ? Long.signum(numerator) : large.numerator.signum();
    }

    public boolean isWhole() {
        return large == null ? denominator == 1 : large.denominator.equals(BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        if (large == null && other.large == null) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return denominator == 1 ? of(sum) : of(sum, denominator);
                }
            } else if (areSmall(this, other)) {
                return of(
                        numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction negated() {
        return large == null && numerator != Long.MIN_VALUE
                ? new Fraction(-numerator, denominator)
                : of(numerator().negate(), denominator());
    }

    public Fraction times(Fraction other) {
        return areSmall(this, other)
                ? of(numerator * other.numerator, denominator * other.denominator)
                : of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    public Fraction times(long factor) {
        return times(of(factor));
    }

    /** @throws ArithmeticException if the other one is 0 */
    public Fraction dividedBy(Fraction other) {
        return areSmall(this, other)
                ? of(numerator * other.denominator, denominator * other.numerator)
                : of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /** @throws ArithmeticException if the divisor is 0 */
    public Fraction dividedBy(long divisor) {
        return dividedBy(of(divisor));
    }

    /** Returns whether sums and products of all four parts stay within 63 bits. */
    private static boolean areSmall(Fraction one, Fraction other) {
        return one.large == null && other.large == null && one.isSmall() && other.isSmall();
    }

    private boolean isSmall() {
        return numerator < 1L << 30 && numerator > -(1L << 30) && denominator < 1L << 30;
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the greatest whole number that is not above this one. */
    public BigInteger floor() {
        var parts = numerator().divideAndRemainder(denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Returns the nearest decimal number with this many places; halves go away from zero, as people round. */
    public BigDecimal toDecimal(int places) {
        return toDecimal(places, RoundingMode.HALF_UP);
    }

    /** Returns a decimal number with this many places, rounded as said. */
    public BigDecimal toDecimal(int places, RoundingMode rounding) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), places, rounding);
    }

    @Override
    public int compareTo(Fraction other) {
        if (large == null && other.large == null) {
            if (denominator == other.denominator) return Long.compare(numerator, other.numerator);
            if (areSmall(this, other)) {
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
            }
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction that
                && numerator == that.numerator
                && denominator == that.denominator
                && (large == null ? that.large == null : large.equals(that.large));
    }

    @Override
    public int hashCode() {
        return large == null ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : large.hashCode();
    }

    @Override
    public String toString() {
        return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
