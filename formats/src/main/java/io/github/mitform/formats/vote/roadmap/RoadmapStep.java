package io.github.mitform.formats.vote.roadmap;

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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a place of the roadmap comes before the next one. Where several features share a place, the numbers are those of the first ones.
 *
 * @param round the place, from 1
 * @param features who stands there
 * @param next who stands at the next place; nobody behind the last one
 * @param forThese what those weigh who would build the feature of this place before that of the next
 * @param forNext what those weigh who would do it the other way round
 * @param chain features of which each is preferred to the next by a majority, from this place to the next; none if there is no such chain
 * @param strength the smallest majority in the strongest chain from here to the next place
 * @param back the same for the strongest chain from there to here; 0 if there is none
 */
public record RoadmapStep(
        int round,
        List<Integer> features,
        List<Integer> next,
        Reason reason,
        Fraction forThese,
        Fraction forNext,
        List<Integer> chain,
        Fraction strength,
        Fraction back)
        implements Step {

    /** What puts a place before the next one. */
    public enum Reason {
        /** More would build it first than the other way round. */
        MAJORITY,
        /** No more would, but a chain of stronger majorities leads from it to the next than back. */
        CHAIN,
        /** Neither is ahead of the other, but fewer are ahead of it. */
        RECORD,
        /** Both are alike; the tie was broken. */
        TIE_BROKEN,
        /** It is the last one. */
        LAST
    }

    public RoadmapStep {
        features = List.copyOf(features);
        next = List.copyOf(next);
        requireNonNull(reason, "reason");
        requireNonNull(forThese, "forThese");
        requireNonNull(forNext, "forNext");
        chain = List.copyOf(chain);
        requireNonNull(strength, "strength");
        requireNonNull(back, "back");
    }

    static RoadmapStep last(int round, List<Integer> features) {
        return new RoadmapStep(
                round,
                features,
                List.of(),
                Reason.LAST,
                Fraction.ZERO,
                Fraction.ZERO,
                List.of(),
                Fraction.ZERO,
                Fraction.ZERO);
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence("Place {place}: {features}{reason}.", "Platz {place}: {features}{reason}.")
                .with("place", round, "features", labels.row(features), "reason", because(labels));
    }

    /** Where several share a place, even that tells of them. */
    @Override
    public Optional<Sentence> withoutNumbers(Labels labels) {
        if (isShared()) return Optional.empty();
        var sentence = next.isEmpty()
                ? new Sentence("Place {place}: {features}.", "Platz {place}: {features}.")
                : new Sentence(
                        "Place {place}: {features}, before {next}; by how many is not told, since that would be of few people.",
                        "Platz {place}: {features}, vor {next}; mit wie vielen Stimmen, wird nicht gezeigt, weil es wenige Menschen verriete.");
        return Optional.of(sentence.with("place", round, "features", labels.row(features), "next", labels.row(next)));
    }

    /** Returns whether several stand at this place or at the next one. */
    public boolean isShared() {
        return features.size() > 1 || next.size() > 1;
    }

    private Sentence because(Labels labels) {
        if (reason == Reason.LAST || features.isEmpty() || next.isEmpty()) return new Sentence("", "");
        var direct = new Sentence("{for} to {against}", "{for} zu {against}")
                .with("for", Wording.number(forThese), "against", Wording.number(forNext));
        var before = labels.row(next);
        boolean isShared = isShared();
        var pair = new Sentence("“{one}” stands {direct} against “{other}”", "„{one}“ steht {direct} gegen „{other}“")
                .with("one", labels.of(features.get(0)), "direct", direct, "other", labels.of(next.get(0)));
        return switch (reason) {
            case MAJORITY ->
                (isShared
                                ? new Sentence(", before {next}: {pair}", ", vor {next}: {pair}")
                                : new Sentence(
                                        ", which {direct} would build before {next}",
                                        "; mit {direct} wird es {next} vorgezogen"))
                        .with("direct", direct, "next", before, "pair", pair);
            case CHAIN ->
                new Sentence(
                                ", before {next}: {directly}, but in the chain {chain} each majority is at least {strength}, and back at most"
                                        + " {back}",
                                ", vor {next}: {directly}, aber in der Kette {chain} beträgt jede Mehrheit mindestens {strength}, zurück"
                                        + " höchstens {back}")
                        .with(
                                "next",
                                before,
                                "directly",
                                isShared
                                        ? pair
                                        : new Sentence("directly it stands {direct}", "direkt steht es {direct}")
                                                .with("direct", direct),
                                "chain",
                                chain(labels),
                                "strength",
                                Wording.number(strength),
                                "back",
                                Wording.number(back));
            case RECORD ->
                new Sentence(
                                ", before {next}: none of them is ahead of another, but fewer others are ahead of “{one}”",
                                ", vor {next}: Keines davon liegt vor einem anderen, aber vor „{one}“ liegen weniger andere")
                        .with("next", before, "one", labels.of(features.get(0)));
            case TIE_BROKEN ->
                new Sentence(
                                ", before {next}: they are tied, and the tie was broken as the rule says",
                                ", vor {next}: Sie liegen gleichauf, und der Gleichstand wurde nach der Regel entschieden")
                        .with("next", before);
            case LAST -> throw new AssertionError("nothing comes behind the last");
        };
    }

    private Sentence chain(Labels labels) {
        return new Sentence(
                chain.stream().map(place -> labels.of(place).english()).collect(Collectors.joining(" → ")),
                chain.stream().map(place -> labels.of(place).german()).collect(Collectors.joining(" → ")));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("place"))
                .with("round", Value.of(round))
                .with("features", names(features, candidates))
                .with("next", names(next, candidates))
                .with("reason", Value.of(reason.name().toLowerCase(Locale.ROOT)))
                .with("for_these", Value.of(forThese.toString()))
                .with("for_next", Value.of(forNext.toString()))
                .with("chain", names(chain, candidates))
                .with("strength", Value.of(strength.toString()))
                .with("back", Value.of(back.toString()));
    }

    private static Value names(List<Integer> places, Candidates candidates) {
        return Value.from(places.stream().map(candidates::name).toList());
    }
}
