package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A day of the calendar, without a time or a place. */
public record DateAnswer(LocalDate day) implements Answer {
    public DateAnswer {
        requireNonNull(day, "day");
    }
}
