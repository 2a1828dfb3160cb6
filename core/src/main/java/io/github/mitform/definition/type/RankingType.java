package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import io.github.mitform.value.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Options in order, the best first. People may rank only some of them.
 *
 * @param min least number of options to rank, 1 or more
 * @param max greatest number of options to rank; absent means all of them
 * @param ties whether several options may share a rank
 */
public record RankingType(
        @Named("options") @Valid Options choices,

        @Default("1") @Min(value = 1, message = "ranking.min-below-one")
        int min,

        OptionalInt max,
        @Default("false") boolean ties)
        implements AnswerType {
    public RankingType {
        requireNonNull(choices, "options");
        requireNonNull(max, "max");
    }

    /** Returns a ranking of any number of these options, without ties. */
    public static RankingType of(Options options) {
        return new RankingType(options, 1, OptionalInt.empty(), false);
    }

    @Override
    public Optional<Options> options() {
        return Optional.of(choices);
    }

    @Override
    public AnswerType withOptions(Options options) {
        return new RankingType(options, min, max, ties);
    }
}
