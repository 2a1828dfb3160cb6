package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.step.VictoryStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Split Cycle: in each circle of victories the weakest do not count; whoever then has no defeat left wins (W. H. Holliday and E. Pacuit, "Split
 * Cycle: a new Condorcet-consistent voting method independent of clones and immune to spoilers", Public Choice 197 (2023), <a
 * href="https://doi.org/10.1007/s11127-023-01042-3">doi:10.1007/s11127-023-01042-3</a>).
 *
 * <p>Often leaves several winners. Every victory has its {@link VictoryStep}. Time grows with the third power of the candidates.
 */
public record SplitCycle(
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties) implements PairwiseRule {
    /** With more candidates, circles are not told. */
    public static final int MOST_TOLD = 80;

    @Override
    public String id() {
        return "split_cycle";
    }

    @Override
    public Sentence title() {
        return new Sentence("Split Cycle", "Split Cycle");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "One against one, every pair is compared. In every circle of victories the weakest does not count; whoever is beaten by nobody then wins.",
                        "Alle Paare werden eins gegen eins verglichen. In jedem Kreis von Siegen zählt der schwächste nicht; was dann niemand schlägt, gewinnt."));
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        if (pairs.size() <= MOST_TOLD) victories(pairs).forEach(outcome::step);
        return undefeated(pairs, IntStream.range(0, pairs.size()).toArray());
    }

    /** Returns every victory, the largest margin first, and which of them do not count. */
    static List<VictoryStep> victories(Pairwise pairs) {
        var steps = new ArrayList<VictoryStep>();
        for (int one = 0; one < pairs.size(); one++) {
            for (int other = 0; other < pairs.size(); other++) {
                long margin = pairs.marginUnits(one, other);
                if (margin <= 0) continue;
                var wayBack = Paths.shortest(pairs, Strength.MARGINS, other, one, margin);
                steps.add(new VictoryStep(one, other, pairs.weight(margin), wayBack));
            }
        }
        steps.sort(Comparator.comparing(VictoryStep::margin).reversed());
        return steps;
    }

    /** Returns who is undefeated among some candidates. */
    static List<Integer> undefeated(Pairwise pairs, int[] among) {
        var paths = Paths.among(pairs, among, Strength.MARGINS);
        return IntStream.range(0, among.length)
                .filter(one -> IntStream.range(0, among.length)
                        .noneMatch(other -> pairs.marginUnits(among[other], among[one]) > paths.strength(one, other)))
                .map(one -> among[one])
                .boxed()
                .toList();
    }
}
