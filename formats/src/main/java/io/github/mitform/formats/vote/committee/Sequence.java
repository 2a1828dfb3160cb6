package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

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

        /** Returns every committee to which this state leads, each in order of places; asked at the end only. */
        default List<List<Integer>> committees() {
            return filling().map(Filling::committees).orElseGet(() -> List.of(members()));
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
        boolean isListable() {
            return Committees.isListable(tied.size(), missing);
        }

        /** Returns every committee that may come of it. */
        List<List<Integer>> committees() {
            return Committees.filled(certain, tied, missing);
        }
    }

    /** What a way costs besides what its state does. */
    private static final long WAY = 200;

    private final TieBreaker breaker;
    private final Committees.Work work;

    Sequence(TieBreaker breaker) {
        this(breaker, new Committees.Work());
    }

    /** @param work what several sequences share that are tried one after the other */
    Sequence(TieBreaker breaker, Committees.Work work) {
        this.breaker = breaker;
        this.work = work;
    }

    /** Goes to the end from a state, and elects. */
    void elect(State start, Outcome.Builder outcome) {
        var steps = new ArrayList<Step>();
        var moves = new ArrayList<Integer>();
        var earlier = new ArrayList<IntFunction<Fraction>>();
        var state = start;
        Optional<State> open = Optional.empty();
        int movesToOpen = 0;
        for (var tied = state.next(); !tied.isEmpty(); tied = state.next()) {
            int move = tied.get(0);
            if (tied.size() > 1 && open.isEmpty()) {
                var purpose = state.removes() ? Purpose.ELIMINATE : Purpose.ELECT;
                var chosen = breaker.choose(moves.size() + 1, purpose, tied, earlier);
                if (chosen.isEmpty()) {
                    open = Optional.of(state);
                    movesToOpen = moves.size() + 1;
                } else {
                    move = chosen.getAsInt();
                }
            }
            work.add(cost(state));
            steps.add(state.step(move));
            moves.add(move);
            earlier.add(remembered(state));
            state = state.after(move);
        }
        var filling = state.filling();
        if (open.isEmpty() && filling.isPresent() && !filling.get().isListable()) {
            steps.forEach(outcome::step);
            Committees.settle(
                    filling.get().certain(), filling.get().tied(), filling.get().missing(), breaker, outcome);
            return;
        }
        var committees = open.isPresent() ? everyWay(open.get()) : Committees.sorted(state.committees());
        // Where ties change nothing, the whole way is told; otherwise only as far as it is the same for all.
        boolean one = committees.size() == 1 && state.committees().contains(committees.get(0));
        int told = one || open.isEmpty() ? moves.size() : movesToOpen - 1;
        steps.subList(0, told).forEach(outcome::step);
        if (one && !state.removes()) {
            moves.forEach(place -> outcome.elect(List.of(place)));
            var rest = new ArrayList<>(committees.get(0));
            rest.removeAll(moves);
            outcome.elect(rest).alternatives(committees);
        } else {
            Committees.settle(committees, breaker, outcome);
        }
    }

    /** Returns every committee to which a state leads where ties are broken as the rule says, or each way. */
    List<List<Integer>> committees(State start) {
        var state = start;
        int round = 1;
        var earlier = new ArrayList<IntFunction<Fraction>>();
        for (var tied = state.next(); !tied.isEmpty(); tied = state.next()) {
            int move = tied.get(0);
            if (tied.size() > 1) {
                var chosen = breaker.choose(round, Purpose.ELECT, tied, earlier);
                if (chosen.isEmpty()) return everyWay(state);
                move = chosen.getAsInt();
            }
            earlier.add(remembered(state));
            work.add(cost(state));
            state = state.after(move);
            round++;
        }
        return Committees.sorted(state.committees());
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

    /** What is still to be tried from a state. Ways are tried depth first, so that few states are there at once. */
    private record Fork(State state, Iterator<Integer> moves) {}

    private List<List<Integer>> everyWay(State start) {
        var found = new LinkedHashSet<List<Integer>>();
        var seen = new HashSet<Object>();
        var forks = new ArrayDeque<Fork>();
        forks.push(fork(start, found));
        while (!forks.isEmpty()) {
            var fork = forks.peek();
            if (!fork.moves.hasNext()) {
                forks.pop();
                continue;
            }
            var after = fork.state.after(fork.moves.next());
            // What was seen is kept, which takes room as well.
            work.add(WAY + 4 * after.cost());
            if (seen.add(after.key())) forks.push(fork(after, found));
        }
        return Committees.sorted(found);
    }

    private static Fork fork(State state, Set<List<Integer>> found) {
        var tied = state.next();
        if (tied.isEmpty()) found.addAll(state.committees());
        Committees.requireListable(found.size());
        return new Fork(state, tied.iterator());
    }
}
