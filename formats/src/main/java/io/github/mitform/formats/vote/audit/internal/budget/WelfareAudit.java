package io.github.mitform.formats.vote.audit.internal.budget;

import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.budget.WelfareFunding;
import io.github.mitform.formats.vote.budget.WelfareStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks again for the projects that are worth most to all voters together: at every set of few projects, at the best ways to spend of many. */
final class WelfareAudit extends BudgetAudit {
    /** Up to so many projects, every set of them is looked at. */
    static final int MOST_SETS_OF = 16;

    /** More sets of projects that are equally good are not told. */
    private static final int MOST_TOLD = 1_000;

    /** So many ways to spend are kept of each pot. */
    private static final int MOST_WAYS = 20_000;

    private static final Sentence FEASIBLE = new Sentence(
            "Every set of projects that is told can be paid for and is worth what it says; that nothing else is worth more was not worked out anew, since that"
                    + " takes too long with so many projects or such exclusions.",
            "Jede genannte Zusammenstellung ist bezahlbar und so viel wert, wie es heißt; dass nichts anderes mehr wert ist, wurde nicht neu errechnet, weil"
                    + " das bei so vielen Vorhaben oder solchen Ausschlüssen zu lange dauert.");
    private static final Sentence NOT_COUNTED = new Sentence(
            "Nothing is worth more than what is funded; how many sets of projects are worth as much was not counted anew.",
            "Nichts ist mehr wert als das, was umgesetzt wird; wie viele Zusammenstellungen gleich viel wert sind, wurde nicht neu gezählt.");

    private final Fraction[] worth;

    WelfareAudit(Outcome outcome, WelfareFunding rule, Profile<Points> profile) {
        super(outcome, rule, profile);
        this.worth = new Fraction[profile.candidates().size()];
        for (int place = 0; place < worth.length; place++) worth[place] = worth(place, rule.measure());
    }

    List<Sentence> check() {
        if (outcome.steps().size() != 1 || !(outcome.steps().get(0) instanceof WelfareStep step))
            throw Wrong.outOfPlace(1);
        for (int place = 0; place < worth.length; place++) {
            requireEqual(outcome.scores().getOrDefault(place, Fraction.ONE.negated()), worth[place], place, 1);
        }
        if (outcome.scores().size() != worth.length || !outcome.order().isEmpty()) {
            throw Wrong.outcome(
                    "each project has a number, and nothing is in order",
                    "jedes Vorhaben hat eine Zahl, und nichts steht in einer Reihenfolge");
        }
        var sets = step.all() ? outcome.alternatives() : List.of(sorted(outcome.winners()));
        if (sets.size() != step.sets() || new HashSet<>(sets).size() != sets.size() || sets.isEmpty()) {
            throw Wrong.step(
                    1,
                    "{sets} sets of projects are told",
                    "{sets} Zusammenstellungen sind genannt",
                    "sets",
                    sets.size());
        }
        for (List<Integer> set : sets) requireFeasible(set, step.worth());
        Winners.requireOneOf(step.all() ? deciding(sets) : sets, Purpose.FUND, ties, outcome);
        requireBest(step, sets);
        if (!step.all() && !outcome.alternatives().isEmpty()) {
            throw Wrong.outcome("other sets of projects are told", "andere Zusammenstellungen sind genannt");
        }
        return unchecked;
    }

    /** Returns what a tie is about: sets without what nobody supports, and none that others only add something free to. */
    private List<List<Integer>> deciding(List<List<Integer>> sets) {
        var supported = new LinkedHashSet<List<Integer>>();
        for (List<Integer> set : sets) {
            supported.add(set.stream()
                    .filter(place -> worth(place, Measure.NUMBER).signum() > 0)
                    .toList());
        }
        var whole = supported.stream().map(Set::copyOf).toList();
        return supported.stream()
                .filter(set -> whole.stream().noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
                .toList();
    }

    private void requireFeasible(List<Integer> set, Fraction told) {
        if (!isFeasible(set)) {
            throw Wrong.step(
                    1,
                    "{set} cannot be paid for together, or exclude each other",
                    "{set} sind zusammen nicht bezahlbar oder schließen einander aus",
                    "set",
                    String.join(", ", set.stream().map(this::name).toList()));
        }
        if (!sum(set).equals(told)) {
            throw Wrong.step(
                    1,
                    "they are worth {right}, not {told}",
                    "sie sind {right} wert, nicht {told}",
                    "right",
                    sum(set),
                    "told",
                    told);
        }
    }

    private Fraction sum(List<Integer> set) {
        return set.stream().map(place -> worth[place]).reduce(Fraction.ZERO, Fraction::plus);
    }

    private void requireBest(WelfareStep step, List<List<Integer>> told) {
        if (worth.length <= MOST_SETS_OF) {
            var best = everySet();
            requireMost(best.get(0), step);
            boolean same = step.all() && new HashSet<>(best).equals(new HashSet<>(told));
            if (!same && (step.all() || best.size() <= MOST_TOLD)) {
                throw Wrong.step(
                        1,
                        "{sets} sets of projects are worth the most",
                        "am meisten wert sind {sets} Zusammenstellungen",
                        "sets",
                        best.size());
            }
            return;
        }
        var most = Fraction.ZERO;
        for (pot = 0; pot <= budget.pots().size(); pot++) {
            var ofPot = most();
            if (ofPot.isEmpty()) {
                unchecked.add(FEASIBLE);
                return;
            }
            most = most.plus(ofPot.get());
        }
        if (!most.equals(step.worth())) throw notMost(most, step);
        unchecked.add(NOT_COUNTED);
    }

    private void requireMost(List<Integer> best, WelfareStep step) {
        if (!sum(best).equals(step.worth())) throw notMost(sum(best), step);
    }

    private static Wrong notMost(Fraction most, WelfareStep step) {
        return Wrong.step(
                1,
                "{right} is the most that can be had, not {told}",
                "{right} ist das meiste, was zu haben ist, nicht {told}",
                "right",
                most,
                "told",
                step.worth());
    }

    /** Returns the best of all sets. */
    private List<List<Integer>> everySet() {
        var best = new ArrayList<List<Integer>>();
        var most = Fraction.ZERO;
        for (int bits = 0; bits < 1 << worth.length; bits++) {
            var set = new ArrayList<Integer>();
            for (int place = 0; place < worth.length; place++) if ((bits >> place & 1) == 1) set.add(place);
            int order = sum(set).compareTo(most);
            if (order < 0 || !isFeasible(set)) continue;
            if (order > 0) best.clear();
            most = sum(set);
            best.add(List.copyOf(set));
        }
        return best;
    }

    /**
     * Returns the most that can be had from a pot: of all ways to spend, those are kept of which none costs less and is worth as much (G. L. Nemhauser and Z.
     * Ullmann, 1969). Empty if too many are left, or exclusions overlap or reach into other pots.
     */
    private Optional<Fraction> most() {
        var ways = new TreeMap<Fraction, Fraction>(Map.of(Fraction.ZERO, Fraction.ZERO));
        var waiting = new ArrayList<>(openHere());
        while (!waiting.isEmpty()) {
            int first = waiting.remove(0);
            var group = new ArrayList<>(List.of(first));
            for (int other : open) if (excludes(first, other)) group.add(other);
            for (int one : group) {
                boolean alone = isHere(one)
                        && open.stream()
                                .allMatch(other -> excludes(one, other) == (other != one && group.contains(other)));
                if (!alone) return Optional.empty();
            }
            waiting.removeAll(group);
            var more = new TreeMap<>(ways);
            for (int place : group) {
                for (var way : ways.entrySet()) {
                    var cost = way.getKey().plus(cost(place));
                    if (cost.compareTo(amount(pot)) <= 0) {
                        more.merge(cost, way.getValue().plus(worth[place]), Fraction::max);
                    }
                }
            }
            ways = new TreeMap<>();
            var best = Fraction.of(-1);
            for (var way : more.entrySet()) {
                if (way.getValue().compareTo(best) <= 0) continue;
                best = way.getValue();
                ways.put(way.getKey(), best);
            }
            if (ways.size() > MOST_WAYS) return Optional.empty();
        }
        return Optional.of(Collections.max(ways.values()));
    }
}
