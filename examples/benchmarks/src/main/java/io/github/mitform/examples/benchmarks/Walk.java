package io.github.mitform.examples.benchmarks;

import io.github.mitform.Mitform;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.json.Json;
import io.github.mitform.session.Context;
import io.github.mitform.session.Decision;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.SessionEvent;
import io.github.mitform.session.SessionState;
import io.github.mitform.value.Value;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** What is done with Mitform: the flow of {@link Workload}, every answer checked, every page turned, and submitted at the end. */
final class Walk {
    static final Context CONTEXT = new Context(LocalDate.of(2026, 1, 31), 42);

    private static final SessionCommand START = new SessionCommand.Start(Locale.ENGLISH, Channel.ONLINE, false);

    private final Round round;

    Walk() {
        this.round = Round.open(Mitform.read(definition()).orThrow(), "only");
    }

    static String definition() {
        var flow = new StringBuilder();
        for (String step : Workload.LINE) {
            flow.append(flow.isEmpty() ? "" : ",\n").append(ask(step));
            switch (step) {
                case "s3" -> flow.append(",\n").append(choose("b1", "s1 >= 18"));
                case "s6" -> flow.append(",\n").append(choose("b2", "\\\"bike\\\" in s2"));
                case "s8" -> flow.append(",\n").append(choose("b3", "s7 < 3"));
                default -> {
                    // no condition behind the others
                }
            }
        }
        return """
                {"mitform": "1", "id": "org.example.session", "version": "1.0.0",
                 "title": {"en": "Session"}, "languages": ["en"], "level": "consult", "recruitment": "open",
                 "privacy": {"purpose": {"en": "To measure."}, "legalBasis": "public_task", "retention": "P1M", "smallestCell": 5},
                 "phases": [{"id": "only", "flow": [
                %s
                 ]}]}
                """.formatted(flow);
    }

    private static String ask(String step) {
        String answer = switch (step) {
            case "s1" -> "{\"type\": \"number\", \"min\": 10, \"max\": 120}";
            case "s2" -> """
                        {"type": "choices", "options": [{"id": "walk", "label": {"en": "On foot"}}, {"id": "bike", "label": {"en": \
                        "By bike"}}, {"id": "bus", "label": {"en": "By bus"}}]}""";
            case "s7" -> "{\"type\": \"number\", \"min\": 0, \"max\": 4}";
            default -> "{\"type\": \"text\"}";
        };
        return """
                {"type": "ask", "id": "page_%s", "questions": [{"id": "%s", "ask": {"en": "%s?"}, "answer": %s}]}""".formatted(step, step, step, answer);
    }

    private static String choose(String step, String when) {
        return """
                {"type": "choose", "id": "if_%s", "cases": [{"id": "yes", "when": "%s", "flow": [%s]}], "otherwise": []}""".formatted(step, when, ask(step));
    }

    SessionState start() {
        return after(round.fresh(), START);
    }

    /** Answers the step the session is at and turns to the next, or submits behind the last. */
    SessionState step(SessionState state, int session) {
        String page = state.page().orElse("page_s1");
        String step = page.substring(page.lastIndexOf('_') + 1);
        var answered =
                after(state, new SessionCommand.Answer(Map.of(step, Value.from(Workload.answer(session, step)))));
        return after(answered, step.equals("s10") ? new SessionCommand.Submit() : new SessionCommand.Next());
    }

    private SessionState after(SessionState state, SessionCommand command) {
        var decision = round.decide(state, command, CONTEXT);
        if (decision instanceof Decision.Refused refused) {
            throw new IllegalStateException(refused.findings().toString());
        }
        var next = state;
        for (SessionEvent event : ((Decision.Accepted) decision).events()) {
            next = round.evolve(next, event);
        }
        return next;
    }

    static boolean isOver(SessionState state) {
        return state.status() == SessionState.Status.SUBMITTED;
    }

    String write(SessionState state) {
        return Json.write(state.toValue());
    }

    SessionState read(String json) {
        return SessionState.read(round, Json.parse(json));
    }
}
