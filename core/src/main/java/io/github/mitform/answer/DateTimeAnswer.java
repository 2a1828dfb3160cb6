package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;

/** A day of the calendar with a time of day, without a time zone. */
public record DateTimeAnswer(LocalDateTime time) implements Answer {
    public DateTimeAnswer {
        requireNonNull(time, "time");
    }
}
