package io.github.mitform.formats.vote.audit.internal.pairwise;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.pairwise.Kemeny;
import io.github.mitform.formats.vote.pairwise.step.OrderStep;
import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Looks for the orders that agree with most preferences again, by who comes last of each set of candidates, where the rule asks who comes first. For one
 * count.
 */
final class KemenyAudit {
    private final Outcome outcome;
    private final int size;
    private final long[][] preferring;
    private final BigInteger unit;
    /** By the set of those who come first: the most that an order of them agrees with. */
    private final long[] most;
    /** By the same: how many orders of them do, up to one more than are listed. */
    private final int[] ways;

    KemenyAudit(Outcome outcome, Preferences preferences) {
        this.outcome = outcome;
        this.size = preferences.size();
        var denominator = BigInteger.ONE;
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                var each = preferences.of(one, other).denominator();
                denominator = denominator.divide(denominator.gcd(each)).multiply(each);
            }
        }
        this.unit = denominator;
        this.preferring = new long[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                var units = preferences.of(one, other).times(Fraction.of(unit, BigInteger.ONE));
                this.preferring[one][other] = units.numerator().longValueExact();
            }
        }
        this.most = new long[1 << size];
        this.ways = new int[1 << size];
    }

    /** Returns who is the first of a best order. */
    List<Integer> check(Log log) {
        search();
        orders(log);
        int all = most.length - 1;
        var first = new ArrayList<Integer>();
        for (int place = 0; place < size; place++) {
            if (bestWithFirst(place) == most[all]) first.add(place);
        }
        var listed = outcome.alternatives();
        int right = Math.min(ways[all], Kemeny.MOST_ORDERS);
        if (listed.size() != right || new HashSet<>(listed).size() != right) {
            throw Wrong.outcome("{right} orders are best", "am besten sind {right} Reihenfolgen", "right", right);
        }
        for (List<Integer> order : listed) {
            if (order.size() != size || new HashSet<>(order).size() != size || agreed(order) != most[all]) {
                throw Wrong.outcome(
                        "the best orders agree with {right} preferences, but one that is told does not",
                        "die besten Reihenfolgen stimmen mit {right} Vorlieben überein, eine der genannten aber nicht",
                        "right",
                        weight(most[all]));
            }
        }
        var scores = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < size; place++) scores.put(place, weight(bestWithFirst(place)));
        boolean orderIsRight = listed.size() == 1
                ? outcome.order().equals(listed.get(0).stream().map(List::of).toList())
                : outcome.order().isEmpty();
        if (!outcome.scores().equals(scores) || !orderIsRight) {
            throw Wrong.outcome(
                    "the best order agrees with {right} preferences",
                    "die beste Reihenfolge stimmt mit {right} Vorlieben überein",
                    "right",
                    weight(most[all]));
        }
        return first;
    }

    /** Whoever may come first has an order of their own, the best of these first; of several that are as good, any one will do. */
    private void orders(Log log) {
        long all = 0;
        for (long[] row : preferring) {
            for (long number : row) all = Math.addExact(all, number);
        }
        var preferences = weight(all);
        IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong((Integer first) -> -bestWithFirst(first)))
                .forEach(first -> {
                    var told = log.peek()
                            .filter(OrderStep.class::isInstance)
                            .map(step -> ((OrderStep) step).order())
                            .orElse(List.of());
                    boolean isBest = told.size() == size
                            && told.get(0).equals(first)
                            && new TreeSet<>(told)
                                    .equals(new TreeSet<>(
                                            IntStream.range(0, size).boxed().toList()))
                            && agreed(told) == bestWithFirst(first);
                    if (!isBest) {
                        throw Wrong.step(
                                log.number(),
                                "the best order with “{name}” first agrees with {right} preferences",
                                "mit „{name}“ vorn stimmt die beste Reihenfolge mit {right} Vorlieben überein",
                                "name",
                                outcome.candidates().name(first),
                                "right",
                                weight(bestWithFirst(first)));
                    }
                    log.require(new OrderStep(told, weight(bestWithFirst(first)), preferences));
                });
    }

    private Fraction weight(long units) {
        return Fraction.of(BigInteger.valueOf(units), unit);
    }

    private void search() {
        Arrays.fill(most, Long.MIN_VALUE);
        most[0] = 0;
        ways[0] = 1;
        for (int set = 1; set < most.length; set++) {
            for (int last = 0; last < size; last++) {
                if ((set >> last & 1) == 0) continue;
                int before = set & ~(1 << last);
                long agreed = most[before];
                for (int other = 0; other < size; other++) {
                    if ((before >> other & 1) == 1) agreed = Math.addExact(agreed, preferring[other][last]);
                }
                if (agreed > most[set]) {
                    most[set] = agreed;
                    ways[set] = 0;
                }
                if (agreed == most[set]) ways[set] = Math.min(ways[set] + ways[before], Kemeny.MOST_ORDERS + 1);
            }
        }
    }

    /** Orders of the others, with somebody before all of them. */
    private long bestWithFirst(int first) {
        // The best order of a set does not depend on who comes before all of it.
        long agreed = most[most.length - 1 & ~(1 << first)];
        for (int other = 0; other < size; other++) agreed += preferring[first][other];
        return agreed;
    }

    private long agreed(List<Integer> order) {
        long agreed = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) agreed += preferring[order.get(i)][order.get(j)];
        }
        return agreed;
    }
}
