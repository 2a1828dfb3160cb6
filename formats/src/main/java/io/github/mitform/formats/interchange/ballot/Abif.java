package io.github.mitform.formats.interchange.ballot;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.value.codec.Parsed;
import java.io.Reader;

/**
 * Files of the Aggregated Ballot Information Format, ABIF (R. Lanphier and others, <a
 * href="https://github.com/electorama/abif">github.com/electorama/abif</a>): candidates such as {@code =AB:[Anna Beck]}, ballots such as {@code 12:
 * AB>CD=EF} or {@code 12: AB/5,CD/3}, and lines in curly brackets that say something of the whole, of which the title is read.
 *
 * <p>A candidate is called by what stands in square brackets, or by its token; one that no line lists is known from its first ballot on. A file is
 * read line by line, and ballots are kept once, so that memory grows with the different ballots alone. Everything wrong is told with its line, up to
 * 1,000 findings; then there is no profile. Readers stay open. If one fails, an {@link java.io.UncheckedIOException} is thrown.
 */
public final class Abif {
    private Abif() {}

    /**
     * Reads rankings. Where ballots have no order of their own but scores, the higher score is the better rank; commas stand between equals otherwise.
     * Scores beside an order must not contradict it.
     */
    public static Parsed<BallotFile<Ranking>> rankings(Reader file) {
        return new AbifReader(file).rankings();
    }

    /** Reads scores as points; each candidate on a ballot needs one. */
    public static Parsed<BallotFile<Points>> points(Reader file) {
        return new AbifReader(file).points();
    }
}
