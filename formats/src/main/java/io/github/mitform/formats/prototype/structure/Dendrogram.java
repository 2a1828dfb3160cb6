package io.github.mitform.formats.prototype.structure;

import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Cards joined step by step into ever larger groups, the nearest first.
 *
 * <p>Distances are exact, so that ties are ties. Where two joins are equally near and exclude each other, other groups would be listed with the
 * cards in another order; then the tree is {@link #ambiguous} and holds one of several. Groups that are all equally near to each other meet at
 * one height whichever are joined first, and a drawn tree looks the same. Where a group is as near to one as to another, and these two are
 * farther apart, it does not, because the second one comes in at another height: then a tie is also {@link #decisive}.
 *
 * @param merges one less than there are cards, by rising height; none where nobody sorted
 * @param ambiguous whether a tie decided which groups are listed
 * @param decisive whether a tie decided how high any two cards meet; never with {@link Linkage#SINGLE}
 */
public record Dendrogram(List<Merge> merges, boolean ambiguous, boolean decisive) {
    /** How many cards can be joined; the time it takes grows with their third power. */
    public static final int MOST_CARDS = 300;

    public Dendrogram {
        merges = List.copyOf(merges);
    }

    /**
     * A group that two smaller ones became.
     *
     * @param left the cards of the one that holds the earliest card
     * @param right the cards of the other one
     * @param height how far the two were apart, 0 to 1
     */
    public record Merge(List<Integer> left, List<Integer> right, Fraction height) {
        public Merge {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        /** Returns all cards of the group, by their places. */
        public List<Integer> members() {
            var members = new ArrayList<>(left);
            members.addAll(right);
            Collections.sort(members);
            return members;
        }
    }

    /**
     * Joins the cards.
     *
     * @throws IllegalArgumentException for more than {@value #MOST_CARDS} cards
     */
    public static Dendrogram of(CardSimilarity sorts, Linkage linkage) {
        if (sorts.cards() > MOST_CARDS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_CARDS + " cards can be joined, but there are " + sorts.cards());
        }
        if (sorts.participants() == 0) return new Dendrogram(List.of(), false, false);
        var joining = new Joining(sorts, linkage);
        while (joining.groups.size() > 1) {
            joining.joinNearest();
        }
        return new Dendrogram(joining.merges, joining.ambiguous, joining.decisive);
    }

    /** Returns the cards in an order in which every group stands together: the way they are drawn. */
    public List<Integer> order() {
        if (merges.isEmpty()) return List.of();
        return order(merges.get(merges.size() - 1).members());
    }

    /** Returns how far each card of {@link #order} but the first is from the group above it: the height at which the two met. */
    public List<Fraction> joins() {
        return meetings().stream().map(Merge::height).toList();
    }

    /** Returns for each card of {@link #order} but the first where it met the group above it: every merge once. */
    List<Merge> meetings() {
        var order = order();
        var meetings = new ArrayList<Merge>();
        for (int i = 1; i < order.size(); i++) {
            int above = order.get(i - 1);
            int card = order.get(i);
            meetings.add(merges.stream()
                    .filter(merge ->
                            merge.members().contains(above) && merge.members().contains(card))
                    .findFirst()
                    .orElseThrow());
        }
        return meetings;
    }

    private List<Integer> order(List<Integer> members) {
        if (members.size() == 1) return members;
        for (Merge merge : merges) {
            if (merge.left().size() + merge.right().size() == members.size()
                    && merge.members().equals(members)) {
                var order = new ArrayList<>(order(merge.left()));
                order.addAll(order(merge.right()));
                return order;
            }
        }
        throw new AssertionError("every group of a tree was merged once");
    }

    /** How near two groups are: the more of {@code above} over {@code below}, the nearer. */
    private record Nearness(long above, long below) implements Comparable<Nearness> {
        @Override
        public int compareTo(Nearness other) {
            return Long.compare(Math.multiplyExact(above, other.below), Math.multiplyExact(other.above, below));
        }

        boolean isAs(Nearness other) {
            return compareTo(other) == 0;
        }
    }

    /** Two groups, by their places among those that are left. */
    private record Pair(int one, int other) {}

    /** The groups so far. */
    private static final class Joining {
        private final CardSimilarity sorts;
        private final Linkage linkage;
        private final long[][] links;
        /** The groups by the place of their first card, whose line of {@link #links} is theirs. */
        private final List<List<Integer>> groups = new ArrayList<>();

        private final List<Merge> merges = new ArrayList<>();
        private boolean ambiguous;
        private boolean decisive;

        Joining(CardSimilarity sorts, Linkage linkage) {
            this.sorts = sorts;
            this.linkage = linkage;
            this.links = new long[sorts.cards()][sorts.cards()];
            for (int one = 0; one < sorts.cards(); one++) {
                groups.add(List.of(one));
                for (int other = 0; other < sorts.cards(); other++) {
                    links[one][other] = sorts.together(one, other);
                }
            }
        }

        void joinNearest() {
            var nearest = new ArrayList<Pair>();
            @Nullable Nearness best = null;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    var near = nearness(i, j);
                    if (best == null || near.compareTo(best) > 0) {
                        best = near;
                        nearest.clear();
                    }
                    if (near.isAs(best)) nearest.add(new Pair(i, j));
                }
            }
            ambiguous |= anyOverlap(nearest);
            decisive |= linkage != Linkage.SINGLE && !areAllNearEachOther(nearest);
            join(nearest.get(0), nearness(nearest.get(0).one, nearest.get(0).other));
        }

        /** Returns whether two of these joins exclude each other; joins apart from each other come one after the other. */
        private static boolean anyOverlap(List<Pair> pairs) {
            var joined = new HashSet<Integer>();
            return pairs.stream().anyMatch(pair -> !joined.add(pair.one) || !joined.add(pair.other));
        }

        /** Returns whether groups that these joins would bring together are each joined with every other: then all of them meet here. */
        private boolean areAllNearEachOther(List<Pair> pairs) {
            int[] together = IntStream.range(0, groups.size()).toArray();
            for (Pair pair : pairs) {
                together[root(together, pair.one)] = root(together, pair.other);
            }
            var size = new long[groups.size()];
            for (int i = 0; i < groups.size(); i++) {
                size[root(together, i)]++;
            }
            return LongStream.of(size).map(all -> all * (all - 1) / 2).sum() == pairs.size();
        }

        private static int root(int[] together, int group) {
            int root = group;
            while (together[root] != root) {
                together[root] = together[together[root]];
                root = together[root];
            }
            return root;
        }

        private Nearness nearness(int one, int other) {
            long links = links(one, other);
            long pairs = linkage == Linkage.AVERAGE
                    ? (long) groups.get(one).size() * groups.get(other).size()
                    : 1;
            return new Nearness(links, pairs);
        }

        private long links(int one, int other) {
            return links[groups.get(one).get(0)][groups.get(other).get(0)];
        }

        private void join(Pair pair, Nearness near) {
            var left = groups.get(pair.one);
            var right = groups.get(pair.other);
            var share = Fraction.of(near.above, Math.multiplyExact(near.below, sorts.participants()));
            merges.add(new Merge(left, right, Fraction.ONE.minus(share)));
            int first = left.get(0);
            for (int i = 0; i < groups.size(); i++) {
                int other = groups.get(i).get(0);
                long joined = joined(links[first][other], links[right.get(0)][other]);
                links[first][other] = joined;
                links[other][first] = joined;
            }
            var members = new ArrayList<>(left);
            members.addAll(right);
            members.sort(Comparator.naturalOrder());
            groups.set(pair.one, List.copyOf(members));
            groups.remove(pair.other);
        }

        private long joined(long one, long other) {
            return switch (linkage) {
                case SINGLE -> Math.max(one, other);
                case COMPLETE -> Math.min(one, other);
                case AVERAGE -> Math.addExact(one, other);
            };
        }
    }
}
