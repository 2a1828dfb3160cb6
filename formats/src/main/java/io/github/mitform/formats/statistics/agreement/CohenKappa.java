package io.github.mitform.formats.statistics.agreement;

import java.util.OptionalDouble;

/**
 * How well two people agree who put the same things into categories, beyond what chance gives. Immutable.
 *
 * <p>Sources: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20(1), 1960, and
 * "Weighted kappa", Psychological Bulletin 70(4), 1968.
 */
public final class CohenKappa {
    private final long[][] table;
    private final long things;

    private CohenKappa(long[][] table, long things) {
        this.table = table;
        this.things = things;
    }

    /**
     * Returns the agreement of two people.
     *
     * @param table how many things the first put into the category of the row and the second into that of the column; as many rows as
     *     columns, in the order of the categories, each 0 or more
     * @throws IllegalArgumentException if there are not as many rows as columns, or a count is below 0
     * @throws ArithmeticException if there are more than {@link Long#MAX_VALUE} things
     */
    public static CohenKappa of(long[][] table) {
        var copy = new long[table.length][];
        long things = 0;
        for (int i = 0; i < table.length; i++) {
            if (table[i].length != table.length) {
                throw new IllegalArgumentException("two people share their categories: as many rows as columns");
            }
            copy[i] = table[i].clone();
            for (long count : table[i]) {
                if (count < 0) throw new IllegalArgumentException("a count is 0 or more, but was " + count);
                things = Math.addExact(things, count);
            }
        }
        return new CohenKappa(copy, things);
    }

    /** Returns the share of things that both put into the same category; empty for no things. */
    public OptionalDouble observed() {
        if (things == 0) return OptionalDouble.empty();
        double alike = 0;
        for (int i = 0; i < table.length; i++) alike += table[i][i];
        return OptionalDouble.of(alike / things);
    }

    /** Returns kappa, 1 at most, 0 for what chance gives, below 0 for less; empty for no things, and where both put everything into the same one category. */
    public OptionalDouble value() {
        return kappa((i, j) -> i == j ? 0 : 1);
    }

    /** Returns kappa in which a difference counts by its square: for categories in an order. Empty where {@link #value} is. */
    public OptionalDouble quadratic() {
        return kappa((i, j) -> (double) (i - j) * (i - j));
    }

    private interface Distance {
        double between(int row, int column);
    }

    private OptionalDouble kappa(Distance distance) {
        int k = table.length;
        var rows = new double[k];
        var columns = new double[k];
        double observed = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                observed += (double) table[i][j] * distance.between(i, j);
            }
        }
        double expected = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) expected += rows[i] * columns[j] * distance.between(i, j);
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed * things / expected);
    }
}
