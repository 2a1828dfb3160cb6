package io.github.mitform.session.internal;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Channel;
import java.time.LocalDate;

/**
 * When and how somebody takes part, as far as it decides what is shown.
 *
 * @param today what {@code today} means in conditions
 */
public record Occasion(LocalDate today, Channel channel) {
    public Occasion {
        requireNonNull(today, "today");
        requireNonNull(channel, "channel");
    }
}
