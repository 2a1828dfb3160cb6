package io.github.mitform.formats.vote.roadmap;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.KanoAnswers;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Kano's method: two questions about each feature tell whether people take it for granted, want more of it, or would be delighted (N. Kano, N. Seraku,
 * F. Takahashi and S. Tsuji, "Attractive Quality and Must-Be Quality", Hinshitsu 14 (1984), <a
 * href="https://doi.org/10.20684/quality.14.2_147">doi:10.20684/quality.14.2_147</a>), with the table of answers and the better and worse coefficients of
 * C. Berger et al., "Kano's Methods for Understanding Customer-defined Quality", Center for Quality Management Journal 2 (1993).
 *
 * <p>A feature is in its most frequent category; of several as frequent ones in the first of must-be, one-dimensional, attractive, indifferent, reverse,
 * questionable, and the step lists all of them. Somebody who left out a question about a feature counts as missing there. Features come in the order of
 * these categories, since what annoys has to be put right before anything delights, and within one by how far satisfaction rises with them and falls
 * without them, {@code better − worse}, which is their score. Those that are reverse or questionable, and those on which nobody answered, are in no
 * order. Nothing is elected: categories say what kind a feature is, not that it should be built.
 */
public record Kano() implements Rule<KanoAnswers> {
    @Override
    public String id() {
        return "kano";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Kano's method", "Kano-Methode");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Better less worse", "Besser weniger schlechter");
    }

    @Override
    public BallotKind<KanoAnswers> ballots() {
        return KanoAnswers.KIND;
    }

    @Override
    public Outcome count(Profile<KanoAnswers> profile, TieFacts facts) {
        var outcome = Outcome.of(this, profile);
        var features = features(profile);
        var groups = new TreeMap<Rank, List<Integer>>(Rank.ORDER);
        for (int place = 0; place < features.size(); place++) {
            var feature = features.get(place);
            int each = place;
            effect(feature).ifPresent(effect -> outcome.score(each, effect));
            outcome.step(new KanoStep(place, feature));
            rank(feature)
                    .ifPresent(rank -> groups.computeIfAbsent(rank, key -> new ArrayList<>())
                            .add(each));
        }
        return outcome.order(List.copyOf(groups.values())).build();
    }

    private record Rank(KanoCategory category, Fraction effect) {
        static final Comparator<Rank> ORDER =
                Comparator.comparing(Rank::category).thenComparing(Rank::effect, Comparator.reverseOrder());
    }

    private static Optional<Rank> rank(KanoFeature feature) {
        return feature.category()
                .filter(category -> category.compareTo(KanoCategory.INDIFFERENT) <= 0)
                .flatMap(category -> effect(feature).map(effect -> new Rank(category, effect)));
    }

    private static Optional<Fraction> effect(KanoFeature feature) {
        return feature.better().flatMap(better -> feature.worse().map(better::minus));
    }

    /** Returns what people say of each feature, in order of their places. */
    public static List<KanoFeature> features(Profile<KanoAnswers> profile) {
        var counts = new ArrayList<EnumMap<KanoCategory, Fraction>>();
        for (int place = 0; place < profile.candidates().size(); place++) {
            counts.add(new EnumMap<>(KanoCategory.class));
        }
        for (Line<KanoAnswers> line : profile.lines()) {
            line.ballot()
                    .given()
                    .forEach((place, pair) ->
                            counts.get(place).merge(KanoCategory.of(pair), line.weight(), Fraction::plus));
        }
        var all = profile.weight();
        return counts.stream()
                .map(count -> {
                    var answered = KanoFeature.of(count);
                    return new KanoFeature(answered.counts(), all.minus(answered.answers()));
                })
                .toList();
    }
}
