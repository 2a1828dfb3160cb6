package io.github.mitform.tally.result;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Value;
import java.util.List;

/**
 * A result with all its parts written out: what methods without a result class of their own return, and what is kept of any result, so
 * that a process can go on, and a report be written, elsewhere and later.
 */
public record KeptResult(
        String method,
        String version,
        Turnout turnout,
        List<Figure> figures,
        List<Note> notes,
        List<Standing> standings,
        List<Entry> entries,
        Value data)
        implements Result {
    public KeptResult {
        requireNonNull(method, "method");
        requireNonNull(version, "version");
        requireNonNull(turnout, "turnout");
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        standings = List.copyOf(standings);
        entries = List.copyOf(entries);
        requireNonNull(data, "data");
    }

    /** Returns all that a result says of itself. */
    public static KeptResult of(Result result) {
        return result instanceof KeptResult kept
                ? kept
                : new KeptResult(
                        result.method(),
                        result.version(),
                        result.turnout(),
                        result.figures(),
                        result.notes(),
                        result.standings(),
                        result.entries(),
                        result.data());
    }
}
