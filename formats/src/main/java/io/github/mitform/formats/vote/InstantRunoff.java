package io.github.mitform.formats.vote;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Tally;
import java.util.Set;

/**
 * Instant runoff: every ranking counts for its best option still in the count. While no option has more than half of the rankings that
 * still count, the one with the fewest is out, and its rankings go on to the next option they name; one that names no more is exhausted
 * (Wikipedia, <a href="https://en.wikipedia.org/wiki/Instant-runoff_voting">Instant-runoff voting</a>; in use for the lower house of
 * Australia's parliament since 1918).
 *
 * <p>Settings:
 *
 * <ul>
 *   <li>{@code stop}: {@code majority}, the default: as soon as one has more than half of the rankings that still count; {@code two}: only
 *       when two are left, of which the one with more rankings wins. The winner is the same, but later rounds show by how much.
 *   <li>{@code ties}, see {@link Ties}: who is out of those that share the fewest rankings. {@code all_tied}: all of them together; if
 *       that are all that are left, all of them win. {@code order} and {@code lot}: the last of them is out. Breaking such a tie in another
 *       way can make another option win, and the result says so.
 * </ul>
 *
 * <p>Exact. Everybody counts alike: rows with a weight are refused, and so are rankings with shared ranks. When nobody voted, there are no
 * rounds and nothing has won.
 */
public final class InstantRunoff extends VoteMethod {
    /** For the service loader; holds nothing. */
    public InstantRunoff() {}

    /** Returns this way of counting, for a definition: until one option has a majority. */
    public static Counting untilMajority() {
        return Counting.by("instant_runoff");
    }

    /** Returns this way of counting, for a definition: until two options are left. */
    public static Counting untilTwo() {
        return Counting.by("instant_runoff").with("stop", "two");
    }

    @Override
    public String id() {
        return "instant_runoff";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Instant runoff", "Stichwahl in Runden");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(RankingType.class);
    }

    @Override
    Tally<?, ?> read(AnswerType type, Settings settings) {
        boolean untilTwo = settings.word("stop", "majority", "majority", "two").equals("two");
        var ties = Ties.read(settings);
        if (((RankingType) type).ties()) {
            settings.report(VoteCode.SHARED_RANKS, Pointer.root());
        }
        return new RunoffTally(options(type), untilTwo, ties);
    }
}
