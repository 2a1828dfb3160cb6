package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * The Schwartz set: the union of all smallest sets of candidates that nobody outside beats (T. Schwartz, "Rationality and the myth of the
 * maximum", Noûs 6 (1972), <a href="https://doi.org/10.2307/2216143">doi:10.2307/2216143</a>).
 */
public record SchwartzSet(
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties) implements PairwiseRule {
    @Override
    public String id() {
        return "schwartz";
    }

    @Override
    public Sentence title() {
        return new Sentence("Schwartz set", "Schwartz-Menge");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "One against one, every pair is compared. The smallest groups win in which nobody is beaten from outside.",
                        "Alle Paare werden eins gegen eins verglichen. Es gewinnen die kleinsten Gruppen, in denen niemand von außen geschlagen wird."));
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        return Victories.reachAll(pairs, false, outcome);
    }
}
