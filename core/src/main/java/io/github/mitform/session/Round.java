package io.github.mitform.session;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.answer.rule.ResponseReading;
import io.github.mitform.check.Plan;
import io.github.mitform.check.Program;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.session.internal.Binding;
import io.github.mitform.session.internal.Chunks;
import io.github.mitform.session.internal.Gates;
import io.github.mitform.session.internal.Layout;
import io.github.mitform.session.internal.Route;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.value.Digest;
import io.github.mitform.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A phase that is open: its questions with all their options, ready for people.
 *
 * <p>Here are the pure functions that a session consists of: {@link #decide} says what becomes of a command, {@link #evolve} makes the
 * next state, {@link #view} says what to show. {@link Session} wraps them for everyday use. Immutable and safe to share between threads;
 * one round serves any number of sessions.
 */
public final class Round {
    private final Program program;
    private final Plan plan;
    private final String digest;
    private final Layout layout;
    private final Gates gates;
    private final Map<String, AnswerRule> rules;
    private final Map<String, AnswerRule> computed;
    private final ResponseCodec responses;
    private final Path path;
    private final Decider decider;
    private final SessionState fresh;
    private final boolean onSimulated;

    private Round(Program program, Plan phase, Binding binding) {
        this.program = program;
        var unrolled = phase.unrolled(binding.types());
        this.plan = unrolled.plan();
        this.digest = Digest.of(Value.object(Map.of(
                "program", Value.of(program.digest()),
                "phase", Value.of(plan.phase().value()),
                "options", binding.toValue())));
        this.onSimulated = binding.simulated();
        this.layout = new Layout(plan, unrolled.types());
        this.gates = new Gates(layout, plan);
        var byName = new LinkedHashMap<String, AnswerRule>();
        var computed = new LinkedHashMap<String, AnswerRule>();
        layout.inputs().forEach(input -> (input.isComputed() ? computed : byName).put(input.name(), input.rule()));
        this.computed = Collections.unmodifiableMap(computed);
        this.rules = Collections.unmodifiableMap(byName);
        var kept = new LinkedHashMap<String, AnswerRule>();
        layout.inputs().stream()
                .filter(input -> !input.isComputed())
                .forEach(input -> kept.put(input.name(), input.keptRule()));
        this.responses = new ResponseCodec(kept);
        this.path = new Path(layout);
        this.decider = new Decider(this);
        this.fresh = new SessionState(
                this,
                0,
                SessionState.Status.NEW,
                -1,
                Chunks.ofNulls(layout.inputCount()),
                Chunks.ofNulls(layout.unitCount()),
                Route.of(layout, 0),
                null,
                null);
    }

    /**
     * Opens a phase.
     *
     * @param earlier what the phases before yielded; {@link PhaseResults#none} where nothing is taken from them
     * @throws IllegalArgumentException if the format has no such phase
     * @throws InvalidFormatException if a question takes options from a result that is not there or not decided on, gets too few of
     *     them, too many, or one twice; it lists every such question
     */
    public static Round open(Program program, Id phase, PhaseResults earlier) {
        Plan plan = program.plan(phase);
        var binding = Binding.of(plan, earlier);
        if (!binding.findings().isEmpty()) {
            throw new InvalidFormatException(program.format().id() + "/" + phase, binding.findings());
        }
        return new Round(program, plan, binding);
    }

    /** Opens a phase, as {@link #open(Program, Id, PhaseResults)}. */
    public static Round open(Program program, String phase, PhaseResults earlier) {
        return open(program, Id.of(phase), earlier);
    }

    /** Opens a phase that takes nothing from earlier ones, as {@link #open(Program, Id, PhaseResults)}. */
    public static Round open(Program program, String phase) {
        return open(program, Id.of(phase), PhaseResults.none());
    }

    /** Returns what would keep a phase from opening; empty if nothing does. */
    public static List<Finding> obstacles(Program program, Id phase, PhaseResults earlier) {
        return Binding.of(program.plan(phase), earlier).findings();
    }

    public Program program() {
        return program;
    }

    public Format format() {
        return program.format();
    }

    /** Returns the id of the phase. */
    public Id phase() {
        return plan.phase();
    }

    /**
     * Returns the phase as it was compiled, with the questions of each item in the place of what is repeated; the options of questions may
     * still have to come from elsewhere.
     */
    public Plan plan() {
        return plan;
    }

    /** Returns the SHA-256 over the digest of the program, the phase and the options it took from earlier ones. */
    public String digest() {
        return digest;
    }

    /** Returns what may be answered to each question, whatever options are shown, by its name, in the order of the flow. */
    public Map<String, AnswerRule> rules() {
        return rules;
    }

    /** Returns of which type each computed value is, by its name, in the order of the flow. */
    public Map<String, AnswerRule> computed() {
        return computed;
    }

    /** Returns the answer type of a question, with its options; empty if there is no such question. */
    public Optional<AnswerType> type(String question) {
        return Optional.ofNullable(rules.get(question)).map(AnswerRule::type);
    }

    /**
     * Returns whether made-up responses are behind any of its options. What is counted here is marked as simulated then, even if real people
     * answer.
     */
    public boolean isOnSimulated() {
        return onSimulated;
    }

    /** Returns the path of the page on which a question is asked; empty if there is no such question, or nobody is asked. */
    public Optional<String> pageOf(String question) {
        int slot = layout.slot(question);
        return slot < 0 || !layout.input(slot).isAsked()
                ? Optional.empty()
                : Optional.of(layout.page(layout.input(slot).page()).path());
    }

    /** Returns the state before the start. */
    public SessionState fresh() {
        return fresh;
    }

    /**
     * Decides what becomes of a command. A refusal changes nothing and says everything that stands against the command.
     *
     * @throws IllegalArgumentException if the state belongs to another round
     */
    public Decision decide(SessionState state, SessionCommand command, Context context) {
        return decider.decide(own(state), requireNonNull(command, "command"), requireNonNull(context, "context"));
    }

    /**
     * Returns the state after an event. Events are facts and not judged again, but they have to fit the round.
     *
     * @throws IllegalArgumentException if the state or the event belongs to another round, or nothing can have happened yet because
     *     the session has not started
     */
    public SessionState evolve(SessionState state, SessionEvent event) {
        return Evolution.next(own(state), requireNonNull(event, "event"));
    }

    /**
     * Returns what to show now.
     *
     * @throws IllegalArgumentException if the state belongs to another round
     */
    public View view(SessionState state) {
        return Viewer.view(own(state));
    }

    /**
     * Returns everything wrong with a response as a whole: another format, version or phase; unknown and hidden questions; answers that are
     * not valid; required ones that are missing, and agreements that were declined. Takes time in proportion to the answers and the flow;
     * where conditions look at the day, each day of the response's month is tried, and one that fits is enough.
     */
    public List<Finding> check(Response response) {
        return review(response).findings();
    }

    /** Looks at a response as {@link #check} does, and also says which questions were shown to whoever gave it. */
    public ResponseReview review(Response response) {
        return ResponseCheck.review(this, response);
    }

    /** Reads a response and checks it as a whole: everything that a server has to do before it keeps one. */
    public ResponseReading read(Value value) {
        ResponseReading reading = responses.read(value);
        if (reading.response().isEmpty()) {
            return reading;
        }
        var findings = check(reading.response().get());
        return findings.isEmpty() ? reading : new ResponseReading(Optional.empty(), findings);
    }

    Layout layout() {
        return layout;
    }

    Gates gates() {
        return gates;
    }

    Path path() {
        return path;
    }

    private SessionState own(SessionState state) {
        if (state.round != this && !state.round.digest.equals(digest)) {
            throw new IllegalArgumentException("the session belongs to another round");
        }
        return state;
    }

    @Override
    public String toString() {
        return "round " + plan.phase() + " of " + program;
    }
}
