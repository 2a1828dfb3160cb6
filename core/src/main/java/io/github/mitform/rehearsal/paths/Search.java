package io.github.mitform.rehearsal.paths;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.reasoning.Contradiction;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.rehearsal.Coverage;
import io.github.mitform.rehearsal.Goal;
import io.github.mitform.rehearsal.Walkthrough;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.SessionState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for sessions that together come past everything in a round. For one use. */
final class Search {
    private static final int MOST_TRIES = 8;

    private final Round round;
    private final Context context;
    private final int budget;
    private final FlowMap map;
    private final Occasions occasions;
    private final Map<Goal, Probe> probes = new LinkedHashMap<>();
    private final Candidates candidates;
    private final Solver solver;
    private final List<Executed> executed = new ArrayList<>();
    private final Set<Goal> covered = new LinkedHashSet<>();
    private final Map<Goal, Finding> uncovered = new LinkedHashMap<>();

    Search(Round round, Context context, int budget) {
        this.round = round;
        this.context = context;
        this.budget = budget;
        this.map = new FlowMap(round);
        this.occasions = new Occasions(round, context);
        var values = Probes.of(round, map.rules(), context.today());
        this.candidates = new Candidates(round, values, context.today());
        this.solver = new Solver(round, map, candidates, context.today());
        values.forEach(probe -> probes.put(new Goal(Goal.Kind.VALUE, probe.place(), probe.outcome()), probe));
    }

    /** Looks for everything, and keeps as few sessions as it can. */
    List<Executed> run() {
        execute(new Attempt(Map.of(), Channel.ONLINE, context.seed()));
        map.ways().forEach((goal, ways) -> seek(goal, ways, Optional.empty()));
        probes.forEach((goal, probe) -> {
            if (isPossible(goal, probe)) {
                seek(goal, List.of(map.shown(probe.input().name())), Optional.of(probe));
            }
        });
        return fewest();
    }

    /** A number or a day that is not allowed is no goal; of anything else it is worth knowing that nobody can answer it. */
    private boolean isPossible(Goal goal, Probe probe) {
        if (probe.input().isComputed()) {
            return true; // what values there can be is known only once one is found
        }
        boolean canBeLeftOut = !probe.input().question().required();
        if (probe.matches(null) ? canBeLeftOut : candidates.matching(probe).isPresent()) {
            return true;
        }
        boolean isOutOfBounds = probe.kind() == Probe.Kind.EQUALS && Probe.hasNeighbours(probe.value());
        if (!isOutOfBounds && !probe.matches(null)) {
            uncovered.put(goal, why(goal, PathProblem.NO_ANSWER));
        }
        return false;
    }

    private void seek(Goal goal, List<List<Constraint>> ways, Optional<Probe> probe) {
        if (covered.contains(goal)) {
            return;
        }
        for (List<Constraint> way : ways) {
            int[] tries = {0};
            solver.solve(way, probe, answers -> {
                execute(goal, answers);
                return covered.contains(goal) || ++tries[0] >= MOST_TRIES || isSpent();
            });
        }
        if (!covered.contains(goal)
                && probe.filter(probed -> probed.input().isComputed()).isEmpty()) {
            uncovered.put(goal, why(goal, problem(ways)));
        }
    }

    /** Lets somebody answer so who gets the variants that are among the answers, on one channel after the other. */
    private void execute(Goal goal, Map<String, Answer> answers) {
        var seed = occasions.seed(answers);
        for (Channel channel : occasions.channels()) {
            if (seed.isPresent() && !covered.contains(goal)) {
                execute(new Attempt(answers, channel, seed.getAsLong()));
            }
        }
    }

    private boolean isSpent() {
        return executed.size() >= budget;
    }

    private PathProblem problem(List<List<Constraint>> ways) {
        if (ways.stream().allMatch(this::isContradiction)) return PathProblem.IMPOSSIBLE;
        return isSpent() ? PathProblem.BUDGET : PathProblem.NOT_FOUND;
    }

    private boolean isContradiction(List<Constraint> way) {
        List<Expression> conditions = way.stream().map(Constraint::expression).toList();
        return !conditions.isEmpty() && Contradiction.isCertain(conditions, new AnswerNames());
    }

    private Finding why(Goal goal, PathProblem problem) {
        var finding = problem == PathProblem.BUDGET
                ? problem.at(Pointer.root(), "budget", budget)
                : problem.at(Pointer.root());
        return finding.withPath(goal.place());
    }

    private void execute(Attempt attempt) {
        if (isSpent()) {
            return;
        }
        var start = new SessionCommand.Start(Paths.language(round), attempt.channel(), true);
        var way =
                Walkthrough.of(round, start, new Context(context.today(), attempt.seed()), attempt.person(candidates));
        var done = new Executed(attempt, way, goals(way));
        executed.add(done);
        covered.addAll(done.goals());
        done.goals().forEach(uncovered::remove);
    }

    private Set<Goal> goals(Walkthrough way) {
        SessionState state = way.session().state();
        var coverage = Coverage.of(round);
        coverage.add(state);
        var goals = new LinkedHashSet<Goal>();
        coverage.times().forEach((goal, times) -> {
            if (times > 0 && map.ways().containsKey(goal)) {
                goals.add(goal);
            }
        });
        probes.forEach((goal, probe) -> {
            var input = probe.input();
            Answer answer = (input.isComputed() ? state.values() : state.shownAnswers()).get(input.name());
            AnswerRule rule = rule(input.name());
            if (answer != null && rule != null && Candidates.matches(rule, probe, answer)) {
                goals.add(goal);
            }
        });
        return goals;
    }

    /** Returns sessions that together come past everything that was come past: again and again the one with the most that is new. */
    private List<Executed> fewest() {
        var open = new LinkedHashSet<>(covered);
        var chosen = new LinkedHashSet<Executed>();
        while (!open.isEmpty()) {
            Executed best = executed.get(0);
            long most = -1;
            for (Executed candidate : executed) {
                long more = candidate.goals().stream().filter(open::contains).count();
                if (more > most) {
                    most = more;
                    best = candidate;
                }
            }
            open.removeAll(best.goals());
            chosen.add(best);
        }
        return executed.stream().filter(chosen::contains).toList();
    }

    Set<Goal> covered() {
        return covered;
    }

    Map<Goal, Finding> uncovered() {
        return uncovered;
    }

    /** Returns how many sessions were tried. */
    int evaluated() {
        return executed.size();
    }

    private @Nullable AnswerRule rule(String name) {
        var rule = round.rules().get(name);
        return rule == null ? round.computed().get(name) : rule;
    }

    /** What conditions can say of the answers in this round. */
    private final class AnswerNames implements Names {
        @Override
        public Optional<Type> type(String name) {
            var rule = Optional.ofNullable(rule(name)).map(AnswerRule::expressionType);
            return rule.or(() -> {
                int dot = name.lastIndexOf('.');
                return dot < 0
                        ? Optional.empty()
                        : Optional.ofNullable(round.rules().get(name.substring(0, dot)))
                                .map(whole -> whole.parts().get(name.substring(dot + 1)));
            });
        }

        @Override
        public Collection<String> all() {
            return round.rules().keySet();
        }

        @Override
        public Range range(String name) {
            return Optional.ofNullable(rule(name))
                    .map(AnswerRule::expressionRange)
                    .orElse(Range.ANY);
        }
    }
}
