package io.github.mitform.tally.result;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Numbers or days that people gave of their own, each with how many gave it. The lines of a {@link Figure} that show them are named by answers and
 * not by the definition: where one of these was given by too few people, lines are made anew of this, each of enough of them. It is never published.
 *
 * @param step numbers are {@code least}, or 0, plus whole multiples of this; 1 for days
 * @param least the least number that the question allows, if it says so
 * @param greatest the greatest number that the question allows, if it says so
 * @param given the different ones, in order; days by their distance from 1 January 1970
 */
public record Spread(
        Kind kind, BigDecimal step, Optional<BigDecimal> least, Optional<BigDecimal> greatest, List<Given> given) {
    public Spread {
        requireNonNull(kind, "kind");
        if (step.signum() <= 0) throw new IllegalArgumentException("a step is more than 0, but was " + step);
        requireNonNull(least, "least");
        requireNonNull(greatest, "greatest");
        given = List.copyOf(given);
        for (int i = 1; i < given.size(); i++) {
            if (given.get(i - 1).value().compareTo(given.get(i).value()) >= 0) {
                throw new IllegalArgumentException("what was given stands in order, each once");
            }
        }
    }

    /** What people gave. */
    public enum Kind {
        /** Numbers. */
        NUMBER,
        /** Days. */
        DAY
    }

    /**
     * One number or day.
     *
     * @param people how many gave it, 1 or more
     */
    public record Given(BigDecimal value, long people) {
        public Given {
            requireNonNull(value, "value");
            if (people < 1) throw new IllegalArgumentException("somebody gave it, but people were " + people);
        }
    }

    /** Returns numbers as a question allows them. */
    public static Spread ofNumbers(
            SortedMap<BigDecimal, Long> given,
            BigDecimal step,
            Optional<BigDecimal> least,
            Optional<BigDecimal> greatest) {
        return new Spread(Kind.NUMBER, step, least, greatest, list(given));
    }

    /** Returns days, each by its distance from 1 January 1970. */
    public static Spread ofDays(SortedMap<BigDecimal, Long> given) {
        return new Spread(Kind.DAY, BigDecimal.ONE, Optional.empty(), Optional.empty(), list(given));
    }

    private static List<Given> list(Map<BigDecimal, Long> given) {
        return given.entrySet().stream()
                .map(entry -> new Given(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns how many people there are. */
    public long people() {
        return given.stream().mapToLong(Given::people).sum();
    }
}
