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
 * Rules by which everybody has votes to pay with: whoever most votes are left for is elected, and the rule says what that costs.
 *
 * @param purses what each voter of a line has left; below 0 for debts, which do not count against anybody
 * @param funds what is left for each candidate who is no member
 */
record FundState(
        Ballots ballots, List<Integer> members, List<Fraction> purses, Pay pay, SortedMap<Integer, Fraction> funds)
        implements State {

    /** What an election costs. */
    interface Pay {
        /** Returns what everybody has left afterwards. */
        List<Fraction> left(Ballots ballots, List<Fraction> purses, int elected);
    }

    static FundState start(Ballots ballots, Pay pay) {
        return of(ballots, List.of(), Collections.nCopies(ballots.lines().size(), Fraction.ONE), pay);
    }

    private static FundState of(Ballots ballots, List<Integer> members, List<Fraction> purses, Pay pay) {
        return new FundState(
                ballots, members, purses, pay, ballots.others(members, place -> funds(ballots, purses, place)));
    }

    private static Fraction funds(Ballots ballots, List<Fraction> purses, int place) {
        return ballots.sum(place, line -> purses.get(line).max(Fraction.ZERO));
    }

    /** Eneström's: a seat costs as many votes as there are for each, taken from the supporters' in proportion. */
    static List<Fraction> inProportion(Ballots ballots, List<Fraction> purses, int elected) {
        var price = ballots.weight().dividedBy(ballots.seats());
        var funds = funds(ballots, purses, elected);
        var kept = funds.compareTo(price) > 0 ? funds.minus(price).dividedBy(funds) : Fraction.ZERO;
        var left = new ArrayList<Fraction>();
        for (int line = 0; line < purses.size(); line++) {
            boolean pays = ballots.approves(line, elected);
            left.add(pays ? purses.get(line).times(kept) : purses.get(line));
        }
        return List.copyOf(left);
    }

    /** The consensus rule's: supporters without debts pay as much as everybody has to begin with, in equal parts; then each gets one vote more. */
    static List<Fraction> inEqualParts(Ballots ballots, List<Fraction> purses, int elected) {
        var paying = ballots.sum(elected, line -> purses.get(line).signum() > 0 ? Fraction.ONE : Fraction.ZERO);
        var left = new ArrayList<Fraction>();
        for (int line = 0; line < purses.size(); line++) {
            boolean pays = ballots.approves(line, elected) && purses.get(line).signum() > 0;
            var each = pays ? ballots.weight().dividedBy(paying) : Fraction.ZERO;
            left.add(purses.get(line).minus(each).plus(Fraction.ONE));
        }
        return List.copyOf(left);
    }

    @Override
    public List<Integer> next() {
        if (members.size() == ballots.seats()) return List.of();
        return Places.with(funds, Collections.max(funds.values()));
    }

    @Override
    public State after(int place) {
        return of(ballots, Ballots.with(members, place), pay.left(ballots, purses, place), pay);
    }

    @Override
    public Step told(int place) {
        return new SeatStep(members.size() + 1, SeatStep.Measure.FUNDS, funds, List.of(place));
    }

    @Override
    public SortedMap<Integer, Fraction> numbers() {
        return funds;
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
