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
 * The turn of a victory, from the strongest to the weakest: it is locked in, or it would close a circle with stronger ones.
 *
 * @param strength of the victory
 * @param locked whether it is locked in
 */
public record LockStep(int one, int other, Fraction strength, boolean locked) implements Step {
    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var sentence = locked
                ? new Sentence(
                        "The victory of “{one}” over “{other}” ({strength}) counts.",
                        "Der Sieg von „{one}“ über „{other}“ ({strength}) zählt.")
                : new Sentence(
                        "The victory of “{one}” over “{other}” ({strength}) does not count: it would close a circle with stronger ones.",
                        "Der Sieg von „{one}“ über „{other}“ ({strength}) zählt nicht: Er schlösse mit stärkeren einen Kreis.");
        return sentence.with("one", labels.of(one), "other", labels.of(other), "strength", Wording.number(strength));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("lock"))
                .with("one", Value.of(candidates.name(one)))
                .with("other", Value.of(candidates.name(other)))
                .with("strength", Value.of(strength.toString()))
                .with("locked", Value.of(locked));
    }
}
