package io.github.mitform.formats.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Attacks a table of which nothing is published exactly: for each cell and each sum the attacker knows between which two counts it lies, such as from a
 * rounded number and its base, and that cells add up to sums.
 *
 * <p>Such counts are a flow from rows to columns with a least and a most on every way, so that the bounds of each cell are exact whole numbers: a cell can grow
 * by as much as can flow back around it. Source: as {@link SuppressionAudit}. Immutable.
 */
public final class RangeAudit {
    private final List<List<Bounds>> bounds = new ArrayList<>();

    /**
     * Attacks a table.
     *
     * @param counts the true ones, each within its bounds, in rows of the same length
     * @param known what the attacker knows of each cell
     * @param rows of the sum of each row
     * @param columns of the sum of each column
     * @param all of the sum of everything
     * @throws IllegalArgumentException if a true count is not within what is said to be known of it
     */
    public RangeAudit(long[][] counts, List<List<Bounds>> known, List<Bounds> rows, List<Bounds> columns, Bounds all) {
        int height = rows.size();
        int width = columns.size();
        int from = height + width;
        int to = from + 1;
        for (int i = 0; i < height; i++) {
            var line = new ArrayList<Bounds>();
            for (int j = 0; j < width; j++) {
                var free = new Flow(to + 1);
                long sum = 0;
                for (int row = 0; row < height; row++) {
                    long rowSum = 0;
                    for (int column = 0; column < width; column++) {
                        rowSum += counts[row][column];
                        if (row == i && column == j) continue;
                        connect(
                                free,
                                row,
                                height + column,
                                counts[row][column],
                                known.get(row).get(column));
                    }
                    connect(free, from, row, rowSum, rows.get(row));
                    sum += rowSum;
                }
                for (int column = 0; column < width; column++) {
                    long columnSum = 0;
                    for (int row = 0; row < height; row++) columnSum += counts[row][column];
                    connect(free, height + column, to, columnSum, columns.get(column));
                }
                connect(free, to, from, sum, all);
                var own = known.get(i).get(j);
                long more = free.copy().most(height + j, i, own.most() - counts[i][j]);
                long less = free.most(i, height + j, counts[i][j] - own.least());
                line.add(new Bounds(counts[i][j] - less, counts[i][j] + more));
            }
            bounds.add(List.copyOf(line));
        }
    }

    private static void connect(Flow flow, int from, int to, long count, Bounds known) {
        if (count < known.least() || count > known.most()) {
            throw new IllegalArgumentException("a count lies between what is known of it");
        }
        flow.connect(from, to, known.most() - count);
        flow.connect(to, from, count - known.least());
    }

    /** Returns what the attacker works out of each cell. */
    public List<List<Bounds>> bounds() {
        return List.copyOf(bounds);
    }

    /** Returns the cells that the attacker knows exactly. */
    public List<Place> disclosed() {
        var places = new ArrayList<Place>();
        for (int i = 0; i < bounds.size(); i++) {
            for (int j = 0; j < bounds.get(i).size(); j++) {
                if (bounds.get(i).get(j).areExact()) places.add(new Place(i, j));
            }
        }
        return places;
    }
}
