package io.github.mitform.session;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Response;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.session.SessionState.Start;
import io.github.mitform.session.SessionState.Status;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's way through a round, for everyday use: {@code session.answer("age", 34).next()}.
 *
 * <p>Immutable: each step returns the session after it and leaves this one as it was. What is refused throws a {@link RefusedException}
 * and changes nothing; who wants no exceptions uses {@link Round#decide} and {@link Round#evolve}. Nothing in it says who the person is.
 */
public final class Session {
    private final SessionState state;
    private final Context context;

    private Session(SessionState state, Context context) {
        this.state = requireNonNull(state, "state");
        this.context = requireNonNull(context, "context");
    }

    /**
     * Starts a session online.
     *
     * @param language of the texts; where the format does not offer it, the nearest one it does
     */
    public static Session start(Round round, Locale language, Context context) {
        return start(round, new SessionCommand.Start(language, Channel.ONLINE, false), context);
    }

    /** Starts a session in any other way. */
    public static Session start(Round round, SessionCommand.Start start, Context context) {
        return new Session(round.fresh(), context).after(start);
    }

    /**
     * Goes on where a session was left.
     *
     * @param context the day and seed of now; those of the start stay in the state
     */
    public static Session resume(SessionState state, Context context) {
        return new Session(state, context);
    }

    /**
     * Goes on where a session was left, possibly in another process.
     *
     * @param state as {@link #toValue} wrote it
     * @throws RefusedException if it belongs to another round or cannot be read; nothing is guessed
     */
    public static Session resume(Round round, Value state, Context context) {
        return new Session(SessionState.read(round, state), context);
    }

    /**
     * Answers a question.
     *
     * @param answer made into a value by {@link Value#from}, in the form of {@link io.github.mitform.answer.rule.AnswerRules}; null takes
     *     the answer back
     * @throws RefusedException if there is no such question, it is not asked at the moment, or the answer is not valid
     */
    public Session answer(String question, @Nullable Object answer) {
        return after(new SessionCommand.Answer(Map.of(question, Value.from(answer))));
    }

    /**
     * Answers several questions at once, such as a page: all or, if one of them is refused, none.
     *
     * @throws RefusedException with every finding of every answer
     */
    public Session answer(Map<String, ?> answers) {
        var values = new LinkedHashMap<String, Value>();
        answers.forEach((question, answer) -> values.put(question, Value.from(answer)));
        return after(new SessionCommand.Answer(values));
    }

    /**
     * Passes over a question.
     *
     * @throws RefusedException if it has to be answered, is not asked at the moment, or is not there
     */
    public Session skip(String question) {
        return after(new SessionCommand.Skip(question));
    }

    /**
     * Turns to the next page.
     *
     * @throws RefusedException if something that has to be answered on this page is missing, or this is the last page
     */
    public Session next() {
        return after(new SessionCommand.Next());
    }

    /**
     * Turns back to the page before.
     *
     * @throws RefusedException if this is the first page
     */
    public Session back() {
        return after(new SessionCommand.Back());
    }

    /**
     * Turns to any page that is shown at the moment.
     *
     * @param page ids from the phase down, joined by slashes
     * @throws RefusedException if there is no such page, or it is not shown at the moment
     */
    public Session goTo(String page) {
        return after(new SessionCommand.GoTo(page));
    }

    /**
     * Delivers the answers, from whatever page.
     *
     * @throws RefusedException listing everything that is missing
     */
    public Session submit() {
        return after(new SessionCommand.Submit());
    }

    /** Ends without delivering anything; the answers are forgotten. */
    public Session withdraw() {
        return after(new SessionCommand.Withdraw());
    }

    private Session after(SessionCommand command) {
        Decision decision = state.round.decide(state, command, context);
        if (decision instanceof Decision.Refused refused) {
            throw new RefusedException(refused.findings());
        }
        SessionState next = state;
        for (SessionEvent event : ((Decision.Accepted) decision).events()) {
            next = state.round.evolve(next, event);
        }
        return new Session(next, context);
    }

    /** Returns what to show now. */
    public View view() {
        return state.round.view(state);
    }

    public Round round() {
        return state.round;
    }

    public SessionState state() {
        return state;
    }

    /** Returns the state in the form in which it is kept. */
    public ObjectValue toValue() {
        return state.toValue();
    }

    /** Returns what was delivered: the answers to what was shown, no id and no time but the month. Empty before the submission. */
    public Optional<Response> response() {
        Start start = state.start;
        if (state.status != Status.SUBMITTED || start == null) {
            return Optional.empty();
        }
        var format = state.round.format();
        return Optional.of(new Response(
                format.id(),
                format.version(),
                state.round.phase(),
                start.channel(),
                Optional.of(start.language()),
                Optional.ofNullable(state.month),
                start.simulated(),
                state.shownAnswers()));
    }

    @Override
    public String toString() {
        return state.toString();
    }
}
