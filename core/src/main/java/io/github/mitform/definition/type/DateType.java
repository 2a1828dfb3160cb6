package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day of the calendar, without a time.
 *
 * @param min first day allowed
 * @param max last day allowed
 */
public record DateType(Optional<LocalDate> min, Optional<LocalDate> max) implements AnswerType {
    public DateType {
        requireNonNull(min, "min");
        requireNonNull(max, "max");
    }
}
