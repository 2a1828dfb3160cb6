package io.github.mitform.rehearsal.paths;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.Program;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.rehearsal.Goal;
import io.github.mitform.rehearsal.suite.SampleResults;
import io.github.mitform.rehearsal.suite.TestCase;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A few sessions that together come past everything in a phase that was found a way to. Each of them was gone through.
 *
 * @param paths in the order in which they were found
 * @param covered what they come past
 * @param uncovered what no session was found for, with the reason
 * @param evaluated how many sessions were tried, at most {@code budget}
 * @param obstacles what kept the phase from opening, so that nothing was tried; usually none
 */
public record PhasePaths(
        Id phase,
        List<PathSession> paths,
        List<Goal> covered,
        List<Uncovered> uncovered,
        int evaluated,
        int budget,
        List<Finding> obstacles) {
    /** How many sessions are tried for a phase unless said otherwise. */
    public static final int USUAL_BUDGET = 2_000;

    private static final int MOST_NAMED = 3;

    public PhasePaths {
        requireNonNull(phase, "phase");
        paths = List.copyOf(paths);
        covered = List.copyOf(covered);
        uncovered = List.copyOf(uncovered);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * A session.
     *
     * @param covers what it comes past
     * @param test the same as a test, which passes
     */
    public record PathSession(List<Goal> covers, TestCase test) {
        public PathSession {
            covers = List.copyOf(covers);
            requireNonNull(test, "test");
        }
    }

    /**
     * Something that no session was found for.
     *
     * @param why the reason, as a {@link PathProblem}
     */
    public record Uncovered(Goal goal, Finding why) {
        public Uncovered {
            requireNonNull(goal, "goal");
            requireNonNull(why, "why");
        }
    }

    /**
     * Looks for paths through a round.
     *
     * @param context the day that conditions may look at, and the seed of all sessions
     * @param earlier what the round was opened with, as options by {@code phase.result}, to be written into the tests
     * @param budget how many sessions may be tried, 1 or more
     */
    public static PhasePaths of(Round round, Context context, Map<String, List<Option>> earlier, int budget) {
        if (budget < 1) {
            throw new IllegalArgumentException("1 session or more has to be tried, but the budget is " + budget);
        }
        var search = new Search(round, context, budget);
        var paths = new ArrayList<PathSession>();
        var told = new ArrayList<Goal>();
        for (Executed executed : search.run()) {
            var covers = List.copyOf(executed.goals());
            var name = round.phase() + " " + (paths.size() + 1) + ": " + named(covers, told);
            told.addAll(covers);
            paths.add(new PathSession(covers, new PathWriter(round, executed, context).write(name, earlier)));
        }
        var uncovered = new ArrayList<Uncovered>();
        search.uncovered().forEach((goal, why) -> uncovered.add(new Uncovered(goal, why)));
        return new PhasePaths(
                round.phase(), paths, List.copyOf(search.covered()), uncovered, search.evaluated(), budget, List.of());
    }

    /** Opens a phase with sample results of earlier ones and looks for paths through it. */
    static PhasePaths of(Program program, Id phase, Context context, int budget) {
        var samples = SampleResults.options(program, phase);
        var results = SampleResults.of(samples);
        var obstacles = Round.obstacles(program, phase, results);
        return obstacles.isEmpty()
                ? of(Round.open(program, phase, results), context, samples, budget)
                : new PhasePaths(phase, List.of(), List.of(), List.of(), 0, budget, obstacles);
    }

    /** Names a path by the first of what no earlier one comes past, values before all else, because they say most. */
    private static String named(List<Goal> covers, List<Goal> told) {
        var fresh = new ArrayList<String>();
        for (Goal.Kind kind : List.of(Goal.Kind.VALUE, Goal.Kind.CASE, Goal.Kind.CONDITION, Goal.Kind.PAGE)) {
            covers.stream()
                    .filter(goal -> goal.kind() == kind && !told.contains(goal))
                    .map(Goal::toString)
                    .forEach(fresh::add);
        }
        return String.join(", ", fresh.subList(0, Math.min(MOST_NAMED, fresh.size())));
    }

    /** Returns whether everything is covered. */
    public boolean isComplete() {
        return uncovered.isEmpty() && obstacles.isEmpty();
    }

    /** Returns what was found, for people, in German for a German locale, otherwise in English. */
    public String text(Locale language) {
        var text = new StringBuilder(new Sentence(
                        "Phase {phase}: {paths} paths come past {covered} of {all}; {evaluated} sessions were tried.",
                        "Phase {phase}: {paths} Wege führen an {covered} von {all} vorbei; {evaluated} Teilnahmen wurden"
                                + " versucht.")
                .with(
                        "phase",
                        phase,
                        "paths",
                        paths.size(),
                        "covered",
                        covered.size(),
                        "all",
                        covered.size() + uncovered.size(),
                        "evaluated",
                        evaluated)
                .in(language));
        for (Goal.Kind kind : Goal.Kind.values()) {
            long seen = covered.stream().filter(goal -> goal.kind() == kind).count();
            long open =
                    uncovered.stream().filter(one -> one.goal().kind() == kind).count();
            if (seen + open > 0) {
                text.append("\n  ")
                        .append(kind.title().in(language))
                        .append(": ")
                        .append(seen)
                        .append('/')
                        .append(seen + open);
            }
        }
        uncovered.forEach(one -> text.append("\n  ! ")
                .append(one.goal())
                .append(": ")
                .append(one.why().message(language)));
        obstacles.forEach(obstacle -> text.append("\n  ! ").append(obstacle.message(language)));
        paths.forEach(path -> text.append("\n  ").append(path.test().name()));
        return text.append('\n').toString();
    }
}
