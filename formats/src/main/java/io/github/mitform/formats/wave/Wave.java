package io.github.mitform.formats.wave;

import static java.util.Objects.requireNonNull;

import io.github.mitform.participation.PhaseCount;
import io.github.mitform.session.Round;

/**
 * One time that people were asked: the round and what it came to.
 *
 * @param name how tables call it, such as {@code 2025}, {@code Release 2} or the name of a city; 1 to 40 characters
 * @param count of this round
 */
public record Wave(String name, Round round, PhaseCount count) {
    private static final int LONGEST_NAME = 40;

    public Wave {
        requireNonNull(round, "round");
        requireNonNull(count, "count");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a wave has a name of 1 to " + LONGEST_NAME + " characters");
        }
        if (!count.round().equals(round.digest())) {
            throw new IllegalArgumentException("wave " + name + " was counted for another round");
        }
    }

    boolean isDrawnByChance() {
        return round.format().recruitment().isProbabilitySample();
    }
}
