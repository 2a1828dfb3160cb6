package io.github.mitform.session;

import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.session.SessionEvent.Answered;
import io.github.mitform.session.SessionEvent.Assigned;
import io.github.mitform.session.SessionEvent.Cleared;
import io.github.mitform.session.SessionEvent.Moved;
import io.github.mitform.session.SessionEvent.Skipped;
import io.github.mitform.session.SessionEvent.Started;
import io.github.mitform.session.SessionEvent.Submitted;
import io.github.mitform.session.SessionEvent.Withdrawn;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Events as values. Each kind has a version of its own; a change of its form raises it, and older ones stay readable. */
final class EventCodec {
    private static final int VERSION = 1;

    private EventCodec() {}

    static ObjectValue write(SessionEvent event) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("type", Value.of(type(event)));
        fields.put("v", Value.of(VERSION));
        if (event instanceof Started started) {
            fields.put("language", Value.of(started.language().toLanguageTag()));
            fields.put("channel", Value.of(Fields.word(started.channel())));
            fields.put("today", Value.of(started.today().toString()));
            fields.put("seed", Value.of(Long.toString(started.seed())));
            if (started.simulated()) {
                fields.put("simulated", Value.of(true));
            }
        } else if (event instanceof Assigned assigned) {
            var variants = new LinkedHashMap<String, Value>();
            assigned.variants().forEach((name, variant) -> variants.put(name, Value.of(variant)));
            fields.put("variants", Value.object(variants));
        } else if (event instanceof Answered answered) {
            fields.put("answers", answers(answered.answers()));
        } else if (event instanceof Cleared cleared) {
            fields.put(
                    "questions",
                    Value.list(cleared.questions().stream().map(Value::of).toList()));
        } else if (event instanceof Skipped skipped) {
            fields.put("question", Value.of(skipped.question()));
        } else if (event instanceof Moved moved) {
            fields.put("page", Value.of(moved.page()));
        } else if (event instanceof Submitted submitted) {
            fields.put("month", Value.of(submitted.month().toString()));
        }
        return Value.object(fields);
    }

    static ObjectValue answers(Map<String, io.github.mitform.answer.Answer> answers) {
        var written = new LinkedHashMap<String, Value>();
        answers.forEach((name, answer) -> written.put(name, AnswerRules.write(answer)));
        return Value.object(written);
    }

    private static String type(SessionEvent event) {
        if (event instanceof Started) return "started";
        if (event instanceof Assigned) return "assigned";
        if (event instanceof Answered) return "answered";
        if (event instanceof Cleared) return "cleared";
        if (event instanceof Skipped) return "skipped";
        if (event instanceof Moved) return "moved";
        if (event instanceof Submitted) return "submitted";
        if (event instanceof Withdrawn) return "withdrawn";
        throw new AssertionError("no name for " + event.getClass().getSimpleName()); // SessionEvent is sealed
    }

    static SessionEvent read(Round round, Value value) {
        var fields = new Fields(value);
        String type = fields.text("type");
        fields.version(VERSION);
        fields.done();
        var event = event(type, fields, round);
        fields.done();
        return event;
    }

    private static SessionEvent event(String type, Fields fields, Round round) {
        switch (type) {
            case "started" -> {
                fields.allow(Set.of("type", "v", "language", "channel", "today", "seed", "simulated"));
                return new Started(
                        fields.language(round),
                        fields.channel(),
                        fields.day("today"),
                        fields.longText("seed"),
                        fields.flag("simulated"));
            }
            case "assigned" -> {
                fields.allow(Set.of("type", "v", "variants"));
                return new Assigned(fields.variants(round));
            }
            case "answered" -> {
                fields.allow(Set.of("type", "v", "answers"));
                return new Answered(fields.answers(round));
            }
            case "cleared" -> {
                fields.allow(Set.of("type", "v", "questions"));
                return new Cleared(fields.questions(round));
            }
            case "skipped" -> {
                fields.allow(Set.of("type", "v", "question"));
                return new Skipped(fields.question(round));
            }
            case "moved" -> {
                fields.allow(Set.of("type", "v", "page"));
                var page = fields.page(round);
                if (page.isEmpty()) {
                    fields.unreadable(
                            Pointer.root().field("page"), new Sentence("the path of a page", "der Pfad einer Seite"));
                }
                return new Moved(page.orElse(""));
            }
            case "submitted" -> {
                fields.allow(Set.of("type", "v", "month"));
                return new Submitted(fields.month("month"));
            }
            case "withdrawn" -> {
                fields.allow(Set.of("type", "v"));
                return new Withdrawn();
            }
            default -> {
                fields.unreadable(
                        Pointer.root().field("type"),
                        new Sentence("the name of an event", "der Name eines Ereignisses"));
                return new Withdrawn(); // never returned: what is unreadable is refused
            }
        }
    }
}
