package io.github.mitform.examples.cli;

import io.github.mitform.formats.survey.ResponseSessions;
import io.github.mitform.problem.Finding;
import io.github.mitform.session.RefusedException;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionEvent;
import io.github.mitform.session.SessionState;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads files with one session a line: {@code {"state": {…}, "seconds": 312}}, or {@code {"events": […], "seconds": 312}}; the seconds may be
 * left out.
 */
final class SessionFile {
    private static final BigDecimal MOST = BigDecimal.valueOf(ResponseSessions.MOST_SECONDS);

    private SessionFile() {}

    static ResponseSessions sessions(Round round, Path file, PrintWriter err) throws IOException {
        var sessions = ResponseSessions.of(round);
        ResponseFile.read(
                file,
                Words.say("tally.progress"),
                err,
                line -> line.value().map(value -> add(sessions, round, value)).orElseGet(line::findings));
        return sessions;
    }

    private static List<Finding> add(ResponseSessions sessions, Round round, Value line) {
        var session = line instanceof ObjectValue object ? object : Value.object();
        var seconds = session.number("seconds")
                .map(number -> OptionalInt.of(Math.max(0, number.min(MOST).intValue())))
                .orElse(OptionalInt.empty());
        try {
            if (session.get("events").orElse(null) instanceof ListValue events) {
                sessions.add(
                        events.items().stream()
                                .map(event -> SessionEvent.read(round, event))
                                .toList(),
                        seconds);
            } else if (session.get("state").isPresent()) {
                sessions.add(SessionState.read(round, session.get("state").get()), seconds);
            } else {
                throw new Unusable(Words.say("tally.no-session"));
            }
            return List.of();
        } catch (RefusedException e) {
            return e.findings();
        }
    }
}
