package io.github.mitform.formats.vote.budget;

import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The projects that are worth most for the money, by branch and bound: what is left buys at most what it would if projects could be funded in part. */
final class Knapsack {
    /** The greatest number of best sets that are listed. */
    static final int MOST = 1_000;

    private static final long MOST_WORK = 200_000_000;

    /** The search goes as deep as there are projects. */
    private static final int MOST_PROJECTS = 2_000;

    private final Votes votes;
    private final Pots pots;
    /** Places with the most worth for the money first. */
    private final int[] order;

    private final long[] cost;
    private final long[] worth;
    private final int[] pot;
    private final int[][] excluded;
    private final long[] left;
    private final int[] out;
    private final boolean[] taken;
    private long reached;
    private long best = -1;
    private boolean listing;
    private long work;
    private final List<List<Integer>> sets = new ArrayList<>();

    /** @param all whether all of the best sets are there */
    record Best(List<List<Integer>> sets, boolean all) {}

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super(null, null, false, false);
        }
    }

    /** @throws UncountableException if there are too many projects to begin with, or numbers are too large */
    Knapsack(Votes votes, Measure measure) {
        if (votes.projects() > MOST_PROJECTS) throw refused();
        this.votes = votes;
        this.pots = new Pots(votes);
        int size = votes.projects();
        var worthOf = new long[size];
        var all = BigInteger.ZERO;
        for (int place = 0; place < size; place++) {
            var exact = votes.worth(place, measure);
            var units = exact.dividedBy(unit(measure)).numerator();
            all = all.add(units);
            if (all.bitLength() > 62) throw Votes.uneven();
            worthOf[place] = units.longValueExact();
        }
        this.order = IntStream.range(0, size)
                .boxed()
                .sorted(((Comparator<Integer>) (one, other) -> byRatio(worthOf, one, other))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.cost = new long[size];
        this.worth = new long[size];
        this.pot = new int[size];
        this.excluded = new int[size][];
        var at = new int[size];
        for (int i = 0; i < size; i++) at[order[i]] = i;
        for (int i = 0; i < size; i++) {
            cost[i] = votes.cost(order[i]);
            worth[i] = worthOf[order[i]];
            pot[i] = pots.of(order[i]);
            excluded[i] = pots.excluded(order[i]).stream()
                    .mapToInt(place -> at[place])
                    .toArray();
        }
        this.left = new long[pots.number()];
        for (int i = 0; i < left.length; i++) left[i] = pots.amount(i);
        this.out = new int[size];
        this.taken = new boolean[size];
    }

    /** Returns in what whole numbers worth is counted. */
    private Fraction unit(Measure measure) {
        return switch (measure) {
            case NUMBER -> votes.weightUnit();
            case COST -> votes.weightUnit().dividedBy(votes.moneyUnits());
            case POINTS -> votes.weightUnit().times(votes.pointUnit());
        };
    }

    private int byRatio(long[] worthOf, int one, int other) {
        // What costs nothing comes first.
        int free = Boolean.compare(votes.cost(other) == 0, votes.cost(one) == 0);
        if (free != 0) return free;
        return product(worthOf[other], votes.cost(one)).compareTo(product(worthOf[one], votes.cost(other)));
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    /** @throws UncountableException if the search would take too long */
    Best best() {
        look(0);
        var one = sets.get(0);
        work = 0;
        listing = true;
        sets.clear();
        try {
            look(0);
        } catch (TooMany tooMany) {
            return new Best(List.of(one), false);
        }
        sets.sort(Funding::compare);
        return new Best(List.copyOf(sets), true);
    }

    private void look(int next) {
        if (work++ > MOST_WORK / (votes.projects() + 1)) throw listing ? new TooMany() : refused();
        if (next == order.length) {
            if (reached > best || listing && reached == best) {
                best = reached;
                if (!listing) sets.clear();
                sets.add(members());
                if (sets.size() > MOST) throw new TooMany();
            }
            return;
        }
        long bound = bound(next);
        if (listing ? bound < best : bound <= best) return;
        // What nobody supports is as good in a set as outside; it stays outside of the one set that is always found.
        boolean worthwhile = listing || votes.supporters(order[next]).length > 0;
        if (worthwhile && out[next] == 0 && cost[next] <= left[pot[next]]) {
            take(next, 1);
            look(next + 1);
            take(next, -1);
        }
        look(next + 1);
    }

    private void take(int index, int sign) {
        taken[index] = sign > 0;
        left[pot[index]] -= sign * cost[index];
        reached += sign * worth[index];
        for (int other : excluded[index]) out[other] += sign;
    }

    /** Returns the most that can be reached if the rest could be funded in part, each pot by itself. */
    private long bound(int next) {
        var rest = left.clone();
        long bound = reached;
        for (int i = next; i < order.length; i++) {
            if (out[i] > 0) continue;
            long money = rest[pot[i]];
            if (cost[i] <= money) {
                rest[pot[i]] -= cost[i];
                bound += worth[i];
            } else if (money > 0) {
                bound += product(worth[i], money)
                        .divide(BigInteger.valueOf(cost[i]))
                        .longValueExact();
                rest[pot[i]] = 0;
            }
        }
        return bound;
    }

    private List<Integer> members() {
        return IntStream.range(0, order.length)
                .filter(index -> taken[index])
                .map(index -> order[index])
                .sorted()
                .boxed()
                .toList();
    }

    private static UncountableException refused() {
        return new UncountableException(new Sentence(
                "There are too many sets of projects to find the one with the greatest welfare; count by most votes first, or by equal shares.",
                "Es gibt zu viele Zusammenstellungen von Vorhaben, um die mit dem größten Gesamtnutzen zu finden; zählen Sie nach den meisten"
                        + " Stimmen oder nach gleichen Anteilen."));
    }
}
