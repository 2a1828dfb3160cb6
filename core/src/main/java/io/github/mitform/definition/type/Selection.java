package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Discriminator;
import io.github.mitform.value.Named;
import java.math.BigDecimal;
import java.util.List;

/** Which options of a result go on to a later phase, or of a question to a later one; in the file told apart by {@code method}. */
@Discriminator("method")
public sealed interface Selection {

    /**
     * Returns the options of an earlier question that can go on to a later one. An option that is exclusive, such as "none of these", is
     * neither chosen nor left among others; what an option's condition says there need not be said again.
     */
    default List<Option> among(List<Option> options) {
        return options.stream()
                .filter(option -> this instanceof All || !option.exclusive())
                .map(Option::withoutWhen)
                .toList();
    }

    /** All options, in the order of the result, or all that the earlier question shows. */
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

    /** Those that the same person chose in an earlier question of the phase: chose, ranked, gave points or answered as a row. */
    @Named("chosen")
    record Chosen() implements Selection {}

    /** Those that the same person did not choose in an earlier question of the phase, once it is answered. */
    @Named("not_chosen")
    record NotChosen() implements Selection {}
}
