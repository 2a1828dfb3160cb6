package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.expression.Condition;
import io.github.mitform.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A value that follows from what was answered before, for conditions, texts and results. Nobody is asked: it is computed anew whenever one of
 * these answers changes, is never delivered, and whoever checks a response computes it again. It is unknown as long as something that it needs
 * is.
 *
 * @param title what reports call it; nobody who takes part reads it
 * @param value how it is computed, such as {@code adults + children}: a number, a text, a day, a time, or yes or no
 * @param decimals to how many decimals, from 0 to {@value #MOST_DECIMALS}, a decimal is rounded, half up; not at all if empty
 */
public record Compute(
        Id id,
        Optional<Text> title,
        Condition value,

        @Min(value = 0, message = "compute.decimals-out-of-range")
        @Max(value = MOST_DECIMALS, message = "compute.decimals-out-of-range")
        OptionalInt decimals)
        implements Flow {
    /** The greatest number of decimals. */
    public static final int MOST_DECIMALS = 10;

    public Compute {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(value, "value");
        requireNonNull(decimals, "decimals");
    }

    /** Returns a value without a title that is not rounded. */
    public static Compute of(String id, String value) {
        return new Compute(Id.of(id), Optional.empty(), Condition.of(value), OptionalInt.empty());
    }

    /**
     * Returns a value as conditions and people see it: a decimal rounded, everything else as it is. A number of decimals that is not possible
     * rounds nothing.
     */
    public Object rounded(Object computed) {
        return isRounded() && computed instanceof BigDecimal decimal && decimal.scale() > decimals.getAsInt()
                ? decimal.setScale(decimals.getAsInt(), RoundingMode.HALF_UP)
                : computed;
    }

    /** Returns whether decimals are rounded, to a number of decimals that is possible. */
    public boolean isRounded() {
        return decimals.isPresent() && decimals.getAsInt() >= 0 && decimals.getAsInt() <= MOST_DECIMALS;
    }

    /** Returns the value as a question, which nobody is asked. */
    public Question input(AnswerType type, Personal personal) {
        return Question.of(id.value(), title.orElseGet(() -> Text.of(Locale.ROOT, id.value())), type)
                .withPersonal(personal);
    }
}
