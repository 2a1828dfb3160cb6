package io.github.mitform.formats.vote.comparison;

import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;

/** Who won against whom how often, exactly. */
final class Wins {
    /** More than anybody compares in pairs; bounds the square, and the third power in the estimates. */
    static final int MOST = 500;

    private final Fraction[][] wins;
    private Fraction skipped = Fraction.ZERO;
    private Fraction spoiled = Fraction.ZERO;

    private Wins(int size) {
        wins = new Fraction[size][];
        for (int place = 0; place < size; place++) wins[place] = Places.zeros(size);
    }

    /** @throws UncountableException if there are more than {@link #MOST} options */
    static Wins of(Profile<Comparisons> profile) {
        var wins = new Wins(requireFew(profile));
        for (Line<Comparisons> line : profile.lines()) {
            line.ballot().sets().forEach(set -> wins.add(set, line.weight()));
        }
        return wins;
    }

    /** Returns the number of options. */
    static int requireFew(Profile<?> profile) {
        int size = profile.candidates().size();
        if (size > MOST) {
            throw new UncountableException(new Sentence(
                            "At most {most} options can be compared in pairs, but there are {found}.",
                            "In Paaren lassen sich höchstens {most} Optionen vergleichen; es sind {found}.")
                    .with("most", MOST, "found", size));
        }
        return size;
    }

    private void add(Choice set, Fraction weight) {
        if (!set.isValid()) {
            spoiled = spoiled.plus(weight);
        } else if (set.isSkipped()) {
            skipped = skipped.plus(weight);
        } else {
            set.best().ifPresent(best -> others(set, best).forEach(other -> add(best, other, weight)));
            set.worst()
                    .ifPresent(worst -> others(set, worst).stream()
                            .filter(other -> set.best().orElse(-1) != other)
                            .forEach(other -> add(other, worst, weight)));
        }
    }

    private static List<Integer> others(Choice set, int place) {
        return set.shown().stream().filter(other -> other != place).toList();
    }

    private void add(int winner, int loser, Fraction weight) {
        wins[winner][loser] = wins[winner][loser].plus(weight);
    }

    /** Takes who won against whom how often. */
    interface Taker {
        void take(int winner, int loser, Fraction weight);
    }

    /** Hands out all wins, the first winner first. */
    void forEach(Taker taker) {
        for (int one = 0; one < size(); one++) {
            for (int other = 0; other < size(); other++) {
                if (wins[one][other].signum() > 0) taker.take(one, other, wins[one][other]);
            }
        }
    }

    int size() {
        return wins.length;
    }

    boolean isEmpty() {
        for (Fraction[] row : wins) {
            for (Fraction won : row) {
                if (won.signum() != 0) return false;
            }
        }
        return true;
    }

    WinsStep step() {
        var won = Places.zeros(size());
        var lost = Places.zeros(size());
        for (int one = 0; one < size(); one++) {
            for (int other = 0; other < size(); other++) {
                won[one] = won[one].plus(wins[one][other]);
                lost[other] = lost[other].plus(wins[one][other]);
            }
        }
        return new WinsStep(Places.map(won), Places.map(lost), skipped, spoiled);
    }

    /** Returns the same with as many wins more of everybody against everybody. */
    Wins plus(Fraction each) {
        var more = new Wins(size());
        for (int one = 0; one < size(); one++) {
            for (int other = 0; other < size(); other++) {
                more.wins[one][other] = one == other ? Fraction.ZERO : wins[one][other].plus(each);
            }
        }
        more.skipped = skipped;
        more.spoiled = spoiled;
        return more;
    }

    /** Returns the options in groups, within which everybody is linked to everybody by chains of wins; a single group if all are. */
    List<List<Integer>> linked() {
        var groups = new ArrayList<List<Integer>>();
        var done = new boolean[size()];
        for (int start = 0; start < size(); start++) {
            if (done[start]) continue;
            var below = reached(start, true);
            var above = reached(start, false);
            var group = new ArrayList<Integer>();
            for (int place = 0; place < size(); place++) {
                if (below[place] && above[place]) {
                    group.add(place);
                    done[place] = true;
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private boolean[] reached(int start, boolean downwards) {
        var reached = new boolean[size()];
        reached[start] = true;
        var next = new ArrayList<Integer>(List.of(start));
        for (int i = 0; i < next.size(); i++) {
            int from = next.get(i);
            for (int to = 0; to < size(); to++) {
                var won = downwards ? wins[from][to] : wins[to][from];
                if (!reached[to] && won.signum() > 0) {
                    reached[to] = true;
                    next.add(to);
                }
            }
        }
        return reached;
    }
}
