package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * Copeland's rule: a candidate gets a point for each other one it beats, and half a point for each that it is level with; the most points win
 * (A. H. Copeland, "A reasonable social welfare function", University of Michigan, 1951).
 */
public record Copeland(
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties) implements PairwiseRule {
    @Override
    public String id() {
        return "copeland";
    }

    @Override
    public Sentence title() {
        return new Sentence("Copeland rule", "Copeland-Regel");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "One against one, every pair is compared: a point for each victory, half a point for each draw; the most points win.",
                        "Alle Paare werden eins gegen eins verglichen: ein Punkt für jeden Sieg, ein halber für jeden Gleichstand; die meisten Punkte gewinnen."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Points", "Punkte");
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        return Victories.mostPoints(pairs, 2, 1, outcome);
    }
}
