package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Discriminator;
import io.github.mitform.value.Named;
import java.math.BigDecimal;

/** Which options of a result go on to a later phase; in the file told apart by {@code method}. */
@Discriminator("method")
public sealed interface Selection {

    /** All options, in the order of the result. */
    @Named("all")
    record All() implements Selection {}

    /**
     * The best ones. Whoever ties with the last of them comes too, so that no option is lost by chance.
     *
     * @param count 1 or more
     */
    @Named("top")
    record Top(int count) implements Selection {}

    /**
     * Those with at least a share of the greatest possible score.
     *
     * @param share from 0 to 1
     */
    @Named("threshold")
    record Threshold(BigDecimal share) implements Selection {
        public Threshold {
            requireNonNull(share, "share");
        }
    }

    /** Those that a recorded human decision accepted, under the ids it gave. */
    @Named("accepted")
    record Accepted() implements Selection {}
}
