package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Split Cycle: in each circle of victories the weakest do not count; whoever then has no defeat left wins (W. H. Holliday and E. Pacuit, "Split
 * Cycle: a new Condorcet-consistent voting method independent of clones and immune to spoilers", Public Choice 197 (2023), <a
 * href="https://doi.org/10.1007/s11127-023-01042-3">doi:10.1007/s11127-023-01042-3</a>).
 *
 * <p>Often leaves several winners. Time grows with the third power of the candidates.
 */
public record SplitCycle(
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties) implements PairwiseRule {
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
        return undefeated(pairs, IntStream.range(0, pairs.size()).toArray());
    }

    /** Returns who is undefeated among some candidates. */
    static List<Integer> undefeated(Pairwise pairs, int[] among) {
        var strongest = new long[among.length][among.length];
        for (int from = 0; from < among.length; from++) {
            for (int to = 0; to < among.length; to++) {
                strongest[from][to] = Math.max(0, pairs.marginUnits(among[from], among[to]));
            }
        }
        for (int over = 0; over < among.length; over++) {
            for (int from = 0; from < among.length; from++) {
                for (int to = 0; to < among.length; to++) {
                    strongest[from][to] =
                            Math.max(strongest[from][to], Math.min(strongest[from][over], strongest[over][to]));
                }
            }
        }
        return IntStream.range(0, among.length)
                .filter(one -> IntStream.range(0, among.length)
                        .noneMatch(other -> pairs.marginUnits(among[other], among[one]) > strongest[one][other]))
                .map(one -> among[one])
                .boxed()
                .toList();
    }
}
