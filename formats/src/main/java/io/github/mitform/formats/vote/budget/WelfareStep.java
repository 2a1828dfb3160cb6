package io.github.mitform.formats.vote.budget;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;

/**
 * The most that can be had for the money.
 *
 * @param worth to all voters together
 * @param sets how many sets of projects are worth it, as far as they were looked for
 * @param all whether these are all
 */
public record WelfareStep(Fraction worth, int sets, boolean all) implements Step {
    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return (all && sets == 1
                        ? new Sentence(
                                "No other projects that can be paid for are worth as much to all voters together: {worth}.",
                                "Keine anderen bezahlbaren Vorhaben sind allen Abstimmenden zusammen so viel wert: {worth}.")
                        : all
                                ? new Sentence(
                                        "{sets} sets of projects are worth the most to all voters together, {worth}.",
                                        "{sets} Zusammenstellungen von Vorhaben sind allen Abstimmenden zusammen am meisten wert, {worth}.")
                                : new Sentence(
                                        "No projects that can be paid for are worth more to all voters together: {worth}. Others may be worth as much.",
                                        "Keine bezahlbaren Vorhaben sind allen Abstimmenden zusammen mehr wert: {worth}. Andere können gleich viel"
                                                + " wert sein."))
                .with("worth", Money.of(worth), "sets", sets);
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("welfare"))
                .with("worth", Value.of(worth.toString()))
                .with("sets", Value.of(sets))
                .with("all", Value.of(all));
    }
}
