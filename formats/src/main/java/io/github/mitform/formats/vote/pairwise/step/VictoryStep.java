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
 * A victory, and whether it counts: it does not where it is a weakest one in a circle of victories.
 *
 * @param margin by how much those who prefer the winner outweigh the others
 * @param wayBack a shortest chain of victories from the loser to the winner of which none is weaker, both included; empty where there is none, and the victory
 *     counts
 */
public record VictoryStep(int one, int other, Fraction margin, List<Integer> wayBack) implements Step {
    public VictoryStep {
        requireNonNull(margin, "margin");
        wayBack = List.copyOf(wayBack);
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var sentence = wayBack.isEmpty()
                ? new Sentence(
                        "The victory of “{one}” over “{other}” (by {margin}) counts.",
                        "Der Sieg von „{one}“ über „{other}“ (Abstand {margin}) zählt.")
                : new Sentence(
                        "The victory of “{one}” over “{other}” (by {margin}) does not count: in the circle “{one}” → {wayBack} no victory is"
                                + " weaker.",
                        "Der Sieg von „{one}“ über „{other}“ (Abstand {margin}) zählt nicht: Im Kreis „{one}“ → {wayBack} ist kein Sieg"
                                + " schwächer.");
        return sentence.with(
                "one",
                labels.of(one),
                "other",
                labels.of(other),
                "margin",
                Wording.number(margin),
                "wayBack",
                Arrows.between(wayBack, labels));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("victory"))
                .with("one", Value.of(candidates.name(one)))
                .with("other", Value.of(candidates.name(other)))
                .with("margin", Value.of(margin.toString()))
                .with("counts", Value.of(wayBack.isEmpty()))
                .with("way_back", Arrows.names(wayBack, candidates));
    }
}
