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
 * The turn of two of whom the first is undefeated: it wins if it would win without the second as well.
 *
 * @param margin by how much those who prefer the first outweigh the others; below 0 if it is the other way round
 * @param without who would win without the second, in order of their places; several where they would be tied
 */
public record MatchStep(int one, int other, Fraction margin, List<Integer> without) implements Step {
    public MatchStep {
        requireNonNull(margin, "margin");
        without = List.copyOf(without);
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence(
                        "“{one}” against “{other}” (by {margin}): {without}, {so}.",
                        "„{one}“ gegen „{other}“ (Abstand {margin}): {without}, {so}.")
                .with(
                        "one",
                        labels.of(one),
                        "other",
                        labels.of(other),
                        "margin",
                        Wording.number(margin),
                        "without",
                        without(labels),
                        "so",
                        without.contains(one)
                                ? new Sentence("so “{one}” is one of the best", "also gehört „{one}“ zu den Besten")
                                        .with("one", labels.of(one))
                                : new Sentence("so this does not decide", "also entscheidet das nicht"));
    }

    private Sentence without(Labels labels) {
        var sentence = without.size() == 1
                ? new Sentence("without “{other}”, {who} would win", "ohne „{other}“ würde {who} gewinnen")
                : new Sentence("without “{other}”, {who} would be tied", "ohne „{other}“ lägen {who} gleichauf");
        return sentence.with("other", labels.of(other), "who", labels.row(without));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("match"))
                .with("one", Value.of(candidates.name(one)))
                .with("other", Value.of(candidates.name(other)))
                .with("margin", Value.of(margin.toString()))
                .with("without", Arrows.names(without, candidates));
    }
}
