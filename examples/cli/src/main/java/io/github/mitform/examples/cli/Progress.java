package io.github.mitform.examples.cli;

import java.io.InputStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on long input; none where the input is short or nobody looks. */
final class Progress {
    private static final long SHORT = 1_000_000;

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
     * Returns the stream, with a bar that fills as it is read.
     *
     * @param length how many bytes there are
     */
    static InputStream over(InputStream input, long length, String task) {
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
}
