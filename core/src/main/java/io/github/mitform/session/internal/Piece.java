package io.github.mitform.session.internal;

import java.util.List;

/** A piece of a round's flow, for counting what is left of it. */
public sealed interface Piece {
    /** Returns the least number of pages that may be shown, whatever is answered. */
    int least();

    /** Returns the greatest number of pages that may be shown. */
    int most();

    static int least(List<Piece> flow) {
        int sum = 0;
        for (Piece piece : flow) {
            sum += piece.least();
        }
        return sum;
    }

    static int most(List<Piece> flow) {
        int sum = 0;
        for (Piece piece : flow) {
            sum += piece.most();
        }
        return sum;
    }

    /** @param index of the page */
    record OnePage(int index, int least) implements Piece {
        @Override
        public int most() {
            return 1;
        }
    }

    /**
     * @param whole index of what can be gone through in any order
     * @param parts in the order in which they are written
     */
    record Together(int whole, List<List<Piece>> parts, int least, int most) implements Piece {
        static Together of(int whole, List<List<Piece>> parts) {
            return new Together(
                    whole,
                    List.copyOf(parts),
                    parts.stream().mapToInt(Piece::least).sum(),
                    parts.stream().mapToInt(Piece::most).sum());
        }
    }

    /**
     * @param unit of the branch
     * @param arms what each of them leads to, {@code otherwise} last
     */
    record Fork(int unit, List<List<Piece>> arms, int least, int most) implements Piece {
        static Fork of(int unit, List<List<Piece>> arms) {
            int least = Integer.MAX_VALUE;
            int most = 0;
            for (List<Piece> arm : arms) {
                least = Math.min(least, Piece.least(arm));
                most = Math.max(most, Piece.most(arm));
            }
            return new Fork(unit, List.copyOf(arms), least, most);
        }
    }
}
