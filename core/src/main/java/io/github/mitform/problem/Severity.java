package io.github.mitform.problem;

/** How much a finding matters. */
public enum Severity {
    /** Nothing can run until it is mended. */
    ERROR,
    /** It can run, but somebody will probably be surprised. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
