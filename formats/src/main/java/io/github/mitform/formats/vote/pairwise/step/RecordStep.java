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

/**
 * How often a candidate wins, stands level and loses one against one.
 *
 * @param points what the rule gives for all of that
 */
public record RecordStep(int place, int victories, int draws, int defeats, Fraction points) implements Step {
    public RecordStep {
        requireNonNull(points, "points");
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var one = points.equals(Fraction.ONE);
        return new Sentence(
                        "“{name}” wins against {victories}, stands level with {draws} and loses to {defeats}: {points} "
                                + (one ? "point." : "points."),
                        "„{name}“ gewinnt gegen {victories}, steht gleich mit {draws} und verliert gegen {defeats}: {points} "
                                + (one ? "Punkt." : "Punkte."))
                .with(
                        "name",
                        labels.of(place),
                        "victories",
                        victories,
                        "draws",
                        draws,
                        "defeats",
                        defeats,
                        "points",
                        Wording.number(points));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("record"))
                .with("name", Value.of(candidates.name(place)))
                .with("victories", Value.of(victories))
                .with("draws", Value.of(draws))
                .with("defeats", Value.of(defeats))
                .with("for_record", Value.of(points.toString()));
    }
}
