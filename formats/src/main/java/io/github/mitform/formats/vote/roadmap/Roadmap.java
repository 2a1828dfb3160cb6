package io.github.mitform.formats.vote.roadmap;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.formats.vote.roadmap.RoadmapStep.Reason;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which to build what was voted on, with a reason for each place. The order is that of Schulze's method by margins ({@link Schulze}): it
 * puts first whoever would win against every other one alone, and adding a feature much like another one changes neither who is first nor which of two is
 * ahead; where neither is, the number of others ahead decides, and that it may change. Where a
 * majority would have two neighbours the other way round, the step shows the chain of stronger majorities that says otherwise.
 *
 * <p>Features that are tied for a place stand there together, unless {@link #ties} puts them in order, one after the other, each time on record. The
 * first one is elected. Where nobody ranks anything, nothing is in order. Time grows with the third power of the features.
 *
 * @param unranked what it means that a ranking leaves a feature out
 */
public record Roadmap(
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "roadmap";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Roadmap", "Fahrplan");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Others that are not ahead", "Andere, die nicht davor liegen");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        var outcome = Outcome.of(this, profile);
        var pairs = Pairwise.of(profile, unranked);
        if (profile.isEmpty()) return outcome.build();
        var schulze = schulze(pairs, profile);
        schulze.scores().forEach(outcome::score);
        var breaker = new TieBreaker(ties, facts, profile.candidates());
        var places = new ArrayList<Place>();
        for (List<Integer> group : schulze.order()) addInOrder(group, places, breaker);
        outcome.ties(breaker).order(places.stream().map(Place::features).toList());
        outcome.electOneOf(places.get(0).features);
        explain(places, pairs, outcome);
        return outcome.build();
    }

    /** Returns its order and scores, without a step for each pair. */
    private Outcome schulze(Pairwise pairs, Profile<Ranking> profile) {
        var rule = new Schulze(Strength.MARGINS, unranked, Ties.ALL_TIED);
        var outcome = Outcome.of(rule, profile);
        rule.best(pairs, outcome);
        return outcome.build();
    }

    /** @param tieBroken whether nothing but a broken tie puts it before the next place */
    private record Place(List<Integer> features, boolean tieBroken) {}

    private static void addInOrder(List<Integer> group, List<Place> places, TieBreaker breaker) {
        var left = new ArrayList<>(group);
        while (left.size() > 1) {
            var chosen = breaker.choose(places.size() + 1, Purpose.ELECT, left, List.of());
            if (chosen.isEmpty()) break;
            places.add(new Place(List.of(chosen.getAsInt()), true));
            left.remove((Integer) chosen.getAsInt());
        }
        places.add(new Place(List.copyOf(left), false));
    }

    private static void explain(List<Place> places, Pairwise pairs, Outcome.Builder outcome) {
        var there = new Chains(pairs, places.get(0).features.get(0));
        for (int i = 0; i + 1 < places.size(); i++) {
            var next = places.get(i + 1).features;
            var back = new Chains(pairs, next.get(0));
            outcome.step(step(i + 1, places.get(i), next, pairs, there, back));
            there = back;
        }
        outcome.step(RoadmapStep.last(places.size(), places.get(places.size() - 1).features));
    }

    private static RoadmapStep step(
            int round, Place place, List<Integer> next, Pairwise pairs, Chains there, Chains fromNext) {
        int one = place.features.get(0);
        int other = next.get(0);
        var back = fromNext.strength(one);
        boolean ahead = there.strength(other).compareTo(back) > 0;
        var reason = place.tieBroken
                ? Reason.TIE_BROKEN
                : !ahead ? Reason.RECORD : pairs.beats(one, other) ? Reason.MAJORITY : Reason.CHAIN;
        return new RoadmapStep(
                round,
                place.features,
                next,
                reason,
                pairs.preferring(one, other),
                pairs.preferring(other, one),
                there.to(other),
                there.strength(other),
                back);
    }
}
