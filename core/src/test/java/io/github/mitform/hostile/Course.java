package io.github.mitform.hostile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** How long and with which seed input is sent; properties of the virtual machine decide, as CONTRIBUTING says. */
public final class Course {
    public static final long SEED = Long.getLong("mitform.fuzz.seed", 1);
    private static final int MINUTES = Integer.getInteger("mitform.fuzz.minutes", 0);

    private Course() {}

    /**
     * Returns whether to go on.
     *
     * @param inputs how many are sent in the build
     */
    public static BooleanSupplier of(int inputs) {
        if (MINUTES > 0) {
            long end = System.nanoTime() + MINUTES * 60_000_000_000L;
            return () -> System.nanoTime() - end < 0;
        }
        var left = new AtomicInteger(inputs);
        return () -> left.getAndDecrement() > 0;
    }
}
