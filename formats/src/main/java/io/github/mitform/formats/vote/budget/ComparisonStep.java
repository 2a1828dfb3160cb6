package io.github.mitform.formats.vote.budget;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
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
        var funded = forGreedy.compareTo(forShares) > 0
                ? new Sentence("What has most votes is funded.", "Umgesetzt wird, was die meisten Stimmen hat.")
                : new Sentence("Equal shares stand.", "Die gleichen Anteile gelten.");
        return new Sentence(
                        "Voters to whom what has most votes is worth more: {greedy}; to whom equal shares are: {shares}. {funded}",
                        "Abstimmende, denen mehr wert ist, was die meisten Stimmen hat: {greedy}; denen die gleichen Anteile mehr wert sind: {shares}."
                                + " {funded}")
                .with("shares", Money.of(forShares), "greedy", Money.of(forGreedy), "funded", funded);
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
