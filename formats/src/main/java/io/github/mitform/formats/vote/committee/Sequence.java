package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

        /** Returns every committee to which this state leads, each in order of places; asked at the end only. */
        Collection<List<Integer>> committees();

        /** Returns what all that follows depends on. */
        Object key();

        Approvals approvals();

        /** Returns about how many numbers have to be looked at for one move. */
        long cost();
    }

    private final TieBreaker breaker;
    private final Committees.Work work = new Committees.Work();

    Sequence(TieBreaker breaker) {
        this.breaker = breaker;
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
            // A step tells a number of every candidate, which takes room.
            work.add(state.cost() + 100L * state.approvals().candidates());
            steps.add(state.step(move));
            moves.add(move);
            earlier.add(state.numbers());
            state = state.after(move);
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
            earlier.add(state.numbers());
            work.add(state.cost());
            state = state.after(move);
            round++;
        }
        return Committees.sorted(state.committees());
    }

    private List<List<Integer>> everyWay(State start) {
        var found = new LinkedHashSet<List<Integer>>();
        var seen = new HashSet<Object>();
        var waiting = new ArrayDeque<State>();
        waiting.push(start);
        while (!waiting.isEmpty()) {
            var state = waiting.pop();
            var tied = state.next();
            if (tied.isEmpty()) found.addAll(state.committees());
            Committees.requireListable(found.size());
            for (int place : tied) {
                var after = state.after(place);
                work.add(after.cost());
                if (tied.size() == 1 || seen.add(after.key())) waiting.push(after);
            }
        }
        return Committees.sorted(found);
    }
}
