package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * Ramon Llull's rule: a candidate gets a point for each other one it beats or is level with; the most points win (Ramon Llull, "Ars electionis",
 * 1299, as read by G. Hägele and F. Pukelsheim, "Llull's writings on electoral systems", Studia Lulliana 41 (2001)).
 */
public record Llull(
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties) implements PairwiseRule {
    @Override
    public String id() {
        return "llull";
    }

    @Override
    public Sentence title() {
        return new Sentence("Llull rule", "Llull-Regel");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "One against one, every pair is compared: a point for each victory and for each draw; the most points win.",
                        "Alle Paare werden eins gegen eins verglichen: ein Punkt für jeden Sieg und für jeden Gleichstand; die meisten Punkte gewinnen."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Points", "Punkte");
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        return Victories.mostPoints(pairs, 2, 2, outcome);
    }
}
