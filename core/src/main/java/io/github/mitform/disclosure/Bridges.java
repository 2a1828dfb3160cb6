package io.github.mitform.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Gaps of a cross table seen as a graph: lines and columns are its nodes, each gap joins its line and its column. When all sums of lines
 * and columns are known, exactly the bridges of this graph can be worked out: Gusfield, "A graph theoretic approach to statistical data
 * security", SIAM Journal on Computing 17 (1988), <a href="https://doi.org/10.1137/0217034">doi:10.1137/0217034</a>.
 *
 * <p>They are found in one walk through the graph: Tarjan, "A note on finding the bridges of a graph", Information Processing Letters 2 (1974),
 * <a href="https://doi.org/10.1016/0020-0190(74)90003-9">doi:10.1016/0020-0190(74)90003-9</a>.
 */
public final class Bridges {
    private static final int NONE = -1;

    private final int[] ends;
    private final int[] starts;
    private final int[] around;
    /** When a node was come to first, from 1; 0 for not yet. */
    private final int[] seen;
    /** The earliest node that can be come to from here without the gap by which one came. */
    private final int[] earliest;

    private final int[] cameBy;
    private final int[] next;
    private final BitSet bridges = new BitSet();

    private Bridges(int[] lines, int[] columns) {
        int gaps = lines.length;
        int firstColumn = Arrays.stream(lines).max().orElse(-1) + 1;
        int nodes = firstColumn + Arrays.stream(columns).max().orElse(-1) + 1;
        ends = new int[2 * gaps];
        starts = new int[nodes + 1];
        for (int gap = 0; gap < gaps; gap++) {
            ends[2 * gap] = lines[gap];
            ends[2 * gap + 1] = firstColumn + columns[gap];
        }
        for (int end : ends) starts[end + 1]++;
        for (int node = 0; node < nodes; node++) starts[node + 1] += starts[node];
        around = new int[2 * gaps];
        next = Arrays.copyOf(starts, nodes);
        for (int end = 0; end < ends.length; end++) around[next[ends[end]]++] = end / 2;
        System.arraycopy(starts, 0, next, 0, nodes);
        seen = new int[nodes];
        earliest = new int[nodes];
        cameBy = new int[nodes];
        Arrays.fill(cameBy, NONE);
    }

    /**
     * Returns which gaps are bridges. Takes time in proportion to their number and the greatest place.
     *
     * @param lines the line of each gap, 0 or more
     * @param columns the column of each gap, 0 or more, as many as there are lines; no two gaps are in the same place
     * @return the places of bridges in these lists
     */
    public static BitSet among(int[] lines, int[] columns) {
        if (lines.length != columns.length) throw new IllegalArgumentException("each gap has a line and a column");
        var walk = new Bridges(lines, columns);
        int time = 0;
        for (int node = 0; node < walk.seen.length; node++) {
            if (walk.seen[node] == 0) time = walk.from(node, time);
        }
        return walk.bridges;
    }

    private int from(int root, int before) {
        int time = before;
        int node = root;
        seen[node] = ++time;
        earliest[node] = time;
        while (true) {
            if (next[node] == starts[node + 1]) {
                int gap = cameBy[node];
                if (gap == NONE) return time;
                int back = other(gap, node);
                if (earliest[node] > seen[back]) bridges.set(gap);
                earliest[back] = Math.min(earliest[back], earliest[node]);
                node = back;
                continue;
            }
            int gap = around[next[node]++];
            if (gap == cameBy[node]) continue;
            int there = other(gap, node);
            if (seen[there] > 0) {
                earliest[node] = Math.min(earliest[node], seen[there]);
            } else {
                seen[there] = ++time;
                earliest[there] = time;
                cameBy[there] = gap;
                node = there;
            }
        }
    }

    private int other(int gap, int node) {
        return ends[2 * gap] == node ? ends[2 * gap + 1] : ends[2 * gap];
    }
}
