package io.github.mitform.rehearsal;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.check.Input;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionState;
import io.github.mitform.session.SessionState.Status;
import io.github.mitform.session.Trail;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What of a round people came past, and how often: pages, cases, outcomes of conditions, options.
 *
 * <p>Sessions that were not delivered count as far as they came; what stands behind the page they were on is not looked at. Covering in
 * parts and merging them comes to the same as covering everything at once. Belongs to one thread.
 */
public final class Coverage {
    private static final Codec<Kept> CODEC = Codec.of(MethodHandles.lookup(), Kept.class);

    private final Round round;
    private final Map<Goal, Long> times = new LinkedHashMap<>();
    private long sessions;

    private Coverage(Round round) {
        this.round = requireNonNull(round, "round");
        Goal.of(round).forEach(goal -> times.put(goal, 0L));
    }

    /** Returns the coverage of no sessions yet. */
    public static Coverage of(Round round) {
        return new Coverage(round);
    }

    /**
     * Returns a coverage that goes on from a written one.
     *
     * @throws IllegalArgumentException if it is of another round
     * @throws io.github.mitform.problem.InvalidFormatException if it is no written coverage
     */
    public static Coverage resume(Round round, Value written) {
        var coverage = of(round);
        var kept = CODEC.read(written);
        coverage.requireRound(kept.round);
        coverage.sessions = kept.sessions;
        kept.goals.forEach(seen -> coverage.add(new Goal(seen.kind, seen.place, seen.outcome), seen.times));
        return coverage;
    }

    /** Returns the written form: how often each goal was come past, those that never were among them. */
    public Value toValue() {
        var goals = new ArrayList<Seen>();
        times.forEach((goal, count) -> goals.add(new Seen(goal.kind(), goal.place(), goal.outcome(), count)));
        return CODEC.write(new Kept(round.digest(), sessions, goals));
    }

    /**
     * Adds a session, delivered or not.
     *
     * @throws IllegalArgumentException if it belongs to another round
     */
    public void add(SessionState state) {
        requireRound(state.roundDigest());
        sessions++;
        if (state.status() == Status.SUBMITTED) {
            add(state.trail(), state.shownAnswers());
        } else if (state.status() == Status.OPEN) {
            var page = round.view(state).page();
            add(page.map(shown -> state.trail().upTo(shown.path())).orElseGet(state::trail), state.shownAnswers());
        }
    }

    /**
     * Adds a response, unless something is wrong with it.
     *
     * @return what is wrong with it; empty if it was added
     */
    public List<Finding> add(Response response) {
        var review = round.review(response);
        if (review.findings().isEmpty()) {
            sessions++;
            add(review.trail(), response.answers());
        }
        return review.findings();
    }

    private void add(Trail trail, Map<String, Answer> answers) {
        for (Trail.Stop stop : trail.stops()) {
            add(goal(stop), 1);
        }
        for (Input input : round.plan().inputs()) {
            var answer = answers.get(input.name());
            if (answer != null && answer.isGiven()) {
                addOptions(input, answer);
            }
        }
    }

    private static Goal goal(Trail.Stop stop) {
        if (stop instanceof Trail.Page page) return Goal.page(page.place());
        if (stop instanceof Trail.Outcome outcome) return Goal.condition(outcome.place(), outcome.holds());
        if (stop instanceof Trail.Case taken) return Goal.taken(taken.place());
        throw new AssertionError("no goal at " + stop.getClass().getSimpleName()); // Stop is sealed
    }

    /** Whatever an expression sees of an answer to a question with options are ids of options. */
    private void addOptions(Input input, Answer answer) {
        AnswerRule rule = round.rules().get(input.name());
        if (rule == null || rule.type().options().isEmpty()) {
            return;
        }
        Object seen = rule.expressionValue(answer);
        for (Object id : seen instanceof Collection<?> several ? several : List.of(String.valueOf(seen))) {
            times.computeIfPresent(Goal.option(input.path(), String.valueOf(id)), (goal, count) -> count + 1);
        }
    }

    private void add(Goal goal, long more) {
        times.merge(goal, more, Long::sum);
    }

    /**
     * Adds everything that another coverage has. The other one stays as it is.
     *
     * @throws IllegalArgumentException if it is of another round
     */
    public void merge(Coverage other) {
        requireRound(other.round.digest());
        sessions += other.sessions;
        other.times.forEach(this::add);
    }

    private void requireRound(String digest) {
        if (!digest.equals(round.digest())) {
            throw new IllegalArgumentException("this belongs to another round");
        }
    }

    /** Returns how many sessions and responses were added. */
    public long sessions() {
        return sessions;
    }

    /** Returns how often each goal was come past, in the order of the flow; 0 for those that never were. */
    public Map<Goal, Long> times() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(times));
    }

    /** Returns how often a goal was come past; 0 if there is no such goal. */
    public long times(Goal goal) {
        return times.getOrDefault(goal, 0L);
    }

    /** Returns what nobody came past, in the order of the flow. */
    public List<Goal> unseen() {
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns how many sessions came along each part of the flow, by its path: pages such as {@code about_you}, and cases such as {@code
     * young/under_18}. What a picture of the flow writes on its lines.
     */
    public Map<String, Long> flow() {
        var flow = new LinkedHashMap<String, Long>();
        times.forEach((goal, count) -> {
            if (goal.kind() == Goal.Kind.PAGE || goal.kind() == Goal.Kind.CASE) {
                flow.put(goal.place(), count);
            }
        });
        return Collections.unmodifiableMap(flow);
    }

    /** Returns the coverage as lines for people: how much of each kind was seen, then what was not. */
    public String text(Locale language) {
        var lines = new StringBuilder(new Sentence("Sessions: {count}", "Teilnahmen: {count}")
                .with("count", sessions)
                .in(language));
        for (Goal.Kind kind : Goal.Kind.values()) {
            long all =
                    times.keySet().stream().filter(goal -> goal.kind() == kind).count();
            var open = unseen().stream().filter(goal -> goal.kind() == kind).toList();
            if (all > 0) {
                lines.append('\n')
                        .append(new Sentence("{kind}: {seen} of {all} seen", "{kind}: {seen} von {all} gesehen")
                                .with("kind", kind.title(), "seen", all - open.size(), "all", all)
                                .in(language));
                open.forEach(goal -> lines.append("\n  - ").append(goal));
            }
        }
        return lines.append('\n').toString();
    }

    private record Kept(String round, long sessions, List<Seen> goals) {}

    private record Seen(Goal.Kind kind, String place, String outcome, long times) {}
}
