package io.github.mitform.formats.vote.budget;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigInteger;
import java.util.List;

/**
 * A project that its supporters paid for from their equal shares.
 *
 * <p>Amounts have denominators of hundreds of digits after a few rounds, so those of payments share one.
 *
 * @param cost what they paid together, in money
 * @param rho what those who had enough paid for each unit of what the project is worth to them; the others paid all they had
 * @param parts into how many parts one of the currency is divided for {@link Payment#paid}
 * @param payments those who paid the same together, those who paid most first; those without money left out
 * @param left what all voters with a share in the pot have left together, in money
 * @param raised how much of that is no money that there is, because shares were raised to count with; 0 where they were not
 */
public record PurchaseStep(
        int round,
        int project,
        Fraction cost,
        Fraction rho,
        BigInteger parts,
        List<Payment> payments,
        Fraction left,
        Fraction raised)
        implements Step {
    /** Creates a step of a count whose shares are not raised. */
    public PurchaseStep(
            int round,
            int project,
            Fraction cost,
            Fraction rho,
            BigInteger parts,
            List<Payment> payments,
            Fraction left) {
        this(round, project, cost, rho, parts, payments, left, Fraction.ZERO);
    }

    /**
     * What some supporters paid.
     *
     * @param weight of all of them together
     * @param paid by each whose weight is 1, in parts of the currency
     */
    public record Payment(Fraction weight, BigInteger paid) {}

    public PurchaseStep {
        payments = List.copyOf(payments);
    }

    /** Returns the most that somebody with a weight of 1 paid, in money; 0 if the project costs nothing. */
    public Fraction most() {
        return payments.isEmpty() ? Fraction.ZERO : Fraction.of(payments.get(0).paid, parts);
    }

    @Override
    public Sentence sentence(Labels labels) {
        var all = Fraction.ZERO;
        var less = Fraction.ZERO;
        for (Payment payment : payments) {
            all = all.plus(payment.weight);
            if (!payment.paid.equals(payments.get(0).paid)) less = less.plus(payment.weight);
        }
        return (raised.signum() == 0
                        ? new Sentence(
                                "Round {round}: {paid} {left} is left.",
                                "Runde {round}: {paid} Der Rest beträgt {left}.")
                        : new Sentence(
                                "Round {round}: {paid} Of the budget, {left} is left.",
                                "Runde {round}: {paid} Vom Budget bleibt {left}."))
                .with(
                        "round",
                        round,
                        "paid",
                        paid(all, less)
                                .with(
                                        "all",
                                        Money.of(all),
                                        "project",
                                        labels.row(List.of(project)),
                                        "cost",
                                        Money.of(cost),
                                        "most",
                                        Money.of(most()),
                                        "less",
                                        Money.of(less)),
                        "left",
                        Money.of(left.minus(raised)));
    }

    private Sentence paid(Fraction all, Fraction less) {
        if (cost.signum() == 0) {
            return new Sentence(
                    "{project} costs nothing and is funded.", "{project} kostet nichts und wird umgesetzt.");
        }
        if (all.equals(Fraction.ONE)) {
            return new Sentence("1 supporter pays for {project} ({cost}).", "1 Person bezahlt {project} ({cost}).");
        }
        return less.signum() == 0
                ? new Sentence(
                        "{all} supporters pay for {project} ({cost}): {most} each.",
                        "{all} Unterstützende bezahlen {project} ({cost}): je {most}.")
                : new Sentence(
                        "{all} supporters pay for {project} ({cost}): {most} at most, {less} of them less.",
                        "{all} Unterstützende bezahlen {project} ({cost}): je höchstens {most}, {less} von ihnen weniger.");
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var written = Value.object()
                .with("step", Value.of("purchase"))
                .with("round", Value.of(round))
                .with("project", Value.of(candidates.name(project)))
                .with("cost", Value.of(cost.toString()))
                .with("rho", Value.of(rho.toString()))
                .with("parts", Value.of(parts.toString()))
                .with(
                        "payments",
                        Value.list(payments.stream()
                                .map(payment -> Value.object()
                                        .with("weight", Value.of(payment.weight.toString()))
                                        .with("paid", Value.of(payment.paid.toString())))
                                .toList()))
                .with("left", Value.of(left.toString()));
        return raised.signum() == 0 ? written : written.with("raised", Value.of(raised.toString()));
    }
}
