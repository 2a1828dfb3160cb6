package io.github.mitform.formats.vote.pairwise.step;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;

/**
 * Two candidates one against one.
 *
 * @param forOne how much those weigh who prefer the first
 * @param forOther how much those weigh who prefer the second, at most as much as the first
 */
public record PairStep(int one, int other, Fraction forOne, Fraction forOther) implements Step {
    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var sentence = forOne.equals(forOther)
                ? new Sentence(
                        "“{one}” and “{other}” are level, {votes} to {votes}.",
                        "„{one}“ und „{other}“ stehen gleich, {votes} zu {votes}.")
                : new Sentence(
                        "“{one}” beats “{other}” by {votes} to {against}.",
                        "„{one}“ schlägt „{other}“ mit {votes} zu {against}.");
        return sentence.with(
                "one",
                labels.of(one),
                "other",
                labels.of(other),
                "votes",
                Wording.number(forOne),
                "against",
                Wording.number(forOther));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("pair"))
                .with("one", Value.of(candidates.name(one)))
                .with("other", Value.of(candidates.name(other)))
                .with("for_one", Value.of(forOne.toString()))
                .with("for_other", Value.of(forOther.toString()));
    }
}
