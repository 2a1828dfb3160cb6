package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.Baldwin;
import io.github.mitform.formats.vote.elimination.Coombs;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.Nanson;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.formats.vote.elimination.TwoRound;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through a count again in which candidates go out. For one count. */
final class EliminationAudit {
    private final Outcome outcome;
    private final Profile<Ranking> profile;
    private final Set<Integer> there = new TreeSet<>();

    EliminationAudit(Outcome outcome, Profile<Ranking> profile) {
        this.outcome = outcome;
        this.profile = profile;
        for (int place = 0; place < profile.candidates().size(); place++) there.add(place);
    }

    void check() {
        if (profile.lines().stream().allMatch(line -> line.ballot().isBlank())) {
            if (!outcome.possibleWinners().isEmpty()) {
                throw Wrong.outcome("nobody is named on any ballot", "auf keinem Stimmzettel steht jemand");
            }
            return;
        }
        var steps = outcome.steps();
        if (steps.isEmpty()) throw Wrong.outcome("no round is on record", "keine Runde ist festgehalten");
        for (int i = 0; i < steps.size(); i++) {
            if (!(steps.get(i) instanceof RoundStep round) || round.round() != i + 1) {
                throw Wrong.step(i + 1, "this is not round {round}", "das ist nicht Runde {round}", "round", i + 1);
            }
            numbers(round);
            if (i + 1 < steps.size()) goesOn(round);
            else ends(round);
        }
    }

    private void numbers(RoundStep round) {
        if (!round.tally().keySet().equals(there)) {
            throw Wrong.step(
                    round.round(),
                    "others are counted than those who are left",
                    "gezählt werden andere als die, die noch da sind");
        }
        var tally = bordaPoints() ? borda() : firsts();
        for (int place : there) {
            if (!right(tally, place).equals(right(round.tally(), place))) {
                throw Wrong.step(
                        round.round(),
                        "“{name}” has {right}, not {told}",
                        "„{name}“ hat {right}, nicht {told}",
                        "name",
                        name(place),
                        "right",
                        right(tally, place),
                        "told",
                        right(round.tally(), place));
            }
        }
        var exhausted = Fraction.ZERO;
        for (var line : profile.lines()) {
            if (named(line.ballot()).isEmpty()) exhausted = exhausted.plus(line.weight());
        }
        if (!exhausted.equals(round.exhausted())) {
            throw Wrong.step(
                    round.round(),
                    "{right} count for nobody, not {told}",
                    "{right} zählen für niemanden, nicht {told}",
                    "right",
                    exhausted,
                    "told",
                    round.exhausted());
        }
    }

    private static Fraction right(Map<Integer, Fraction> tally, int place) {
        return tally.getOrDefault(place, Fraction.ZERO);
    }

    private boolean bordaPoints() {
        return outcome.rule() instanceof Baldwin || outcome.rule() instanceof Nanson;
    }

    private void goesOn(RoundStep round) {
        if (there.size() == 1 || !won(round).isEmpty()) {
            throw Wrong.step(
                    round.round(),
                    "somebody has won, but the count goes on",
                    "jemand hat gewonnen, aber die Zählung geht weiter");
        }
        var last = last(round);
        boolean right = tiedLast() == TiedLast.TOGETHER || last.size() == 1
                ? Set.copyOf(round.out()).equals(Set.copyOf(last))
                        && round.out().size() == last.size()
                : round.out().size() == 1
                        && last.containsAll(round.out())
                        && outcome.ties().stream()
                                .anyMatch(tie -> tie.round() == round.round()
                                        && tie.tied().equals(last)
                                        && tie.chosen().equals(round.out()));
        if (!right || round.out().size() == there.size()) {
            throw Wrong.step(
                    round.round(),
                    "those who have to go out are {right}",
                    "ausscheiden müssen {right}",
                    "right",
                    String.join(", ", last.stream().map(this::name).toList()));
        }
        round.out().forEach(there::remove);
    }

    private void ends(RoundStep round) {
        var won = there.size() == 1 ? List.copyOf(there) : won(round);
        if (won.isEmpty() && last(round).size() == there.size()) won = List.copyOf(there);
        if (won.isEmpty() || !round.out().isEmpty()) {
            throw Wrong.step(
                    round.round(),
                    "the count ends, but nobody has won",
                    "die Zählung endet, aber niemand hat gewonnen");
        }
        Winners.require(won, outcome);
    }

    private TiedLast tiedLast() {
        if (outcome.rule() instanceof InstantRunoff runoff) return runoff.tiedLast();
        if (outcome.rule() instanceof Coombs coombs) return coombs.tiedLast();
        if (outcome.rule() instanceof Baldwin baldwin) return baldwin.tiedLast();
        return TiedLast.TOGETHER;
    }

    private List<Integer> won(RoundStep round) {
        var tally = round.tally();
        var most = with(tally, Collections.max(tally.values()));
        var sum = tally.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        boolean majority = Collections.max(tally.values()).times(2).compareTo(sum) > 0;
        if (outcome.rule() instanceof Baldwin) return List.of();
        if (outcome.rule() instanceof Nanson) return last(round).isEmpty() ? List.copyOf(tally.keySet()) : List.of();
        if (outcome.rule() instanceof InstantRunoff runoff && runoff.stop() == InstantRunoff.Stop.TWO) {
            return tally.size() == 2 && most.size() == 1 ? most : List.of();
        }
        if (majority) return most;
        boolean second = outcome.rule() instanceof TwoRound
                && (tally.size() < profile.candidates().size() || last(round).isEmpty());
        return second ? most : List.of();
    }

    private List<Integer> last(RoundStep round) {
        var tally = round.tally();
        if (outcome.rule() instanceof Coombs) {
            var lasts = lasts();
            return with(lasts, Collections.max(lasts.values()));
        }
        if (outcome.rule() instanceof Nanson) {
            var sum = tally.values().stream().reduce(Fraction.ZERO, Fraction::plus);
            var average = sum.dividedBy(tally.size());
            return tally.entrySet().stream()
                    .filter(entry -> entry.getValue().compareTo(average) < 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }
        if (outcome.rule() instanceof TwoRound) {
            var votes = new ArrayList<>(tally.values());
            votes.sort(Collections.reverseOrder());
            var second = votes.get(Math.min(1, votes.size() - 1));
            return tally.entrySet().stream()
                    .filter(entry -> entry.getValue().compareTo(second) < 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }
        return with(tally, Collections.min(tally.values()));
    }

    private static List<Integer> with(Map<Integer, Fraction> tally, Fraction votes) {
        return tally.entrySet().stream()
                .filter(entry -> entry.getValue().equals(votes))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns whom a ballot names of those who are there, the best first. */
    private List<Integer> named(Ranking ballot) {
        return ballot.ranks().stream()
                .flatMap(Collection::stream)
                .filter(there::contains)
                .toList();
    }

    private Map<Integer, Fraction> nothing() {
        var sums = new TreeMap<Integer, Fraction>();
        there.forEach(place -> sums.put(place, Fraction.ZERO));
        return sums;
    }

    private Map<Integer, Fraction> firsts() {
        var sums = nothing();
        for (var line : profile.lines()) {
            var named = named(line.ballot());
            if (!named.isEmpty()) sums.merge(named.get(0), line.weight(), Fraction::plus);
        }
        return sums;
    }

    private Map<Integer, Fraction> lasts() {
        var sums = nothing();
        for (var line : profile.lines()) {
            var named = named(line.ballot());
            if (named.isEmpty()) continue;
            var rest = new ArrayList<>(there);
            rest.removeAll(named);
            if (rest.isEmpty()) rest.add(named.get(named.size() - 1));
            for (int place : rest) sums.merge(place, line.weight().dividedBy(rest.size()), Fraction::plus);
        }
        return sums;
    }

    private Map<Integer, Fraction> borda() {
        var sums = nothing();
        for (var line : profile.lines()) {
            var named = named(line.ballot());
            for (int place : there) {
                int rank = named.indexOf(place);
                var points = rank >= 0
                        ? Fraction.of(there.size() - 1L - rank)
                        : Fraction.of((long) there.size() - named.size() - 1, 2);
                sums.merge(place, line.weight().times(points), Fraction::plus);
            }
        }
        return sums;
    }

    private String name(int place) {
        return profile.candidates().name(place);
    }
}
