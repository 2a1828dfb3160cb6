package io.github.mitform.formats.vote.audit.internal.pairwise;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How many prefer each to each, added up from the ballots. For one count. */
final class Preferences {
    /** Chains among more candidates take too long. */
    static final int MOST_PATHS = 400;

    private final int size;
    private final Fraction[][] preferring;

    Preferences(Profile<Ranking> profile, Unranked unranked) {
        this.size = profile.candidates().size();
        this.preferring = nobody();
        for (var line : profile.lines()) {
            var ranks = new int[size];
            Arrays.fill(ranks, unranked == Unranked.LAST ? Integer.MAX_VALUE : -1);
            int next = 0;
            for (List<Integer> rank : line.ballot().ranks()) {
                for (int place : rank) ranks[place] = next;
                next++;
            }
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    if (ranks[one] >= 0 && ranks[other] >= 0 && ranks[one] < ranks[other]) {
                        preferring[one][other] = preferring[one][other].plus(line.weight());
                    }
                }
            }
        }
    }

    private Fraction[][] nobody() {
        var nobody = new Fraction[size][size];
        for (Fraction[] row : nobody) Arrays.fill(row, Fraction.ZERO);
        return nobody;
    }

    int size() {
        return size;
    }

    /** Returns what those weigh who prefer one to the other. */
    Fraction of(int one, int other) {
        return preferring[one][other];
    }

    int sign(int one, int other) {
        return preferring[one][other].compareTo(preferring[other][one]);
    }

    /** Returns how strong each victory is, 0 where there is none. */
    Fraction[][] victories(Strength strength) {
        var victories = nobody();
        for (int winner = 0; winner < size; winner++) {
            for (int loser = 0; loser < size; loser++) {
                if (sign(winner, loser) <= 0) continue;
                victories[winner][loser] = strength == Strength.MARGINS
                        ? preferring[winner][loser].minus(preferring[loser][winner])
                        : preferring[winner][loser];
            }
        }
        return victories;
    }

    /** Returns how strong the strongest chain of victories is from each to each; a chain is as strong as the weakest of them. */
    Fraction[][] strongestPaths(Strength strength) {
        var paths = victories(strength);
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    paths[from][to] = paths[from][to].max(paths[from][over].min(paths[over][to]));
                }
            }
        }
        return paths;
    }

    /** Returns how many others are not ahead of each by strongest chains. */
    List<Fraction> notAhead(Fraction[][] paths) {
        var numbers = new ArrayList<Fraction>();
        for (int one = 0; one < size; one++) {
            int number = 0;
            for (int other = 0; other < size; other++) {
                if (other != one && paths[one][other].compareTo(paths[other][one]) >= 0) number++;
            }
            numbers.add(Fraction.of(number));
        }
        return Collections.unmodifiableList(numbers);
    }
}
