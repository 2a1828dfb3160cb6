package io.github.mitform.session.internal;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.check.Node;
import io.github.mitform.definition.flow.AnyOrder;

/**
 * Parts of a round that can be gone through in any order. The pages of a part stand beside each other.
 *
 * @param bounds the index of the first page of each part, and behind them that of the first page after all of them
 */
public record Whole(int index, Node.Together node, ImmutableIntArray bounds) {
    public String path() {
        return node.path();
    }

    /** Returns how many parts there are. */
    public int size() {
        return node.parts().size();
    }

    /** Returns whether people choose the order. */
    public boolean isChosen() {
        return node.anyOrder().order() == AnyOrder.Order.CHOSEN;
    }

    /** Returns whether a part keeps its place where the order is drawn. */
    boolean isFixed(int part) {
        return node.parts().get(part).fixed();
    }

    /** Returns in which part a page stands; -1 if in none of them. */
    public int part(int page) {
        for (int part = 0; part < size(); part++) {
            if (page >= bounds.get(part) && page < bounds.get(part + 1)) {
                return part;
            }
        }
        return -1;
    }

    /** Returns the part of this id; -1 if there is none. */
    public int part(String id) {
        for (int part = 0; part < size(); part++) {
            if (node.parts().get(part).part().id().value().equals(id)) {
                return part;
            }
        }
        return -1;
    }
}
