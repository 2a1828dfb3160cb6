package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** A number; equal to another of the same quantity: 1 equals 1.0. */
public record NumberAnswer(BigDecimal number) implements Answer {
    public NumberAnswer {
        requireNonNull(number, "number");
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
