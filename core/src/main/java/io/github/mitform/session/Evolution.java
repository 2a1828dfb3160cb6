package io.github.mitform.session;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.session.SessionState.Start;
import io.github.mitform.session.SessionState.Status;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.Occasion;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** From one state to the next. */
final class Evolution {
    private Evolution() {}

    static SessionState next(SessionState state, SessionEvent event) {
        if (state.start == null && !(event instanceof SessionEvent.Started)) {
            throw new IllegalArgumentException("the session has not started");
        }
        if (event instanceof SessionEvent.Answered answered) return answered(state, answered);
        if (event instanceof SessionEvent.Cleared cleared) return cleared(state, cleared);
        if (event instanceof SessionEvent.Skipped skipped) return skipped(state, skipped.question());
        if (event instanceof SessionEvent.Moved moved) return moved(state, moved.page());
        if (event instanceof SessionEvent.Assigned assigned) return assigned(state, assigned);
        if (event instanceof SessionEvent.Started started) return started(state, started);
        if (event instanceof SessionEvent.Submitted submitted) return state.submitted(submitted.month());
        if (event instanceof SessionEvent.Withdrawn) return withdrawn(state);
        throw new AssertionError("no state after " + event.getClass().getSimpleName()); // SessionEvent is sealed
    }

    private static SessionState started(SessionState state, SessionEvent.Started started) {
        var start =
                new Start(started.language(), started.channel(), started.today(), started.seed(), started.simulated());
        return state.started(start, state.round.gates().all(state.answers, start.occasion()));
    }

    private static SessionState assigned(SessionState state, SessionEvent.Assigned assigned) {
        var answers = new LinkedHashMap<String, Answer>();
        assigned.variants().forEach((name, variant) -> answers.put(name, ChoiceAnswer.of(variant)));
        return answered(state, new SessionEvent.Answered(answers));
    }

    private static SessionState answered(SessionState state, SessionEvent.Answered answered) {
        var answers = state.answers;
        var slots = new int[answered.answers().size()];
        int count = 0;
        for (var entry : answered.answers().entrySet()) {
            int slot = slot(state, entry.getKey());
            answers = answers.with(slot, entry.getValue());
            slots[count++] = slot;
        }
        return with(state, answers, slots);
    }

    private static SessionState cleared(SessionState state, SessionEvent.Cleared cleared) {
        var answers = state.answers;
        var slots = new int[cleared.questions().size()];
        int count = 0;
        for (String question : cleared.questions()) {
            int slot = slot(state, question);
            answers = answers.with(slot, null);
            slots[count++] = slot;
        }
        return with(state, answers, slots);
    }

    private static SessionState skipped(SessionState state, String question) {
        int slot = slot(state, question);
        return with(state, state.answers.with(slot, NoAnswer.SKIPPED), new int[] {slot});
    }

    private static SessionState with(SessionState state, Chunks<Answer> answers, int[] slots) {
        return state.with(answers, state.round.gates().after(state.gates, answers, slots, occasion(state.start)));
    }

    private static Occasion occasion(@Nullable Start start) {
        if (start == null) {
            throw new IllegalArgumentException("the session has not started");
        }
        return start.occasion();
    }

    private static SessionState moved(SessionState state, String path) {
        int page = state.round.layout().pageIndex(path);
        if (page < 0) {
            throw new IllegalArgumentException("the round has no page \"" + path + "\"");
        }
        return state.turned(page, state.round.path().turned(state, page));
    }

    private static SessionState withdrawn(SessionState state) {
        var fresh = state.round.fresh();
        return new SessionState(
                state.round,
                state.seq() + 1,
                Status.WITHDRAWN,
                -1,
                fresh.answers,
                fresh.gates,
                fresh.route,
                state.start,
                null);
    }

    private static int slot(SessionState state, String question) {
        int slot = state.round.layout().slot(question);
        if (slot < 0) {
            throw new IllegalArgumentException("the round has no question \"" + question + "\"");
        }
        return slot;
    }
}
