package io.github.mitform.examples.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on long input, and where nobody looks a line for each quarter of very long input; nothing where the input is short. */
final class Progress {
    private static final long SHORT = 1_000_000;

    /** So long takes some seconds, and somebody may read the log. */
    private static final long VERY_LONG = 5_000_000;

    private static final int PARTS = 4;

    /** How often a bar of steps is drawn anew, in steps. */
    private static final long EVERY = 100;

    private Progress() {}

    /** A bar that is told how far things are. */
    interface Steps extends AutoCloseable {
        void to(long done);

        @Override
        default void close() {}
    }

    /** Returns a bar of so many steps. */
    static Steps steps(long all, String task) {
        if (!isWatched()) {
            return done -> {};
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
        return new Steps() {
            @Override
            public void to(long done) {
                if (done % EVERY == 0 || done == all) {
                    bar.stepTo(done);
                }
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    // From JDK 22 on there is a console even where nobody looks; the bar then stands in a log, which does no harm.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        return System.console() != null;
    }

    /**
     * Returns the stream, with a bar that fills as it is read, or with lines that say how much was.
     *
     * @param length how many bytes there are
     */
    static InputStream over(InputStream input, long length, String task, PrintWriter err) {
        if (!isWatched() && length > VERY_LONG) return new Quarters(input, length, task, err);
        return isWatched() && length > SHORT
                ? ProgressBar.wrap(
                        input,
                        new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(length)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUnit(" MB", SHORT))
                : input;
    }

    /** Says on a line how much was read, at each quarter. */
    private static final class Quarters extends FilterInputStream {
        private final long length;
        private final String task;
        private final PrintWriter err;
        private long read;
        private int told;

        Quarters(InputStream input, long length, String task, PrintWriter err) {
            super(input);
            this.length = length;
            this.task = task;
            this.err = err;
        }

        @Override
        public int read() throws IOException {
            int each = super.read();
            if (each >= 0) tell(1);
            return each;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int some = super.read(bytes, from, most);
            if (some > 0) tell(some);
            return some;
        }

        private void tell(int more) {
            read += more;
            int part = (int) (PARTS * read / length);
            if (part <= told || told == PARTS) return;
            told = Math.min(PARTS, part);
            err.println(task + ": " + 100 * told / PARTS + " %");
        }
    }
}
