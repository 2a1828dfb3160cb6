package io.github.mitform.formats.prototype.problem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which share of the testers had each problem, and what that says about problems that nobody had yet.
 *
 * <p>The plain mean of these shares is too high with few people, because problems that nobody had are missing from it. {@link #adjusted}
 * halves the way between two corrections.
 *
 * <p>Source: J. R. Lewis, "Evaluation of Procedures for Adjusting Problem-Discovery Rates Estimated from Small Samples", International Journal
 * of Human-Computer Interaction 13(4), 2001.
 *
 * @param participants how many people were watched, 0 or more
 * @param people how many of them had each problem, 0 to {@code participants}; a problem that nobody had counts as one that is known of
 */
public record Discovery(int participants, List<Integer> people) {
    public Discovery {
        people = List.copyOf(people);
        for (int had : people) {
            if (had < 0 || had > participants) {
                throw new IllegalArgumentException("a problem has 0 to " + participants + " people, but was " + had);
            }
        }
        if (participants < 0) {
            throw new IllegalArgumentException("a number of people is 0 or more, but was " + participants);
        }
    }

    /** Returns how many problems were found. */
    public int problems() {
        return people.size();
    }

    /** Returns how many problems only one person had. */
    public int seenOnce() {
        return (int) people.stream().filter(had -> had == 1).count();
    }

    /** Returns the mean share of people who had a problem; empty without people or problems. */
    public OptionalDouble naive() {
        if (participants == 0 || people.isEmpty()) return OptionalDouble.empty();
        long sum = people.stream().mapToLong(Integer::longValue).sum();
        return OptionalDouble.of((double) sum / ((double) participants * problems()));
    }

    /** Returns which share of the problems only one person had; empty without problems. */
    public OptionalDouble shareSeenOnce() {
        return people.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) seenOnce() / problems());
    }

    /** Returns the rate corrected by normalisation, (p − 1/n)(1 − 1/n); empty where {@link #naive} is. */
    public OptionalDouble normalised() {
        var naive = naive();
        double n = participants;
        return naive.isEmpty() ? naive : OptionalDouble.of((naive.getAsDouble() - 1 / n) * (1 - 1 / n));
    }

    /** Returns the rate corrected after Good and Turing, p / (1 + share seen once); empty where {@link #naive} is. */
    public OptionalDouble goodTuring() {
        var naive = naive();
        return naive.isEmpty()
                ? naive
                : OptionalDouble.of(naive.getAsDouble() / (1 + shareSeenOnce().orElseThrow()));
    }

    /** Returns the mean of {@link #normalised} and {@link #goodTuring}; empty where {@link #naive} is. */
    public OptionalDouble adjusted() {
        var normalised = normalised();
        return normalised.isEmpty()
                ? normalised
                : OptionalDouble.of((normalised.getAsDouble() + goodTuring().orElseThrow()) / 2);
    }

    /** Returns how fast problems are found at the {@link #adjusted} rate; empty where that is empty or not above 0. */
    public Optional<DiscoveryCurve> curve() {
        var rate = adjusted();
        return rate.isPresent() && rate.getAsDouble() > 0
                ? Optional.of(new DiscoveryCurve(Math.min(1, rate.getAsDouble())))
                : Optional.empty();
    }

    /** Returns which share of all problems was found so far, at the adjusted rate. */
    public OptionalDouble found() {
        return curve().map(curve -> OptionalDouble.of(curve.found(participants)))
                .orElseGet(OptionalDouble::empty);
    }

    /** Returns how many problems there would be in all, those included that nobody had yet. */
    public OptionalDouble estimatedProblems() {
        var found = found();
        return found.isPresent() && found.getAsDouble() > 0
                ? OptionalDouble.of(problems() / found.getAsDouble())
                : OptionalDouble.empty();
    }
}
