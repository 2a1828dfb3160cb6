package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rankings without shared ranks, seen by those candidates only who are still there. Immutable, but for the count of what was looked at. */
final class Continuing {
    private final List<Line<Ranking>> lines;
    private final boolean[] there;
    private final int size;
    /** Shared by all that came from the same ballots. */
    private final long[] looked;

    private Continuing(List<Line<Ranking>> lines, boolean[] there, long[] looked) {
        this.lines = lines;
        this.there = there;
        this.looked = looked;
        int count = 0;
        for (boolean each : there) {
            if (each) count++;
        }
        this.size = count;
    }

    /** @throws UncountableException if candidates share a rank on a ballot */
    static List<Line<Ranking>> withoutSharedRanks(Profile<Ranking> profile) {
        var lines = profile.lines();
        if (lines.stream().anyMatch(line -> line.ballot().hasSharedRanks())) {
            throw new UncountableException(new Sentence(
                    "This rule needs rankings in which no two candidates share a rank; count by the Schulze method or Borda, which can take"
                            + " shared ranks.",
                    "Diese Regel braucht Rangfolgen ohne geteilte Plätze; nach der Schulze-Methode oder Borda lassen sich auch"
                            + " geteilte Plätze zählen."));
        }
        return lines;
    }

    /** @throws UncountableException if candidates share a rank on a ballot */
    static Continuing all(Profile<Ranking> profile) {
        var there = new boolean[profile.candidates().size()];
        Arrays.fill(there, true);
        return new Continuing(withoutSharedRanks(profile), there, new long[1]);
    }

    Continuing without(List<Integer> out) {
        var rest = there.clone();
        for (int place : out) rest[place] = false;
        return new Continuing(lines, rest, looked);
    }

    /** Returns how many ranks of ballots and numbers of candidates were looked at, by this one and all others that came from the same ballots. */
    long looked() {
        return looked[0];
    }

    int size() {
        return size;
    }

    boolean isThere(int place) {
        return there[place];
    }

    /** Returns who is there. */
    BitSet places() {
        var places = new BitSet(there.length);
        for (int place = 0; place < there.length; place++) places.set(place, there[place]);
        return places;
    }

    /** Returns how often each is the first on a ballot of those who are there. */
    SortedMap<Integer, Fraction> firsts() {
        var sums = new Sums(there.length);
        for (Line<Ranking> line : lines) {
            int first = first(line.ballot());
            if (first >= 0) sums.add(first, line.weight());
        }
        return told(sums);
    }

    /**
     * Returns how often each is the last. Those whom a ballot leaves out are last together, and each has an equal share of that ballot; nobody is
     * last on a ballot that names nobody who is there.
     */
    SortedMap<Integer, Fraction> lasts() {
        var sums = new Sums(there.length);
        // By how many a ballot leaves out, so that each share is worked out once and not for every ballot.
        var sharing = new TreeMap<Integer, Sums>();
        var named = new int[size];
        for (Line<Ranking> line : lines) {
            int count = named(line.ballot(), named);
            if (count == size) {
                sums.add(named[count - 1], line.weight());
            } else if (count > 0) {
                sharing.computeIfAbsent(size - count, key -> new Sums(there.length))
                        .addToOthers(named, count, line.weight());
            }
        }
        addShares(sharing, sums);
        return told(sums);
    }

    /** Divides by how many share. All in one unit: adding up whole numbers is far quicker than fractions of long denominators. */
    private void addShares(SortedMap<Integer, Sums> sharing, Sums sums) {
        var unit = BigInteger.ONE;
        for (int leftOut : sharing.keySet()) {
            var number = BigInteger.valueOf(leftOut);
            unit = unit.divide(unit.gcd(number)).multiply(number);
        }
        var shares = new BigInteger[there.length];
        Arrays.fill(shares, BigInteger.ZERO);
        for (var each : sharing.entrySet()) {
            var units = unit.divide(BigInteger.valueOf(each.getKey()));
            for (int place = 0; place < there.length; place++) {
                if (!there[place]) continue;
                var weight = each.getValue().of(place);
                if (weight.isWhole()) {
                    shares[place] = shares[place].add(units.multiply(weight.numerator()));
                } else {
                    sums.add(place, weight.dividedBy(each.getKey()));
                }
            }
        }
        for (int place = 0; place < there.length; place++) {
            if (there[place]) sums.add(place, Fraction.of(shares[place], unit));
        }
    }

    /** Returns Borda points among those who are there; what a ballot leaves out shares the points that are left. */
    SortedMap<Integer, Fraction> borda() {
        var sums = new Sums(there.length);
        var named = new int[size];
        for (Line<Ranking> line : lines) {
            int count = named(line.ballot(), named);
            for (int i = 0; i < count; i++) {
                sums.add(named[i], line.weight().times(size - 1L - i));
            }
            if (size - count > 1) {
                sums.addToOthers(named, count, line.weight().times(Fraction.of(size - count - 1L, 2)));
            }
        }
        return told(sums);
    }

    /** Returns what those weigh whose ballots name nobody who is there. */
    Fraction exhausted() {
        var sum = Fraction.ZERO;
        for (Line<Ranking> line : lines) {
            if (first(line.ballot()) < 0) sum = sum.plus(line.weight());
        }
        return sum;
    }

    private int first(Ranking ballot) {
        int rank = 0;
        while (rank < ballot.size() && !there[ballot.place(rank)]) rank++;
        looked[0] += rank + 1L;
        return rank < ballot.size() ? ballot.place(rank) : -1;
    }

    /** Fills in those whom a ballot names and who are there, the best first; returns how many. */
    private int named(Ranking ballot, int[] named) {
        looked[0] += ballot.size() + 1L;
        int count = 0;
        for (int i = 0; i < ballot.size(); i++) {
            if (there[ballot.place(i)]) named[count++] = ballot.place(i);
        }
        return count;
    }

    private SortedMap<Integer, Fraction> told(Sums sums) {
        looked[0] += there.length;
        var told = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < there.length; place++) {
            if (there[place]) told.put(place, sums.of(place));
        }
        return told;
    }
}
