package io.github.mitform.formats.vote.audit.internal.sum;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.KanoAnswers;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Feeling;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Pair;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.roadmap.KanoCategory;
import io.github.mitform.formats.vote.roadmap.KanoFeature;
import io.github.mitform.formats.vote.roadmap.KanoStep;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts answers into Kano's categories again. For one count. */
final class KanoAudit {
    private KanoAudit() {}

    static void check(Outcome outcome, Profile<KanoAnswers> profile) {
        var log = new Log(outcome);
        var scores = new TreeMap<Integer, Fraction>();
        var byCategory = new TreeMap<KanoCategory, SortedMap<Integer, Fraction>>();
        for (int place = 0; place < profile.candidates().size(); place++) {
            var counts = new TreeMap<KanoCategory, Fraction>();
            for (KanoCategory category : KanoCategory.values()) counts.put(category, Fraction.ZERO);
            var missing = Fraction.ZERO;
            for (var line : profile.lines()) {
                var answers = line.ballot().given().get(place);
                if (answers == null) missing = missing.plus(line.weight());
                else counts.merge(category(answers), line.weight(), Fraction::plus);
            }
            log.require(new KanoStep(place, new KanoFeature(counts, missing)));
            var weighed = sum(
                    counts,
                    KanoCategory.MUST_BE,
                    KanoCategory.ONE_DIMENSIONAL,
                    KanoCategory.ATTRACTIVE,
                    KanoCategory.INDIFFERENT);
            if (weighed.signum() == 0) continue;
            // How far satisfaction rises with it, and how far it falls without it.
            var effect = sum(counts, KanoCategory.ATTRACTIVE, KanoCategory.ONE_DIMENSIONAL)
                    .plus(sum(counts, KanoCategory.ONE_DIMENSIONAL, KanoCategory.MUST_BE))
                    .dividedBy(weighed);
            scores.put(place, effect);
            byCategory
                    .computeIfAbsent(mostFrequent(counts), key -> new TreeMap<>())
                    .put(place, effect);
        }
        log.requireEnd();
        var order = new ArrayList<List<Integer>>();
        byCategory.headMap(KanoCategory.REVERSE).values().forEach(effects -> order.addAll(Places.order(effects)));
        boolean right = outcome.scores().equals(scores)
                && outcome.order().equals(order)
                && outcome.elected().isEmpty()
                && outcome.open().isEmpty()
                && outcome.alternatives().isEmpty()
                && outcome.ties().isEmpty();
        if (right) return;
        throw Wrong.outcome(
                "the order or the scores do not follow from the categories",
                "die Reihenfolge oder die Punktzahlen folgen nicht aus den Kategorien");
    }

    private static Fraction sum(SortedMap<KanoCategory, Fraction> counts, KanoCategory... categories) {
        return List.of(categories).stream()
                .map(category -> counts.getOrDefault(category, Fraction.ZERO))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns the first of the most frequent categories. */
    private static KanoCategory mostFrequent(SortedMap<KanoCategory, Fraction> counts) {
        var most = KanoCategory.MUST_BE;
        for (KanoCategory category : counts.keySet()) {
            if (sum(counts, category).compareTo(sum(counts, most)) > 0) most = category;
        }
        return most;
    }

    /** Two opposite answers that are the same, like or dislike, contradict each other; to want it is to like it with more than without. */
    private static KanoCategory category(Pair answers) {
        var with = answers.with();
        var without = answers.without();
        if (with == without && (with == Feeling.LIKE || with == Feeling.DISLIKE)) return KanoCategory.QUESTIONABLE;
        if (with == Feeling.DISLIKE || without == Feeling.LIKE) return KanoCategory.REVERSE;
        if (with == Feeling.LIKE) {
            return without == Feeling.DISLIKE ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.ATTRACTIVE;
        }
        return without == Feeling.DISLIKE ? KanoCategory.MUST_BE : KanoCategory.INDIFFERENT;
    }
}
