package io.github.mitform.testing.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Sends mutated input to targets, one after the other, and tells of all that throws, or that takes more than {@link #MOST_TIME} of the
 * processor. The same seed sends the same input. Memory is bounded by the virtual machine that it runs in.
 *
 * <p>Whatever led to something new is mutated further. It knows nothing of the code that is run, only what the target says became of the
 * input.
 */
public final class Fuzzer implements AutoCloseable {
    /** Of the processor, not of the clock: machines that build are busy. */
    public static final Duration MOST_TIME = Duration.ofSeconds(1);

    private static final int MOST_FAULTS = 20;
    private static final int MOST_KEPT = 400;
    private static final int LONGEST_KEPT = 50_000;

    private final long seed;
    private final List<Track> tracks = new ArrayList<>();
    private final Map<String, Integer> taken = new TreeMap<>();
    private final Set<String> faults = new HashSet<>();
    private final List<AssertionError> failures = new ArrayList<>();
    private final Worker worker;
    private boolean stopped;

    /** A target with the input that was worth keeping. */
    private record Track(Target target, List<String> kept, Set<String> known) {}

    public Fuzzer(long seed, List<? extends Target> targets) {
        this(seed, targets, MOST_TIME);
    }

    Fuzzer(long seed, List<? extends Target> targets, Duration mostTime) {
        this.seed = seed;
        this.worker = new Worker(mostTime);
        for (Target target : targets) {
            tracks.add(new Track(target, new ArrayList<>(target.examples()), new HashSet<>()));
        }
    }

    /**
     * Sends input as long as it may go on.
     *
     * @param goesOn asked before each input
     * @throws AssertionError with every kind of fault once, the smallest input that still shows it, and its cause
     */
    public void run(BooleanSupplier goesOn) {
        var random = new Random(seed);
        for (Track track : tracks) {
            for (String example : track.target.examples()) {
                send(track, example);
            }
        }
        for (int i = 0; !stopped && failures.size() < MOST_FAULTS && goesOn.getAsBoolean(); i++) {
            var track = tracks.get(i % tracks.size());
            String input = TextMutations.oneOf(track.kept, random);
            send(track, track.target.mutated(input, track.kept, random));
        }
        if (!failures.isEmpty()) {
            var all = new AssertionError(
                    failures.stream().map(Throwable::getMessage).collect(Collectors.joining("\n\n")));
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }

    /** Returns how many inputs each target was sent, and how many of them led to something new. */
    public Map<String, String> report() {
        var report = new TreeMap<String, String>();
        tracks.forEach(track -> report.put(
                track.target.name(),
                taken.getOrDefault(track.target.name(), 0) + " sent, " + track.known.size() + " outcomes"));
        return report;
    }

    /** Returns how many different things became of the input of a target. */
    public Map<String, Integer> outcomes() {
        var outcomes = new HashMap<String, Integer>();
        tracks.forEach(track -> outcomes.put(track.target.name(), track.known.size()));
        return outcomes;
    }

    private void send(Track track, String input) {
        taken.merge(track.target.name(), 1, Integer::sum);
        var result = take(track.target, input);
        if (result.thrown() != null) {
            String kind = Worker.kind(result.thrown());
            if (faults.add(track.target.name() + ": " + kind)) {
                failures.add(failure(track.target, input, kind, result));
            }
            // Whatever still runs, or left no memory, spoils what comes after it.
            stopped |= result.endless() || result.thrown() instanceof OutOfMemoryError;
            return;
        }
        if (track.known.add(result.outcome()) && input.length() < LONGEST_KEPT) {
            if (track.kept.size() < MOST_KEPT) {
                track.kept.add(input);
            } else {
                track.kept.set(track.known.size() % MOST_KEPT, input);
            }
        }
    }

    private AssertionError failure(Target target, String input, String kind, Worker.Result result) {
        String smallest = Smaller.of(input, smaller -> showsIt(target, smaller, kind), attempts(result));
        return new AssertionError(
                target.name() + " with seed " + seed + ": " + kind + ", for " + smallest.length()
                        + " characters, as a Java text:\n" + quoted(smallest),
                result.thrown());
    }

    private boolean showsIt(Target target, String input, String kind) {
        var thrown = take(target, input).thrown();
        return thrown != null && Worker.kind(thrown).equals(kind);
    }

    /** Whoever never came back still runs, so it is not tried again. */
    private static int attempts(Worker.Result result) {
        if (result.endless()) {
            return 0;
        }
        return result.thrown() instanceof Worker.TooSlow ? 50 : 1_000;
    }

    /** Looks twice at what took long: the first time, the virtual machine may have been busy with itself. */
    private Worker.Result take(Target target, String input) {
        try {
            var result = worker.take(target, input);
            return result.thrown() instanceof Worker.TooSlow && !result.endless() ? worker.take(target, input) : result;
        } catch (InterruptedException e) {
            throw new IllegalStateException("the fuzzer was interrupted", e);
        }
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().limit(20_000).forEach(c -> {
            if (c == '"' || c == '\\') quoted.append('\\').append((char) c);
            else if (c >= ' ' && c < 127) quoted.append((char) c);
            else quoted.append(String.format("\\u%04x", c));
        });
        return quoted.append('"').toString();
    }

    @Override
    public void close() {
        worker.close();
    }
}
