package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How many prefer each candidate to each other one. Immutable.
 *
 * <p>Weights are kept as whole numbers of the largest unit that divides all of them, so that comparing is exact and quick.
 */
public final class Pairwise {
    /** More than any ballot paper has; bounds the square. */
    public static final int MOST = 2_000;

    private final Candidates candidates;
    private final long[][] preferred;
    private final long units;

    private Pairwise(Candidates candidates, long[][] preferred, long units) {
        this.candidates = candidates;
        this.preferred = preferred;
        this.units = units;
    }

    /**
     * Compares. Candidates who share a rank are not compared with each other by that ballot. Takes time in proportion to the different ballots
     * times the candidates they name times all candidates.
     *
     * @throws UncountableException if there are more than {@link #MOST} candidates, or votes in the largest unit that divides all weights pass 64
     *     bits
     */
    public static Pairwise of(Profile<Ranking> profile, Unranked unranked) {
        int size = profile.candidates().size();
        if (size > MOST) {
            throw new UncountableException(new Sentence(
                            "At most {most} candidates can be compared one against one, but there are {found}.",
                            "Eins gegen eins lassen sich höchstens {most} Kandidaturen vergleichen; es sind {found}.")
                    .with("most", MOST, "found", size));
        }
        var lines = profile.lines();
        long units = profile.commonDenominator(Long.SIZE - 1)
                .orElseThrow(() -> tooMuch(null))
                .longValueExact();
        var preferred = new long[size][size];
        var below = new boolean[size];
        try {
            for (Profile.Line<Ranking> line : lines) {
                long weight = whole(line.weight().times(units));
                add(line.ballot(), weight, unranked, below, preferred);
            }
        } catch (ArithmeticException e) {
            throw tooMuch(e);
        }
        return new Pairwise(profile.candidates(), preferred, units);
    }

    private static void add(Ranking ballot, long weight, Unranked unranked, boolean[] below, long[][] preferred) {
        Arrays.fill(below, unranked == Unranked.LAST);
        for (int i = 0; i < ballot.size(); i++) {
            below[ballot.place(i)] = true;
        }
        int next = 0;
        while (next < ballot.size()) {
            int first = next;
            do {
                below[ballot.place(next++)] = false;
            } while (next < ballot.size() && ballot.sharesRank(next));
            for (int i = first; i < next; i++) {
                var row = preferred[ballot.place(i)];
                for (int other = 0; other < row.length; other++) {
                    if (below[other]) row[other] = Math.addExact(row[other], weight);
                }
            }
        }
    }

    private static long whole(Fraction units) {
        return units.numerator().longValueExact();
    }

    /** Returns what to throw where numbers of votes, in units that divide all weights, pass 64 bits. */
    static UncountableException tooMuch(@Nullable Throwable cause) {
        var refusal = new UncountableException(new Sentence(
                "There are so many votes, or their weights are so finely divided, that they cannot be added up in 64 bits; round the weights"
                        + " before counting.",
                "Es sind so viele Stimmen, oder ihre Gewichte sind so fein geteilt, dass sie sich nicht in 64 Bit zusammenzählen lassen; runden"
                        + " Sie die Gewichte vor dem Zählen."));
        if (cause != null) refusal.initCause(cause);
        return refusal;
    }

    public Candidates candidates() {
        return candidates;
    }

    int size() {
        return preferred.length;
    }

    /** Returns how much those weigh who prefer one candidate to another; their number unless ballots have weights. */
    public Fraction preferring(int one, int other) {
        return Fraction.of(preferred[one][other], units);
    }

    /** Returns by how much those who prefer one candidate outweigh those who prefer the other; below 0 if it is the other way round. */
    public Fraction margin(int one, int other) {
        return Fraction.of(marginUnits(one, other), units);
    }

    /** Returns the same as {@link #preferring}, as a number of units. */
    long units(int one, int other) {
        return preferred[one][other];
    }

    /** Returns the same as {@link #margin}, as a number of units, so that many can be compared quickly. */
    public long marginUnits(int one, int other) {
        return preferred[one][other] - preferred[other][one];
    }

    /** Returns the strength of a victory in units, 0 where there is none. */
    long victory(int one, int other, Strength strength) {
        long margin = marginUnits(one, other);
        return margin <= 0 ? 0 : strength == Strength.MARGINS ? margin : preferred[one][other];
    }

    /** Returns a number of units as what they weigh. */
    public Fraction weight(long number) {
        return Fraction.of(number, units);
    }

    /** Returns whether more prefer one candidate to the other than the other way round. */
    public boolean beats(int one, int other) {
        return marginUnits(one, other) > 0;
    }

    /** Returns the candidate who beats all others, the only one if there are no others; empty if there is none. */
    public OptionalInt condorcetWinner() {
        for (int one = 0; one < size(); one++) {
            if (beatsAll(one)) return OptionalInt.of(one);
        }
        return OptionalInt.empty();
    }

    private boolean beatsAll(int one) {
        for (int other = 0; other < size(); other++) {
            if (other != one && !beats(one, other)) return false;
        }
        return true;
    }

    /** Returns a shortest circle in which each beats the next and the last beats the first; empty if there is none. */
    public Optional<List<Integer>> cycle() {
        Optional<List<Integer>> shortest = Optional.empty();
        for (int start = 0; start < size() && shortest.map(List::size).orElse(4) > 3; start++) {
            var circle = cycleFrom(start);
            if (circle.isPresent()
                    && circle.get().size() < shortest.map(List::size).orElse(Integer.MAX_VALUE)) {
                shortest = circle;
            }
        }
        return shortest;
    }

    private Optional<List<Integer>> cycleFrom(int start) {
        var from = new int[size()];
        Arrays.fill(from, -1);
        var queue = new ArrayList<Integer>(List.of(start));
        for (int next = 0; next < queue.size(); next++) {
            int one = queue.get(next);
            for (int other = 0; other < size(); other++) {
                if (!beats(one, other)) continue;
                if (other == start) {
                    var circle = new ArrayList<Integer>();
                    for (int at = one; at != start; at = from[at]) circle.add(0, at);
                    circle.add(0, start);
                    return Optional.of(List.copyOf(circle));
                }
                if (from[other] < 0) {
                    from[other] = one;
                    queue.add(other);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the smallest margin by which a candidate wins or loses against any other: if that many and one more preferred it the other way
     * round, a pair would have ended differently. Empty for the only candidate.
     */
    public Optional<Fraction> closestMargin(int one) {
        Optional<Fraction> closest = Optional.empty();
        for (int other = 0; other < size(); other++) {
            if (other == one) continue;
            long margin = Math.abs(marginUnits(one, other));
            var weight = weight(margin);
            closest = Optional.of(closest.map(weight::min).orElse(weight));
        }
        return closest;
    }
}
