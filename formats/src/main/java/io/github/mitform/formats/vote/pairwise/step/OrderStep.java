package io.github.mitform.formats.vote.pairwise.step;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;

/**
 * One of the best orders of all candidates that begin with the same one.
 *
 * @param order all candidates
 * @param agreed with how many preferences of ballots on pairs it agrees, with their weight
 * @param all how many there are
 */
public record OrderStep(List<Integer> order, Fraction agreed, Fraction all) implements Step {
    public OrderStep {
        order = List.copyOf(order);
        if (order.isEmpty()) throw new IllegalArgumentException("an order names somebody");
        requireNonNull(agreed, "agreed");
        requireNonNull(all, "all");
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence(
                        "With “{first}” first, the best order agrees with the ballots in {agreed} of {all} comparisons of two: {order}.",
                        "Mit „{first}“ vorn stimmt die beste Reihenfolge in {agreed} von {all} Paarvergleichen mit den Stimmzetteln überein: {order}.")
                .with(
                        "first",
                        labels.of(order.get(0)),
                        "agreed",
                        Wording.number(agreed),
                        "all",
                        Wording.number(all),
                        "order",
                        Arrows.between(order, labels));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("order"))
                .with("order", Arrows.names(order, candidates))
                .with("agreed", Value.of(agreed.toString()))
                .with("all", Value.of(all.toString()));
    }
}
