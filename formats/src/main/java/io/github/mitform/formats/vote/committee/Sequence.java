package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Elects, or removes, one candidate after the other. A tie that is left open is followed each way, so that every committee is found to which some way
 * of breaking ties leads.
 */
final class Sequence {
    /** How far a count has come. Immutable. */
    interface State {
        /** Returns who is tied for the next move, one or more in order of places; empty at the end. */
        List<Integer> next();

        /** Returns the state after a move. */
        State after(int place);

        /** Returns what is told of a move. */
        Step step(int place);

        /** Returns what the rule looks at in choosing the next, for ties that earlier rounds decide. */
        IntFunction<Fraction> numbers();

        /** Returns whether moves remove candidates instead of electing them. */
        default boolean removes() {
            return false;
        }

        /** Returns who has been elected so far, or has not gone out yet, in order of places. */
        List<Integer> members();

        /** Returns the committee to which this state leads, in order of places, where no seat is filled; none if this way leads to no committee. At the end only. */
        default List<List<Integer>> committees() {
            return List.of(members());
        }

        /** Returns who may fill seats for which there was no next move; asked at the end only. */
        default Optional<Filling> filling() {
            return Optional.empty();
        }

        /** Returns what all that follows depends on, to be compared with {@link Object#equals}. */
        default Object key() {
            return members();
        }

        Approvals approvals();

        /** Returns about how many numbers have to be looked at for one move. */
        long cost();
    }

    /**
     * Seats that any of some others can take.
     *
     * @param certain who is elected in any case
     * @param tied who are equally good for the seats that are left
     */
    record Filling(List<Integer> certain, List<Integer> tied, int missing) {
        /** Returns whether they can be filled in more than one way. */
        boolean isOpen() {
            return missing > 0 && missing < tied.size();
        }

        /** Returns those who are elected if nobody is left over, in order of places. */
        List<Integer> all() {
            return Stream.concat(certain.stream(), missing > 0 ? tied.stream() : Stream.empty())
                    .sorted()
                    .toList();
        }

        boolean mayBe(List<Integer> committee) {
            return committee.containsAll(certain)
                    && committee.stream().allMatch(place -> certain.contains(place) || tied.contains(place));
        }
    }

    private static final Sentence TOO_MUCH = new Sentence(
            "There are too many ways to break ties, or too many candidates, to follow them all; name a way to break ties that leaves none open, such as a"
                    + " lot.",
            "Es gibt zu viele Wege durch Gleichstände oder zu viele Kandidaturen, um allen zu folgen; nennen Sie einen Weg, der keinen Gleichstand"
                    + " offenlässt, etwa das Los.");

    /** What a way costs besides what its state does. */
    private static final long WAY = 200;

    private final TieBreaker breaker;
    private final Committees.Work work;
    /** Ties behind an open one that people decided: on record because committees are missing that would be told otherwise. */
    private final Set<TieUse> decided = new LinkedHashSet<>();

    Sequence(TieBreaker breaker) {
        this(breaker, new Committees.Work(TOO_MUCH));
    }

    /** @param work what several sequences share that are tried one after the other */
    Sequence(TieBreaker breaker, Committees.Work work) {
        this.breaker = breaker;
        this.work = work;
    }

    /** Goes to the end from a state, and elects. */
    void elect(State start, Outcome.Builder outcome) {
        var steps = new ArrayList<Step>();
        var way = new Way(start, (state, move) -> steps.add(state.step(move)));
        var open = way.toOpenTie();
        if (open.isEmpty()) {
            steps.forEach(outcome::step);
            way.elect(outcome);
            return;
        }
        int told = steps.size();
        var committees = everyWay(way);
        var broken = new LinkedHashSet<>(way.behindOpenTie(open));
        // Where ties change nothing, the whole way is told; otherwise only as far as it is the same for all.
        boolean same = committees.size() == 1 && way.mayElect(committees.get(0));
        steps.subList(0, same ? steps.size() : told).forEach(outcome::step);
        outcome.alternatives(committees);
        if (!same) broken.clear();
        broken.addAll(decided);
        broken.forEach(breaker::keep);
        if (same && !start.removes()) way.elect(committees.get(0), outcome);
        else Committees.leaveOpen(committees, outcome);
    }

    /** Returns every committee to which a state leads where ties are broken as the rule says, or each way. */
    List<List<Integer>> committees(State start) {
        var way = new Way(start, (state, move) -> {});
        if (!way.toOpenTie().isEmpty()) return everyWay(way);
        return way.state
                .filling()
                .map(filling -> Committees.filled(filling.certain, filling.tied, filling.missing, TOO_MUCH))
                .orElseGet(way.state::committees);
    }

    /** A number is told, and remembered, of every candidate, which takes room. */
    private static long cost(State state) {
        return state.cost() + 100L * state.approvals().candidates();
    }

    /** Returns the numbers by themselves: with the state of every round, memory would fill. */
    private static IntFunction<Fraction> remembered(State state) {
        var numbers = state.numbers();
        var kept = new Fraction[state.approvals().candidates()];
        for (int place = 0; place < kept.length; place++) kept[place] = numbers.apply(place);
        return place -> kept[place];
    }

    private static Purpose purpose(State state) {
        return state.removes() ? Purpose.ELIMINATE : Purpose.ELECT;
    }

    /** One way through a count. */
    private final class Way {
        private State state;
        private final BiConsumer<State, Integer> told;
        private final List<Integer> moves = new ArrayList<>();
        private final List<IntFunction<Fraction>> earlier = new ArrayList<>();

        Way(State state, BiConsumer<State, Integer> told) {
            this.state = state;
            this.told = told;
        }

        /** Goes to the end, or to the first tie that stays open; returns who is left in it. */
        List<Integer> toOpenTie() {
            for (var tied = state.next(); !tied.isEmpty(); tied = state.next()) {
                var left = tied.size() == 1 ? tied : breaker.left(round(), purpose(state), tied, earlier);
                if (left.size() > 1) return left;
                move(left.get(0));
            }
            return List.of();
        }

        /** Goes on to the end by one of the ways that an open tie leaves; returns the ties that are broken on it. */
        List<TieUse> behindOpenTie(List<Integer> open) {
            var broken = new ArrayList<TieUse>();
            move(open.get(0));
            for (var tied = state.next(); !tied.isEmpty(); tied = state.next()) {
                if (tied.size() > 1) {
                    var narrowed = breaker.narrow(round(), purpose(state), tied, earlier);
                    if (narrowed.left().size() == 1) broken.add(narrowed.use());
                    tied = narrowed.left();
                }
                move(tied.get(0));
            }
            return broken;
        }

        private void move(int place) {
            work.add(cost(state));
            told.accept(state, place);
            moves.add(place);
            earlier.add(remembered(state));
            state = state.after(place);
        }

        int round() {
            return moves.size() + 1;
        }

        /** Returns whether this committee may be what comes of it, at the end. */
        boolean mayElect(List<Integer> committee) {
            return state.filling()
                    .map(filling -> filling.mayBe(committee))
                    .orElseGet(() -> state.committees().contains(committee));
        }

        /** Elects, at the end, and lets ties fill the seats that are left. */
        void elect(Outcome.Builder outcome) {
            var filling = state.filling();
            if (filling.isPresent() && filling.get().isOpen()) {
                Committees.settle(
                        filling.get().certain,
                        filling.get().tied,
                        filling.get().missing,
                        tied -> breaker.choose(round(), Purpose.ELECT, tied, earlier),
                        outcome);
                return;
            }
            var committee =
                    filling.map(Filling::all).orElseGet(() -> state.committees().get(0));
            outcome.alternatives(List.of(committee));
            if (state.removes()) outcome.elect(committee);
            else elect(committee, outcome);
        }

        /** Elects one after the other, and behind them together whoever fills the seats that are left. */
        void elect(List<Integer> committee, Outcome.Builder outcome) {
            moves.forEach(place -> outcome.elect(List.of(place)));
            var rest = new ArrayList<>(committee);
            rest.removeAll(moves);
            outcome.elect(rest);
        }
    }

    /** What is still to be tried from a state. Ways are tried depth first, so that few states are there at once. */
    private record Fork(State state, History history, Iterator<Integer> moves) {}

    private List<List<Integer>> everyWay(Way way) {
        var found = new LinkedHashSet<List<Integer>>();
        var seen = new HashSet<Object>();
        var forks = new ArrayDeque<Fork>();
        var history = History.NONE;
        for (var round : way.earlier) history = after(history, round, way.state);
        forks.push(fork(way.state, history, way.round(), found));
        while (!forks.isEmpty()) {
            var fork = forks.peek();
            if (!fork.moves.hasNext()) {
                forks.pop();
                continue;
            }
            var after = fork.state.after(fork.moves.next());
            history = after(fork.history, fork.state.numbers(), after);
            // What was seen is kept, which takes room as well.
            work.add(WAY + 4 * after.cost() + 100L * history.size());
            if (seen.add(List.of(after.key(), history))) {
                forks.push(fork(after, history, way.round() + forks.size(), found));
            }
        }
        return Committees.sorted(found);
    }

    /** Of who is elected, or has gone out, nothing more is asked. */
    private History after(History history, IntFunction<Fraction> numbers, State state) {
        var members = state.members();
        return history.with(
                numbers,
                state.approvals().candidates(),
                place -> members.contains(place) == state.removes(),
                breaker.ties());
    }

    private Fork fork(State state, History history, int round, Set<List<Integer>> found) {
        var tied = state.next();
        if (tied.isEmpty()) {
            found.addAll(state.filling()
                    .map(filling -> filled(filling, history, round))
                    .orElseGet(state::committees));
        } else if (tied.size() > 1) {
            var narrowed = breaker.narrow(round, purpose(state), tied, history.rounds());
            if (narrowed.use().by() == TieBreak.DECISION) decided.add(narrowed.use());
            tied = narrowed.left();
        }
        Committees.requireListable(found.size(), TOO_MUCH);
        return new Fork(state, history, tied.iterator());
    }

    /** Nothing changes while seats are filled, so that the ways of breaking ties put those who are tied in an order, with some of them side by side. */
    private List<List<Integer>> filled(Filling filling, History history, int round) {
        var certain = new ArrayList<>(filling.certain);
        var tied = new ArrayList<>(filling.tied);
        int missing = filling.missing;
        while (missing > 0 && missing < tied.size()) {
            var best =
                    breaker.narrow(round, Purpose.ELECT, tied, history.rounds()).left();
            if (best.size() > missing) return Committees.filled(certain, best, missing, TOO_MUCH);
            certain.addAll(best);
            tied.removeAll(best);
            missing -= best.size();
        }
        return Committees.filled(certain, tied, missing, TOO_MUCH);
    }
}
