package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.pairwise.step.OrderStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The orders that agree with most preferences, by dynamic programming: what the rest of an order can bring depends only on which candidates are
 * left (M. Held and R. M. Karp, 1962).
 */
final class BestOrders {
    private final Pairwise pairs;
    private final int size;
    /** By the set of those who are left: the most that an order of them agrees with. */
    private final long[] most;

    /** @throws UncountableException if there are too many candidates, or more preferences than fit into 64 bits */
    BestOrders(Pairwise pairs) {
        if (pairs.size() > Kemeny.MOST) throw tooManyCandidates(pairs.size());
        this.pairs = pairs;
        this.size = pairs.size();
        this.most = new long[1 << size];
        try {
            for (int left = 1; left < most.length; left++) most[left] = best(left);
        } catch (ArithmeticException e) {
            throw Pairwise.tooMuch(e);
        }
    }

    private static UncountableException tooManyCandidates(int found) {
        return new UncountableException(new Sentence(
                        "The Kemeny rule is counted exactly with up to {most} candidates, but there are {found}; the Schulze method and"
                                + " ranked pairs have no such bound.",
                        "Die Kemeny-Regel lässt sich mit bis zu {most} Kandidaturen genau auszählen; es sind {found}. Die"
                                + " Schulze-Methode und Ranked Pairs haben keine solche Grenze.")
                .with("most", Kemeny.MOST, "found", found));
    }

    private long best(int left) {
        long best = Long.MIN_VALUE;
        for (int first = 0; first < size; first++) {
            if ((left >> first & 1) == 1) best = Math.max(best, withFirst(left, first));
        }
        return best;
    }

    /** What an order of those who are left agrees with at most if it starts with one of them. */
    private long withFirst(int left, int first) {
        int rest = left & ~(1 << first);
        long agreed = most[rest];
        for (int other = 0; other < size; other++) {
            if ((rest >> other & 1) == 1) agreed = Math.addExact(agreed, pairs.units(first, other));
        }
        return agreed;
    }

    private List<Integer> firsts(int left) {
        return IntStream.range(0, size)
                .filter(first -> (left >> first & 1) == 1 && withFirst(left, first) == most[left])
                .boxed()
                .toList();
    }

    Fraction score() {
        return pairs.weight(most[most.length - 1]);
    }

    /** Returns everybody who is the first of a best order. */
    List<Integer> winners() {
        return firsts(most.length - 1);
    }

    /** Returns best orders, in order of the places in them, at most so many. */
    List<List<Integer>> orders(int atMost) {
        var found = new ArrayList<List<Integer>>();
        collect(most.length - 1, new ArrayList<>(), atMost, found);
        return found;
    }

    /** Returns a best order for each candidate who may be the first, with what it agrees with; the best of these first. */
    List<OrderStep> perFirst() {
        int all = most.length - 1;
        long total = 0;
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) total = Math.addExact(total, pairs.units(one, other));
        }
        var preferences = pairs.weight(total);
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong((Integer first) -> -withFirst(all, first)))
                .map(first -> {
                    var found = new ArrayList<List<Integer>>();
                    collect(all & ~(1 << first), new ArrayList<>(List.of(first)), 1, found);
                    return new OrderStep(found.get(0), pairs.weight(withFirst(all, first)), preferences);
                })
                .toList();
    }

    private void collect(int left, List<Integer> start, int atMost, List<List<Integer>> found) {
        if (found.size() >= atMost) return;
        if (left == 0) {
            found.add(List.copyOf(start));
            return;
        }
        for (int first : firsts(left)) {
            start.add(first);
            collect(left & ~(1 << first), start, atMost, found);
            start.remove(start.size() - 1);
        }
    }
}
