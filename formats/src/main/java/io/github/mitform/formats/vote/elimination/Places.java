package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.TreeMap;

/** Gives points to places in rankings; candidates who share a rank share the points of the places they take. */
final class Places {
    private Places() {}

    /** What a place is worth. */
    @FunctionalInterface
    interface Points {
        /**
         * @param place from 0 for the best
         * @param ranked how many the ballot ranks
         */
        Fraction of(int place, int ranked, int candidates);
    }

    /** @param unrankedShare whether those whom a ranking leaves out share what is left; only for points that fall evenly */
    static Outcome count(
            Rule<Ranking> rule,
            Profile<Ranking> profile,
            Ties ties,
            TieFacts facts,
            Points points,
            boolean unrankedShare) {
        var outcome = Outcome.of(rule, profile);
        int size = profile.candidates().size();
        var sums = new Sums(size);
        for (Line<Ranking> line : profile.lines()) {
            add(line, size, points, unrankedShare, sums);
        }
        if (profile.isEmpty()) return outcome.build();
        var scores = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < size; place++) scores.put(place, sums.of(place));
        return Positional.elect(scores, new TieBreaker(ties, facts, profile.candidates()), outcome);
    }

    private static void add(Line<Ranking> line, int size, Points points, boolean unrankedShare, Sums sums) {
        var ballot = line.ballot();
        int ranked = ballot.size();
        var named = new int[ranked];
        int next = 0;
        while (next < ranked) {
            int first = next;
            var sum = Fraction.ZERO;
            do {
                named[next] = ballot.place(next);
                sum = sum.plus(points.of(next++, ranked, size));
            } while (next < ranked && ballot.sharesRank(next));
            var each = line.weight().times(sum).dividedBy(next - first);
            for (int i = first; i < next; i++) sums.add(named[i], each);
        }
        if (unrankedShare && ranked < size) {
            // Points fall evenly from place to place, so that the average is that of the first and the last of them.
            var ends = points.of(ranked, ranked, size).plus(points.of(size - 1, ranked, size));
            sums.addToOthers(named, ranked, line.weight().times(ends).dividedBy(2));
        }
    }
}
