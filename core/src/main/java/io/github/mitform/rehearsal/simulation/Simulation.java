package io.github.mitform.rehearsal.simulation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Response;
import io.github.mitform.check.Plan;
import io.github.mitform.check.Program;
import io.github.mitform.participation.Outcome;
import io.github.mitform.participation.Process;
import io.github.mitform.participation.ProcessCommand;
import io.github.mitform.rehearsal.Walkthrough;
import io.github.mitform.session.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Lets made-up people go through all phases of a format: each phase is opened, gone through page by page, counted, decided on and closed,
 * and what came of it is what the next one offers, as it would be with real people.
 *
 * <p>Immutable. The same settings give the same run. Every response says that it is simulated, and so does all that comes of it. What
 * people answer is drawn from what is allowed, so the run says how a format runs, and nothing about what people think. People come one after
 * the other, and the places of quotas fill up with those who deliver; variants are drawn with their weights alone.
 *
 * <pre>{@code
 * SimulatedRun run = Simulation.of(program).participants(10_000).seed(1).run();
 * System.out.println(run.text(Locale.ENGLISH));
 * }</pre>
 */
public final class Simulation {
    /** Greatest number of made-up people. */
    public static final int MOST_PARTICIPANTS = 1_000_000;

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 6, 1);

    private final Program program;
    private final int participants;
    private final long seed;
    private final LocalDate day;
    private final Habits habits;

    private Simulation(Program program, int participants, long seed, LocalDate day, Habits habits) {
        this.program = requireNonNull(program, "program");
        this.participants = participants;
        this.seed = seed;
        this.day = requireNonNull(day, "day");
        this.habits = requireNonNull(habits, "habits");
    }

    /** Returns a simulation with 1,000 people of {@linkplain Habits#usual usual habits}, the seed 1, on 1 June 2026. */
    public static Simulation of(Program program) {
        return new Simulation(program, 1_000, 1, SOME_DAY, Habits.usual());
    }

    /**
     * Returns the same simulation with another number of people.
     *
     * @param number from 1 to {@value #MOST_PARTICIPANTS}
     */
    public Simulation participants(int number) {
        if (number < 1 || number > MOST_PARTICIPANTS) {
            throw new IllegalArgumentException(
                    "from 1 to " + MOST_PARTICIPANTS + " people take part, but it was " + number);
        }
        return new Simulation(program, number, seed, day, habits);
    }

    /** Returns the same simulation with other people. */
    public Simulation seed(long newSeed) {
        return new Simulation(program, participants, newSeed, day, habits);
    }

    /** Returns the same simulation on another day, which is {@code today} for conditions. */
    public Simulation on(LocalDate newDay) {
        return new Simulation(program, participants, seed, newDay, habits);
    }

    /** Returns the same simulation of people with other habits. */
    public Simulation with(Habits newHabits) {
        return new Simulation(program, participants, seed, day, newHabits);
    }

    /** Looks on while a simulation runs. */
    public interface Observer {
        /**
         * Called after each person in each phase, also for those who do not come back.
         *
         * @param done of {@link Simulation#steps} in all
         */
        default void progressed(long done) {}

        /** Called with each response, in the order of the people. */
        default void delivered(Round round, Response response) {}
    }

    /** Returns how often an observer is told of progress. */
    public long steps() {
        return (long) participants * program.plans().size();
    }

    /** Runs the simulation. */
    public SimulatedRun run() {
        return run(new Observer() {});
    }

    /** Runs the simulation while somebody looks on. Takes time in proportion to people and pages. */
    public SimulatedRun run(Observer observer) {
        var process = Process.start(program);
        var phases = new ArrayList<SimulatedPhase>();
        var coming = new BitSet();
        coming.set(0, participants);
        for (Plan plan : program.plans()) {
            String phase = plan.phase().value();
            var opening = Process.decide(program, process.state(), new ProcessCommand.Open(plan.phase()));
            if (opening instanceof Outcome.Refused refused) {
                return new SimulatedRun(participants, seed, phases, process, refused.findings());
            }
            process = process.open(phase);
            var simulated = phase(process.round(phase), phases.size(), coming, observer);
            phases.add(simulated);
            process = decided(process.close(simulated.count()));
        }
        return new SimulatedRun(participants, seed, phases, process, List.of());
    }

    private SimulatedPhase phase(Round round, int index, BitSet coming, Observer observer) {
        var run = new PhaseRun(round);
        var places = new Places(round);
        List<Locale> languages = round.format().languages();
        for (int number = 0; number < participants; number++) {
            if (coming.get(number)) {
                var participant = new Participant(habits, languages, seed, number, index);
                boolean delivers =
                        (index == 0 || participant.returns()) && takesPart(participant, round, run, places, observer);
                coming.set(number, delivers);
            }
            observer.progressed((long) index * participants + number + 1);
        }
        return run.finish();
    }

    private boolean takesPart(Participant participant, Round round, PhaseRun run, Places places, Observer observer) {
        var way = Walkthrough.of(round, participant.start(), participant.context(day, places), participant);
        run.add(way, participant);
        way.response().ifPresent(response -> observer.delivered(round, response));
        boolean delivered = way.ending() == Walkthrough.Ending.SUBMITTED;
        if (delivered) places.add(way.session().state());
        return delivered;
    }

    private static Process decided(Process closed) {
        var process = closed;
        for (String result : closed.toDecide()) {
            var entries = closed.results().result(result).orElseThrow().entries();
            process = process.decide(result, MadeUpDecision.on(entries));
        }
        return process;
    }
}
