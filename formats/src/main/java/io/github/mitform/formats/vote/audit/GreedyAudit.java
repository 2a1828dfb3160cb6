package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.Fraction;
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

    GreedyAudit(Outcome outcome, GreedyFunding rule, Profile<Points> profile) {
        super(outcome, rule, profile);
        this.measure = rule.measure();
        this.perCost = rule.order() == GreedyFunding.Order.PER_COST;
        this.unsupported = rule.unsupported();
        this.stops = rule.unfitting() == GreedyFunding.Unfitting.STOP;
        this.threshold = Fraction.of(rule.threshold());
    }

    /** Takes over from equal shares what is left. */
    GreedyAudit(Outcome outcome, EqualSharesFunding rule, Profile<Points> profile, BudgetAudit before) {
        super(outcome, (BudgetRule) rule, profile);
        this.measure = rule.measure();
        this.perCost = true;
        this.unsupported = rule.unsupported();
        this.stops = false;
        this.threshold = Fraction.ZERO;
        before.funded.forEach(place -> fund(place, 1));
    }

    /** @param first how many steps come before */
    void from(int first) {
        for (int i = first; i < outcome.steps().size(); i++) {
            int number = i + 1;
            if (ended || !(outcome.steps().get(i) instanceof FundingStep step)) throw outOfPlace(number);
            switch (step.fate()) {
                case BELOW_THRESHOLD -> below(step, number);
                case EXCLUDED -> {
                    exclude(step.project(), number);
                    requireEqual(step.number(), number(step.project()), step.project(), number);
                    requireMoney(step, number);
                }
                case FUNDED, DOES_NOT_FIT, ENDS -> turn(step, number);
            }
        }
    }

    private void below(FundingStep step, int number) {
        requireEqual(step.number(), counted(step.project()), step.project(), number);
        if (step.number().compareTo(threshold) >= 0 || !funded.isEmpty()) throw outOfPlace(number);
        passed.add(step.project());
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
        if (!waits(place)) throw better(place, number);
        requireEqual(step.number(), number(place), place, number);
        for (int other : open) {
            if (other == place || !waits(other)) continue;
            int byCost = Boolean.compare(isFree(other), isFree(place));
            if (byCost > 0 || byCost == 0 && number(other).compareTo(number(place)) > 0) throw better(other, number);
        }
        boolean fits = fits(place);
        var right = fits ? FundingStep.Fate.FUNDED : stops ? FundingStep.Fate.ENDS : FundingStep.Fate.DOES_NOT_FIT;
        if (step.fate() != right) throw outOfPlace(number);
        if (fits) fund(place, number);
        else passed.add(place);
        requireMoney(step, number);
        ended = right == FundingStep.Fate.ENDS;
    }

    void ends() {
        if (!ended && !isCutOff()) {
            for (int place : open) {
                if (waits(place)) throw better(place, outcome.steps().size() + 1);
            }
        }
        requireFunded();
    }
}
