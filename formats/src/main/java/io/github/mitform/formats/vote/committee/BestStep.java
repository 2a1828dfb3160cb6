package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;

/**
 * The best of all committees. That no other is better takes a search to check; that these are worth what is said does not.
 *
 * @param value what each of them is worth
 * @param committees all that are worth it
 */
public record BestStep(Measure measure, Fraction value, List<List<Integer>> committees) implements Step {
    /** What committees are worth. */
    public enum Measure {
        /** Points by the weights of the rule, the most; where several numbers are compared one after the other, the first. */
        POINTS(new Sentence("{value} points", "{value} Punkte")),
        /** How many people are assigned to a member they approve of, the most. */
        REPRESENTED(new Sentence("{value} represented people", "{value} vertretene Menschen")),
        /** In how many candidates the person who differs most from the committee differs, the fewest. */
        DISTANCE(new Sentence("a greatest distance of {value}", "einen größten Abstand von {value}")),
        /** The greatest load of a person, where each member is a load of 1 on those who approve, the least. */
        LOAD(new Sentence("a greatest load of {value}", "eine größte Last von {value}")),
        /** The sum of the squares of all loads, the least. */
        SQUARES(new Sentence("squares of loads of {value}", "Quadrate der Lasten von {value}"));

        private final Sentence worth;

        Measure(Sentence worth) {
            this.worth = worth;
        }
    }

    public BestStep {
        committees = committees.stream().map(List::copyOf).toList();
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var worth = measure.worth.with("value", Wording.number(value));
        return committees.size() == 1
                ? new Sentence(
                                "Of all committees, {members} is the best, with {worth}.",
                                "Von allen Gremien ist {members} das beste, mit {worth}.")
                        .with("members", labels.row(committees.get(0)), "worth", worth)
                : new Sentence(
                                "{number} committees are equally good and better than all others, with {worth}.",
                                "{number} Gremien sind gleich gut und besser als alle anderen, mit {worth}.")
                        .with("number", committees.size(), "worth", worth);
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("best_committees"))
                .with("measure", Value.of(measure.name().toLowerCase(Locale.ROOT)))
                .with("value", Value.of(value.toString()))
                .with(
                        "committees",
                        Value.list(committees.stream()
                                .map(committee -> Value.from(
                                        committee.stream().map(candidates::name).toList()))
                                .toList()));
    }
}
