package io.github.mitform.disclosure;

import io.github.mitform.disclosure.Suppression.Place;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;

/**
 * Gaps of a cross table seen as a graph: lines and columns are its nodes, each gap joins its line and its column. When all sums of lines
 * and columns are known, exactly the bridges of this graph can be worked out: Gusfield, "A graph theoretic approach to statistical data
 * security", SIAM Journal on Computing 17 (1988), <a href="https://doi.org/10.1137/0217034">doi:10.1137/0217034</a>.
 */
final class Bridges {
    private Bridges() {}

    /** Returns whether there is no other way from the gap's line to its column. */
    static boolean isBridge(Place gap, List<Place> gaps) {
        var lines = new HashSet<Integer>(List.of(gap.line()));
        var columns = new HashSet<Integer>();
        var waiting = new ArrayDeque<Integer>(List.of(gap.line()));
        while (!waiting.isEmpty()) {
            int line = waiting.remove();
            for (Place step : gaps) {
                if (step.line() == line && !step.equals(gap) && columns.add(step.column())) {
                    for (Place back : gaps) {
                        if (back.column() == step.column() && lines.add(back.line())) {
                            waiting.add(back.line());
                        }
                    }
                }
            }
        }
        return !columns.contains(gap.column());
    }
}
