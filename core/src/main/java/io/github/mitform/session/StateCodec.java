package io.github.mitform.session;

import com.google.common.collect.ImmutableSet;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.session.SessionState.Start;
import io.github.mitform.session.SessionState.Status;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.RoundInput;
import io.github.mitform.session.internal.Route;
import io.github.mitform.session.internal.Whole;
import io.github.mitform.session.problem.SessionProblem;
import io.github.mitform.value.ObjectBuilder;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** States as values. */
final class StateCodec {
    private static final int VERSION = 1;
    private static final String KIND = "session";
    private static final Status[] STATUSES = Status.values();
    private static final Set<String> KNOWN = ImmutableSet.of(
            "mitform",
            "v",
            "round",
            "seq",
            "status",
            "page",
            "today",
            "language",
            "channel",
            "seed",
            "simulated",
            "month",
            "order",
            "answers");

    private StateCodec() {}

    static ObjectValue write(SessionState state) {
        var fields = new ObjectBuilder();
        fields.put("mitform", Value.of(KIND));
        fields.put("v", Value.of(VERSION));
        fields.put("round", Value.of(state.roundDigest()));
        fields.put("seq", Value.of(state.seq()));
        fields.put("status", Value.of(Fields.word(state.status)));
        state.page().ifPresent(page -> fields.put("page", Value.of(page)));
        Start start = state.start;
        if (start != null) {
            fields.put("today", Value.of(start.today().toString()));
            fields.put("language", Value.of(start.language().toLanguageTag()));
            fields.put("channel", Value.of(Fields.word(start.channel())));
            fields.put("seed", Value.of(Long.toString(start.seed())));
            if (start.simulated()) {
                fields.put("simulated", Value.of(true));
            }
        }
        if (state.month != null) {
            fields.put("month", Value.of(state.month.toString()));
        }
        var order = order(state);
        if (!order.isEmpty()) {
            fields.put("order", Value.object(order));
        }
        fields.put("answers", answers(state));
        return fields.build();
    }

    /** Returns the parts that this person went to, by the path of the whole. */
    private static Map<String, Value> order(SessionState state) {
        var order = new LinkedHashMap<String, Value>();
        for (Whole whole : state.round.layout().wholes()) {
            var entered = state.route.entered(whole);
            if (!entered.isEmpty()) {
                order.put(
                        whole.path(),
                        Value.list(entered.stream()
                                .map(part -> Value.of(whole.node()
                                        .parts()
                                        .get(part)
                                        .part()
                                        .id()
                                        .value()))
                                .toList()));
            }
        }
        return order;
    }

    private static Value answers(SessionState state) {
        var written = new ObjectBuilder();
        for (RoundInput input : state.round.layout().inputs()) {
            Answer answer = state.answers.get(input.input().slot());
            if (answer != null) {
                written.put(input.name(), AnswerRules.write(answer));
            }
        }
        return written.build();
    }

    static SessionState read(Round round, Value value) {
        var fields = new Fields(value);
        if (!fields.text("mitform").equals(KIND)) {
            fields.unreadable(Pointer.root().field("mitform"), new Sentence("\"session\"", "\"session\""));
        }
        fields.version(VERSION);
        fields.done();
        if (!fields.text("round").equals(round.digest())) {
            fields.done();
            throw new RefusedException(
                    List.of(SessionProblem.OTHER_ROUND.at(Pointer.root().field("round"))));
        }
        fields.allow(KNOWN);
        long seq = fields.count("seq");
        Status status = status(fields);
        Start start = status == Status.NEW ? null : start(fields, round);
        int page = fields.page(round).map(round.layout()::pageIndex).orElse(-1);
        YearMonth month = status == Status.SUBMITTED ? fields.month("month") : null;
        var slots = new Answer[round.layout().inputCount()];
        fields.answers(round, (input, answer) -> slots[input.input().slot()] = answer);
        var route = fields.order(round, Route.of(round.layout(), start == null ? 0 : start.seed()));
        fields.done();
        Chunks<Answer> answers = Chunks.of(slots);
        return new SessionState(
                round, seq, status, page, answers, gates(round, status, answers, start), route, start, month);
    }

    private static Chunks<Object> gates(Round round, Status status, Chunks<Answer> answers, @Nullable Start start) {
        return start == null || status == Status.WITHDRAWN
                ? round.fresh().gates
                : round.gates().all(answers, start.occasion());
    }

    private static Status status(Fields fields) {
        String word = fields.text("status");
        for (Status status : STATUSES) {
            if (Fields.is(status, word)) {
                return status;
            }
        }
        fields.unreadable(Pointer.root().field("status"), new Sentence("a status", "ein Stand"));
        return Status.NEW;
    }

    private static Start start(Fields fields, Round round) {
        return new Start(
                fields.language(round),
                fields.channel(),
                fields.day("today"),
                fields.longText("seed"),
                fields.flag("simulated"));
    }
}
