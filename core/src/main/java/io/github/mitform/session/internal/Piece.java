package io.github.mitform.session.internal;

import java.util.List;

/** A piece of a round's flow, for counting what is left of it. */
public sealed interface Piece {

    /**
     * @param index of the page
     * @param least 1 if it is shown whatever is answered, once the flow has come to it, else 0
     */
    record OnePage(int index, int least) implements Piece {}

    /**
     * @param whole index of what can be gone through in any order
     * @param parts in the order in which they are written
     */
    record Together(int whole, List<List<Piece>> parts) implements Piece {
        public Together {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param unit of the branch
     * @param arms what each of them leads to, {@code otherwise} last
     */
    record Fork(int unit, List<List<Piece>> arms) implements Piece {
        public Fork {
            arms = List.copyOf(arms);
        }
    }
}
