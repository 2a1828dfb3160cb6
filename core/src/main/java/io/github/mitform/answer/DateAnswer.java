package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

public record DateAnswer(LocalDate day) implements Answer {
    public DateAnswer {
        requireNonNull(day, "day");
    }
}
