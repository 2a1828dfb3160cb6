package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.pairwise.Copeland;
import io.github.mitform.formats.vote.pairwise.Llull;
import io.github.mitform.formats.vote.pairwise.Minimax;
import io.github.mitform.formats.vote.pairwise.PairStep;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.SchwartzSet;
import io.github.mitform.formats.vote.pairwise.SmithSet;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.tally.Fraction;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Goes through comparisons of two again. For one count. */
final class PairwiseAudit {
    private final Outcome outcome;
    private final PairwiseRule rule;
    private final Profile<Ranking> profile;
    private final int size;
    private final Fraction[][] preferring;

    PairwiseAudit(Outcome outcome, PairwiseRule rule, Profile<Ranking> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.profile = profile;
        this.size = profile.candidates().size();
        this.preferring = new Fraction[size][size];
        for (Fraction[] row : preferring) Arrays.fill(row, Fraction.ZERO);
    }

    void check() {
        if (profile.lines().stream().allMatch(line -> line.ballot().isBlank())) {
            if (!outcome.possibleWinners().isEmpty()) {
                throw Wrong.outcome("nobody is named on any ballot", "auf keinem Stimmzettel steht jemand");
            }
            return;
        }
        compare();
        steps();
        var best = best();
        if (best.isPresent()) {
            Winners.require(best.get(), outcome);
        } else if (!reachAll(true).containsAll(outcome.possibleWinners())
                || outcome.possibleWinners().isEmpty()) {
            throw Wrong.outcome(
                    "a winner does not belong to the smallest group that beats all others",
                    "jemand gewinnt, der nicht zur kleinsten Gruppe gehört, die alle anderen schlägt");
        }
    }

    private void compare() {
        for (var line : profile.lines()) {
            var ranks = new int[size];
            Arrays.fill(ranks, rule.unranked() == Unranked.LAST ? Integer.MAX_VALUE : -1);
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

    private void steps() {
        var compared = new HashSet<List<Integer>>();
        int number = 0;
        for (var step : outcome.steps()) {
            number++;
            if (!(step instanceof PairStep pair)) continue;
            boolean isPair = pair.one() != pair.other() && isPlace(pair.one()) && isPlace(pair.other());
            if (!isPair
                    || !compared.add(List.of(Math.min(pair.one(), pair.other()), Math.max(pair.one(), pair.other())))) {
                throw Wrong.step(number, "this pair is there twice", "dieses Paar gibt es doppelt");
            }
            if (!pair.forOne().equals(preferring[pair.one()][pair.other()])
                    || !pair.forOther().equals(preferring[pair.other()][pair.one()])) {
                throw Wrong.step(
                        number,
                        "“{one}” beats “{other}” by {right} to {against}, not by {told} to {toldAgainst}",
                        "„{one}“ hat gegen „{other}“ {right} zu {against}, nicht {told} zu {toldAgainst}",
                        "one",
                        name(pair.one()),
                        "other",
                        name(pair.other()),
                        "right",
                        preferring[pair.one()][pair.other()],
                        "against",
                        preferring[pair.other()][pair.one()],
                        "told",
                        pair.forOne(),
                        "toldAgainst",
                        pair.forOther());
            }
        }
        if (compared.size() != size * (size - 1) / 2) {
            throw Wrong.outcome("not all pairs are on record", "nicht alle Paare sind festgehalten");
        }
    }

    private boolean isPlace(int place) {
        return place >= 0 && place < size;
    }

    private String name(int place) {
        return profile.candidates().name(place);
    }

    private int sign(int one, int other) {
        return preferring[one][other].compareTo(preferring[other][one]);
    }

    /** Returns how strong the victory of one over the other is, 0 where there is none. */
    private Fraction victory(int winner, int loser, Strength strength) {
        if (sign(winner, loser) <= 0) return Fraction.ZERO;
        return strength == Strength.MARGINS
                ? preferring[winner][loser].minus(preferring[loser][winner])
                : preferring[winner][loser];
    }

    /** Returns who is best by the rule; nothing for rules that would have to be run for that. */
    private Optional<List<Integer>> best() {
        if (rule instanceof SmithSet) return Optional.of(reachAll(true));
        if (rule instanceof SchwartzSet) return Optional.of(reachAll(false));
        if (rule instanceof Copeland) return Optional.of(mostPoints(Fraction.of(1, 2)));
        if (rule instanceof Llull) return Optional.of(mostPoints(Fraction.ONE));
        if (rule instanceof Minimax minimax) return Optional.of(leastDefeat(minimax.strength()));
        if (rule instanceof Schulze schulze) return Optional.of(strongestPaths(schulze.strength()));
        return Optional.empty();
    }

    private List<Integer> greatest(List<Fraction> numbers) {
        var greatest = Collections.max(numbers);
        return IntStream.range(0, size)
                .filter(place -> numbers.get(place).equals(greatest))
                .boxed()
                .toList();
    }

    private List<Integer> mostPoints(Fraction forLevel) {
        return greatest(IntStream.range(0, size)
                .mapToObj(one -> {
                    var points = Fraction.ZERO;
                    for (int other = 0; other < size; other++) {
                        if (other == one) continue;
                        if (sign(one, other) > 0) points = points.plus(Fraction.ONE);
                        if (sign(one, other) == 0) points = points.plus(forLevel);
                    }
                    return points;
                })
                .toList());
    }

    private List<Integer> leastDefeat(Strength strength) {
        return greatest(IntStream.range(0, size)
                .mapToObj(one -> {
                    var worst = Fraction.ZERO;
                    for (int other = 0; other < size; other++) worst = worst.max(victory(other, one, strength));
                    return worst.negated();
                })
                .toList());
    }

    private List<Integer> strongestPaths(Strength strength) {
        var paths = new Fraction[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) paths[one][other] = victory(one, other, strength);
        }
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    paths[from][to] = paths[from][to].max(paths[from][over].min(paths[over][to]));
                }
            }
        }
        return IntStream.range(0, size)
                .filter(one -> IntStream.range(0, size)
                        .allMatch(other -> other == one || paths[one][other].compareTo(paths[other][one]) >= 0))
                .boxed()
                .toList();
    }

    /** Returns those who get to everybody that gets to them, from each to whom they beat, or are level with. */
    private List<Integer> reachAll(boolean levelToo) {
        var reach = new boolean[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                reach[one][other] = one == other || (levelToo ? sign(one, other) >= 0 : sign(one, other) > 0);
            }
        }
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) reach[from][to] |= reach[from][over] && reach[over][to];
            }
        }
        return IntStream.range(0, size)
                .filter(one -> IntStream.range(0, size).allMatch(other -> reach[one][other] || !reach[other][one]))
                .boxed()
                .toList();
    }
}
