package io.github.mitform.formats.vote.audit.internal.pairwise;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.roadmap.Roadmap;
import io.github.mitform.formats.vote.roadmap.RoadmapStep;
import io.github.mitform.formats.vote.roadmap.RoadmapStep.Reason;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Goes through a roadmap again: who is ahead of whom by the strongest chains, and why each place comes before the next. For one count. */
final class RoadmapAudit {
    private static final Sentence TOO_MANY = new Sentence(
            "With so many features nothing but their number was worked out anew, since chains among all of them take too long.",
            "Bei so vielen Merkmalen wurde nichts als ihre Zahl neu errechnet, weil Ketten zwischen allen zu lange dauern.");

    private final Outcome outcome;
    private final Roadmap rule;
    private final Profile<Ranking> profile;
    private final int size;
    private final Log log;

    RoadmapAudit(Outcome outcome, Roadmap rule, Profile<Ranking> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.profile = profile;
        this.size = profile.candidates().size();
        this.log = new Log(outcome);
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        if (profile.isEmpty()) {
            log.requireEnd();
            Winners.requireNothing(outcome);
            return List.of();
        }
        if (size > Preferences.MOST_PATHS) {
            int told = outcome.order().stream().mapToInt(List::size).sum();
            if (told == size) return List.of(TOO_MANY);
            throw Wrong.outcome("{right} features are in order", "in Reihenfolge sind {right} Merkmale", "right", size);
        }
        var preferences = new Preferences(profile, rule.unranked());
        var paths = preferences.strongestPaths(Strength.MARGINS);
        var scores = new TreeMap<Integer, Fraction>();
        var numbers = preferences.notAhead(paths);
        for (int place = 0; place < size; place++) scores.put(place, numbers.get(place));
        var groups = places(Places.order(scores));
        var order = groups.stream().map(Group::features).toList();
        if (!outcome.scores().equals(scores)
                || !outcome.order().equals(order)
                || !outcome.alternatives().isEmpty()) {
            throw Wrong.outcome(
                    "the order does not follow from who is ahead of whom",
                    "die Reihenfolge folgt nicht daraus, was wovor liegt");
        }
        boolean one = order.get(0).size() == 1;
        Winners.requireElected(
                one ? order.subList(0, 1) : List.of(),
                one ? Optional.empty() : Optional.of(new Outcome.Open(order.get(0), 1)),
                outcome);
        for (int i = 0; i < groups.size(); i++) {
            if (i + 1 < groups.size()) requireStep(i + 1, groups.get(i), order.get(i + 1), preferences, paths);
            else log.require(step(i + 1, order.get(i)));
        }
        log.requireEnd();
        return List.of();
    }

    /** @param tieBroken whether nothing but a broken tie puts it before the next one */
    private record Group(List<Integer> features, boolean tieBroken) {}

    /** Features that are tied for a place are put in order one after the other, as far as ties are broken. */
    private List<Group> places(List<List<Integer>> tied) {
        var ties = new RecordedTies(rule.ties(), outcome, -1);
        var places = new ArrayList<Group>();
        for (List<Integer> group : tied) {
            var left = new ArrayList<>(group);
            var chosen = group;
            while (left.size() > 1 && !chosen.isEmpty()) {
                chosen = ties.chosen(places.size() + 1, Purpose.ELECT, left, List.of());
                if (!chosen.isEmpty()) places.add(new Group(chosen, true));
                left.removeAll(chosen);
            }
            places.add(new Group(List.copyOf(left), false));
        }
        ties.requireAllUsed();
        return places;
    }

    private static RoadmapStep step(int round, List<Integer> last) {
        var none = Fraction.ZERO;
        return new RoadmapStep(round, last, List.of(), Reason.LAST, none, none, List.of(), none, none);
    }

    /** Of chains that are equally strong any may be told. */
    private void requireStep(int round, Group place, List<Integer> next, Preferences preferences, Fraction[][] paths) {
        int one = place.features.get(0);
        int other = next.get(0);
        var strength = paths[one][other];
        var back = paths[other][one];
        var reason = place.tieBroken
                ? Reason.TIE_BROKEN
                : strength.compareTo(back) <= 0
                        ? Reason.RECORD
                        : preferences.sign(one, other) > 0 ? Reason.MAJORITY : Reason.CHAIN;
        var chain = log.peek()
                .filter(RoadmapStep.class::isInstance)
                .map(step -> ((RoadmapStep) step).chain())
                .orElse(List.of());
        if (!isChain(chain, one, other, strength, preferences)) {
            throw Wrong.step(
                    log.number(),
                    "this is no chain of majorities of at least {strength} from “{one}” to “{other}”",
                    "das ist keine Kette von Mehrheiten von mindestens {strength} von „{one}“ zu „{other}“",
                    "strength",
                    strength,
                    "one",
                    outcome.candidates().name(one),
                    "other",
                    outcome.candidates().name(other));
        }
        log.require(new RoadmapStep(
                round,
                place.features,
                next,
                reason,
                preferences.of(one, other),
                preferences.of(other, one),
                chain,
                strength,
                back));
    }

    /** Returns whether each beats the next by enough; where nothing leads there, whether there is no chain. */
    private static boolean isChain(List<Integer> chain, int from, int to, Fraction strength, Preferences preferences) {
        if (strength.signum() == 0) return chain.isEmpty();
        boolean ends = chain.size() > 1 && chain.get(0) == from && chain.get(chain.size() - 1) == to;
        if (!ends) return false;
        for (int i = 1; i < chain.size(); i++) {
            var margin = preferences
                    .of(chain.get(i - 1), chain.get(i))
                    .minus(preferences.of(chain.get(i), chain.get(i - 1)));
            if (margin.compareTo(strength) < 0) return false;
        }
        return true;
    }
}
