package io.github.mitform.tally.result;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.Optional;

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
        Value data,
        @Default("false") boolean simulated,
        Optional<Items> items)
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
        requireNonNull(items, "items");
    }

    /** Creates a result without made-up responses: what counting methods do, which see no responses as such. */
    public KeptResult(
            String method,
            String version,
            Turnout turnout,
            List<Figure> figures,
            List<Note> notes,
            List<Standing> standings,
            List<Entry> entries,
            Value data) {
        this(method, version, turnout, figures, notes, standings, entries, data, false, Optional.empty());
    }

    /** Returns the same result, saying that made-up responses are behind it. There is no way to take it back. */
    public KeptResult asSimulated() {
        return new KeptResult(method, version, turnout, figures, notes, standings, entries, data, true, items);
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
                        result.data(),
                        result.simulated(),
                        result.items());
    }
}
