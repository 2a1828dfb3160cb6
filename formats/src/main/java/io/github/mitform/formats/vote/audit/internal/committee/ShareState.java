package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.committee.EqualShares.Completion;
import io.github.mitform.formats.vote.committee.ShareStep;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The method of equal shares: whoever costs each supporter least is elected, and they pay.
 *
 * @param purses what each voter of a line has left
 * @param prices by place, what each supporter pays at most; without members and those whom supporters cannot pay for
 */
record ShareState(
        Ballots ballots,
        EqualShares rule,
        List<Integer> members,
        List<Fraction> purses,
        SortedMap<Integer, Fraction> prices)
        implements State {

    /** @param seats for how many seats the shares are to pay */
    static State start(Ballots ballots, EqualShares rule, long seats) {
        var share = Fraction.of(seats).dividedBy(ballots.weight());
        return of(ballots, rule, List.of(), Collections.nCopies(ballots.lines().size(), share));
    }

    private static State of(Ballots ballots, EqualShares rule, List<Integer> members, List<Fraction> purses) {
        var prices = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < ballots.size(); place++) {
            int each = place;
            if (!members.contains(place)) {
                price(ballots, purses, place).ifPresent(price -> prices.put(each, price));
            }
        }
        boolean over = prices.isEmpty() && members.size() < ballots.seats();
        // Phragmén's rule goes on from where shares have ended: who has something left carries less than nothing.
        return over && rule.completion() == Completion.PHRAGMEN
                ? LoadState.of(
                        ballots, members, purses.stream().map(Fraction::negated).toList())
                : new ShareState(ballots, rule, members, purses, prices);
    }

    /** Returns what each supporter pays at most for a seat; nothing if they have less than it costs. */
    private static Optional<Fraction> price(Ballots ballots, List<Fraction> purses, int place) {
        var held = new TreeMap<Fraction, Fraction>();
        for (int line = 0; line < purses.size(); line++) {
            if (ballots.approves(line, place)) held.merge(purses.get(line), ballots.weight(line), Fraction::plus);
        }
        var weight = held.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        var missing = Fraction.ONE;
        for (var group : held.entrySet()) {
            if (group.getKey().times(weight).compareTo(missing) >= 0) return Optional.of(missing.dividedBy(weight));
            missing = missing.minus(group.getKey().times(group.getValue()));
            weight = weight.minus(group.getValue());
        }
        return Optional.empty();
    }

    @Override
    public List<Integer> next() {
        if (members.size() == ballots.seats() || prices.isEmpty()) return List.of();
        return Places.with(prices, Collections.min(prices.values()));
    }

    private Fraction paid(int line, int place) {
        return ballots.approves(line, place)
                ? purses.get(line).min(prices.getOrDefault(place, Fraction.ZERO))
                : Fraction.ZERO;
    }

    private List<Fraction> left(int place) {
        var left = new ArrayList<Fraction>();
        for (int line = 0; line < purses.size(); line++)
            left.add(purses.get(line).minus(paid(line, place)));
        return List.copyOf(left);
    }

    @Override
    public State after(int place) {
        return of(ballots, rule, Ballots.with(members, place), left(place));
    }

    @Override
    public Step told(int place) {
        var payments = new ArrayList<ShareStep.Payment>();
        var left = left(place);
        var all = Fraction.ZERO;
        for (int line = 0; line < purses.size(); line++) {
            all = all.plus(left.get(line).times(ballots.weight(line)));
            if (paid(line, place).signum() == 0) continue;
            payments.add(new ShareStep.Payment(ballots.weight(line), paid(line, place), left.get(line)));
        }
        return new ShareStep(members.size() + 1, place, prices.getOrDefault(place, Fraction.ZERO), payments, all);
    }

    /** The less, the better; worst is whoever cannot be paid for. */
    @Override
    public SortedMap<Integer, Fraction> numbers() {
        var never =
                prices.values().stream().reduce(Fraction.ZERO, Fraction::max).plus(Fraction.ONE);
        return ballots.others(
                members, place -> prices.getOrDefault(place, never).negated());
    }

    @Override
    public List<List<Integer>> committees() {
        boolean complete = members.size() == ballots.seats() || rule.completion() == Completion.NONE;
        return complete ? List.of(members) : List.of();
    }

    /** Seats that shares do not fill go to whoever else has most approvals. */
    @Override
    public Optional<Filling> filling() {
        if (members.size() == ballots.seats() || rule.completion() != Completion.APPROVALS) return Optional.empty();
        var certain = new ArrayList<>(members);
        for (List<Integer> group : Places.order(ballots.others(members, ballots::support))) {
            int missing = ballots.seats() - certain.size();
            if (group.size() >= missing) return Optional.of(new Filling(certain, group, missing));
            certain.addAll(group);
        }
        throw new IllegalStateException("there are more candidates than seats");
    }

    @Override
    public Object key() {
        return List.of(members, purses);
    }

    @Override
    public long cost() {
        return ballots.cost();
    }
}
