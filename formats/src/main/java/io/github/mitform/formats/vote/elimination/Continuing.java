package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rankings without shared ranks, seen by those candidates only who are still there. Immutable. */
final class Continuing {
    private final List<Line<Ranking>> lines;
    private final boolean[] there;
    private final int size;

    private Continuing(List<Line<Ranking>> lines, boolean[] there) {
        this.lines = lines;
        this.there = there;
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
        return new Continuing(withoutSharedRanks(profile), there);
    }

    Continuing without(List<Integer> out) {
        var rest = there.clone();
        for (int place : out) rest[place] = false;
        return new Continuing(lines, rest);
    }

    /** Returns whether no ballot names anybody at all. */
    boolean saysNothing() {
        return lines.stream().allMatch(line -> line.ballot().isBlank());
    }

    int size() {
        return size;
    }

    boolean isThere(int place) {
        return there[place];
    }

    /** Returns how often each is the first on a ballot of those who are there. */
    SortedMap<Integer, Fraction> firsts() {
        var sums = sums();
        for (Line<Ranking> line : lines) {
            int first = first(line.ballot());
            if (first >= 0) add(sums, first, line.weight());
        }
        return sums;
    }

    /**
     * Returns how often each is the last. Those whom a ballot leaves out are last together, and each has an equal share of that ballot; nobody is
     * last on a ballot that names nobody who is there.
     */
    SortedMap<Integer, Fraction> lasts() {
        var sums = sums();
        for (Line<Ranking> line : lines) {
            var named = named(line.ballot());
            if (named.length == 0) continue;
            if (named.length == size) {
                add(sums, named[named.length - 1], line.weight());
            } else {
                var share = line.weight().dividedBy(size - named.length);
                for (int place : leftOut(named)) add(sums, place, share);
            }
        }
        return sums;
    }

    /** Returns Borda points among those who are there; what a ballot leaves out shares the points that are left. */
    SortedMap<Integer, Fraction> borda() {
        var sums = sums();
        for (Line<Ranking> line : lines) {
            var named = named(line.ballot());
            for (int i = 0; i < named.length; i++) {
                add(sums, named[i], line.weight().times(size - 1L - i));
            }
            long left = (long) size - named.length;
            if (left > 1) {
                var each = line.weight().times(Fraction.of(left - 1, 2));
                for (int place : leftOut(named)) add(sums, place, each);
            }
        }
        return sums;
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
        for (int i = 0; i < ballot.size(); i++) {
            if (there[ballot.place(i)]) return ballot.place(i);
        }
        return -1;
    }

    private int[] named(Ranking ballot) {
        var named = new int[ballot.size()];
        int count = 0;
        for (int i = 0; i < named.length; i++) {
            if (there[ballot.place(i)]) named[count++] = ballot.place(i);
        }
        return Arrays.copyOf(named, count);
    }

    private int[] leftOut(int[] named) {
        var rest = there.clone();
        for (int place : named) rest[place] = false;
        var out = new int[size - named.length];
        int next = 0;
        for (int place = 0; place < rest.length; place++) {
            if (rest[place]) out[next++] = place;
        }
        return out;
    }

    private SortedMap<Integer, Fraction> sums() {
        var sums = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < there.length; place++) {
            if (there[place]) sums.put(place, Fraction.ZERO);
        }
        return sums;
    }

    private static void add(SortedMap<Integer, Fraction> sums, int place, Fraction more) {
        sums.merge(place, more, Fraction::plus);
    }
}
