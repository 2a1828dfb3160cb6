package io.github.mitform.definition;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.constraints.Min;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What people are told about their data, and what is promised to them.
 *
 * @param purpose what the answers are used for
 * @param retention how long they are kept
 * @param smallestCell groups of fewer people than this are not shown in reports; 1 shows everything
 * @param minAge from which age people may take part
 * @param contact whom to ask, an e-mail address or a web page
 */
public record Privacy(
        Text purpose,
        LegalBasis legalBasis,
        Period retention,

        @Default("5") @Min(value = 1, message = "privacy.smallest-cell-below-one")
        int smallestCell,

        OptionalInt minAge,
        Optional<String> contact) {

    /** The smallest group that is shown where a format says nothing else. */
    public static final int USUAL_SMALLEST_CELL = 5;

    public Privacy {
        requireNonNull(purpose, "purpose");
        requireNonNull(legalBasis, "legalBasis");
        requireNonNull(retention, "retention");
        requireNonNull(minAge, "minAge");
        requireNonNull(contact, "contact");
    }

    /** Why the data may be processed: Article 6 (1) of the GDPR. */
    public enum LegalBasis {
        /** Letter a: the person agreed. */
        CONSENT,
        /** Letter c: a law demands it. */
        LEGAL_OBLIGATION,
        /** Letter e: a task in the public interest. */
        PUBLIC_TASK,
        /** Letter f: legitimate interests, not open to authorities in their tasks. */
        LEGITIMATE_INTEREST
    }
}
