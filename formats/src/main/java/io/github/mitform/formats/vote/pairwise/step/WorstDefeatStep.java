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
import java.util.Optional;

/**
 * The worst defeat of a candidate.
 *
 * @param by who beats it; empty if nobody does
 * @param votes how much those weigh who prefer the candidate to that one, 0 if there is none
 * @param against how much those weigh who prefer that one
 */
public record WorstDefeatStep(int place, Optional<Integer> by, Fraction votes, Fraction against) implements Step {
    public WorstDefeatStep {
        requireNonNull(by, "by");
        requireNonNull(votes, "votes");
        requireNonNull(against, "against");
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        if (by.isEmpty()) {
            return new Sentence("“{name}” is beaten by nobody.", "„{name}“ wird von niemandem geschlagen.")
                    .with("name", labels.of(place));
        }
        return new Sentence(
                        "The worst defeat of “{name}” is the one against “{by}”, by {votes} to {against}.",
                        "Die schlimmste Niederlage von „{name}“ ist die gegen „{by}“ mit {votes} zu {against}.")
                .with(
                        "name",
                        labels.of(place),
                        "by",
                        labels.of(by.get()),
                        "votes",
                        Wording.number(votes),
                        "against",
                        Wording.number(against));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var value =
                Value.object().with("step", Value.of("worst_defeat")).with("name", Value.of(candidates.name(place)));
        if (by.isPresent()) value = value.with("by", Value.of(candidates.name(by.get())));
        return value.with("votes", Value.of(votes.toString())).with("against", Value.of(against.toString()));
    }
}
