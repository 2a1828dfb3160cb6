package io.github.mitform.report;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Level;
import io.github.mitform.definition.Publisher;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the numbers of a report come from.
 *
 * @param format the format that was run
 * @param digest of what was run, as lower-case hexadecimal, so that everybody can check it
 * @param dataLicence what others may do with the published results, as an SPDX id
 * @param level how far people decide; absent where nobody knows, as for ballots from a file
 * @param recruitment how people came to take part; absent where nobody knows
 * @param phase which phase was counted; absent where the format has only one without a title
 * @param dated the day the report speaks of; given by the caller, because the library has no clock
 * @param responses how many responses were counted, and which were not
 * @param smallestCell groups of fewer people are withheld; 1 where nothing is
 * @param attributions lines that have to go wherever the data goes
 */
public record About(
        FormatId format,
        Version version,
        Optional<String> digest,
        Optional<Publisher> publisher,
        Optional<String> dataLicence,
        Optional<Level> level,
        Optional<Recruitment> recruitment,
        Optional<Text> phase,
        Optional<LocalDate> dated,
        Responses responses,
        int smallestCell,
        List<Text> attributions) {
    public About {
        requireNonNull(format, "format");
        requireNonNull(version, "version");
        requireNonNull(digest, "digest");
        requireNonNull(publisher, "publisher");
        requireNonNull(dataLicence, "dataLicence");
        requireNonNull(level, "level");
        requireNonNull(recruitment, "recruitment");
        requireNonNull(phase, "phase");
        requireNonNull(dated, "dated");
        requireNonNull(responses, "responses");
        attributions = List.copyOf(attributions);
        if (smallestCell < 1) {
            throw new IllegalArgumentException("the smallest cell is 1 or more, but was " + smallestCell);
        }
    }

    /** What people handed in. */
    public enum Kind {
        /** Responses to a definition: people answered. */
        RESPONSES,
        /** Ballots that somebody has already collected: of who filled them in nothing is known, nor whether anybody filled in two. */
        BALLOTS
    }

    /**
     * The responses behind a report.
     *
     * @param kind what they are
     * @param counted how many were counted
     * @param refusedInAll how many were not
     * @param refused why they were not; one may have been refused for several reasons
     * @param simulated whether they were made up to try the format out; then every output says so
     */
    public record Responses(Kind kind, long counted, long refusedInAll, List<Refusal> refused, boolean simulated) {
        /** Describes what was refused for one reason each. */
        public Responses(Kind kind, long counted, List<Refusal> refused, boolean simulated) {
            this(kind, counted, refused.stream().mapToLong(Refusal::responses).sum(), refused, simulated);
        }

        public Responses {
            requireNonNull(kind, "kind");
            refused = List.copyOf(refused);
            if (counted < 0) {
                throw new IllegalArgumentException("0 responses or more are counted, but was " + counted);
            }
            for (Refusal refusal : refused) {
                if (refusal.responses() > refusedInAll) {
                    throw new IllegalArgumentException("no more can be refused for one reason than in all");
                }
            }
        }

        boolean areBallots() {
            return kind == Kind.BALLOTS;
        }
    }

    /**
     * Responses that were not counted for the same reason.
     *
     * @param reason a sentence that quotes no answer
     */
    public record Refusal(Sentence reason, long responses) {
        public Refusal {
            requireNonNull(reason, "reason");
            if (responses < 1) {
                throw new IllegalArgumentException("1 response or more is refused, but was " + responses);
            }
        }
    }
}
