package io.github.mitform.formats.statistics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Attacks a table in which some cells are withheld while all other cells and the sums of all rows and columns are published, and says
 * what comes out. Immutable.
 *
 * <p>The attacker knows that counts are whole and not below 0, and solves the linear programme for the least and the most of each cell.
 * For a table of rows and columns this is a flow from rows to columns, whose bounds are whole numbers and exact: a cell can grow by as
 * much as can flow back from its column to its row through the other withheld cells. Source: L. H. Cox, "Network Models for Complementary
 * Cell Suppression", Journal of the American Statistical Association 90, 1995.
 */
public final class SuppressionAudit {
    private final Map<Place, Bounds> bounds = new LinkedHashMap<>();

    /**
     * Attacks a table.
     *
     * @param counts each 0 or more, in rows of the same length
     * @param withheld the cells that are not published
     */
    public SuppressionAudit(long[][] counts, Set<Place> withheld) {
        int rows = counts.length;
        int columns = rows == 0 ? 0 : counts[0].length;
        for (Place cell : withheld) {
            long count = counts[cell.row()][cell.column()];
            var others = new Flow(rows + columns);
            for (Place other : withheld) {
                if (other.equals(cell)) continue;
                others.connect(other.row(), rows + other.column(), Flow.ENDLESS);
                others.connect(rows + other.column(), other.row(), counts[other.row()][other.column()]);
            }
            long more = others.copy().most(rows + cell.column(), cell.row(), Flow.ENDLESS);
            long less = others.most(cell.row(), rows + cell.column(), count);
            bounds.put(cell, new Bounds(count - less, count + more));
        }
    }

    /** Returns the cells that have to be withheld whatever else: those with somebody in them, and fewer than the threshold. */
    public static List<Place> tooSmall(long[][] counts, long threshold) {
        var small = new ArrayList<Place>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                if (counts[i][j] > 0 && counts[i][j] < threshold) small.add(new Place(i, j));
            }
        }
        return small;
    }

    /** Returns what an attacker works out of each withheld cell, in the order in which they were given. */
    public Map<Place, Bounds> bounds() {
        return new LinkedHashMap<>(bounds);
    }

    /** Returns the withheld cells that an attacker knows all the same, in the order in which they were given. */
    public List<Place> disclosed() {
        return bounds.entrySet().stream()
                .filter(entry -> entry.getValue().areExact())
                .map(Map.Entry::getKey)
                .toList();
    }
}
