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
 * <p>Where the options have prices, each is taken once or not at all, and the prices of those taken add up to {@code total} at most: a
 * budget that is spent on projects.
 *
 * @param total how many points there are, 1 or more
 * @param most greatest number of points for one option; absent means all of them
 * @param spendAll whether every point has to be given
 * @param unit what is given out, shown beside the fields
 * @param cost what several points for one option cost; with {@link Cost#QUADRATIC}, {@code total} are the credits that pay for them
 */
public record AllocationType(
        @Named("options") @Valid Options choices,
        @Positive(message = "allocation.total-not-positive") int total,
        OptionalInt most,
        @Default("false") boolean spendAll,
        Optional<Text> unit,
        @Default("\"linear\"") Cost cost)
        implements AnswerType {
    public AllocationType {
        requireNonNull(choices, "options");
        requireNonNull(most, "most");
        requireNonNull(unit, "unit");
        requireNonNull(cost, "cost");
    }

    /** Returns points that cost what they are. */
    public AllocationType(Options choices, int total, OptionalInt most, boolean spendAll, Optional<Text> unit) {
        this(choices, total, most, spendAll, unit, Cost.LINEAR);
    }

    /** What several points for one option cost. */
    public enum Cost {
        /** As much as they are. */
        LINEAR,
        /** Their square: 1 costs 1, 2 cost 4, 3 cost 9. Known as quadratic voting. */
        QUADRATIC
    }

    /** Returns this many points over these options, none of which has to be given. */
    public static AllocationType of(int total, Options options) {
        return new AllocationType(options, total, OptionalInt.empty(), false, Optional.empty());
    }

    /** Returns votes that cost their square. */
    public static AllocationType quadratic(int credits, Options options) {
        return new AllocationType(options, credits, OptionalInt.empty(), false, Optional.empty(), Cost.QUADRATIC);
    }

    /** Returns whether options are bought, as far as they are known: whether one of them has a price. */
    public boolean hasPrices() {
        return choices.listed().stream().anyMatch(option -> option.price().isPresent());
    }

    /** Returns the greatest number of points that one option can get. */
    public int mostForOne() {
        if (hasPrices()) {
            return 1;
        }
        int payable = cost == Cost.QUADRATIC ? (int) Math.sqrt(Math.max(0, total)) : total;
        return Math.min(most.orElse(payable), payable);
    }

    @Override
    public Optional<Options> options() {
        return Optional.of(choices);
    }

    @Override
    public AnswerType withOptions(Options options) {
        return new AllocationType(options, total, most, spendAll, unit, cost);
    }
}
