package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number, exact.
 *
 * @param min least number allowed, itself included
 * @param max greatest number allowed, itself included
 * @param step numbers allowed are {@code min} (or 0) plus whole multiples of this; 1, which is the default, gives whole numbers and 0.01
 *     euros and cents
 * @param unit what is counted or measured, shown beside the field
 */
public record NumberType(
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,

        @Default("1") @Positive(message = "number.step-not-positive")
        BigDecimal step,

        Optional<Text> unit)
        implements AnswerType {

    public NumberType {
        requireNonNull(min, "min");
        requireNonNull(max, "max");
        requireNonNull(step, "step");
        requireNonNull(unit, "unit");
    }

    /** Returns a whole number between two bounds, both included. */
    public static NumberType between(long min, long max) {
        return new NumberType(
                Optional.of(BigDecimal.valueOf(min)),
                Optional.of(BigDecimal.valueOf(max)),
                BigDecimal.ONE,
                Optional.empty());
    }

    /** Returns whether only whole numbers are allowed. */
    public boolean isWhole() {
        return isWhole(step) && min.map(NumberType::isWhole).orElse(true);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
