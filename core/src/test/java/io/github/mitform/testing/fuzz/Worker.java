package io.github.mitform.testing.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands inputs to targets in a thread of its own, so that one that never comes back can be left alone. */
final class Worker implements AutoCloseable {
    private static final long LOOKS_EVERY_MILLISECONDS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration most;
    /** Beyond this it is not waited for any more. */
    private final Duration patience;

    private volatile Thread thread;
    private ExecutorService executor = executor();

    /**
     * What became of an input.
     *
     * @param outcome what the target said; null if it threw
     * @param thrown what it threw, or that it took too long; null if it did neither
     * @param endless whether it was left alone
     */
    record Result(String outcome, Throwable thrown, boolean endless) {}

    /**
     * @param most how much of the processor an input may take
     */
    Worker(Duration most) {
        this.most = most;
        this.patience = most.multipliedBy(5);
    }

    private ExecutorService executor() {
        return Executors.newSingleThreadExecutor(task -> {
            thread = new Thread(task, "fuzzed");
            thread.setDaemon(true);
            return thread;
        });
    }

    Result take(Target target, String input) throws InterruptedException {
        var spent = new long[1];
        Future<String> future = executor.submit(() -> {
            long before = THREADS.getCurrentThreadCpuTime();
            try {
                return target.take(input);
            } finally {
                spent[0] = THREADS.getCurrentThreadCpuTime() - before;
            }
        });
        long started = -1;
        while (true) {
            try {
                var outcome = future.get(LOOKS_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
                boolean slow = spent[0] > most.toNanos();
                return slow
                        ? new Result(outcome, new TooSlow(Duration.ofNanos(spent[0])), false)
                        : new Result(outcome, null, false);
            } catch (ExecutionException e) {
                return new Result(null, e.getCause(), false);
            } catch (TimeoutException e) {
                long now = THREADS.getThreadCpuTime(thread.getId());
                started = started < 0 ? now : started;
                if (now - started > patience.toNanos()) {
                    return leftAlone(Duration.ofNanos(now - started));
                }
            }
        }
    }

    private Result leftAlone(Duration time) {
        var slow = new TooSlow(time);
        slow.setStackTrace(thread.getStackTrace());
        executor.shutdownNow();
        executor = executor();
        return new Result(null, slow, true);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** An input took too long; the trace is where it was when that was noticed, if it had not ended by then. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooSlow(Duration time) {
            super("took " + time.toMillis() + " ms of the processor", null, false, true);
        }
    }

    /** Returns the kind of a fault: what was thrown, and the first place of the library in its trace. */
    static String kind(Throwable thrown) {
        var place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.github.mitform"))
                .findFirst()
                .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        return thrown instanceof TooSlow ? "too slow" : thrown.getClass().getName() + place;
    }
}
