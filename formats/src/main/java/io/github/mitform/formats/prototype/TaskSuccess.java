package io.github.mitform.formats.prototype;

/** Counts how testers fared with tasks. */
final class TaskSuccess {
    /** The name that definitions use. */
    static final String ID = "task_success";
    /** The setting that says what a task done in part counts as: {@code failure} or {@code success}. */
    static final String PARTIAL = "partial";

    private TaskSuccess() {}
}
