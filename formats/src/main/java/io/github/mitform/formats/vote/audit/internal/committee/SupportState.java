package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.committee.SeatStep;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.tally.Fraction;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The maximin support method: whoever is elected next leaves every member with most support of its own.
 *
 * @param support by place, what every member could have together with each other candidate
 */
record SupportState(Ballots ballots, List<Integer> members, SortedMap<Integer, Fraction> support) implements State {
    static SupportState of(Ballots ballots, List<Integer> members) {
        SortedMap<Integer, Fraction> support = members.size() == ballots.seats()
                ? new TreeMap<>()
                : ballots.others(members, place -> Division.support(ballots, Ballots.with(members, place)));
        return new SupportState(ballots, members, support);
    }

    @Override
    public List<Integer> next() {
        if (members.size() == ballots.seats()) return List.of();
        return Places.with(support, Collections.max(support.values()));
    }

    @Override
    public State after(int place) {
        return of(ballots, Ballots.with(members, place));
    }

    @Override
    public Step told(int place) {
        return new SeatStep(members.size() + 1, SeatStep.Measure.SUPPORT, support, List.of(place));
    }

    @Override
    public SortedMap<Integer, Fraction> numbers() {
        return support;
    }

    @Override
    public long cost() {
        return 10 * ballots.cost();
    }
}
