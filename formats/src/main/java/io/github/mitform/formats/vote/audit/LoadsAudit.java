package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.PhragmenFunding;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.Fraction;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

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

    void check() {
        boolean ended = false;
        int number = 0;
        for (var each : outcome.steps()) {
            number++;
            if (ended || !(each instanceof FundingStep step)) throw outOfPlace(number);
            switch (step.fate()) {
                case EXCLUDED -> {
                    exclude(step.project(), number);
                    requireEqual(step.number(), time(step.project()), step.project(), number);
                    requireMoney(step, number);
                }
                case FUNDED, ENDS -> {
                    turn(step, number);
                    ended = step.fate() == FundingStep.Fate.ENDS;
                }
                default -> throw outOfPlace(number);
            }
        }
        if (!ended && !isCutOff() && !waiting().isEmpty())
            throw better(waiting().iterator().next(), number + 1);
        requireFunded();
    }

    /** Returns the projects whose turn may come. */
    private Set<Integer> waiting() {
        var supported = new TreeSet<>(open);
        supported.removeIf(place -> votes(place).signum() == 0);
        return supported.isEmpty() && unsupported ? open : supported;
    }

    /** Returns when the supporters of a project have its cost together; 0 if there are none. */
    private Fraction time(int place) {
        var votes = votes(place);
        if (votes.signum() == 0) return Fraction.ZERO;
        var missing = cost(place);
        for (int i = 0; i < spent.length; i++) {
            if (points(lines.get(i), place).signum() > 0) {
                missing = missing.plus(spent[i].times(lines.get(i).weight()));
            }
        }
        return missing.dividedBy(votes);
    }

    private void turn(FundingStep step, int number) {
        int place = step.project();
        var waiting = waiting();
        if (!waiting.contains(place)) throw outOfPlace(number);
        var time = time(place);
        requireEqual(step.number(), time, place, number);
        boolean fits = true;
        for (int other : waiting) {
            int order = time(other).compareTo(time);
            if (order < 0) throw better(other, number);
            fits &= order > 0 || fits(other);
        }
        if (fits != (step.fate() == FundingStep.Fate.FUNDED)) throw outOfPlace(number);
        if (fits) {
            fund(place, number);
            for (int i = 0; i < spent.length; i++) {
                if (points(lines.get(i), place).signum() > 0) spent[i] = time;
            }
        }
        requireMoney(step, number);
    }
}
