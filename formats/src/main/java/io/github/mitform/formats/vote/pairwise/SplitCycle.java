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
        var paths = Paths.among(pairs, among, Strength.MARGINS);
        return IntStream.range(0, among.length)
                .filter(one -> IntStream.range(0, among.length)
                        .noneMatch(other -> pairs.marginUnits(among[other], among[one]) > paths.strength(one, other)))
                .map(one -> among[one])
                .boxed()
                .toList();
    }
}
