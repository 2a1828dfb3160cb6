package io.github.mitform.formats.vote.audit.internal.sum;

import io.github.mitform.formats.vote.allotment.AllotmentRule;
import io.github.mitform.formats.vote.allotment.Dots;
import io.github.mitform.formats.vote.allotment.Fault;
import io.github.mitform.formats.vote.allotment.QuadraticVotes;
import io.github.mitform.formats.vote.allotment.SpoiledStep;
import io.github.mitform.formats.vote.allotment.TotalsStep;
import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.PointsSheet.Entry;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up again what people hand out of a budget of their own, and judges each ballot again. For one count. */
final class AllotmentAudit {
    private final Outcome outcome;
    private final AllotmentRule rule;
    private final Profile<?> profile;
    private final Candidates candidates;
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final Map<Integer, TotalsStep.Total> totals = new TreeMap<>();
    private long spoiled;
    private boolean anythingSaid;

    AllotmentAudit(Outcome outcome, AllotmentRule rule, Profile<?> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.profile = profile;
        this.candidates = profile.candidates();
        for (int place : Places.all(candidates.size())) {
            totals.put(place, new TotalsStep.Total(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO));
        }
    }

    void check() {
        for (Profile.Line<?> line : profile.lines()) {
            var entries = entries(line.ballot());
            var wrong = faults(entries);
            wrong.forEach(fault -> faults.merge(fault, line.people(), Long::sum));
            if (wrong.isEmpty()) entries.forEach(entry -> add(entry, line.weight()));
            else spoiled += line.people();
        }
        var log = new Log(outcome);
        if (spoiled > 0) log.require(new SpoiledStep(profile.people(), spoiled, faults));
        log.require(new TotalsStep(new TreeMap<>(totals)));
        log.requireEnd();
        var scores = new TreeMap<Integer, Fraction>();
        totals.forEach((place, total) -> scores.put(place, total.sum()));
        var order = Places.order(scores);
        if (!outcome.scores().equals(scores)
                || !outcome.order().equals(order)
                || !outcome.alternatives().isEmpty()) {
            throw Wrong.outcome(
                    "the order or the scores do not follow from the totals",
                    "die Reihenfolge oder die Punktzahlen folgen nicht aus den Summen");
        }
        requireElected(anythingSaid ? order : List.of());
    }

    private List<Entry> entries(Ballot ballot) {
        if (ballot instanceof PointsSheet sheet) return sheet.entries();
        var entries = new ArrayList<Entry>();
        ((Points) ballot).given().forEach((place, points) -> entries.add(new Entry(candidates.name(place), points)));
        return entries;
    }

    private void add(Entry entry, Fraction weight) {
        int sign = entry.points().signum();
        anythingSaid |= sign != 0 && weight.signum() != 0;
        totals.computeIfPresent(
                candidates.place(entry.option()),
                (place, before) -> new TotalsStep.Total(
                        before.sum().plus(entry.points().times(weight)),
                        sign > 0 ? before.supporters().plus(weight) : before.supporters(),
                        sign < 0 ? before.opponents().plus(weight) : before.opponents()));
    }

    /** Returns everything for which a ballot is spoiled. */
    private Set<Fault> faults(List<Entry> entries) {
        var faults = new TreeSet<Fault>();
        var named = new HashSet<String>();
        for (Entry entry : entries) {
            if (!named.add(entry.option())) faults.add(Fault.DUPLICATE_OPTION);
            if (!candidates.names().contains(entry.option())) faults.add(Fault.UNKNOWN_OPTION);
        }
        if (rule instanceof Dots dots) addFaults(dots, entries, faults);
        else addFaults((QuadraticVotes) rule, entries, faults);
        return faults;
    }

    private static void addFaults(Dots dots, List<Entry> entries, Set<Fault> faults) {
        var spent = Fraction.ZERO;
        for (Entry entry : entries) {
            var points = entry.points();
            spent = spent.plus(points);
            if (points.signum() < 0) faults.add(Fault.NEGATIVE);
            if (!points.isWhole() && !dots.fractional()) faults.add(Fault.NOT_WHOLE);
            if (dots.mostPerOption().isPresent()
                    && points.compareTo(Fraction.of(dots.mostPerOption().getAsInt())) > 0) {
                faults.add(Fault.OVER_CAP);
            }
        }
        if (dots.points().isEmpty()) return;
        int left = Fraction.of(dots.points().getAsInt()).compareTo(spent);
        if (left < 0) faults.add(Fault.OVERSPENT);
        if (left > 0 && dots.spendAll()) faults.add(Fault.UNDERSPENT);
    }

    /** The n-th vote for the same option costs 2n − 1 credits, so that n of them cost n². */
    private static void addFaults(QuadraticVotes quadratic, List<Entry> entries, Set<Fault> faults) {
        var spent = Fraction.ZERO;
        for (Entry entry : entries) {
            var votes = entry.points();
            spent = spent.plus(votes.times(votes));
            if (!votes.isWhole()) faults.add(Fault.NOT_WHOLE);
            if (votes.isWhole() && votes.signum() < 0 && !quadratic.against()) faults.add(Fault.NEGATIVE);
        }
        if (spent.compareTo(Fraction.of(quadratic.credits())) > 0) faults.add(Fault.OVERSPENT);
    }

    /** Whoever is tied for the last seats is chosen one after the other. */
    private void requireElected(List<List<Integer>> order) {
        var ties = new RecordedTies(rule.ties(), outcome, -1);
        var elected = new ArrayList<List<Integer>>();
        var open = Optional.<Outcome.Open>empty();
        int seats = rule.seats();
        for (List<Integer> group : order) {
            var left = new ArrayList<>(group);
            while (left.size() > seats && seats > 0 && open.isEmpty()) {
                var chosen = ties.chosen(1, Purpose.ELECT, left, List.of());
                if (chosen.isEmpty()) {
                    open = Optional.of(new Outcome.Open(left, seats));
                } else {
                    elected.add(chosen);
                    left.removeAll(chosen);
                    seats--;
                }
            }
            if (seats == 0 || open.isPresent()) break;
            elected.add(left);
            seats -= left.size();
        }
        ties.requireAllUsed();
        Winners.requireElected(elected, open, outcome);
    }
}
