package io.github.mitform.formats.vote.audit.internal.pairwise;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.pairwise.Copeland;
import io.github.mitform.formats.vote.pairwise.Llull;
import io.github.mitform.formats.vote.pairwise.Minimax;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.SchwartzSet;
import io.github.mitform.formats.vote.pairwise.SmithSet;
import io.github.mitform.formats.vote.pairwise.SplitCycle;
import io.github.mitform.formats.vote.pairwise.StableVoting;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.step.ChainStep;
import io.github.mitform.formats.vote.pairwise.step.GroupStep;
import io.github.mitform.formats.vote.pairwise.step.MatchStep;
import io.github.mitform.formats.vote.pairwise.step.RecordStep;
import io.github.mitform.formats.vote.pairwise.step.VictoryStep;
import io.github.mitform.formats.vote.pairwise.step.WorstDefeatStep;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Works out anew what is told behind the pairs: why the winner follows from them. For one count. */
final class Reasons {
    private final PairwiseRule rule;
    private final Preferences preferences;
    private final int size;
    private final Log log;

    /** @param log behind the pairs */
    Reasons(PairwiseRule rule, Preferences preferences, Log log) {
        this.rule = rule;
        this.preferences = preferences;
        this.size = preferences.size();
        this.log = log;
    }

    /** Compares what is told by rules that tell this. */
    void check() {
        if (rule instanceof Copeland) records(Fraction.of(1, 2));
        if (rule instanceof Llull) records(Fraction.ONE);
        if (rule instanceof Minimax minimax) worstDefeats(minimax.strength());
        if (rule instanceof SmithSet) groups(true);
        if (rule instanceof SchwartzSet) groups(false);
        if (rule instanceof Schulze schulze && size <= Schulze.MOST_TOLD) chains(schulze.strength());
        if (rule instanceof SplitCycle && size <= SplitCycle.MOST_TOLD) victories();
        if (rule instanceof StableVoting) {
            victories();
            matches();
        }
    }

    private List<Integer> places(IntPredicate which) {
        return IntStream.range(0, size).filter(which).boxed().toList();
    }

    private void records(Fraction forLevel) {
        var right = new ArrayList<RecordStep>();
        for (int one = 0; one < size; one++) {
            int place = one;
            ToIntFunction<IntPredicate> number =
                    which -> places(other -> other != place && which.test(preferences.sign(place, other)))
                            .size();
            int victories = number.applyAsInt(sign -> sign > 0);
            int draws = number.applyAsInt(sign -> sign == 0);
            var points = Fraction.of(victories).plus(forLevel.times(draws));
            right.add(new RecordStep(one, victories, draws, number.applyAsInt(sign -> sign < 0), points));
        }
        right.sort(Comparator.comparing(RecordStep::points).reversed());
        right.forEach(log::require);
    }

    private void worstDefeats(Strength strength) {
        var victories = preferences.victories(strength);
        var worst = new Fraction[size];
        for (int one = 0; one < size; one++) {
            worst[one] = Fraction.ZERO;
            for (int other = 0; other < size; other++) worst[one] = worst[one].max(victories[other][one]);
        }
        IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing((Integer one) -> worst[one]))
                .forEach(one -> {
                    var by = places(other -> worst[one].signum() > 0 && victories[other][one].equals(worst[one]));
                    log.require(
                            by.isEmpty()
                                    ? new WorstDefeatStep(one, Optional.empty(), Fraction.ZERO, Fraction.ZERO)
                                    : new WorstDefeatStep(
                                            one,
                                            Optional.of(by.get(0)),
                                            preferences.of(one, by.get(0)),
                                            preferences.of(by.get(0), one)));
                });
    }

    /** Grows a group around each candidate, by whoever is not beaten by all of it, or beats one of it; smallest ones are those within which each gives the same. */
    private void groups(boolean beats) {
        var around = IntStream.range(0, size).mapToObj(one -> grown(one, beats)).toList();
        for (int one = 0; one < size; one++) {
            var group = around.get(one);
            if (group.get(0) != one
                    || !group.stream().allMatch(member -> around.get(member).equals(group))) continue;
            log.require(new GroupStep(group, places(other -> !group.contains(other)), beats));
        }
    }

    private List<Integer> grown(int start, boolean beats) {
        var in = new boolean[size];
        in[start] = true;
        var waiting = new ArrayList<Integer>(List.of(start));
        while (!waiting.isEmpty()) {
            int member = waiting.remove(waiting.size() - 1);
            for (int other = 0; other < size; other++) {
                int sign = preferences.sign(other, member);
                if (in[other] || !(beats ? sign >= 0 : sign > 0)) continue;
                in[other] = true;
                waiting.add(other);
            }
        }
        return places(place -> in[place]);
    }

    private void chains(Strength strength) {
        var paths = preferences.strongestPaths(strength);
        var victories = preferences.victories(strength);
        var best = places(one -> places(other -> other != one && paths[one][other].compareTo(paths[other][one]) < 0)
                .isEmpty());
        for (int one : best) {
            for (int other : places(other -> other != one && !(other < one && best.contains(other)))) {
                log.require(new ChainStep(
                        one,
                        other,
                        shortest(one, other, victories, paths[one][other]),
                        paths[one][other],
                        shortest(other, one, victories, paths[other][one]),
                        paths[other][one]));
            }
        }
    }

    private void victories() {
        var victories = preferences.victories(Strength.MARGINS);
        for (Defeats.Victory victory : new Defeats(victories).victories()) {
            var wayBack = shortest(victory.other(), victory.one(), victories, victory.strength());
            log.require(new VictoryStep(victory.one(), victory.other(), victory.strength(), wayBack));
        }
    }

    private void matches() {
        var defeats = new Defeats(preferences.victories(Strength.MARGINS));
        var undefeated = defeats.splitCycle();
        if (undefeated.size() < 2) return;
        var turns = new ArrayList<Defeats.Victory>();
        for (int one : undefeated) {
            for (int other : places(other -> other != one)) {
                var margin = preferences.of(one, other).minus(preferences.of(other, one));
                turns.add(new Defeats.Victory(one, other, margin));
            }
        }
        turns.sort(Comparator.comparing(Defeats.Victory::strength).reversed());
        var decided = Optional.<Fraction>empty();
        for (Defeats.Victory turn : turns) {
            if (decided.isPresent() && !decided.get().equals(turn.strength())) break;
            var told = log.peek()
                    .filter(MatchStep.class::isInstance)
                    .map(step -> ((MatchStep) step).without())
                    .orElse(List.of());
            // Who would win among so many is believed, and it is said that nobody has worked it out again.
            var without = defeats.stableWithout(turn.other()).orElse(told);
            log.require(new MatchStep(turn.one(), turn.other(), turn.strength(), without));
            if (without.contains(turn.one())) decided = Optional.of(turn.strength());
        }
    }

    /**
     * Returns a shortest chain of victories that are strong enough, the one with the first places of several; it is looked for from its end. Empty if there is
     * none, or if it need not be strong at all.
     */
    private List<Integer> shortest(int from, int to, Fraction[][] victories, Fraction least) {
        if (least.signum() == 0) return List.of();
        var left = new int[size];
        Arrays.fill(left, Integer.MAX_VALUE);
        left[to] = 0;
        var reached = new ArrayList<Integer>(List.of(to));
        for (int next = 0; next < reached.size(); next++) {
            int at = reached.get(next);
            for (int before = 0; before < size; before++) {
                if (left[before] != Integer.MAX_VALUE || victories[before][at].compareTo(least) < 0) continue;
                left[before] = left[at] + 1;
                reached.add(before);
            }
        }
        if (left[from] == Integer.MAX_VALUE) return List.of();
        var chain = new ArrayList<Integer>(List.of(from));
        for (int at = from; at != to; at = chain.get(chain.size() - 1)) {
            int here = at;
            chain.add(places(next -> left[next] == left[here] - 1 && victories[here][next].compareTo(least) >= 0)
                    .get(0));
        }
        return Collections.unmodifiableList(chain);
    }
}
