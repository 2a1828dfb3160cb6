package io.github.mitform.formats.vote.audit.internal.budget;

import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Goes through a list from the best project down again, as a rule of its own or behind equal shares. For one count. */
final class GreedyAudit extends BudgetAudit {
    private final Measure measure;
    private final boolean perCost;
    private final boolean unsupported;
    private final boolean stops;
    private final Fraction threshold;
    /** Projects whose turn has come, though they do not fit, or do not reach the threshold. */
    private final Set<Integer> passed = new TreeSet<>();

    private boolean ended;
    private boolean begun;

    GreedyAudit(Outcome outcome, GreedyFunding rule, Profile<Points> profile) {
        super(outcome, rule, profile);
        this.measure = rule.measure();
        this.perCost = rule.order() == GreedyFunding.Order.PER_COST;
        this.unsupported = rule.unsupported();
        this.stops = rule.unfitting() == GreedyFunding.Unfitting.STOP;
        this.threshold = Fraction.of(rule.threshold());
    }

    /** Goes down a list of its own for equal shares: what they leave over, or what they are compared with. */
    GreedyAudit(SharesAudit shares, EqualSharesFunding rule, boolean perCost) {
        super(shares.outcome, rule, shares.profile, shares.ties);
        this.measure = rule.measure();
        this.perCost = perCost;
        this.unsupported = rule.unsupported();
        this.stops = false;
        this.threshold = Fraction.ZERO;
    }

    /** Takes over what equal shares have funded so far, of all pots. */
    void takeOver(List<Integer> places, int step) {
        for (int place : places) {
            if (!funded.contains(place)) fund(place, step);
        }
        passOver(place -> true);
    }

    /** Goes through all pots from a step on to the last one. */
    void check(int first) {
        int next = first;
        for (pot = 0; pot <= budget.pots().size(); pot++) next = from(next);
        if (next < outcome.steps().size()) throw Wrong.outOfPlace(next + 1);
        requireFunded();
    }

    /** Goes through one pot; returns the first step that is of another one. */
    int from(int first) {
        ended = false;
        begun = false;
        int next = first;
        while (next < outcome.steps().size() && outcome.steps().get(next) instanceof FundingStep step) {
            boolean excludes = step.fate() == FundingStep.Fate.EXCLUDED;
            if (!excludes && !isHere(step.project())) break;
            next++;
            if (excludes) {
                exclude(step.project(), next);
                requireEqual(step.number(), number(step.project()), step.project(), next);
                requireMoney(step, next);
                requireRound(step.round(), false, next);
                continue;
            }
            if (ended) throw Wrong.outOfPlace(next);
            requireNothingDue(next);
            if (step.fate() == FundingStep.Fate.BELOW_THRESHOLD) below(step, next);
            else turn(step, next);
        }
        requireNothingDue(next + 1);
        if (!isCutOff() || next < outcome.steps().size()) requireEnd(next + 1);
        return next;
    }

    private void requireEnd(int step) {
        requireBelowTold(step);
        if (ended) return;
        for (int place : openHere()) {
            if (waits(place)) throw better(place, step);
        }
    }

    /** Whoever is below the threshold is told of before anything else. */
    private void requireBelowTold(int step) {
        if (begun) return;
        begun = true;
        for (int place : openHere()) {
            if (counted(place).compareTo(threshold) < 0 && !passed.contains(place)) throw better(place, step);
        }
    }

    private void below(FundingStep step, int number) {
        requireEqual(step.number(), counted(step.project()), step.project(), number);
        for (int place : openHere()) {
            boolean before = place < step.project() && !passed.contains(place);
            if (before && counted(place).compareTo(threshold) < 0) throw better(place, number);
        }
        boolean first = open.contains(step.project()) && passed.add(step.project());
        if (step.number().compareTo(threshold) >= 0 || begun || !first) throw Wrong.outOfPlace(number);
        requireMoney(step, number);
        if (step.round() != 1) throw Wrong.step(number, "this is round {right}", "das ist Runde {right}", "right", 1);
    }

    private Fraction counted(int place) {
        return measure == Measure.POINTS ? worth(place, measure) : votes(place);
    }

    private boolean isFree(int place) {
        return perCost && cost(place).signum() == 0 && votes(place).signum() > 0;
    }

    private Fraction number(int place) {
        var worth = worth(place, measure);
        return !perCost || cost(place).signum() == 0 ? worth : worth.dividedBy(cost(place));
    }

    private boolean waits(int place) {
        return open.contains(place)
                && !passed.contains(place)
                && counted(place).compareTo(threshold) >= 0
                && (unsupported || votes(place).signum() > 0);
    }

    private void turn(FundingStep step, int number) {
        int place = step.project();
        requireBelowTold(number);
        if (!waits(place)) throw better(place, number);
        requireEqual(step.number(), number(place), place, number);
        var tied = new ArrayList<Integer>();
        for (int other : openHere()) {
            if (!waits(other)) continue;
            int order = compare(other, place);
            if (order > 0) throw better(other, number);
            if (order == 0) tied.add(other);
        }
        // Where what does not fit is left out, it is no part of a tie, and comes first.
        boolean tiedFit = tied.stream().allMatch(this::fits);
        if (stops || tiedFit) requireTie(funded.size() + 1, place, tied, fitTogether(tied), number);
        else if (fits(place))
            throw better(tied.stream().filter(other -> !fits(other)).findFirst().orElseThrow(), number);
        boolean fits = fits(place);
        var right = fits ? FundingStep.Fate.FUNDED : stops ? FundingStep.Fate.ENDS : FundingStep.Fate.DOES_NOT_FIT;
        if (step.fate() != right) throw Wrong.outOfPlace(number);
        if (fits) fund(place, number);
        else passed.add(place);
        requireMoney(step, number);
        requireRound(step.round(), fits, number);
        ended = right == FundingStep.Fate.ENDS;
    }

    private int compare(int one, int other) {
        int byCost = Boolean.compare(isFree(one), isFree(other));
        return byCost != 0 ? byCost : number(one).compareTo(number(other));
    }

    /** Goes down the list of all pots without steps; returns what is funded, or empty where a tie is left open. */
    Optional<List<Integer>> run() {
        for (pot = 0; pot <= budget.pots().size(); pot++) {
            while (openHere().stream().anyMatch(this::waits)) {
                var best = new ArrayList<Integer>();
                for (int place : openHere()) {
                    if (!waits(place)) continue;
                    int order = best.isEmpty() ? 0 : compare(place, best.get(0));
                    if (order > 0) best.clear();
                    if (order >= 0) best.add(place);
                }
                var unfitting = best.stream().filter(place -> !fits(place)).toList();
                passed.addAll(unfitting);
                best.removeAll(unfitting);
                if (best.isEmpty()) continue;
                int next = outcome.steps().size() + 1;
                var chosen = best.size() == 1
                        ? OptionalInt.of(best.get(0))
                        : ties.find(
                                funded.size() + 1, Purpose.FUND, best, fitTogether(best), next, OptionalInt.empty());
                if (chosen.isEmpty()) return Optional.empty();
                fund(chosen.getAsInt(), next);
            }
        }
        return Optional.of(funded);
    }
}
