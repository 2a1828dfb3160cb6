package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import io.github.mitform.value.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whole points (or dots, or euros) given out over options.
 *
 * @param total how many points there are, 1 or more
 * @param most greatest number of points for one option; absent means all of them
 * @param spendAll whether every point has to be given
 * @param unit what is given out, shown beside the fields
 */
public record AllocationType(
        @Named("options") @Valid Options choices,
        @Positive(message = "allocation.total-not-positive") int total,
        OptionalInt most,
        @Default("false") boolean spendAll,
        Optional<Text> unit)
        implements AnswerType {
    public AllocationType {
        requireNonNull(choices, "options");
        requireNonNull(most, "most");
        requireNonNull(unit, "unit");
    }

    /** Returns this many points over these options, none of which has to be given. */
    public static AllocationType of(int total, Options options) {
        return new AllocationType(options, total, OptionalInt.empty(), false, Optional.empty());
    }

    @Override
    public Optional<Options> options() {
        return Optional.of(choices);
    }

    @Override
    public AnswerType withOptions(Options options) {
        return new AllocationType(options, total, most, spendAll, unit);
    }
}
