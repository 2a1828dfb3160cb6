package io.github.mitform.formats.vote.budget;

import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What voters have left in one way through the method of equal shares: by class, within bounds and exactly, as {@link Shares} explains. Mutable.
 */
final class Holdings {
    /** The class of those who have nothing, and never will again. */
    static final int NOTHING = 0;

    /** The greatest length of what there is to share, in units of money. */
    static final int MOST_BITS = 57;

    private static final int ALL = 1;

    private final Votes votes;
    /** A coin is one unit of money over 2 to the power of so much. */
    private final int bits;
    /** By line; lines that take no part have nothing. */
    private final int[] classOf;

    private int classes = 2;
    /** By class: the class it was before its latest purchase, which purchase that was, and with how many points it took part. */
    private int[] before = new int[64];

    private int[] round = new int[64];
    private long[] paidPoints = new long[64];
    /** By class, in coins: what one unit of weight has at least and at most. */
    private long[] low = new long[64];

    private long[] high = new long[64];
    private int[] mark = new int[64];

    /** What everybody got, and what each purchase cost for each point, over one denominator. */
    private BigInteger denominator;

    private final List<BigInteger> numerators = new ArrayList<>();

    /**
     * @param weight of all who take part
     * @param least what each unit of it gets at least, in units of money
     * @param most what it gets at most
     */
    Holdings(Votes votes, boolean[] taking, long weight, Fraction least, Fraction most) {
        this.votes = votes;
        // All coins together stay below 2^61.
        this.bits =
                Math.max(0, 60 - most.times(weight).floor().add(BigInteger.ONE).bitLength());
        this.classOf = new int[taking.length];
        for (int line = 0; line < taking.length; line++) classOf[line] = taking[line] ? ALL : NOTHING;
        low[ALL] = coins(least, false);
        high[ALL] = coins(most, true);
        this.denominator = least.denominator();
        numerators.add(least.numerator());
    }

    int classOf(int line) {
        return classOf[line];
    }

    /** Returns how many classes there are, from 0 on. */
    int classes() {
        return classes;
    }

    long[] low() {
        return low;
    }

    long[] high() {
        return high;
    }

    BigInteger denominator() {
        return denominator;
    }

    long coins(long money) {
        return money << bits;
    }

    private long coins(Fraction money, boolean up) {
        var shifted = money.numerator().shiftLeft(bits);
        var parts = shifted.divideAndRemainder(money.denominator());
        return parts[0].longValueExact() + (up && parts[1].signum() > 0 ? 1 : 0);
    }

    /** Returns what a class has, over the denominator. */
    BigInteger numerator(int its) {
        if (its == NOTHING) return BigInteger.ZERO;
        var sum = numerators.get(0);
        for (int each = its; each != ALL; each = before[each]) {
            sum = sum.subtract(numerators.get(round[each]).multiply(BigInteger.valueOf(paidPoints[each])));
        }
        return sum;
    }

    /** Returns room for counting, with {@link #count}, what voters have together. */
    long[] nobody() {
        return new long[numerators.size()];
    }

    /** Counts so much weight of a class: once what everybody got, and for each of its purchases what it cost. */
    void count(int its, long weight, long[] counted) {
        counted[0] += weight;
        for (int each = its; each != ALL; each = before[each]) counted[round[each]] += weight * paidPoints[each];
    }

    /** Returns what those have together who were counted, over the denominator. */
    BigInteger sum(long[] counted) {
        var sum = numerators.get(0).multiply(BigInteger.valueOf(counted[0]));
        for (int i = 1; i < counted.length; i++) {
            if (counted[i] != 0) sum = sum.subtract(numerators.get(i).multiply(BigInteger.valueOf(counted[i])));
        }
        return sum;
    }

    /** Makes the denominator a multiple of that of a price. */
    void agree(Fraction price) {
        var factor = price.denominator().divide(denominator.gcd(price.denominator()));
        if (factor.equals(BigInteger.ONE)) return;
        denominator = denominator.multiply(factor);
        numerators.replaceAll(each -> each.multiply(factor));
    }

    /** Takes an exact price for each point from all supporters of a project, or all they have. */
    void pay(int place, Fraction price) {
        agree(price);
        var own = price.numerator().multiply(denominator.divide(price.denominator()));
        numerators.add(own);
        pay(place, coins(price, false), coins(price, true), Optional.of(own));
    }

    /** Takes a price between two bounds. */
    void pay(int place, long atLeast, long atMost) {
        pay(place, atLeast, atMost, Optional.empty());
    }

    /** Takes the payments of all supporters, who are in new classes afterwards. */
    private void pay(int place, long atLeast, long atMost, Optional<BigInteger> price) {
        var lines = votes.supporters(place);
        var points = votes.points(place);
        boolean alike = votes.areAlike(place);
        record Key(int its, long points) {}
        var known = new HashMap<Key, Integer>();
        int bought = numerators.size() - 1;
        for (int i = 0; i < lines.length; i++) {
            int its = classOf[lines[i]];
            if (its == NOTHING) continue;
            if (alike) {
                if (mark[its] == 0) {
                    int now = after(its, points[i], bought, atLeast, atMost, price);
                    mark[its] = 1 + now;
                }
                classOf[lines[i]] = mark[its] - 1;
            } else {
                long own = points[i];
                int from = its;
                classOf[lines[i]] = known.computeIfAbsent(
                        new Key(its, own), key -> after(from, own, bought, atLeast, atMost, price));
            }
        }
        if (alike) Arrays.fill(mark, 0, classes, 0);
    }

    private int after(int its, long points, int bought, long atLeast, long atMost, Optional<BigInteger> price) {
        long lowest = atMost > low[its] / points ? 0 : low[its] - atMost * points;
        long highest = atLeast > high[its] / points ? 0 : high[its] - atLeast * points;
        if (highest == 0) return NOTHING;
        if (lowest == 0 && price.isPresent()) {
            var left = numerator(its).subtract(price.get().multiply(BigInteger.valueOf(points)));
            if (left.signum() <= 0) return NOTHING;
        }
        if (classes == low.length) grow();
        before[classes] = its;
        round[classes] = bought;
        paidPoints[classes] = points;
        low[classes] = lowest;
        high[classes] = highest;
        return classes++;
    }

    private void grow() {
        int more = 2 * classes;
        before = Arrays.copyOf(before, more);
        round = Arrays.copyOf(round, more);
        paidPoints = Arrays.copyOf(paidPoints, more);
        low = Arrays.copyOf(low, more);
        high = Arrays.copyOf(high, more);
        mark = Arrays.copyOf(mark, more);
    }

    /** Returns what all voters have left together, in units of money. */
    Fraction left() {
        var counted = nobody();
        for (int line = 0; line < classOf.length; line++) {
            if (classOf[line] != NOTHING) count(classOf[line], votes.weight(line), counted);
        }
        return Fraction.of(sum(counted), denominator);
    }
}
