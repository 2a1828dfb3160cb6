package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Who is elected, who has gone out, who is still there, and the log of it. Mutable; for one count. */
final class Standing {
    /** Each round tells what everybody has, so that the log grows with the square of their number. */
    private static final int MOST = 1_000;

    private final List<Integer> stood = new ArrayList<>();
    private final boolean[] isElected;
    private final boolean[] isOut;
    private final List<List<Integer>> elected = new ArrayList<>();
    private final List<Integer> electedIn = new ArrayList<>();
    private final List<List<Integer>> out = new ArrayList<>();
    private final List<SortedMap<Integer, Fraction>> tallies = new ArrayList<>();
    /** The same as an array each: a tie may look at every round for everybody. */
    private final List<Fraction[]> byPlace = new ArrayList<>();

    private final List<TransferStep> steps = new ArrayList<>();
    private int electedCount;
    private int outCount;

    /** @throws UncountableException if there are more than anybody can follow */
    Standing(boolean[] there) {
        for (int place = 0; place < there.length; place++) {
            if (there[place]) stood.add(place);
        }
        isElected = new boolean[there.length];
        isOut = new boolean[there.length];
        if (stood.size() > MOST) {
            throw new UncountableException(new Sentence(
                            "Votes can pass on among at most {most} candidates, but there are {found}; let a first round choose fewer.",
                            "Stimmen können unter höchstens {most} Kandidaten übergehen, es sind aber {found}; lassen Sie eine erste Runde weniger"
                                    + " auswählen.")
                    .with("most", MOST, "found", stood.size()));
        }
    }

    /** Returns all who stood and have not gone out, elected or not. */
    List<Integer> continuing() {
        return stood.stream().filter(place -> !isOut[place]).toList();
    }

    /** Returns what those have whose ballots have not been passed on. */
    SortedMap<Integer, Fraction> tally(Piles piles) {
        var tally = new TreeMap<Integer, Fraction>();
        for (int place : stood) {
            if (piles.isThere(place)) tally.put(place, piles.tally(place));
        }
        return tally;
    }

    int electedCount() {
        return electedCount;
    }

    /** Returns how many are neither elected nor out, somebody who cannot be elected aside. */
    long electableLeft(int except) {
        return stood.stream()
                .filter(place -> place != except && !isOut[place] && !isElected[place])
                .count();
    }

    int outCount() {
        return outCount;
    }

    List<List<Integer>> elected() {
        return elected;
    }

    void step(TransferStep step) {
        steps.add(step);
    }

    List<TransferStep> steps() {
        return steps;
    }

    /**
     * Tells the tally of a round, and keeps it for ties in later ones.
     *
     * @param cast what all ballots weigh
     * @throws IllegalStateException if it does not come to what was cast: a fault of this library, never of the ballots
     */
    void tell(TallyStep step, Fraction cast) {
        if (!step.sum().equals(cast)) {
            throw new IllegalStateException(
                    "in round " + step.round() + " there are " + step.sum() + " votes, but " + cast + " were cast");
        }
        steps.add(step);
        tallies.add(step.tally());
        var votes = new Fraction[isOut.length];
        Arrays.fill(votes, Fraction.ZERO);
        step.tally().forEach((place, number) -> votes[place] = number);
        byPlace.add(votes);
    }

    /** Returns what everybody had in the rounds before the latest one; 0 for whoever was not there. */
    List<IntFunction<Fraction>> earlier() {
        var earlier = new ArrayList<IntFunction<Fraction>>();
        for (Fraction[] votes : byPlace.subList(0, Math.max(0, byPlace.size() - 1))) {
            earlier.add(place -> votes[place]);
        }
        return earlier;
    }

    void elect(int round, int place, Fraction votes, ElectedStep.Why why) {
        if (electedIn.isEmpty() || electedIn.get(electedIn.size() - 1) != round) {
            elected.add(new ArrayList<>());
            electedIn.add(round);
        }
        elected.get(elected.size() - 1).add(place);
        isElected[place] = true;
        electedCount++;
        steps.add(new ElectedStep(round, place, votes, why));
    }

    void out(int round, List<Integer> places, OutStep.Why why) {
        out.add(List.copyOf(places));
        for (int place : places) isOut[place] = true;
        outCount += places.size();
        steps.add(new OutStep(round, places, why));
    }

    void tell(Outcome.Builder outcome) {
        elected.forEach(outcome::elect);
        steps.forEach(outcome::step);
        outcome.order(order());
        tallies.forEach(tally -> tally.forEach(outcome::score));
    }

    /** Returns the elected in their order, then those who are left by their last votes, then those who went out, the last ones first. */
    List<List<Integer>> order() {
        var order = new ArrayList<>(elected);
        var last = tallies.isEmpty() ? new TreeMap<Integer, Fraction>() : tallies.get(tallies.size() - 1);
        var left = new TreeMap<Integer, Fraction>();
        for (int place : continuing()) {
            if (!isElected[place]) left.put(place, last.getOrDefault(place, Fraction.ZERO));
        }
        left.values().stream()
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .forEach(votes -> order.add(with(left, votes)));
        for (int i = out.size() - 1; i >= 0; i--) order.add(out.get(i));
        return order;
    }

    static Fraction sum(Collection<Fraction> numbers) {
        var sum = Fraction.ZERO;
        for (Fraction number : numbers) sum = sum.plus(number);
        return sum;
    }

    /** Returns those with exactly so many votes, in order of their places. */
    static List<Integer> with(SortedMap<Integer, Fraction> tally, Fraction votes) {
        return tally.entrySet().stream()
                .filter(entry -> entry.getValue().equals(votes))
                .map(Map.Entry::getKey)
                .toList();
    }
}
