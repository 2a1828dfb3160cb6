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
import java.util.Optional;

/**
 * The best of all committees. That no other is better takes a search to check; that these are worth what is said does not.
 *
 * @param value what each of them is worth
 * @param committees all that are worth it, one or more, each in order of places
 */
public record BestStep(Measure measure, Fraction value, List<List<Integer>> committees) implements Step {
    /** What committees are worth. */
    public enum Measure {
        /** Points by the weights of the rule, the most; where several numbers are compared one after the other, the first. */
        POINTS(new Sentence("points", "Punkte")),
        /** How many people are assigned to a member they approve of, the most. */
        REPRESENTED(new Sentence("people who are represented", "vertretene Menschen")),
        /** In how many candidates the person who differs most from the committee differs, the fewest. */
        DISTANCE(new Sentence("greatest distance from a ballot", "größter Abstand von einem Stimmzettel")),
        /** The greatest load of a person, where each member is a load of 1 on those who approve, the least. */
        LOAD(new Sentence("greatest load of a person", "größte Last einer Person")),
        /** The sum of the squares of all loads, the least. */
        SQUARES(new Sentence("sum of the squares of all loads", "Summe der Quadrate aller Lasten"));

        private final Sentence title;

        Measure(Sentence title) {
            this.title = title;
        }
    }

    public BestStep {
        committees = committees.stream().map(List::copyOf).toList();
    }

    /** Returns whether its number is of parts of a seat, and not of people. */
    public boolean isOfLoads() {
        return measure == Measure.LOAD || measure == Measure.SQUARES;
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return committees.size() == 1
                ? new Sentence(
                                "Of all committees, {members} is the best ({title}: {value}).",
                                "Von allen Gremien ist {members} das beste ({title}: {value}).")
                        .with(
                                "members",
                                labels.row(committees.get(0)),
                                "title",
                                measure.title,
                                "value",
                                Wording.number(value))
                : new Sentence(
                                "{number} committees are equally good and better than all others ({title}: {value}).",
                                "{number} Gremien sind gleich gut und besser als alle anderen ({title}: {value}).")
                        .with("number", committees.size(), "title", measure.title, "value", Wording.number(value));
    }

    @Override
    public Optional<Sentence> withoutNumbers(Labels labels) {
        return Optional.of(
                committees.size() == 1
                        ? new Sentence(
                                        "Of all committees, {members} is the best.",
                                        "Von allen Gremien ist {members} das beste.")
                                .with("members", labels.row(committees.get(0)))
                        : new Sentence(
                                        "{number} committees are equally good and better than all others.",
                                        "{number} Gremien sind gleich gut und besser als alle anderen.")
                                .with("number", committees.size()));
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
