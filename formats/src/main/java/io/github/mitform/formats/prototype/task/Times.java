package io.github.mitform.formats.prototype.task;

import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.tally.StateOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long people took who completed a task, in seconds. Up to 100,000 different times are kept; where there are more, none is, and there is no mean.
 * Mutable; belongs to one thread.
 */
public final class Times {
    private static final int MOST = 100_000;
    private static final double HALF_A_SECOND = 0.5;

    private final SortedMap<BigDecimal, Long> times = new TreeMap<>();
    private boolean tooMany;

    /** Starts with nobody. */
    public Times() {}

    /** Counts so many people more who took this long. */
    public void add(BigDecimal seconds, long more) {
        if (tooMany) return;
        times.merge(seconds, more, Math::addExact);
        if (times.size() > MOST) forget();
    }

    private void forget() {
        tooMany = true;
        times.clear();
    }

    /** Counts everybody whom another one counted. */
    public void addAll(Times other) {
        other.times.forEach(this::add);
        if (other.tooMany) forget();
    }

    /** Returns whether there were too many different times to keep. */
    public boolean areTooMany() {
        return tooMany;
    }

    /** Returns the times, 0 seconds as half a second, the middle of what rounds to it; empty if there were too many different ones. */
    public Optional<Sample> sample() {
        if (tooMany) return Optional.empty();
        var seconds = new TreeMap<Double, Long>();
        times.forEach((time, count) -> {
            double value = time.doubleValue();
            seconds.merge(value > 0 ? value : HALF_A_SECOND, count, Math::addExact);
        });
        return Optional.of(new Sample(seconds));
    }

    /** Returns how often each time was, for keeping. */
    public List<Kept> write() {
        return times.entrySet().stream()
                .map(entry -> new Kept(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Returns what was kept.
     *
     * @param tooMany whether there were too many
     * @throws IllegalArgumentException if somebody was counted a negative number of times
     */
    public static Times read(List<Kept> kept, boolean tooMany) {
        var times = new Times();
        kept.forEach(time -> times.add(time.seconds, StateOf.people(time.people)));
        if (tooMany) times.forget();
        return times;
    }

    /** How many people took this long. */
    public record Kept(BigDecimal seconds, long people) {}
}
