package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.List;

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
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        return Victories.reachAll(pairs, false);
    }
}
