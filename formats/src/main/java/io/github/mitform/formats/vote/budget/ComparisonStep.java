package io.github.mitform.formats.vote.budget;

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
 * Equal shares and the greedy way one against the other.
 *
 * @param shares what equal shares fund
 * @param greedy what the greedy way funds
 * @param forShares what those weigh to whom the first is worth more
 * @param forGreedy what those weigh to whom the second is worth more; it is taken if they are more
 */
public record ComparisonStep(
        int round, List<Integer> shares, List<Integer> greedy, Fraction forShares, Fraction forGreedy) implements Step {
    public ComparisonStep {
        shares = List.copyOf(shares);
        greedy = List.copyOf(greedy);
    }

    @Override
    public Sentence sentence(Labels labels) {
        return (forGreedy.compareTo(forShares) > 0
                        ? new Sentence(
                                "{greedy} voters prefer what has most votes, {shares} equal shares: what has most votes is funded.",
                                "{greedy} Abstimmende ziehen vor, was die meisten Stimmen hat, {shares} die gleichen Anteile: umgesetzt wird, was"
                                        + " die meisten Stimmen hat.")
                        : new Sentence(
                                "{shares} voters prefer equal shares, {greedy} what has most votes: equal shares stand.",
                                "{shares} Abstimmende ziehen die gleichen Anteile vor, {greedy}, was die meisten Stimmen hat: die gleichen Anteile"
                                        + " gelten."))
                .with("shares", Wording.number(forShares), "greedy", Wording.number(forGreedy));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("comparison"))
                .with("round", Value.of(round))
                .with("shares", Value.from(shares.stream().map(candidates::name).toList()))
                .with("greedy", Value.from(greedy.stream().map(candidates::name).toList()))
                .with("for_shares", Value.of(forShares.toString()))
                .with("for_greedy", Value.of(forGreedy.toString()));
    }
}
