package io.github.mitform.formats.vote.committee;

import io.github.mitform.problem.Sentence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** What the first, second, third … member that somebody approves of is worth to them: the only thing in which Thiele's methods differ. */
public enum Weights {
    /** 1, 1/2, 1/3 …: proportional approval voting, in line with the divisors of D'Hondt (T. N. Thiele, "Om Flerfoldsvalg", 1895). */
    PROPORTIONAL(new Sentence("Proportional approval voting (PAV)", "Proportionale Zustimmungswahl (PAV)")),
    /** 1, 1/3, 1/5 …: in line with Sainte-Laguë; kinder to small groups. */
    SAINTE_LAGUE(new Sentence("Sainte-Laguë approval voting (SLAV)", "Zustimmungswahl nach Sainte-Laguë (SLAV)")),
    /** 1, 0, 0 …: as many as possible approve of somebody (approval version of J. R. Chamberlin and P. N. Courant, 1983). */
    COVERAGE(new Sentence("Chamberlin-Courant rule (CC)", "Chamberlin-Courant-Regel (CC)")),
    /** As many as possible approve of one; among those as many as possible of two, and so on. */
    LEXICOGRAPHIC_COVERAGE(
            new Sentence("Lexicographic Chamberlin-Courant rule", "Lexikografische Chamberlin-Courant-Regel")),
    /** As many as possible approve of one; among those 1, 1/2, 1/3 … for the second, third, fourth …: in line with the divisors of Adams. */
    ADAMS(new Sentence("Adams approval voting", "Zustimmungswahl nach Adams")),
    /** 1, 1/b, 1/b² … with the base b. */
    GEOMETRIC(new Sentence("Geometric approval voting", "Geometrische Zustimmungswahl"));

    private final Sentence title;

    Weights(Sentence title) {
        this.title = title;
    }

    Sentence title() {
        return title;
    }

    /** What counts for more than anything behind it is compared first. */
    boolean isLexicographic() {
        return this == LEXICOGRAPHIC_COVERAGE || this == ADAMS;
    }

    /** Weights as whole numbers: what the n-th member is worth is the n-th number over the scale. */
    record Scaled(List<BigInteger> weights, BigInteger scale) {}

    /**
     * Returns the weights of the first members, behind a 0 for none.
     *
     * @param most for how many members
     * @param total what all ballots weigh, so that what is compared first outweighs everything behind it
     */
    Scaled scaled(int most, long total, BigDecimal base) {
        var weights = new BigInteger[most + 1];
        weights[0] = BigInteger.ZERO;
        var above = BigInteger.valueOf(total).add(BigInteger.ONE);
        var common = BigInteger.ONE;
        for (int i = 1; i <= most; i++) {
            var divisor = BigInteger.valueOf(this == SAINTE_LAGUE ? 2L * i - 1 : i);
            common = common.multiply(divisor).divide(common.gcd(divisor));
        }
        var over = base.unscaledValue().multiply(BigInteger.TEN.pow(Math.max(0, -base.scale())));
        var under = BigInteger.TEN.pow(Math.max(0, base.scale()));
        for (int i = 1; i <= most; i++) {
            weights[i] = switch (this) {
                case PROPORTIONAL -> common.divide(BigInteger.valueOf(i));
                case SAINTE_LAGUE -> common.divide(BigInteger.valueOf(2L * i - 1));
                case COVERAGE -> i == 1 ? BigInteger.ONE : BigInteger.ZERO;
                case LEXICOGRAPHIC_COVERAGE -> above.pow(most - i);
                case ADAMS ->
                    i == 1
                            ? above.multiply(common).multiply(BigInteger.valueOf(most))
                            : common.divide(BigInteger.valueOf(i - 1L));
                case GEOMETRIC -> under.pow(i - 1).multiply(over.pow(most - i));
            };
        }
        // The first member is worth 1 for all of them.
        return new Scaled(Arrays.asList(weights), most == 0 ? BigInteger.ONE : weights[1]);
    }
}
