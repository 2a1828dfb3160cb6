package io.github.mitform.participation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.Program;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A format on its way through its phases: one is opened, people take part, it is closed with what was counted, people decide where the
 * format asks for it, and the next one opens with the options that came of that.
 *
 * <p>The two pure functions behind it are {@link #decide} and {@link #evolve}. A {@code Process} wraps them: it is immutable, and each
 * step returns the process after it.
 *
 * <pre>{@code
 * var process = Process.start(program).open("wishes");
 * var count = RoundCount.of(process.round("wishes"));
 * responses.forEach(count::add);
 * process = process.close(count.finish()).decide("wishes.proposals", decision).open("ballot");
 * }</pre>
 */
public final class Process {
    private final Program program;
    private final ProcessState state;

    private Process(Program program, ProcessState state) {
        this.program = program;
        this.state = state;
    }

    /** Returns a process in which nothing has happened yet. */
    public static Process start(Program program) {
        return new Process(program, ProcessState.fresh(program.digest()));
    }

    /**
     * Returns a process that goes on from a written one.
     *
     * @throws IllegalArgumentException if another program was running
     * @throws InvalidFormatException if the value is no written state of a process
     */
    public static Process resume(Program program, Value written) {
        return of(program, ProcessState.codec().read(written));
    }

    /**
     * Returns a process in a state.
     *
     * @throws IllegalArgumentException if the state is of another program
     */
    public static Process of(Program program, ProcessState state) {
        if (!state.program().equals(requireNonNull(program, "program").digest())) {
            throw new IllegalArgumentException("the process runs another definition than this one of "
                    + program.format().id());
        }
        return new Process(program, state);
    }

    /**
     * Decides what becomes of a command. Depends on nothing but its arguments.
     *
     * @throws IllegalArgumentException if the state is of another program
     */
    public static Outcome decide(Program program, ProcessState state, ProcessCommand command) {
        var process = of(program, state);
        if (command instanceof ProcessCommand.Open open) return process.opening(open.phase());
        if (command instanceof ProcessCommand.Close close) return process.closing(close.count());
        if (command instanceof ProcessCommand.Decide decide) {
            return process.deciding(decide.result(), decide.decision());
        }
        throw new AssertionError("no outcome of " + command.getClass().getSimpleName()); // ProcessCommand is sealed
    }

    /** Returns the state after an event. */
    public static ProcessState evolve(ProcessState state, ProcessEvent event) {
        return state.after(event);
    }

    private Outcome opening(Id phase) {
        var definition = program.format().phase(phase);
        if (definition.isEmpty()) return refused(ProcessProblem.NO_PHASE, "phase", phase);
        if (state.isOpen(phase.value())) return refused(ProcessProblem.ALREADY_OPEN, "phase", phase);
        if (state.isClosed(phase.value())) return refused(ProcessProblem.ALREADY_CLOSED, "phase", phase);
        var findings = new ArrayList<>(waitsFor(definition.get()));
        if (findings.isEmpty()) {
            findings.addAll(Round.obstacles(program, phase, state.results()));
        }
        return findings.isEmpty()
                ? accepted(new ProcessEvent.Opened(
                        phase, Round.open(program, phase, state.results()).digest()))
                : new Outcome.Refused(findings);
    }

    private List<Finding> waitsFor(Phase phase) {
        if (phase.after().isEmpty()) {
            return List.of();
        }
        var earlier = phase.after().get();
        if (!state.isClosed(earlier.value())) {
            return List.of(
                    ProcessProblem.EARLIER_NOT_CLOSED.at(Pointer.root(), "phase", phase.id(), "earlier", earlier));
        }
        return toDecide(earlier).stream()
                .map(result -> ProcessProblem.NOT_DECIDED.at(Pointer.root(), "phase", phase.id(), "result", result))
                .toList();
    }

    /** Returns the results of a closed phase that people still have to decide about. */
    private List<String> toDecide(Id phase) {
        return program.plan(phase).results().stream()
                .filter(planned -> planned.result().decide().isPresent())
                .map(planned -> phase + "." + planned.name())
                .filter(result -> state.results().decision(result).isEmpty())
                .toList();
    }

    private Outcome closing(PhaseCount count) {
        var round = state.open().get(count.phase().value());
        if (round == null) {
            return refused(
                    state.isClosed(count.phase().value()) ? ProcessProblem.ALREADY_CLOSED : ProcessProblem.NOT_OPEN,
                    "phase",
                    count.phase());
        }
        return round.equals(count.round())
                ? accepted(new ProcessEvent.Closed(count))
                : refused(ProcessProblem.OTHER_ROUND, "phase", count.phase());
    }

    private Outcome deciding(String result, HumanDecision decision) {
        var known = state.results().result(result);
        if (known.isEmpty()) return refused(ProcessProblem.NO_RESULT, "result", result);
        if (hasOpenedAfter(result.substring(0, result.indexOf('.')))) {
            return refused(ProcessProblem.DECIDED_ALREADY, "result", result);
        }
        var findings = decision.check(known.get().entries());
        return findings.isEmpty()
                ? accepted(new ProcessEvent.Decided(result, decision))
                : new Outcome.Refused(findings);
    }

    /** Returns whether a phase has opened that comes, directly or not, after this one. */
    private boolean hasOpenedAfter(String phase) {
        return program.format().phases().stream()
                .filter(later ->
                        later.after().filter(id -> id.value().equals(phase)).isPresent())
                .map(later -> later.id().value())
                .anyMatch(later -> state.isOpen(later) || state.isClosed(later) || hasOpenedAfter(later));
    }

    private static Outcome accepted(ProcessEvent event) {
        return new Outcome.Accepted(List.of(event));
    }

    private static Outcome refused(ProcessProblem problem, Object... gaps) {
        return new Outcome.Refused(List.of(problem.at(Pointer.root(), gaps)));
    }

    /**
     * Opens a phase.
     *
     * @throws InvalidFormatException if it cannot open yet or again, with every reason
     */
    public Process open(String phase) {
        return after(new ProcessCommand.Open(Id.of(phase)));
    }

    /**
     * Closes a phase with what was counted.
     *
     * @throws InvalidFormatException if it is not open, or other responses were counted
     */
    public Process close(PhaseCount count) {
        return after(new ProcessCommand.Close(count));
    }

    /**
     * Records what people decided about a result, in place of an earlier decision.
     *
     * @param result as {@code phase.result}
     * @throws InvalidFormatException if there is no such result, the decision has faults, or a later phase has opened already
     */
    public Process decide(String result, HumanDecision decision) {
        return after(new ProcessCommand.Decide(result, decision));
    }

    private Process after(ProcessCommand command) {
        var outcome = decide(program, state, command);
        if (outcome instanceof Outcome.Refused refused) {
            throw new InvalidFormatException(program.format().id().value(), refused.findings());
        }
        var next = state;
        for (ProcessEvent event : ((Outcome.Accepted) outcome).events()) {
            next = evolve(next, event);
        }
        return new Process(program, next);
    }

    /**
     * Returns the round of an open phase.
     *
     * @throws IllegalStateException if the phase is not open
     */
    public Round round(String phase) {
        if (!state.isOpen(phase)) {
            throw new IllegalStateException("the phase " + phase + " is not open");
        }
        return Round.open(program, phase, state.results());
    }

    /** Returns what the closed phases yielded. */
    public PhaseResults results() {
        return state.results();
    }

    /** Returns what a phase came to; empty until it is closed. */
    public Optional<PhaseCount> count(String phase) {
        return state.count(phase);
    }

    /** Returns the results that people have to decide about before later phases can open, as {@code phase.result}. */
    public List<String> toDecide() {
        return program.format().phases().stream()
                .filter(phase -> state.isClosed(phase.id().value()))
                .flatMap(phase -> toDecide(phase.id()).stream())
                .toList();
    }

    /** Returns the definition that runs. */
    public Program program() {
        return program;
    }

    /** Returns how far the process has come. */
    public ProcessState state() {
        return state;
    }

    /** Returns the state in its written form. */
    public Value toValue() {
        return ProcessState.codec().write(state);
    }
}
