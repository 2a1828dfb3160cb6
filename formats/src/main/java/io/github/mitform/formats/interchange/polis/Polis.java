package io.github.mitform.formats.interchange.polis;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.Id;
import io.github.mitform.formats.interchange.internal.Csv;
import java.io.Reader;
import java.util.stream.Stream;

/**
 * Reads what Polis exports: the statements of a conversation, and everybody's votes on them.
 *
 * <p>The files are CSV in UTF-8 with a header. Columns that are not needed are passed over. Reading stops at nothing but a file that is no
 * CSV any more: everything wrong is told with its line, and the lines around it are still read. No more than a line is held at a time,
 * a file has at most 20,000 columns, a field at most 100,000 characters and a line at most 2,000,000. Readers stay open. If one fails, an {@link
 * java.io.UncheckedIOException} is thrown.
 *
 * <p>Source of the form: <a href="https://compdemocracy.org/export">compdemocracy.org/export</a>.
 */
public final class Polis {
    /** The answer of somebody who agrees with a statement. */
    public static final String AGREE = "agree";
    /** The answer of somebody who disagrees with a statement. */
    public static final String DISAGREE = "disagree";
    /** The answer of somebody who saw a statement and passed. */
    public static final String PASS = "pass";

    private Polis() {}

    /** Reads the statements, {@code comments.csv}, of which {@code comment-id}, {@code moderated} and {@code comment-body} are needed. */
    public static Statements statements(Reader comments) {
        return new PolisStatements(Csv.open(comments)).read();
    }

    /**
     * Reads everybody's votes, {@code participants-votes.csv}, as responses to a grid with a row for each statement, answered with one of
     * {@value #AGREE}, {@value #DISAGREE} and {@value #PASS}. What somebody did not see, or left unanswered, is no row of the answer.
     *
     * <p>The totals of a line, {@code n-votes}, {@code n-agree} and {@code n-disagree}, have to agree with its votes. Nobody is named in
     * the responses, and they come without a month, since the file has none.
     *
     * @param statements what the votes are on; a column for any other is reported
     * @param format the format the responses are for, such as {@code io.github.mitform.opinion}
     * @param phase the id of its phase
     * @param question the name of the grid in that phase
     */
    public static Stream<Participant> participants(
            Reader votes, Statements statements, Format format, String phase, String question) {
        return new PolisVotes(Csv.open(votes), statements, format, Id.of(phase), question).read();
    }
}
