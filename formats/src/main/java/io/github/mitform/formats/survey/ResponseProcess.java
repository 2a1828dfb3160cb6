package io.github.mitform.formats.survey;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How many were invited, started, reached each page and completed a survey, and how long it took them.
 *
 * <p>The rates follow the standard definitions of the American Association for Public Opinion Research in their plainest form: everybody
 * who was invited counts as eligible.
 *
 * @param invited how many were invited; empty where nobody knows, as for an open survey
 * @param started how many started
 * @param reached how many saw each page, in the order of the definition; not everybody needs to come by every page, or in this order
 * @param left how many of these stopped at it
 * @param completed how many completed it, 0 or more
 * @param seconds how long those who completed it took
 */
public record ResponseProcess(
        OptionalLong invited, long started, List<Long> reached, List<Long> left, long completed, Sample seconds) {
    /** The name of the process as a result. */
    public static final String ID = "response_process";

    /** What people call it. */
    public static final Text TITLE = Text.of("Wie die Menschen mitmachten", "How people took part");

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    public ResponseProcess {
        requireNonNull(invited, "invited");
        requireNonNull(seconds, "seconds");
        reached = List.copyOf(reached);
        left = List.copyOf(left);
        if (left.size() != reached.size()) throw new IllegalArgumentException("people are left at pages they reach");
        for (int page = 0; page < reached.size(); page++) {
            if (reached.get(page) > started || left.get(page) > reached.get(page) || left.get(page) < 0) {
                throw new IllegalArgumentException(
                        "0 or more of those who started reach a page, and 0 or more of these stop at it");
            }
        }
        if (completed < 0) throw new IllegalArgumentException("0 or more people complete a survey");
    }

    /**
     * Creates a process in which everybody comes by all pages, in their order.
     *
     * @param reached how many saw each page; those who started are those who saw the first
     */
    public ResponseProcess(OptionalLong invited, List<Long> reached, long completed, Sample seconds) {
        this(invited, reached.isEmpty() ? 0 : reached.get(0), reached, left(reached, completed), completed, seconds);
    }

    private static List<Long> left(List<Long> reached, long completed) {
        var left = new ArrayList<Long>();
        for (int page = 0; page < reached.size(); page++) {
            boolean last = page + 1 == reached.size();
            long next = last ? Math.min(completed, reached.get(page)) : reached.get(page + 1);
            if (next < 0 || next > reached.get(page)) {
                throw new IllegalArgumentException("0 or more people reach a page, and no more than the one before");
            }
            left.add(reached.get(page) - next);
        }
        return left;
    }

    /**
     * Returns the process of people who each got as far as a page.
     *
     * @param lastPages for each person who started, the last page they saw, 1 to {@code pages}
     */
    public static ResponseProcess ofLastPages(
            OptionalLong invited, int pages, List<Integer> lastPages, long completed, Sample seconds) {
        var reached = new ArrayList<Long>();
        for (int page = 1; page <= pages; page++) {
            int seen = page;
            reached.add(lastPages.stream().filter(last -> last >= seen).count());
        }
        return new ResponseProcess(invited, reached, completed, seconds);
    }

    /** Returns the share of those invited who started; empty where invitations are unknown or none. */
    public OptionalDouble participationRate() {
        return rate(started(), invited.orElse(0));
    }

    /** Returns the share of those who started that completed; empty if nobody started. */
    public OptionalDouble completionRate() {
        return rate(completed, started());
    }

    /** Returns the share of those invited who completed; empty where invitations are unknown or none. */
    public OptionalDouble responseRate() {
        return rate(completed, invited.orElse(0));
    }

    /**
     * Returns for every page but the last which share of those who saw it stopped there; empty where nobody saw it.
     */
    public List<OptionalDouble> dropOff() {
        var shares = new ArrayList<OptionalDouble>();
        for (int page = 0; page + 1 < reached.size(); page++) {
            shares.add(dropOff(page));
        }
        return shares;
    }

    /** Returns which share of those who saw a page, 0 or more, stopped there; empty where nobody saw it. */
    public OptionalDouble dropOff(int page) {
        return rate(left.get(page), reached.get(page));
    }

    private static OptionalDouble rate(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** Returns the median of the minutes; empty if nobody completed. */
    public OptionalDouble medianMinutes() {
        var median = seconds.median();
        return median.isEmpty() ? median : OptionalDouble.of(median.getAsDouble() / MINUTE);
    }

    /** Returns how many hours people gave in all. */
    public double hours() {
        return seconds.mean().orElse(0) * seconds.size() / HOUR;
    }

    /** Returns half the median of the seconds, below which answers are taken for hasty by convention; empty if nobody completed. */
    public OptionalDouble hastyBelowSeconds() {
        var median = seconds.median();
        return median.isEmpty() ? median : OptionalDouble.of(median.getAsDouble() / 2);
    }

    /** Returns how many took less than {@link #hastyBelowSeconds}. */
    public long hasty() {
        return Optional.of(hastyBelowSeconds()).filter(OptionalDouble::isPresent).stream()
                .mapToLong(bound -> seconds.counts().headMap(bound.getAsDouble()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .sum();
    }
}
