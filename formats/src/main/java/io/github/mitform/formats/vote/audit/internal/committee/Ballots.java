package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.committee.CommitteeRule;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The approvals of one count, and how many seats there are. Immutable. */
record Ballots(List<Line<Approval>> lines, int size, int seats) {
    static Ballots of(Profile<Approval> profile, CommitteeRule rule) {
        return new Ballots(profile.lines(), profile.candidates().size(), rule.seats());
    }

    Fraction weight(int line) {
        return lines.get(line).weight();
    }

    boolean approves(int line, int place) {
        return lines.get(line).ballot().approves(place);
    }

    /** Returns what all weigh, blank ballots included. */
    Fraction weight() {
        return lines.stream().map(Line::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns what those weigh who approve. */
    Fraction support(int place) {
        return sum(place, line -> Fraction.ONE);
    }

    /** Returns a number of each ballot that approves, times what it weighs, added up. */
    Fraction sum(int place, IntFunction<Fraction> ofLine) {
        var sum = Fraction.ZERO;
        for (int line = 0; line < lines.size(); line++) {
            if (approves(line, place)) sum = sum.plus(ofLine.apply(line).times(weight(line)));
        }
        return sum;
    }

    /** Returns how many members a ballot approves of. */
    int shared(int line, List<Integer> members) {
        return (int) members.stream().filter(member -> approves(line, member)).count();
    }

    /** Returns a number of each candidate who is no member. */
    SortedMap<Integer, Fraction> others(List<Integer> members, IntFunction<Fraction> number) {
        var numbers = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < size; place++) {
            if (!members.contains(place)) numbers.put(place, number.apply(place));
        }
        return numbers;
    }

    long cost() {
        return (long) lines.size() * size;
    }

    /** Returns members and a new one, in order of places. */
    static List<Integer> with(List<Integer> members, int place) {
        var more = new ArrayList<>(members);
        more.add(place);
        more.sort(null);
        return List.copyOf(more);
    }
}
