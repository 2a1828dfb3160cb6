package io.github.mitform.formats.vote.margin;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.margin.Margin.Claim;
import io.github.mitform.tally.Fraction;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The margin of rules whose scores are sums of what each ballot gives by itself. */
final class Additive {
    /** What one ballot gives everybody, and how many people cast it. */
    private record Gift(List<Fraction> given, long people) {
        /** How much more the ballot gives the winner; with the most it could give the rival, it can change who is ahead by so much. */
        Fraction ahead(int winner, int rival) {
            return given.get(winner).minus(given.get(rival));
        }
    }

    private Additive() {}

    /**
     * Returns the least margin of any winner over anybody else; empty if there is nobody else.
     *
     * @param most by how much a ballot can put one candidate ahead of another
     */
    static <B extends Ballot> Optional<Margin> of(Rule<B> rule, Profile<B> profile, List<Integer> winners, long most) {
        var gifts =
                profile.lines().stream().map(line -> gift(rule, profile, line)).toList();
        Optional<Margin> least = Optional.empty();
        for (int winner : winners) {
            for (int rival = 0; rival < profile.candidates().size(); rival++) {
                if (winners.contains(rival)) continue;
                var margin = against(rival, winner, gifts, most);
                if (margin.isPresent()
                        && least.filter(other -> other.ballots() <= margin.get().ballots())
                                .isEmpty()) {
                    least = margin;
                }
            }
        }
        return least;
    }

    /** A ballot gives what it would come to if it were the only one. */
    private static <B extends Ballot> Gift gift(Rule<B> rule, Profile<B> profile, Profile.Line<B> line) {
        var alone = Profile.empty(profile.kind(), profile.candidates()).add(line.ballot());
        var scores = rule.count(alone).scores();
        var given = new ArrayList<Fraction>();
        for (int place = 0; place < profile.candidates().size(); place++) {
            given.add(scores.getOrDefault(place, Fraction.ZERO));
        }
        return new Gift(given, line.people());
    }

    private static Optional<Margin> against(int rival, int winner, List<Gift> gifts, long most) {
        // Ballots that can change equally much are one number: there are few such kinds, however many ballots differ.
        var peopleByChange = new TreeMap<Fraction, Long>(Comparator.reverseOrder());
        var whole = Fraction.of(most);
        for (Gift gift : gifts) {
            peopleByChange.merge(gift.ahead(winner, rival).plus(whole), gift.people, Long::sum);
        }
        var ahead = Fraction.ZERO;
        for (var kind : peopleByChange.entrySet()) {
            ahead = ahead.plus(kind.getKey().minus(whole).times(kind.getValue()));
        }
        long ballots = 0;
        for (var kind : peopleByChange.entrySet()) {
            var change = kind.getKey();
            long people = kind.getValue();
            if (change.signum() <= 0) break;
            long needed = needed(ahead, change);
            if (needed <= people) {
                return Optional.of(new Margin(Claim.EXACT, ballots + needed, winner, rival, 0, 0));
            }
            ballots += people;
            ahead = ahead.minus(change.times(people));
        }
        return Optional.empty();
    }

    /** Returns how many such ballots close a gap: the gap by the change, rounded up. */
    private static long needed(Fraction gap, Fraction change) {
        return gap.dividedBy(change).toDecimal(0, RoundingMode.CEILING).longValueExact();
    }
}
