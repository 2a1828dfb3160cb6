package io.github.mitform.formats.vote;

import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rankings without shared ranks, each kept once with how many people gave it. Mutable; belongs to one thread.
 *
 * <p>A ranking is a text whose characters are places in the list of options, the best first: small, and quick to compare.
 */
final class Profile {
    private static final Codec<Kept> CODEC = Codec.of(MethodHandles.lookup(), Kept.class);

    final TurnoutCount turnout;
    private final Map<String, Long> times;

    private Profile(TurnoutCount turnout, Map<String, Long> times) {
        this.turnout = turnout;
        this.times = times;
    }

    static Profile empty() {
        return new Profile(new TurnoutCount(), new HashMap<>());
    }

    void add(List<List<String>> ranks, OptionIndex index, long people) {
        var ranking = new char[ranks.size()];
        for (int i = 0; i < ranking.length; i++) {
            var rank = ranks.get(i);
            if (rank.size() != 1) {
                throw new IllegalArgumentException("a ranking has options that share a rank");
            }
            ranking[i] = (char) index.of(rank.get(0));
        }
        times.merge(new String(ranking), people, Math::addExact);
    }

    void addAll(Profile other) {
        turnout.addAll(other.turnout);
        other.times.forEach((ranking, people) -> times.merge(ranking, people, Math::addExact));
    }

    /** Returns each ranking with how many people gave it. */
    Map<String, Long> rankings() {
        return times;
    }

    static Codec<Profile> codec(StateOf of, List<Option> options) {
        return CODEC.map(kept -> kept.read(of, options), profile -> Kept.write(of, options, profile));
    }

    /** A profile as it is written: rankings by the ids of their options. */
    private record Kept(StateOf of, Turnout turnout, List<Ballots> ballots) {
        private Profile read(StateOf expected, List<Option> options) {
            of.require(expected);
            var profile = new Profile(TurnoutCount.of(turnout), new HashMap<>());
            var index = OptionIndex.of(options);
            for (Ballots each : ballots) {
                profile.add(each.ranking.stream().map(List::of).toList(), index, each.times);
            }
            return profile;
        }

        private static Kept write(StateOf of, List<Option> options, Profile profile) {
            var ballots = new ArrayList<Ballots>();
            profile.times.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> ballots.add(new Ballots(
                            entry.getKey()
                                    .chars()
                                    .mapToObj(place -> options.get(place).id().value())
                                    .toList(),
                            entry.getValue())));
            return new Kept(of, profile.turnout.turnout(), ballots);
        }
    }

    private record Ballots(List<String> ranking, long times) {}
}
