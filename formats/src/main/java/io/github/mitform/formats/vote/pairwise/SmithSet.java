package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * The Smith set: the smallest set of candidates each of whom beats everybody outside it (J. H. Smith, "Aggregation of preferences with variable
 * electorate", Econometrica 41 (1973), <a href="https://doi.org/10.2307/1914033">doi:10.2307/1914033</a>).
 */
public record SmithSet(
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties) implements PairwiseRule {
    @Override
    public String id() {
        return "smith";
    }

    @Override
    public Sentence title() {
        return new Sentence("Smith set", "Smith-Menge");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "One against one, every pair is compared. The smallest group wins whose members beat everybody else.",
                        "Alle Paare werden eins gegen eins verglichen. Es gewinnt die kleinste Gruppe, deren Mitglieder alle anderen schlagen."));
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        return Victories.reachAll(pairs, true, outcome);
    }
}
