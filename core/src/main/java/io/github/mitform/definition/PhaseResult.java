package io.github.mitform.definition;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import java.util.Optional;

/**
 * Something counted from the answers of a phase.
 *
 * @param of the questions whose answers are counted
 * @param tally how they are counted
 * @param decide the decision by people that turns the count into options for a later phase; absent where none is needed
 * @param release when the public sees it
 */
public record PhaseResult(
        Id id,
        Optional<Text> title,
        Questions of,
        Counting tally,
        Optional<Decide> decide,
        @Default("\"after_close\"") Release release) {
    public PhaseResult {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(of, "of");
        requireNonNull(tally, "tally");
        requireNonNull(decide, "decide");
        requireNonNull(release, "release");
    }

    public static PhaseResult of(String id, String question, Counting tally) {
        return new PhaseResult(
                Id.of(id), Optional.empty(), Questions.of(question), tally, Optional.empty(), Release.AFTER_CLOSE);
    }

    /** When the public sees a result. */
    public enum Release {
        /** While the phase is still open. */
        DURING,
        /** Once the phase is closed. */
        AFTER_CLOSE,
        /** Never: only those who run the format see it. */
        NEVER
    }

    /** What people have to decide about a result. */
    public enum Decide {
        /** Each entry is accepted, merged into another one, or rejected, with a reason. */
        ACCEPT_OR_MERGE
    }
}
