package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.PurchaseStep;
import io.github.mitform.formats.vote.budget.SharesStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.Fraction;
import java.util.Arrays;
import java.util.HashMap;

/** Goes through equal shares again: who has how much left, and what their supporters can pay for. For one count. */
final class SharesAudit extends BudgetAudit {
    private final EqualSharesFunding rule;
    private final Fraction[] purses;

    SharesAudit(Outcome outcome, EqualSharesFunding rule, Profile<Points> profile) {
        super(outcome, rule, profile);
        this.rule = rule;
        this.purses = new Fraction[lines.size()];
        Arrays.fill(purses, Fraction.ZERO);
    }

    void check() {
        var steps = outcome.steps();
        int next = 0;
        if (lines.isEmpty()) {
            requireFunded();
            return;
        }
        if (!steps.isEmpty()) {
            if (!(steps.get(0) instanceof SharesStep shares)) throw outOfPlace(1);
            start(shares);
            next = 1;
        }
        for (; next < steps.size() && steps.get(next) instanceof PurchaseStep purchase; next++) pay(purchase, next + 1);
        if (next < steps.size() || !isCutOff()) requireNothingAffordable(next + 1);
        if (!rule.greedy()) {
            if (next < steps.size()) throw outOfPlace(next + 1);
            requireFunded();
            return;
        }
        var greedy = new GreedyAudit(outcome, rule, profile, this);
        greedy.from(next);
        greedy.ends();
    }

    private void start(SharesStep step) {
        var voters = profile.weight();
        var amount = Fraction.of(budget.amount());
        var share = amount.dividedBy(voters).plus(Fraction.of(rule.increment()).times(step.raises()));
        boolean raises = step.raises() == 0 || step.raises() > 0 && rule.raise();
        if (!raises
                || !step.voters().equals(voters)
                || !step.amount().equals(amount)
                || !step.share().equals(share)) {
            throw Wrong.step(
                    1,
                    "{voters} voters have {share} each",
                    "{voters} Abstimmende haben je {share}",
                    "voters",
                    voters,
                    "share",
                    share);
        }
        Arrays.fill(purses, share);
    }

    private void pay(PurchaseStep step, int number) {
        int place = step.project();
        if (!open.contains(place) || !paid(place, step.rho()).equals(cost(place))) {
            throw Wrong.step(
                    number,
                    "at this price the supporters of “{name}” pay {paid}, but it costs {cost}",
                    "bei diesem Preis zahlen die Unterstützenden von „{name}“ {paid}, es kostet aber {cost}",
                    "name",
                    name(place),
                    "paid",
                    paid(place, step.rho()),
                    "cost",
                    cost(place));
        }
        if (!isPaidInFull(place, step.rho())) {
            throw Wrong.step(
                    number,
                    "nobody pays as much as this price for “{name}”",
                    "niemand zahlt so viel, wie dieser Preis für „{name}“ verlangt",
                    "name",
                    name(place));
        }
        for (int other : open) {
            // Whatever is cheaper for what it is worth would be paid for more than it costs at this price.
            if (other != place && paid(other, step.rho()).compareTo(cost(other)) > 0) throw better(other, number);
        }
        var payments = new HashMap<Fraction, Fraction>();
        var left = Fraction.ZERO;
        for (int i = 0; i < purses.length; i++) {
            var paid = paid(i, place, step.rho());
            boolean had = purses[i].signum() > 0 && points(lines.get(i), place).signum() > 0;
            if (had) payments.merge(paid, lines.get(i).weight(), Fraction::plus);
            purses[i] = purses[i].minus(paid);
            left = left.plus(purses[i].times(lines.get(i).weight()));
        }
        var told = new HashMap<Fraction, Fraction>();
        for (PurchaseStep.Payment payment : step.payments()) {
            told.merge(Fraction.of(payment.paid(), step.parts()), payment.weight(), Fraction::plus);
        }
        boolean right = told.equals(payments) || cost(place).signum() == 0;
        if (!right || !step.cost().equals(cost(place)) || !step.left().equals(left)) {
            throw Wrong.step(
                    number,
                    "others pay for “{name}”, or other amounts",
                    "für „{name}“ zahlen andere, oder andere Beträge",
                    "name",
                    name(place));
        }
        fund(place, number);
    }

    /** Returns what one of a ballot pays, at most all they have left. */
    private Fraction paid(int line, int place, Fraction rho) {
        boolean supports = points(lines.get(line), place).signum() > 0;
        return supports ? purses[line].min(rho.times(worth(line, place))) : Fraction.ZERO;
    }

    /** Returns whether the price is no greater than it has to be: somebody pays it in full. */
    private boolean isPaidInFull(int place, Fraction rho) {
        if (rho.signum() == 0) return true;
        for (int i = 0; i < purses.length; i++) {
            boolean supports = points(lines.get(i), place).signum() > 0;
            if (supports && rho.times(worth(i, place)).compareTo(purses[i]) <= 0) return true;
        }
        return false;
    }

    private Fraction worth(int line, int place) {
        return switch (rule.measure()) {
            case COST -> cost(place);
            case NUMBER -> Fraction.ONE;
            case POINTS -> points(lines.get(line), place);
        };
    }

    private Fraction paid(int place, Fraction rho) {
        var sum = Fraction.ZERO;
        for (int i = 0; i < purses.length; i++)
            sum = sum.plus(paid(i, place, rho).times(lines.get(i).weight()));
        return sum;
    }

    private void requireNothingAffordable(int number) {
        for (int place : open) {
            var all = Fraction.ZERO;
            boolean supported = false;
            for (int i = 0; i < purses.length; i++) {
                if (points(lines.get(i), place).signum() == 0) continue;
                supported = true;
                all = all.plus(purses[i].times(lines.get(i).weight()));
            }
            if (supported && all.compareTo(cost(place)) >= 0) throw better(place, number);
        }
    }
}
