package io.github.mitform.formats.prototype.problem;

import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Who had which problems, and how severe they were. Mutable; belongs to one thread. */
final class ProblemCounts {
    /** Beyond so many different people there is no table of each. */
    private static final int MOST_PATTERNS = 10_000;

    private static final StateOf OF = new StateOf(ProblemMethod.ID, CheckedMethod.VERSION);
    private static final Codec<Kept> KEPT = Codec.of(MethodHandles.lookup(), Kept.class);
    /** By how many problems somebody had, the most first, so that tables are the same in whatever order people come. */
    private static final Comparator<List<Integer>> ORDER = Comparator.<List<Integer>>comparingInt(
                    ProblemCounts::problems)
            .reversed()
            .thenComparing(ProblemCounts::compare);

    final TurnoutCount turnout;
    private final long[] people;
    private final long[] severities;
    private final SortedMap<List<Integer>, Long> patterns = new TreeMap<>(ORDER);
    private boolean tooMany;

    ProblemCounts(int problems) {
        this(new TurnoutCount(), problems);
    }

    private ProblemCounts(TurnoutCount turnout, int problems) {
        this.turnout = turnout;
        this.people = new long[problems];
        this.severities = new long[problems];
    }

    private static int problems(List<Integer> pattern) {
        return (int) pattern.stream().filter(severity -> severity > 0).count();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int compared = Integer.compare(other.get(i), one.get(i));
            if (compared != 0) return compared;
        }
        return 0;
    }

    /**
     * Counts people.
     *
     * @param pattern for each problem its severity, from 1, or 0 where they did not have it
     */
    void add(List<Integer> pattern, long times) {
        for (int i = 0; i < people.length; i++) {
            if (pattern.get(i) > 0) {
                people[i] = Math.addExact(people[i], times);
                severities[i] = Math.addExact(severities[i], Math.multiplyExact(times, pattern.get(i)));
            }
        }
        addPattern(List.copyOf(pattern), times);
    }

    private void addPattern(List<Integer> pattern, long times) {
        if (tooMany) return;
        patterns.merge(pattern, times, Math::addExact);
        if (patterns.size() > MOST_PATTERNS) forgetPatterns();
    }

    private void forgetPatterns() {
        tooMany = true;
        patterns.clear();
    }

    void addAll(ProblemCounts other) {
        turnout.addAll(other.turnout);
        for (int i = 0; i < people.length; i++) {
            people[i] = Math.addExact(people[i], other.people[i]);
            severities[i] = Math.addExact(severities[i], other.severities[i]);
        }
        if (other.tooMany) forgetPatterns();
        other.patterns.forEach(this::addPattern);
    }

    long people(int problem) {
        return people[problem];
    }

    /** Returns the sum of the severities of a problem. */
    long severities(int problem) {
        return severities[problem];
    }

    /** Returns how often each pattern occurred, those with the most problems first; nothing where there are too many. */
    SortedMap<List<Integer>, Long> patterns() {
        return Collections.unmodifiableSortedMap(patterns);
    }

    /** Returns whether it is known who had which problems together. */
    boolean knowsPatterns() {
        return !tooMany;
    }

    /** Returns how many people had any problem, where {@link #knowsPatterns}. */
    long withProblems() {
        return patterns.entrySet().stream()
                .filter(entry -> problems(entry.getKey()) > 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static Codec<ProblemCounts> codec(int problems) {
        return KEPT.map(kept -> kept.read(problems), ProblemCounts::write);
    }

    private Kept write() {
        return new Kept(
                OF,
                turnout.turnout(),
                LongStream.of(people).boxed().toList(),
                LongStream.of(severities).boxed().toList(),
                patterns.entrySet().stream()
                        .map(entry -> new Pattern(entry.getKey(), entry.getValue()))
                        .toList(),
                tooMany);
    }

    /** A pattern as it is written. */
    private record Pattern(List<Integer> severities, long times) {}

    /** The state as it is written. */
    private record Kept(
            StateOf of,
            Turnout turnout,
            List<Long> people,
            List<Long> severities,
            List<Pattern> patterns,
            boolean tooMany) {
        private ProblemCounts read(int problems) {
            of.require(OF);
            if (people.size() != problems
                    || severities.size() != problems
                    || patterns.stream().anyMatch(pattern -> pattern.severities.size() != problems)) {
                throw new IllegalArgumentException("a state of this count has " + problems + " problems");
            }
            var counts = new ProblemCounts(TurnoutCount.of(turnout), problems);
            for (int i = 0; i < problems; i++) {
                counts.people[i] = StateOf.people(people.get(i));
                counts.severities[i] = StateOf.people(severities.get(i));
            }
            counts.tooMany = tooMany;
            patterns.forEach(pattern -> counts.addPattern(pattern.severities, StateOf.people(pattern.times)));
            return counts;
        }
    }
}
