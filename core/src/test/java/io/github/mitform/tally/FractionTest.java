package io.github.mitform.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    /** Numbers on both sides of every bound at which another way of working begins. */
    private static List<Long> edges() {
        var edges = new ArrayList<Long>();
        for (long bound : new long[] {0, 1L << 30, 1L << 31, 1L << 32, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE}) {
            for (long near = -2; near <= 2; near++) {
                edges.add(bound + near);
                edges.add(-bound + near);
            }
        }
        return edges;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void worksAsWithNumbersOfAnyLength(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var one = Plain.draw(random);
            var other = Plain.draw(random);
            var a = one.fraction();
            var b = other.fraction();
            one.plus(other).isSameAs(a.plus(b));
            one.plus(other.negated()).isSameAs(a.minus(b));
            one.times(other).isSameAs(a.times(b));
            if (other.over.signum() != 0) {
                new Plain(one.over.multiply(other.under), one.under.multiply(other.over)).isSameAs(a.dividedBy(b));
            }
            assertThat(a.compareTo(b)).isEqualTo(one.compareTo(other));
            assertThat(a.equals(b)).isEqualTo(one.compareTo(other) == 0);
            assertThat(Fraction.parse(a.toString())).isEqualTo(a).hasSameHashCodeAs(a);
        }
    }

    /** The same without any short cut: a numerator over a denominator, never shortened. */
    private record Plain(BigInteger over, BigInteger under) {
        static Plain draw(Random random) {
            return new Plain(number(random), number(random).max(BigInteger.ONE));
        }

        private static BigInteger number(Random random) {
            var edges = edges();
            return switch (random.nextInt(4)) {
                case 0 -> BigInteger.valueOf(edges.get(random.nextInt(edges.size())));
                case 1 -> BigInteger.valueOf(random.nextInt(-100, 100));
                case 2 -> BigInteger.valueOf(random.nextLong());
                default -> new BigInteger(100, random).subtract(BigInteger.TWO.pow(99));
            };
        }

        Fraction fraction() {
            return Fraction.of(over, under);
        }

        Plain plus(Plain other) {
            return new Plain(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Plain times(Plain other) {
            return new Plain(over.multiply(other.over), under.multiply(other.under));
        }

        Plain negated() {
            return new Plain(over.negate(), under);
        }

        int compareTo(Plain other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }

        void isSameAs(Fraction fraction) {
            assertThat(fraction.numerator().multiply(under)).isEqualTo(over.multiply(fraction.denominator()));
            assertThat(fraction.denominator().signum()).isPositive();
            assertThat(fraction.numerator().gcd(fraction.denominator())).isEqualTo(BigInteger.ONE);
        }
    }

    @Nested
    class ANumber {
        @Test
        void isKeptInLowestTermsWithTheSignOnTop() {
            assertThat(Fraction.of(4, -6)).hasToString("-2/3").isEqualTo(Fraction.of(-2, 3));
            assertThat(Fraction.of(0, -7)).hasToString("0").isEqualTo(Fraction.ZERO);
            assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
        }

        @Test
        void isReadFromDecimalsToo() {
            assertThat(Fraction.parse("-0.25")).isEqualTo(Fraction.of(-1, 4));
            assertThat(Fraction.of(new BigDecimal("1e3"))).isEqualTo(Fraction.of(1000));
        }

        @Test
        void hasNoDenominatorOfZero() {
            assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> Fraction.parse("1/0")).isInstanceOf(ArithmeticException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "/", "1/", "one", "1e1000000000", "1/2/3", "0.5/2"})
        void isNotReadFromAnythingElse(String text) {
            assertThatThrownBy(() -> Fraction.parse(text)).isInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void floorsGoDownBelowZeroToo() {
        assertThat(Fraction.of(7, 2).floor()).isEqualTo(3);
        assertThat(Fraction.of(-7, 2).floor()).isEqualTo(-4);
        assertThat(Fraction.of(-4).floor()).isEqualTo(-4);
    }
}
