package io.github.mitform.formats.vote;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Tally;
import java.util.Set;

/**
 * Schulze's method: every option is compared with every other, one against one. An option that beats all others wins. Where there is none,
 * chains of victories decide: a chain is as strong as its weakest victory, and an option is ahead of another if its strongest chain to
 * it is stronger than the strongest one back. Whoever nobody is ahead of wins (Markus Schulze, "A new monotonic, clone-independent,
 * reversal symmetric, and Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011), <a
 * href="https://doi.org/10.1007/s00355-010-0475-4">doi:10.1007/s00355-010-0475-4</a>).
 *
 * <p>Options that a ranking leaves out count as tied below all it names; options that share a rank, and two that are left out, are not
 * compared by it. Settings:
 *
 * <ul>
 *   <li>{@code strength} of a victory: {@code margins}, the default: by how many more people prefer the winner of the pair; {@code
 *       winning_votes}: how many people prefer it
 *   <li>{@code ties}: see {@link Ties}; the score of an option, by which they are found, is how many options are not ahead of it
 * </ul>
 *
 * <p>Exact; time grows with the third power of the number of options. Everybody counts alike: rows with a weight are refused. When nobody
 * voted, nothing has won.
 */
public final class Schulze extends VoteMethod {
    /** For the service loader; holds nothing. */
    public Schulze() {}

    /** Returns this way of counting, for a definition: a victory is as strong as its margin. */
    public static Counting margins() {
        return Counting.by("schulze");
    }

    /** Returns this way of counting, for a definition: a victory is as strong as the number of people behind it. */
    public static Counting winningVotes() {
        return Counting.by("schulze").with("strength", "winning_votes");
    }

    @Override
    public String id() {
        return "schulze";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Schulze method", "Schulze-Methode");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(RankingType.class);
    }

    @Override
    Tally<?, ?> read(AnswerType type, Settings settings) {
        boolean margins =
                settings.word("strength", "margins", "margins", "winning_votes").equals("margins");
        return new SchulzeTally(options(type), margins, Ties.read(settings));
    }
}
