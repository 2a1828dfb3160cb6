package io.github.mitform.formats.statistics.agreement;

import java.util.OptionalDouble;
import java.util.function.IntBinaryOperator;

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
     *     columns, in the order of the categories
     */
    public static CohenKappa of(long[][] table) {
        var copy = new long[table.length][];
        long things = 0;
        for (int i = 0; i < table.length; i++) {
            if (table[i].length != table.length) {
                throw new IllegalArgumentException("two people share their categories: as many rows as columns");
            }
            copy[i] = table[i].clone();
            for (long count : table[i]) things += count;
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

    /** Returns kappa; empty for no things, and where both put everything into the same one category. */
    public OptionalDouble value() {
        return kappa((i, j) -> i == j ? 0 : 1);
    }

    /** Returns kappa in which a difference counts by its square: for categories in an order. Empty where {@link #value} is. */
    public OptionalDouble quadratic() {
        return kappa((i, j) -> (i - j) * (i - j));
    }

    private OptionalDouble kappa(IntBinaryOperator distance) {
        int k = table.length;
        var rows = new double[k];
        var columns = new double[k];
        double observed = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                observed += (double) table[i][j] * distance.applyAsInt(i, j);
            }
        }
        double expected = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) expected += rows[i] * columns[j] * distance.applyAsInt(i, j);
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed * things / expected);
    }
}
