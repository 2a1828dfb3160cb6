package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.committee.SeatStep;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * Monroe's rule one by one: whoever most of those approve of who are not represented yet is elected, and represents a group of them.
 *
 * @param left how many people of each line are not represented yet
 * @param approving by place, how many of these approve of each candidate who is no member
 */
record GroupState(Ballots ballots, List<Integer> members, List<Fraction> left, SortedMap<Integer, Fraction> approving)
        implements State {

    static GroupState start(Ballots ballots) {
        var people = new ArrayList<Fraction>();
        for (int line = 0; line < ballots.lines().size(); line++) people.add(ballots.weight(line));
        return of(ballots, List.of(), List.copyOf(people));
    }

    private static GroupState of(Ballots ballots, List<Integer> members, List<Fraction> left) {
        var approving = ballots.others(members, place -> {
            var sum = Fraction.ZERO;
            for (int line = 0; line < left.size(); line++) {
                if (ballots.approves(line, place)) sum = sum.plus(left.get(line));
            }
            return sum;
        });
        return new GroupState(ballots, members, left, approving);
    }

    @Override
    public List<Integer> next() {
        if (members.size() == ballots.seats()) return List.of();
        return Places.with(approving, Collections.max(approving.values()));
    }

    /** Groups that are one larger come first; of more supporters than fit in, those whose ballots stand first. */
    @Override
    public State after(int place) {
        var people = ballots.weight();
        long size = people.dividedBy(ballots.seats()).floor().longValueExact();
        boolean larger = people.minus(Fraction.of(size * ballots.seats())).compareTo(Fraction.of(members.size())) > 0;
        var free = Fraction.of(larger ? size + 1 : size);
        var rest = new ArrayList<>(left);
        for (int line = 0; line < rest.size(); line++) {
            if (!ballots.approves(line, place)) continue;
            var represented = free.min(rest.get(line));
            rest.set(line, rest.get(line).minus(represented));
            free = free.minus(represented);
        }
        return of(ballots, Ballots.with(members, place), List.copyOf(rest));
    }

    @Override
    public Step told(int place) {
        return new SeatStep(members.size() + 1, SeatStep.Measure.REPRESENTED, approving, List.of(place));
    }

    @Override
    public SortedMap<Integer, Fraction> numbers() {
        return approving;
    }

    @Override
    public Object key() {
        return List.of(members, left);
    }

    @Override
    public long cost() {
        return ballots.cost();
    }
}
