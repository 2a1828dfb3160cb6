package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.committee.SeatStep;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Phragmén's sequential rule: whoever is elected next leaves the supporters with the least load.
 *
 * @param loads what each voter of a line carries; below 0 for what is left of shares
 * @param after by place, what every supporter would carry; without members and those whom nobody supports
 */
record LoadState(Ballots ballots, List<Integer> members, List<Fraction> loads, SortedMap<Integer, Fraction> after)
        implements State {

    static LoadState start(Ballots ballots) {
        return of(ballots, List.of(), Collections.nCopies(ballots.lines().size(), Fraction.ZERO));
    }

    static LoadState of(Ballots ballots, List<Integer> members, List<Fraction> loads) {
        var after = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < ballots.size(); place++) {
            var support = ballots.support(place);
            if (members.contains(place) || support.signum() == 0) continue;
            after.put(place, ballots.sum(place, loads::get).plus(Fraction.ONE).dividedBy(support));
        }
        return new LoadState(ballots, members, loads, after);
    }

    @Override
    public List<Integer> next() {
        if (members.size() == ballots.seats() || after.isEmpty()) return List.of();
        return Places.with(after, Collections.min(after.values()));
    }

    @Override
    public State after(int place) {
        var carried = new ArrayList<>(loads);
        for (int line = 0; line < carried.size(); line++) {
            if (ballots.approves(line, place)) carried.set(line, after.getOrDefault(place, Fraction.ZERO));
        }
        return of(ballots, Ballots.with(members, place), List.copyOf(carried));
    }

    @Override
    public Step told(int place) {
        return new SeatStep(members.size() + 1, SeatStep.Measure.LOAD, after, List.of(place));
    }

    /** The less, the better. */
    @Override
    public SortedMap<Integer, Fraction> numbers() {
        var numbers = new TreeMap<Integer, Fraction>();
        after.forEach((place, load) -> numbers.put(place, load.negated()));
        return numbers;
    }

    /** With fewer candidates supported than seats, any others fill them. */
    @Override
    public Optional<Filling> filling() {
        var others = new ArrayList<>(Places.all(ballots.size()));
        others.removeAll(members);
        return Optional.of(new Filling(members, others, ballots.seats() - members.size()));
    }

    @Override
    public Object key() {
        return List.of(members, loads);
    }

    @Override
    public long cost() {
        return ballots.cost();
    }
}
