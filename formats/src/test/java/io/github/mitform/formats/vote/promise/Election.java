package io.github.mitform.formats.vote.promise;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Whole rankings of a few candidates, the best first. */
record Election(int candidates, List<List<Integer>> ballots) {

    /** Draws odd numbers of ballots until neither first places nor pairs are tied, and no two pairs are as close. */
    static Election drawn(Random random) {
        while (true) {
            int candidates = 3 + random.nextInt(2);
            // A few kinds of ballots, so that majorities, circles and clones are not rare.
            int kinds = 3 + random.nextInt(5);
            var ballots = new ArrayList<List<Integer>>();
            for (int kind = 0; kind < kinds; kind++) {
                var ranking =
                        new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
                Collections.shuffle(ranking, random);
                ballots.addAll(Collections.nCopies(1 + random.nextInt(12), List.copyOf(ranking)));
            }
            var election = new Election(candidates, ballots);
            if (ballots.size() % 2 == 1 && election.hasNoTies()) return election;
        }
    }

    private boolean hasNoTies() {
        var margins = new HashSet<Integer>();
        for (int one = 0; one < candidates; one++) {
            for (int other = 0; other < one; other++) {
                if (!margins.add(Math.abs(margin(one, other)))) return false;
            }
        }
        return hasNoTiedFirsts();
    }

    /** Returns whether all who are first at all are so on different numbers of ballots; of an odd number, no pair can be tied. */
    boolean hasNoTiedFirsts() {
        var firsts = new HashSet<Long>();
        return IntStream.range(0, candidates)
                .mapToLong(one ->
                        ballots.stream().filter(ballot -> ballot.get(0) == one).count())
                .allMatch(number -> number == 0 || firsts.add(number));
    }

    int margin(int one, int other) {
        int margin = 0;
        for (List<Integer> ballot : ballots) margin += ballot.indexOf(one) < ballot.indexOf(other) ? 1 : -1;
        return margin;
    }

    /** Returns everybody who wins, also those tied for it. */
    List<Integer> winners(Rule<Ranking> rule) {
        var names =
                IntStream.range(0, candidates).mapToObj(place -> "c" + place).toList();
        var profile = Profile.empty(Ranking.KIND, Candidates.of(names));
        var times = new HashMap<List<Integer>, Long>();
        ballots.forEach(ballot -> times.merge(ballot, 1L, Long::sum));
        times.forEach((ballot, number) -> profile.add(
                Ranking.of(ballot.stream().mapToInt(Integer::intValue).toArray()), number));
        return rule.count(profile).possibleWinners();
    }

    Election with(int index, List<Integer> ballot) {
        var changed = new ArrayList<>(ballots);
        changed.set(index, ballot);
        return new Election(candidates, changed);
    }

    Election and(List<Integer> ballot) {
        var more = new ArrayList<>(ballots);
        more.add(ballot);
        return new Election(candidates, more);
    }

    Election reversed() {
        return new Election(
                candidates,
                ballots.stream()
                        .map(ballot -> {
                            var turned = new ArrayList<>(ballot);
                            Collections.reverse(turned);
                            return List.copyOf(turned);
                        })
                        .toList());
    }

    /** Puts more candidates beside one of them, side by side on every ballot, in the same order on equal ballots. */
    Election withClones(int of, int more, Random random) {
        var orders = new HashMap<List<Integer>, List<Integer>>();
        return new Election(
                candidates + more,
                ballots.stream()
                        .map(ballot -> orders.computeIfAbsent(ballot, each -> withClones(each, of, more, random)))
                        .toList());
    }

    private List<Integer> withClones(List<Integer> ballot, int of, int more, Random random) {
        var alike = new ArrayList<>(List.of(of));
        for (int clone = 0; clone < more; clone++) alike.add(candidates + clone);
        Collections.shuffle(alike, random);
        var longer = new ArrayList<>(ballot);
        int place = longer.indexOf(of);
        longer.remove(place);
        longer.addAll(place, alike);
        return List.copyOf(longer);
    }
}
