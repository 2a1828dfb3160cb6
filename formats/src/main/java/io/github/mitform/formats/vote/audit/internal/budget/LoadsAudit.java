package io.github.mitform.formats.vote.audit.internal.budget;

import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.PhragmenFunding;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Goes through Phragmén's rule again: when the supporters of each project have its cost together. For one count. */
final class LoadsAudit extends BudgetAudit {
    private final boolean unsupported;
    private final Fraction[] spent;

    LoadsAudit(Outcome outcome, BudgetRule rule, Profile<Points> profile) {
        super(outcome, rule, profile);
        this.unsupported = rule instanceof PhragmenFunding phragmen && phragmen.unsupported();
        this.spent = new Fraction[lines.size()];
        Arrays.fill(spent, Fraction.ZERO);
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        int next = 0;
        for (pot = 0; pot <= budget.pots().size(); pot++) next = from(next);
        if (next < outcome.steps().size()) throw Wrong.outOfPlace(next + 1);
        requireFunded();
        return unchecked();
    }

    /** Goes through one pot; returns the first step that is of another one. */
    private int from(int first) {
        boolean ended = false;
        int next = first;
        Arrays.fill(spent, Fraction.ZERO);
        while (!ended && next < outcome.steps().size() && outcome.steps().get(next) instanceof FundingStep step) {
            boolean excludes = step.fate() == FundingStep.Fate.EXCLUDED;
            if (!excludes && !isHere(step.project())) break;
            next++;
            if (excludes) {
                exclude(step.project(), next);
                requireEqual(step.number(), time(step.project()), step.project(), next);
                requireMoney(step, next);
            } else if (step.fate() == FundingStep.Fate.FUNDED || step.fate() == FundingStep.Fate.ENDS) {
                requireNothingDue(next);
                turn(step, next);
                ended = step.fate() == FundingStep.Fate.ENDS;
            } else {
                throw Wrong.outOfPlace(next);
            }
            requireRound(step.round(), step.fate() == FundingStep.Fate.FUNDED, next);
        }
        requireNothingDue(next + 1);
        if (!ended && !isCutOff() && !waiting().isEmpty())
            throw better(waiting().iterator().next(), next + 1);
        return next;
    }

    /** Returns the projects whose turn may come. */
    private Set<Integer> waiting() {
        var supported = openHere();
        supported.removeIf(place -> votes(place).signum() == 0);
        return supported.isEmpty() && unsupported ? openHere() : supported;
    }

    /** Returns when the supporters of a project have its cost together; 0 if there are none. */
    private Fraction time(int place) {
        var votes = votes(place);
        if (votes.signum() == 0) return Fraction.ZERO;
        var missing = cost(place);
        for (int i : supporters(place))
            missing = missing.plus(spent[i].times(lines.get(i).weight()));
        return missing.dividedBy(votes);
    }

    private void turn(FundingStep step, int number) {
        int place = step.project();
        var waiting = waiting();
        if (!waiting.contains(place)) throw Wrong.outOfPlace(number);
        var time = time(place);
        requireEqual(step.number(), time, place, number);
        var unfitting = new ArrayList<Integer>();
        var tied = new ArrayList<Integer>();
        for (int other : waiting) {
            int order = time(other).compareTo(time);
            if (order < 0) throw better(other, number);
            if (order == 0) tied.add(other);
            if (order == 0 && !fits(other)) unfitting.add(other);
        }
        boolean fits = unfitting.isEmpty();
        if (fits != (step.fate() == FundingStep.Fate.FUNDED)) throw Wrong.outOfPlace(number);
        if (!fits && unfitting.get(0) != place) throw better(unfitting.get(0), number);
        if (fits) {
            requireTie(funded.size() + 1, place, tied, votes(place).signum() == 0 && fitTogether(tied), number);
            fund(place, number);
            passOver(other -> votes(other).signum() == 0);
            for (int i : supporters(place)) spent[i] = time;
        }
        requireMoney(step, number);
    }
}
