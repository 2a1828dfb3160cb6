package io.github.mitform.formats.prototype.task;

import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How many had which outcome with two versions of the same task.
 *
 * @param state with nine counters for each order, three for the first version times three for the second
 * @param orders 1, or 2 where the order was turned round for some
 */
record VersionOutcomes(VersionCounts state, int orders) {
    static final int NOT_TRIED = 0;
    static final int DONE = 1;
    static final int NOT_DONE = 2;
    static final int CELLS = 9;

    /** Returns how many had these outcomes, in all orders. */
    long people(int first, int second) {
        return IntStream.range(0, orders)
                .mapToLong(order -> state.get(CELLS * order + 3 * first + second))
                .sum();
    }

    long done(int order, int version) {
        return sum(order, version, DONE);
    }

    long tried(int order, int version) {
        return done(order, version) + sum(order, version, NOT_DONE);
    }

    private long sum(int order, int version, int outcome) {
        long sum = 0;
        for (int other = 0; other < 3; other++) {
            sum += state.get(CELLS * order + (version == 0 ? 3 * outcome + other : 3 * other + outcome));
        }
        return sum;
    }

    Proportion inAll(int version) {
        return new Proportion(
                IntStream.range(0, orders)
                        .mapToLong(order -> done(order, version))
                        .sum(),
                IntStream.range(0, orders)
                        .mapToLong(order -> tried(order, version))
                        .sum());
    }

    /** Returns how many tried one version only and had this outcome. */
    long alone(int version, int outcome) {
        return version == 0 ? people(outcome, NOT_TRIED) : people(NOT_TRIED, outcome);
    }

    /** Returns how few completed a version in an order, or did not: whoever knows how many took how long could add these up. */
    long fewest() {
        return IntStream.range(0, orders)
                .boxed()
                .flatMapToLong(order -> IntStream.range(0, 2)
                        .boxed()
                        .flatMapToLong(version -> LongStream.of(done(order, version), sum(order, version, NOT_DONE))))
                .filter(people -> people > 0)
                .min()
                .orElse(0);
    }

    /** Returns how many seconds it took those who completed it with a version; empty where none were recorded, or too many different ones. */
    Optional<Sample> times(int version) {
        return state.times(version).sample().filter(sample -> sample.size() > 0);
    }
}
