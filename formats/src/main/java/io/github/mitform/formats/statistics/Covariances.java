package io.github.mitform.formats.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * How several measures of the same people vary together. Immutable.
 *
 * <p>Unless pairs are asked for, only people with all measures count, since a table of pairs from different people can contradict itself.
 */
public final class Covariances {
    private final long people;
    private final double[][] table;

    private Covariances(long people, double[][] table) {
        this.people = people;
        this.table = table;
    }

    /**
     * Returns the covariances of complete rows, with n − 1.
     *
     * @param rows one for each person, all of the same length, every number finite; time grows with the square of their length
     * @throws IllegalArgumentException if a row is longer or shorter than the first, or a number is not finite
     */
    public static Covariances of(List<double[]> rows) {
        int measures = rows.isEmpty() ? 0 : rows.get(0).length;
        var means = new double[measures];
        for (double[] row : rows) {
            if (row.length != measures)
                throw new IllegalArgumentException("all rows have as many measures as the first");
            if (!Arrays.stream(row).allMatch(Double::isFinite))
                throw new IllegalArgumentException("a measure is finite");
            for (int i = 0; i < measures; i++) means[i] += row[i] / rows.size();
        }
        var table = new double[measures][measures];
        if (rows.size() < 2) return new Covariances(rows.size(), table);
        for (double[] row : rows) {
            for (int i = 0; i < measures; i++) {
                for (int j = 0; j < measures; j++) {
                    table[i][j] += (row[i] - means[i]) * (row[j] - means[j]) / (rows.size() - 1.0);
                }
            }
        }
        for (int i = 0; i < measures; i++) {
            int column = i;
            if (rows.stream().allMatch(row -> row[column] == rows.get(0)[column])) constant(table, i);
        }
        return new Covariances(rows.size(), table);
    }

    /** Whatever the rounding of a mean: who does not vary, does not vary. */
    private static void constant(double[][] table, int measure) {
        for (int j = 0; j < table.length; j++) {
            table[measure][j] = 0;
            table[j][measure] = 0;
        }
    }

    /**
     * Returns the covariances of whole numbers from their sums, which can be counted in any order and are exact.
     *
     * @param people how many people the sums are of, 0 or more
     * @param sums of each measure
     * @param products sums of the products of each two measures; what lies below the diagonal is not read
     * @throws IllegalArgumentException if there are fewer than 0 people, or not as many rows and columns as sums
     */
    public static Covariances ofSums(long people, long[] sums, long[][] products) {
        if (people < 0) throw new IllegalArgumentException("people are 0 or more, but were " + people);
        if (products.length != sums.length || Arrays.stream(products).anyMatch(row -> row.length != sums.length)) {
            throw new IllegalArgumentException("products have as many rows and columns as there are measures");
        }
        var table = new double[sums.length][sums.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = i; j < sums.length; j++) {
                table[i][j] = covariance(people, sums[i], sums[j], products[i][j]);
                table[j][i] = table[i][j];
            }
        }
        return new Covariances(people, table);
    }

    /**
     * Returns the covariances of whole numbers where each two measures are those of everybody with both of them, as R's {@code cov} has them
     * with {@code use = "pairwise"}. What lies below the diagonals is not read.
     *
     * @param people how many have both measures
     * @param first sums of the first measure of each two, over people with both
     * @param second sums of the second one
     * @param products sums of the products
     */
    public static Covariances ofPairs(long[][] people, long[][] first, long[][] second, long[][] products) {
        var table = new double[people.length][people.length];
        long least = people.length == 0 ? 0 : Long.MAX_VALUE;
        for (int i = 0; i < people.length; i++) {
            for (int j = i; j < people.length; j++) {
                table[i][j] = covariance(people[i][j], first[i][j], second[i][j], products[i][j]);
                table[j][i] = table[i][j];
                least = Math.min(least, people[i][j]);
            }
        }
        return new Covariances(least, table);
    }

    private static double covariance(long people, long first, long second, long products) {
        var scaled = BigInteger.valueOf(people)
                .multiply(BigInteger.valueOf(products))
                .subtract(BigInteger.valueOf(first).multiply(BigInteger.valueOf(second)));
        return people < 2 ? 0 : new BigDecimal(scaled).doubleValue() / ((double) people * (double) (people - 1));
    }

    /** Returns how many people there are with all measures; where pairs were asked for, with those two which the fewest have. */
    public long people() {
        return people;
    }

    /** Returns how many measures there are. */
    public int measures() {
        return table.length;
    }

    /** Returns the covariance of two measures, or the variance of one, counted from 0; 0 for fewer than 2 people, which says nothing. */
    public double of(int one, int other) {
        return table[one][other];
    }
}
