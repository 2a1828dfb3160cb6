package io.github.mitform.formats.vote.audit.internal.elimination;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.elimination.Baldwin;
import io.github.mitform.formats.vote.elimination.Coombs;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.LastPlacesStep;
import io.github.mitform.formats.vote.elimination.Nanson;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.formats.vote.elimination.TwoRound;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through a count again in which candidates go out. For one count. */
final class EliminationAudit {
    /** So many sets of candidates are looked at where every way of breaking ties counts. */
    private static final int MOST_WAYS = 5_000;

    private static final Sentence WAYS = new Sentence(
            "Who wins by every way of breaking ties was not worked out anew, since there are too many ways.",
            "Wer bei jeder Auflösung der Gleichstände gewinnt, wurde nicht neu errechnet, weil es zu viele Wege gibt.");

    private final Outcome outcome;
    private final Profile<Ranking> profile;
    private final Set<Integer> there = new TreeSet<>();
    private final RecordedTies recorded;
    private final List<SortedMap<Integer, Fraction>> earlier = new ArrayList<>();
    private final List<List<Integer>> gone = new ArrayList<>();
    /** How many steps have been looked at. */
    private int step;

    EliminationAudit(Outcome outcome, Profile<Ranking> profile) {
        this.outcome = outcome;
        this.profile = profile;
        this.recorded = new RecordedTies(outcome.rule().ties(), outcome, -1);
        for (int place = 0; place < profile.candidates().size(); place++) there.add(place);
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        if (profile.isEmpty()) {
            new Log(outcome).requireEnd();
            Winners.requireNothing(outcome);
            return List.of();
        }
        var steps = outcome.steps();
        if (tiedLast() == TiedLast.EVERY_WAY) {
            if (!steps.isEmpty()) throw Wrong.outOfPlace(1);
            var winners = new TreeSet<Integer>();
            if (!everyWay(new HashSet<>(), winners)) return List.of(WAYS);
            Winners.requireBest(List.copyOf(winners), recorded, outcome);
            return List.of();
        }
        if (steps.isEmpty()) throw Wrong.outcome("no round is on record", "keine Runde ist festgehalten");
        int number = 0;
        while (step < steps.size()) {
            number++;
            var lasts = Optional.of(steps.get(step)).filter(LastPlacesStep.class::isInstance);
            if (lasts.isPresent()) step++;
            if (step >= steps.size() || !(steps.get(step) instanceof RoundStep round) || round.round() != number) {
                throw Wrong.step(step + 1, "this is not round {round}", "das ist nicht Runde {round}", "round", number);
            }
            step++;
            numbers(round);
            lastPlaces(lasts, round);
            if (step < steps.size()) goesOn(round);
            else ends(round);
        }
        return List.of();
    }

    private void numbers(RoundStep round) {
        if (!round.tally().keySet().equals(there)) {
            throw Wrong.step(
                    step,
                    "others are counted than those who are left",
                    "gezählt werden andere als die, die noch da sind");
        }
        var tally = bordaPoints() ? borda() : firsts();
        for (int place : there) {
            if (!right(tally, place).equals(right(round.tally(), place))) {
                throw Wrong.step(
                        step,
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
            // Who names nobody shares points with everybody.
            if (!bordaPoints() && named(line.ballot()).isEmpty()) exhausted = exhausted.plus(line.weight());
        }
        if (!exhausted.equals(round.exhausted())) {
            throw Wrong.step(
                    step,
                    "{right} count for nobody, not {told}",
                    "{right} zählen für niemanden, nicht {told}",
                    "right",
                    exhausted,
                    "told",
                    round.exhausted());
        }
    }

    /** Where the last places decide who goes, they are told right before. */
    private void lastPlaces(Optional<Step> told, RoundStep round) {
        boolean decide = outcome.rule() instanceof Coombs
                && there.size() > 1
                && won(round).isEmpty();
        var right = decide ? Optional.of(new LastPlacesStep(round.round(), lasts())) : Optional.empty();
        if (!told.equals(right)) {
            throw Wrong.step(
                    told.isPresent() ? step - 1 : step,
                    "how often each is the last is told wrongly or in the wrong place",
                    "wie oft jede Kandidatur hinten steht, ist falsch oder an falscher Stelle genannt");
        }
    }

    private static Fraction right(Map<Integer, Fraction> tally, int place) {
        return tally.getOrDefault(place, Fraction.ZERO);
    }

    private boolean bordaPoints() {
        return outcome.rule() instanceof Baldwin || outcome.rule() instanceof Nanson;
    }

    /** By these rules each of them has to go whatever the others have. */
    private boolean areLastTied() {
        return !(outcome.rule() instanceof Nanson || outcome.rule() instanceof TwoRound);
    }

    private void goesOn(RoundStep round) {
        if (there.size() == 1 || !won(round).isEmpty()) {
            throw Wrong.step(
                    step,
                    "somebody has won, but the count goes on",
                    "jemand hat gewonnen, aber die Zählung geht weiter");
        }
        var last = last(round);
        var out = last;
        if (last.size() > 1 && tiedLast() == TiedLast.TOGETHER) {
            // If all would have to go, nobody goes, which is told at the end.
            if (areLastTied() && last.size() < there.size()) {
                out = recorded.together(round.round(), Purpose.ELIMINATE, last, earlier);
            }
        } else if (last.size() > 1) {
            out = List.of(recorded.one(round.round(), Purpose.ELIMINATE, last, earlier));
        }
        boolean right =
                Set.copyOf(round.out()).equals(Set.copyOf(out)) && round.out().size() == out.size();
        if (!right || round.out().size() == there.size()) {
            throw Wrong.step(
                    step,
                    "those who have to go out are {right}",
                    "ausscheiden müssen {right}",
                    "right",
                    Places.names(out, profile.candidates()));
        }
        round.out().forEach(there::remove);
        gone.add(out);
        earlier.add(round.tally());
    }

    private void ends(RoundStep round) {
        var won = there.size() == 1 ? List.copyOf(there) : won(round);
        if (won.isEmpty() && tiedLast() == TiedLast.TOGETHER && last(round).size() == there.size()) {
            // All would have to go, so that all have won.
            won = List.copyOf(there);
        }
        if (won.isEmpty() || !round.out().isEmpty()) {
            throw Wrong.step(
                    step, "the count ends, but nobody has won", "die Zählung endet, aber niemand hat gewonnen");
        }
        earlier.add(round.tally());
        Winners.requireBest(won, round.round(), earlier, recorded, outcome);
        requireOrder(won, round.tally());
    }

    /** The winners, then those who are left by their last votes, then those who went out, the last ones first. */
    private void requireOrder(List<Integer> won, SortedMap<Integer, Fraction> tally) {
        var order = new ArrayList<List<Integer>>();
        order.add(won);
        var votes = new ArrayList<>(tally.values());
        votes.sort(Collections.reverseOrder());
        for (Fraction each : votes.stream().distinct().toList()) {
            var others = Places.with(tally, each).stream()
                    .filter(place -> !won.contains(place))
                    .toList();
            if (!others.isEmpty()) order.add(others);
        }
        for (int i = gone.size() - 1; i >= 0; i--) order.add(gone.get(i));
        if (!sets(outcome.order()).equals(sets(order)) || !outcome.scores().equals(tally)) {
            throw Wrong.outcome(
                    "the order or the last votes do not follow from the rounds",
                    "die Reihenfolge oder die letzten Stimmen folgen nicht aus den Runden");
        }
    }

    private static List<Set<Integer>> sets(List<List<Integer>> groups) {
        return groups.stream().map(Set::copyOf).toList();
    }

    /** Follows each of several that are tied for going out; returns whether that does not take too long. */
    private boolean everyWay(Set<Set<Integer>> seen, Set<Integer> winners) {
        if (!seen.add(Set.copyOf(there))) return true;
        if (seen.size() > MOST_WAYS) return false;
        var round = new RoundStep(1, bordaPoints() ? borda() : firsts(), Fraction.ZERO, List.of());
        var won = there.size() == 1 ? List.copyOf(there) : won(round);
        winners.addAll(won);
        if (!won.isEmpty()) return true;
        for (int place : last(round)) {
            there.remove(place);
            boolean all = everyWay(seen, winners);
            there.add(place);
            if (!all) return false;
        }
        return true;
    }

    private TiedLast tiedLast() {
        if (outcome.rule() instanceof InstantRunoff runoff) return runoff.tiedLast();
        if (outcome.rule() instanceof Coombs coombs) return coombs.tiedLast();
        if (outcome.rule() instanceof Baldwin baldwin) return baldwin.tiedLast();
        return TiedLast.TOGETHER;
    }

    private List<Integer> won(RoundStep round) {
        var tally = round.tally();
        var most = Places.with(tally, Collections.max(tally.values()));
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
            return Places.with(lasts, Collections.max(lasts.values()));
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
        return Places.with(tally, Collections.min(tally.values()));
    }

    /** Returns whom a ballot names of those who are there, the best first. */
    private List<Integer> named(Ranking ballot) {
        return ballot.ranks().stream()
                .flatMap(Collection::stream)
                .filter(there::contains)
                .toList();
    }

    private SortedMap<Integer, Fraction> nothing() {
        var sums = new TreeMap<Integer, Fraction>();
        there.forEach(place -> sums.put(place, Fraction.ZERO));
        return sums;
    }

    private SortedMap<Integer, Fraction> firsts() {
        var sums = nothing();
        for (var line : profile.lines()) {
            var named = named(line.ballot());
            if (!named.isEmpty()) sums.merge(named.get(0), line.weight(), Fraction::plus);
        }
        return sums;
    }

    private SortedMap<Integer, Fraction> lasts() {
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

    private SortedMap<Integer, Fraction> borda() {
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
