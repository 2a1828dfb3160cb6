package io.github.mitform.session;

import io.github.mitform.answer.Answer;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.Gates;
import io.github.mitform.session.internal.Occasion;
import io.github.mitform.session.internal.RoundInput;
import io.github.mitform.session.internal.Route;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one person stands in a round, with every answer given so far, shown at the moment or not.
 *
 * <p>Immutable and safe to share; small, because states share what they have in common. Its written form names the round by its digest
 * and everything else by ids, so that it can be read by another process at any time: {@code {"mitform": "session", "v": 1, "round": "…",
 * "seq": 7, "status": "open", "page": "about_you", "today": "2026-01-31", "language": "de", "channel": "online", "seed": "42",
 * "answers": {…}}}. It belongs to the person and not into a result: it knows the day.
 */
public final class SessionState {
    /** Where a session is in its life. */
    public enum Status {
        /** Not started. */
        NEW,
        /** Open for answers. */
        OPEN,
        /** Delivered. */
        SUBMITTED,
        /** Ended without delivering; nothing is kept. */
        WITHDRAWN
    }

    final Round round;
    final Status status;
    final int page;
    final Chunks<Answer> answers;
    final Chunks<Object> gates;
    final Route route;
    final @Nullable Start start;
    final @Nullable YearMonth month;
    private final long seq;

    /** What was settled when the session started. */
    record Start(Locale language, Channel channel, LocalDate today, long seed, boolean simulated) {
        Occasion occasion() {
            return new Occasion(today, channel);
        }
    }

    SessionState(
            Round round,
            long seq,
            Status status,
            int page,
            Chunks<Answer> answers,
            Chunks<Object> gates,
            Route route,
            @Nullable Start start,
            @Nullable YearMonth month) {
        this.round = round;
        this.seq = seq;
        this.status = status;
        this.page = page;
        this.answers = answers;
        this.gates = gates;
        this.route = route;
        this.start = start;
        this.month = month;
    }

    /**
     * Reads the written form.
     *
     * @param round the one that the state belongs to
     * @throws RefusedException if the state belongs to another round or cannot be read; nothing is guessed
     */
    public static SessionState read(Round round, Value value) {
        return StateCodec.read(round, value);
    }

    /** Returns the written form. */
    public ObjectValue toValue() {
        return StateCodec.write(this);
    }

    /** Returns the digest of the round it belongs to. */
    public String roundDigest() {
        return round.digest();
    }

    /** Returns how many events led here, for optimistic locking. */
    public long seq() {
        return seq;
    }

    public Status status() {
        return status;
    }

    /** Returns the path of the page this person last turned to; it need not be on the path any more. Empty before the start. */
    public Optional<String> page() {
        return page < 0
                ? Optional.empty()
                : Optional.of(round.layout().page(page).path());
    }

    /** Returns the language of the texts; empty before the start. */
    public Optional<Locale> language() {
        return start == null ? Optional.empty() : Optional.of(start.language());
    }

    /** Returns how this person takes part; empty before the start. */
    public Optional<Channel> channel() {
        return start == null ? Optional.empty() : Optional.of(start.channel());
    }

    /** Returns every answer, in the order of the flow, those of questions that are not shown at the moment too. */
    public Map<String, Answer> answers() {
        return collect(false);
    }

    /**
     * Returns the answers to questions that are shown at the moment, without options that are not, and with what is filled in: what would be
     * delivered.
     */
    public Map<String, Answer> shownAnswers() {
        return collect(true);
    }

    private Map<String, Answer> collect(boolean shownOnly) {
        var collected = new LinkedHashMap<String, Answer>();
        for (RoundInput input : round.layout().inputs()) {
            if (input.isComputed()) {
                continue;
            }
            int slot = input.input().slot();
            Answer answer = !shownOnly ? answers.get(slot) : isShown(slot) ? answer(slot) : null;
            if (answer != null) {
                collected.put(input.name(), answer);
            }
        }
        return Collections.unmodifiableMap(collected);
    }

    /**
     * Returns what follows from the answers to questions that are shown, by the names of the values, in the order of the flow. What cannot be
     * computed yet is missing.
     */
    public Map<String, Answer> values() {
        var values = new LinkedHashMap<String, Answer>();
        round.layout().computed().forEach((name, slot) -> {
            Answer value = round.gates().computed(gates, slot);
            if (value != null) {
                values.put(name, value);
            }
        });
        return Collections.unmodifiableMap(values);
    }

    /** Returns whether a question is shown at the moment; false if there is no such question. */
    public boolean isShown(String question) {
        int slot = round.layout().slot(question);
        return slot >= 0 && isShown(slot);
    }

    /** Returns what the answers given so far lead past, pages that this person has not come to yet among them; nothing before the start. */
    public Trail trail() {
        return start == null ? new Trail(List.of()) : new Trail.Past(round, gates, start.channel(), route).trail();
    }

    boolean isShown(int slot) {
        return Gates.isShown(gates, slot);
    }

    /** Returns the answer to a question that is shown, as far as it is about options that are shown; null if there is none. */
    @Nullable
    Answer answer(int slot) {
        return round.gates().answer(answers, gates, slot);
    }

    /** Returns whether it is only filled in. */
    boolean isFilledIn(int slot) {
        return round.gates().isFilledIn(answers, gates, slot);
    }

    SessionState turned(int newPage, Route newRoute) {
        return new SessionState(round, seq + 1, status, newPage, answers, gates, newRoute, start, month);
    }

    SessionState started(Start newStart, Chunks<Object> newGates) {
        return new SessionState(
                round,
                seq + 1,
                Status.OPEN,
                -1,
                answers,
                newGates,
                Route.of(round.layout(), newStart.seed()),
                newStart,
                null);
    }

    SessionState with(Chunks<Answer> newAnswers, Chunks<Object> newGates) {
        return new SessionState(round, seq + 1, status, page, newAnswers, newGates, route, start, month);
    }

    SessionState submitted(YearMonth newMonth) {
        return new SessionState(round, seq + 1, Status.SUBMITTED, page, answers, gates, route, start, newMonth);
    }

    /** Two states are equal when their written forms are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionState that && (this == that || toValue().equals(that.toValue()));
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(seq) + round.digest().hashCode();
    }

    /** Returns where it stands, without any answer. */
    @Override
    public String toString() {
        return "session " + status + " after " + seq + " events"
                + page().map(p -> " at " + p).orElse("");
    }
}
