package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;

/**
 * What meets more resistance than to leave everything as it is: better not done at all, by the same votes.
 *
 * @param passive the option that everything stays as it is, by place
 * @param worse places of those that meet more resistance, in order
 */
public record PassiveStep(int passive, List<Integer> worse) implements Step {
    public PassiveStep {
        worse = List.copyOf(worse);
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return (worse.isEmpty()
                        ? new Sentence(
                                "Nothing meets more resistance than to leave everything as it is, {passive}.",
                                "Nichts trifft auf mehr Widerstand als alles zu lassen, wie es ist: {passive}.")
                        : new Sentence(
                                "More resistance than to leave everything as it is, {passive}, meet: {worse}.",
                                "Auf mehr Widerstand als alles zu lassen, wie es ist ({passive}), treffen: {worse}."))
                .with("passive", labels.row(List.of(passive)), "worse", labels.row(worse));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("passive"))
                .with("passive", Value.of(candidates.name(passive)))
                .with(
                        "worse",
                        Value.list(worse.stream()
                                .map(place -> Value.of(candidates.name(place)))
                                .toList()));
    }
}
