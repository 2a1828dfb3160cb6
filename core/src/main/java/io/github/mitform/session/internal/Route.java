package io.github.mitform.session.internal;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order one person goes through the pages of a round. It is that of the flow, but for parts that come in any order: they come in
 * the order that was drawn, or in which this person went to them, those that are still to come behind in the order of the flow. Immutable.
 */
public final class Route {
    private final Layout layout;
    private final long seed;
    /** The parts of each whole that this person went to, in order. */
    private final List<List<Integer>> entered;
    /** Indexes of pages in their order; empty if that is the order of the flow. */
    private final ImmutableIntArray pages;
    /** Where each page stands in that order. */
    private final ImmutableIntArray positions;

    private Route(Layout layout, long seed, List<List<Integer>> entered) {
        this.layout = layout;
        this.seed = seed;
        this.entered = entered;
        if (layout.wholes().isEmpty()) {
            pages = ImmutableIntArray.of();
            positions = ImmutableIntArray.of();
        } else {
            var inOrder = ImmutableIntArray.builder(layout.pages().size());
            add(layout.flow(), inOrder);
            pages = inOrder.build();
            var places = new int[pages.length()];
            for (int position = 0; position < places.length; position++) {
                places[pages.get(position)] = position;
            }
            positions = ImmutableIntArray.copyOf(places);
        }
    }

    /** Returns the route of somebody who has gone nowhere yet. */
    public static Route of(Layout layout, long seed) {
        return new Route(layout, seed, Collections.nCopies(layout.wholes().size(), List.of()));
    }

    /** Returns the route of somebody who went to these parts of a whole, in this order. */
    public Route with(Whole whole, List<Integer> parts) {
        if (entered.get(whole.index()).equals(parts)) {
            return this;
        }
        var all = new ArrayList<>(entered);
        all.set(whole.index(), List.copyOf(parts));
        return new Route(layout, seed, List.copyOf(all));
    }

    /** Returns the parts of a whole that this person went to, in order; none where the order is drawn. */
    public List<Integer> entered(Whole whole) {
        return entered.get(whole.index());
    }

    /** Returns all parts of a whole in their order. */
    public List<Integer> parts(Whole whole) {
        var inOrder = IntStream.range(0, whole.size()).boxed().toList();
        if (!whole.isChosen()) {
            return Draw.of(seed, whole.path()).shuffled(inOrder, whole::isFixed);
        }
        var parts = new ArrayList<>(entered(whole));
        inOrder.stream().filter(part -> !parts.contains(part)).forEach(parts::add);
        return parts;
    }

    private void add(List<Piece> flow, ImmutableIntArray.Builder inOrder) {
        for (Piece piece : flow) {
            if (piece instanceof Piece.OnePage page) {
                inOrder.add(page.index());
            } else if (piece instanceof Piece.Fork fork) {
                fork.arms().forEach(arm -> add(arm, inOrder));
            } else if (piece instanceof Piece.Together together) {
                parts(layout.whole(together.whole()))
                        .forEach(part -> add(together.parts().get(part), inOrder));
            } else {
                throw new AssertionError("no order of " + piece.getClass().getSimpleName()); // Piece is sealed
            }
        }
    }

    /** Returns where a page stands; -1 for no page. */
    public int position(int page) {
        return page < 0 || positions.isEmpty() ? page : positions.get(page);
    }

    /** Returns the page at a position. */
    public int page(int position) {
        return pages.isEmpty() ? position : pages.get(position);
    }
}
