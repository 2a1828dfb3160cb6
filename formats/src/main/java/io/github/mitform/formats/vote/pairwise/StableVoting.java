package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.pairwise.step.MatchStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Stable Voting: pairs whose first is undefeated by Split Cycle are gone through from the largest margin to the smallest; the first of a pair wins
 * if it also wins without the second. Pairs of one margin are looked at together (W. H. Holliday and E. Pacuit, "Stable Voting", Constitutional
 * Political Economy 34 (2023), <a href="https://doi.org/10.1007/s10602-022-09383-9">doi:10.1007/s10602-022-09383-9</a>).
 *
 * <p>Every victory has its {@link io.github.mitform.formats.vote.pairwise.step.VictoryStep}, and every pair that is gone through a {@link MatchStep} unless only
 * one is undefeated. Goes through sets of candidates: time grows with 2 to the power of their number. Counts up to {@value #MOST} candidates and refuses more.
 */
public record StableVoting(
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties) implements PairwiseRule {
    /** The greatest number of candidates. */
    public static final int MOST = 16;

    @Override
    public String id() {
        return "stable_voting";
    }

    @Override
    public Sentence title() {
        return new Sentence("Stable Voting", "Stable Voting");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "One against one, every pair is compared. From the clearest victory on: whoever Split Cycle leaves undefeated wins if they would win without the one they beat, too.",
                        "Alle Paare werden eins gegen eins verglichen. Vom deutlichsten Sieg an gilt: Was nach Split Cycle ungeschlagen ist, gewinnt, wenn es auch ohne das Geschlagene gewänne."));
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        if (pairs.size() > MOST) {
            throw new UncountableException(new Sentence(
                            "Stable Voting is counted with up to {most} candidates, but there are {found}; Split Cycle has no such bound.",
                            "Stable Voting lässt sich mit bis zu {most} Kandidaturen auszählen; es sind {found}. Split Cycle hat keine"
                                    + " solche Grenze.")
                    .with("most", MOST, "found", pairs.size()));
        }
        int all = (1 << pairs.size()) - 1;
        var known = new HashMap<Integer, Integer>();
        int winners = winners(pairs, all, known);
        SplitCycle.victories(pairs).forEach(outcome::step);
        matches(pairs, all, known).forEach(outcome::step);
        return members(winners);
    }

    /** Returns the turn of each pair until somebody wins; none if only one is undefeated. */
    private static List<MatchStep> matches(Pairwise pairs, int all, Map<Integer, Integer> known) {
        var members = members(all);
        var undefeated = SplitCycle.undefeated(
                pairs, members.stream().mapToInt(Integer::intValue).toArray());
        var matches = new ArrayList<MatchStep>();
        if (undefeated.size() < 2) return matches;
        var turns = new ArrayList<int[]>();
        for (int one : undefeated) {
            for (int other : members) {
                if (one != other) turns.add(new int[] {one, other});
            }
        }
        turns.sort(Comparator.comparingLong((int[] turn) -> -pairs.marginUnits(turn[0], turn[1])));
        var decided = Optional.<Fraction>empty();
        for (int[] turn : turns) {
            var margin = pairs.margin(turn[0], turn[1]);
            if (decided.isPresent() && margin.compareTo(decided.get()) < 0) break;
            var without = members(winners(pairs, all & ~(1 << turn[1]), known));
            matches.add(new MatchStep(turn[0], turn[1], margin, without));
            if (without.contains(turn[0])) decided = Optional.of(margin);
        }
        return matches;
    }

    /** Returns the winners among a set of candidates; sets are kept as bits. */
    private static int winners(Pairwise pairs, int among, Map<Integer, Integer> known) {
        if (Integer.bitCount(among) == 1) return among;
        var before = known.get(among);
        if (before != null) return before;
        var members = members(among);
        var undefeated = SplitCycle.undefeated(
                pairs, members.stream().mapToInt(Integer::intValue).toArray());
        var margins = new TreeSet<Long>();
        for (int one : undefeated) {
            for (int other : members) {
                if (one != other) margins.add(pairs.marginUnits(one, other));
            }
        }
        int winners = 0;
        for (long margin : margins.descendingSet()) {
            for (int one : undefeated) {
                for (int other : members) {
                    if (one != other
                            && pairs.marginUnits(one, other) == margin
                            && (winners >> one & 1) == 0
                            && (winners(pairs, among & ~(1 << other), known) >> one & 1) == 1) {
                        winners |= 1 << one;
                    }
                }
            }
            if (winners != 0) break;
        }
        known.put(among, winners);
        return winners;
    }

    private static List<Integer> members(int set) {
        return IntStream.range(0, Integer.SIZE)
                .filter(place -> (set >> place & 1) == 1)
                .boxed()
                .toList();
    }
}
