package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.committee.SeatStep;
import io.github.mitform.formats.vote.committee.SeatStep.Measure;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Thiele's methods step by step: whoever adds most points is elected, or whoever takes least away goes out.
 *
 * @param points by place, of everybody who might be next; where several numbers are compared one after the other, in that order
 */
record ThieleState(Ballots ballots, Thiele rule, List<Integer> members, SortedMap<Integer, List<Fraction>> points)
        implements State {

    static ThieleState start(Ballots ballots, Thiele rule) {
        boolean reverse = rule.way() == Thiele.Way.REVERSE;
        var all = new ArrayList<Integer>();
        for (int place = 0; reverse && place < ballots.size(); place++) all.add(place);
        return of(ballots, rule, all);
    }

    private static ThieleState of(Ballots ballots, Thiele rule, List<Integer> members) {
        boolean reverse = rule.way() == Thiele.Way.REVERSE;
        var points = new TreeMap<Integer, List<Fraction>>();
        for (int place = 0; place < ballots.size(); place++) {
            if (members.contains(place) == reverse) points.put(place, points(ballots, rule, members, place));
        }
        return new ThieleState(ballots, rule, members, points);
    }

    /** Returns what a ballot's next member is worth, or its last one, of all ballots that approve. */
    private static List<Fraction> points(Ballots ballots, Thiele rule, List<Integer> members, int place) {
        int next = members.contains(place) ? 0 : 1;
        var parts = new TreeMap<Integer, Fraction>();
        int most = members.size() + next;
        for (int member = 1; member <= most; member++) parts.put(MemberWorth.part(rule, member), Fraction.ZERO);
        for (int line = 0; line < ballots.lines().size(); line++) {
            if (!ballots.approves(line, place)) continue;
            int member = ballots.shared(line, members) + next;
            var worth = MemberWorth.of(rule, member).times(ballots.weight(line));
            parts.merge(MemberWorth.part(rule, member), worth, Fraction::plus);
        }
        return List.copyOf(parts.values());
    }

    @Override
    public boolean removes() {
        return rule.way() == Thiele.Way.REVERSE;
    }

    @Override
    public List<Integer> next() {
        if (members.size() == ballots.seats()) return List.of();
        var best = new ArrayList<Integer>();
        points.forEach((place, each) -> {
            int order = best.isEmpty() ? 0 : compare(each, points.getOrDefault(best.get(0), each));
            if (removes()) order = -order;
            if (order > 0) best.clear();
            if (order >= 0) best.add(place);
        });
        return best;
    }

    private static int compare(List<Fraction> one, List<Fraction> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) return order;
        }
        return 0;
    }

    @Override
    public State after(int place) {
        var after = Ballots.with(members, place);
        if (removes())
            after = members.stream().filter(member -> member != place).toList();
        return of(ballots, rule, after);
    }

    /** Only the first part of points is told. */
    @Override
    public SortedMap<Integer, Fraction> numbers() {
        var first = new TreeMap<Integer, Fraction>();
        points.forEach((place, parts) -> first.put(place, parts.get(0)));
        return first;
    }

    @Override
    public Step told(int place) {
        int round = removes() ? ballots.size() - members.size() + 1 : members.size() + 1;
        return new SeatStep(round, removes() ? Measure.LOSS : Measure.GAIN, numbers(), List.of(place));
    }

    @Override
    public long cost() {
        return ballots.cost();
    }
}
