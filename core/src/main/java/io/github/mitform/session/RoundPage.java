package io.github.mitform.session;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.check.Node;
import java.util.List;

/**
 * A page of a round.
 *
 * @param inputs slots of what is answered on it
 * @param gate where it stands in the flow
 * @param why the cases around it, the outermost first
 */
record RoundPage(int index, Node.Page node, ImmutableIntArray inputs, Gate gate, List<View.Reason> why) {
    String path() {
        return node.path();
    }

    /**
     * An arm of a branch.
     *
     * @param branch the unit of the branch; -1 outside of all branches
     */
    record Gate(int branch, int arm) {
        static final Gate OPEN = new Gate(-1, 0);
    }
}
