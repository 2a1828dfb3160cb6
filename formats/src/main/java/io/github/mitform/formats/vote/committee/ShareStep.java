package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Optional;

/**
 * A seat that its supporters paid for.
 *
 * @param price what each of them paid who had enough; the others paid all they had
 * @param payments those who paid the same and have the same left, together; those without money left out
 * @param left what all voters have left together
 */
public record ShareStep(int round, int chosen, Fraction price, List<Payment> payments, Fraction left) implements Step {
    /**
     * What some supporters paid.
     *
     * @param weight of all of them together
     * @param paid by each
     * @param left to each
     */
    public record Payment(Fraction weight, Fraction paid, Fraction left) {}

    public ShareStep {
        payments = List.copyOf(payments);
    }

    /** Returns what those weigh who pay for it. */
    public Fraction supporters() {
        return payments.stream().map(Payment::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns what those of them weigh who pay less than the others, all that they had left. */
    public Fraction poorer() {
        return payments.stream()
                .filter(payment -> payment.paid.compareTo(price) < 0)
                .map(Payment::weight)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    @Override
    public Optional<Sentence> withoutNumbers(Labels labels) {
        return Optional.of(new Sentence("Round {round}: {chosen} is elected.", "Runde {round}: {chosen} ist gewählt.")
                .with("round", round, "chosen", labels.row(List.of(chosen))));
    }

    @Override
    public Sentence sentence(Labels labels) {
        var poorer = poorer();
        var all = supporters();
        var less = poorer.signum() == 0
                ? new Sentence("", "")
                : new Sentence(
                                ", {poorer} of them less: all that was left",
                                ", {poorer} von ihnen weniger: den ganzen Rest")
                        .with("poorer", Wording.number(poorer));
        var pay = all.equals(Fraction.ONE)
                ? new Sentence("1 supporter pays for the whole seat", "1 Person zahlt den ganzen Sitz")
                : new Sentence(
                        "{all} supporters pay {price} of a seat each",
                        "{all} Unterstützende zahlen je {price} eines Sitzes");
        return new Sentence(
                        "Round {round}: {chosen} is elected; {pay}{less}.",
                        "Runde {round}: {chosen} ist gewählt; {pay}{less}.")
                .with(
                        "round",
                        round,
                        "chosen",
                        labels.row(List.of(chosen)),
                        "pay",
                        pay.with("all", Wording.number(all), "price", Wording.number(price)),
                        "less",
                        less);
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("seat_paid"))
                .with("round", Value.of(round))
                .with("chosen", Value.of(candidates.name(chosen)))
                .with("price", Value.of(price.toString()))
                .with(
                        "payments",
                        Value.list(payments.stream()
                                .map(payment -> (Value) Value.object()
                                        .with("weight", Value.of(payment.weight.toString()))
                                        .with("paid", Value.of(payment.paid.toString()))
                                        .with("left", Value.of(payment.left.toString())))
                                .toList()))
                .with("left", Value.of(left.toString()));
    }
}
