package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.BitSet;
import java.util.SortedMap;
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

    /** @param unrankedShare whether those whom a ranking leaves out share what is left */
    static Outcome count(
            Rule<Ranking> rule,
            Profile<Ranking> profile,
            Ties ties,
            TieFacts facts,
            Points points,
            boolean unrankedShare) {
        int size = profile.candidates().size();
        var scores = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < size; place++) scores.put(place, Fraction.ZERO);
        boolean blank = true;
        for (Line<Ranking> line : profile.lines()) {
            blank &= line.ballot().isBlank();
            add(line, size, points, unrankedShare, scores);
        }
        return blank ? Outcome.of(rule, profile).build() : Positional.outcome(rule, profile, ties, facts, scores);
    }

    private static void add(
            Line<Ranking> line, int size, Points points, boolean unrankedShare, SortedMap<Integer, Fraction> scores) {
        var ballot = line.ballot();
        var left = new BitSet();
        left.set(0, size);
        int next = 0;
        while (next < ballot.size()) {
            int first = next;
            var sum = Fraction.ZERO;
            do {
                sum = sum.plus(points.of(next++, ballot.size(), size));
            } while (next < ballot.size() && ballot.sharesRank(next));
            var each = line.weight().times(sum).dividedBy(next - first);
            for (int i = first; i < next; i++) {
                left.clear(ballot.place(i));
                scores.merge(ballot.place(i), each, Fraction::plus);
            }
        }
        if (unrankedShare && next < size) {
            var sum = Fraction.ZERO;
            for (int place = next; place < size; place++) sum = sum.plus(points.of(place, ballot.size(), size));
            var each = line.weight().times(sum).dividedBy(size - next);
            left.stream().forEach(place -> scores.merge(place, each, Fraction::plus));
        }
    }
}
