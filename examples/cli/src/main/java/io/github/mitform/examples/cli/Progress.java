package io.github.mitform.examples.cli;

import java.io.InputStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on long input; none where the input is short or nobody looks. */
final class Progress {
    private static final long SHORT = 1_000_000;

    private Progress() {}

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
