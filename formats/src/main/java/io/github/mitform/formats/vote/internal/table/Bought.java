package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.PurchaseStep;
import io.github.mitform.formats.vote.committee.ShareStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a count paid for: a project with money, or a seat with shares of it.
 *
 * @param payers what those weigh who paid; 0 if it was funded from what was left over, or the rule has no shares
 * @param most what each of them paid at most
 * @param payingMost what those weigh who paid that
 */
public record Bought(int place, Fraction cost, Fraction payers, Fraction most, Fraction payingMost) {
    /** Returns what a count paid for, in its order; nothing it may yet not come to. */
    public static List<Bought> in(Outcome outcome) {
        Map<Integer, Bought> found = new LinkedHashMap<>();
        for (Step step : outcome.steps()) {
            if (step instanceof PurchaseStep purchase) found.putIfAbsent(purchase.project(), of(purchase));
            if (step instanceof ShareStep share) found.putIfAbsent(share.chosen(), of(share));
            if (step instanceof FundingStep funding && funding.fate() == FundingStep.Fate.FUNDED) {
                found.putIfAbsent(funding.project(), unpaid(funding.project(), funding.cost()));
            }
        }
        found.keySet().retainAll(outcome.winners());
        return List.copyOf(found.values());
    }

    private static Bought unpaid(int place, Fraction cost) {
        return new Bought(place, cost, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
    }

    /** Returns what supporters paid for in a step. */
    public static Bought of(PurchaseStep step) {
        var payments = new ArrayList<Payment>();
        for (PurchaseStep.Payment payment : step.payments()) {
            payments.add(new Payment(payment.weight(), Fraction.of(payment.paid(), step.parts())));
        }
        return of(step.project(), step.cost(), payments);
    }

    private static Bought of(ShareStep step) {
        return of(
                step.chosen(),
                Fraction.ONE,
                step.payments().stream()
                        .map(payment -> new Payment(payment.weight(), payment.paid()))
                        .toList());
    }

    private record Payment(Fraction weight, Fraction each) {}

    private static Bought of(int place, Fraction cost, List<Payment> payments) {
        var most = payments.stream().map(Payment::each).reduce(Fraction.ZERO, Fraction::max);
        return new Bought(
                place,
                cost,
                weight(payments),
                most,
                weight(payments.stream()
                        .filter(payment -> payment.each.equals(most))
                        .toList()));
    }

    private static Fraction weight(List<Payment> payments) {
        return payments.stream().map(Payment::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns the same without who paid. */
    Bought withoutPayers() {
        return unpaid(place, cost);
    }

    boolean hasPayers() {
        return payers.signum() > 0;
    }

    /** Returns what those paid together who paid the most each. */
    Fraction byMost() {
        return most.times(payingMost);
    }

    /** Returns what those weigh who paid less. */
    public Fraction payingLess() {
        return payers.minus(payingMost);
    }
}
