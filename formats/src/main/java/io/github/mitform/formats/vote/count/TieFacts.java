package io.github.mitform.formats.vote.count;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is known for breaking the ties of one count. None of it belongs to the rule: a seed is drawn after the vote has closed, a decision
 * is made once a tie is there.
 *
 * @param seed for lots; it has to be fixed in public after the vote has closed, for whoever knows it before may know who wins ties
 * @param published all names in an order drawn and published beforehand, the best first, each once; empty if there is none
 * @param decisions what people decided about ties, or what an earlier count of the same ballots did
 */
public record TieFacts(OptionalLong seed, List<String> published, List<TieDecision> decisions) {
    private static final TieFacts NONE = new TieFacts(OptionalLong.empty(), List.of(), List.of());

    /**
     * Who was chosen from a tie.
     *
     * @param purpose what for
     * @param tied the names of all who were tied, in any order
     * @param chosen the name of the one
     */
    public record TieDecision(@Default("\"elect\"") TieUse.Purpose purpose, List<String> tied, String chosen) {
        /** @throws UnfitException if who is chosen is not tied */
        public TieDecision {
            requireNonNull(purpose, "purpose");
            tied = List.copyOf(tied);
            if (!tied.contains(requireNonNull(chosen, "chosen"))) {
                throw new UnfitException(new Sentence(
                                "“{name}” is chosen, but is not among the tied; choose one of them.",
                                "Gewählt ist „{name}“, steht aber nicht unter den Gleichauf-Liegenden; wählen Sie etwas davon.")
                        .with("name", chosen));
            }
        }
    }

    public TieFacts {
        requireNonNull(seed, "seed");
        published = List.copyOf(published);
        if (Set.copyOf(published).size() < published.size()) {
            throw new IllegalArgumentException("a published order names each once");
        }
        decisions = List.copyOf(decisions);
    }

    /** Returns that nothing is known. */
    public static TieFacts none() {
        return NONE;
    }

    /** Returns the seed for lots, and nothing else. */
    public static TieFacts seed(long seed) {
        return new TieFacts(OptionalLong.of(seed), List.of(), List.of());
    }

    /** @throws IllegalArgumentException if a name is there twice */
    public static TieFacts published(List<String> names) {
        return new TieFacts(OptionalLong.empty(), names, List.of());
    }

    /** Returns what people decided, and nothing else. */
    public static TieFacts decisions(TieDecision... decisions) {
        return new TieFacts(OptionalLong.empty(), List.of(), List.of(decisions));
    }
}
