package io.github.mitform.formats.vote.count;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What a count came to.
 *
 * <p>Immutable. Everybody is named by their place in {@code candidates}.
 *
 * @param profile the fingerprint of what was counted
 * @param people how many people voted
 * @param elected in the order of their election; those elected together stand in one list, in order of their places
 * @param open who is tied for what is left, where the rule leaves that undecided
 * @param order all candidates whom the rule puts in order, the best first, those who share a rank in one list; empty for rules that put
 *     nobody in order
 * @param scores the rule's own measure of each candidate; empty for rules without one
 * @param alternatives every set of winners that is as good, this one included, each in order of places; empty for rules that look for one
 *     only
 * @param ties every tie that came up, and what was done about it
 * @param steps how it came about
 */
public record Outcome(
        Rule<?> rule,
        Candidates candidates,
        String profile,
        long people,
        List<List<Integer>> elected,
        Optional<Open> open,
        List<List<Integer>> order,
        SortedMap<Integer, Fraction> scores,
        List<List<Integer>> alternatives,
        List<TieUse> ties,
        List<Step> steps) {

    /**
     * A tie that the rule leaves open.
     *
     * @param candidates who is tied, in order of their places
     * @param seats how many of them are elected at most; all of them where it hangs on other ties whether they are, and seats may stay empty
     */
    public record Open(List<Integer> candidates, int seats) {
        public Open {
            candidates = List.copyOf(candidates);
            if (seats < 1 || seats > candidates.size()) {
                throw new IllegalArgumentException(
                        "a tie has no more seats than candidates, but has " + seats + " for " + candidates.size());
            }
        }

        /** Returns whether some of them are left out in any case. */
        public boolean leavesOut() {
            return seats < candidates.size();
        }

        /** Returns what one of several sets of winners has and another has not; empty if all are the same. */
        static Optional<Open> between(List<List<Integer>> sets) {
            var all = new TreeSet<Integer>();
            sets.forEach(all::addAll);
            var some = all.stream()
                    .filter(place -> !sets.stream().allMatch(set -> set.contains(place)))
                    .toList();
            int seats = sets.stream().mapToInt(List::size).max().orElse(0) - all.size() + some.size();
            return some.isEmpty() ? Optional.empty() : Optional.of(new Open(some, seats));
        }
    }

    public Outcome {
        requireNonNull(rule, "rule");
        requireNonNull(candidates, "candidates");
        requireNonNull(profile, "profile");
        elected = copy(elected);
        requireNonNull(open, "open");
        order = copy(order);
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        alternatives = copy(alternatives);
        ties = List.copyOf(ties);
        steps = List.copyOf(steps);
    }

    private static List<List<Integer>> copy(List<List<Integer>> lists) {
        return lists.stream().map(List::copyOf).toList();
    }

    /** Exact sums of more finely divided weights would take hours; what people agree on has a few dozen bits. */
    private static final int MOST_BITS = 4_096;

    /**
     * Starts an outcome of this rule for these ballots. To be called before counting.
     *
     * @throws UncountableException if the weights are so finely divided that adding them up exactly would take too long
     */
    public static Builder of(Rule<?> rule, Profile<?> profile) {
        if (profile.commonDenominator(MOST_BITS).isEmpty()) {
            throw new UncountableException(new Sentence(
                    "The weights of the ballots are so finely divided that adding them up exactly would take too long; round them to the same number"
                            + " of decimal places.",
                    "Die Gewichte der Stimmzettel sind so fein geteilt, dass es zu lange dauern würde, sie genau zusammenzuzählen; runden Sie"
                            + " sie auf gleich viele Nachkommastellen."));
        }
        return new Builder(rule, profile);
    }

    /** Returns all who are elected, in the order of their election. */
    public List<Integer> winners() {
        return elected.stream().flatMap(List::stream).toList();
    }

    /** Returns the ties that made a difference: not those that stayed open among people who are all elected anyway. */
    public List<TieUse> decisiveTies() {
        var winners = Set.copyOf(winners());
        return ties.stream()
                .filter(tie -> !(tie.chosen().isEmpty()
                        && tie.purpose() != TieUse.Purpose.ELIMINATE
                        && winners.containsAll(tie.tied())))
                .toList();
    }

    /** Returns all who are elected or tied for a seat that is left, in order of their places. */
    public List<Integer> possibleWinners() {
        var all = new ArrayList<>(winners());
        open.ifPresent(tie -> all.addAll(tie.candidates()));
        Collections.sort(all);
        return List.copyOf(all);
    }

    /** Returns the names of {@link #possibleWinners}. */
    public List<String> names() {
        return possibleWinners().stream().map(candidates::name).toList();
    }

    /** Puts an outcome together. For one use and one thread. */
    public static final class Builder {
        private final Rule<?> rule;
        private final Profile<?> profile;
        private final List<List<Integer>> elected = new ArrayList<>();
        private Optional<Open> open = Optional.empty();
        private List<List<Integer>> order = List.of();
        private final SortedMap<Integer, Fraction> scores = new TreeMap<>();
        private List<List<Integer>> alternatives = List.of();
        private List<TieUse> ties = List.of();
        private final List<Step> steps = new ArrayList<>();

        private Builder(Rule<?> rule, Profile<?> profile) {
            this.rule = requireNonNull(rule, "rule");
            this.profile = requireNonNull(profile, "profile");
        }

        /** Elects somebody, or several together, behind those who are elected already; nobody for an empty list. */
        public Builder elect(List<Integer> places) {
            if (!places.isEmpty()) elected.add(places.stream().sorted().toList());
            return this;
        }

        /** Elects the only one, or leaves several tied for one seat. */
        public Builder electOneOf(List<Integer> places) {
            return places.size() <= 1 ? elect(places) : leaveOpen(places, 1);
        }

        /** Elects one of the best where there are no earlier rounds to look at; otherwise as the other one. */
        public Builder electBest(List<Integer> best, TieBreaker breaker) {
            return electBest(best, breaker, 1, List.of());
        }

        /**
         * Elects the only one, or the one whom the ways of breaking ties choose; where they choose none, those whom they leave tied stay open.
         * Takes over the ties that the breaker has seen.
         *
         * @param best whom the rule itself does not tell apart; nobody is elected if there is none
         * @param round in which they are tied, from 1
         * @param rounds what each candidate had, by place, in every earlier round, the first one first
         * @throws UnresolvedTieException if the rule refuses to go on, or what it needs is not known
         */
        public Builder electBest(
                List<Integer> best, TieBreaker breaker, int round, List<? extends IntFunction<Fraction>> rounds) {
            electOneOf(best.size() <= 1 ? best : breaker.left(round, Purpose.ELECT, best, rounds));
            return ties(breaker);
        }

        /**
         * Leaves a tie open.
         *
         * @throws IllegalArgumentException if there is no seat, or there are more than tied candidates
         */
        public Builder leaveOpen(List<Integer> places, int seats) {
            open = Optional.of(new Open(places.stream().sorted().toList(), seats));
            return this;
        }

        /** Leaves open what one of several sets of winners, each in order of places, has and another has not. */
        public Builder leaveOpenBetween(List<List<Integer>> sets) {
            open = Open.between(sets);
            return this;
        }

        /** Sets the order of candidates, the best first, those who share a rank in one list. */
        public Builder order(List<List<Integer>> groups) {
            order = groups;
            return this;
        }

        /** Sets the score of a candidate, in place of an earlier one. */
        public Builder score(int place, Fraction score) {
            scores.put(place, score);
            return this;
        }

        /** Sets every set of winners that is as good, the elected one included. */
        public Builder alternatives(List<List<Integer>> sets) {
            alternatives = sets;
            return this;
        }

        /** Takes over what a breaker has done so far, in place of an earlier one's. */
        public Builder ties(TieBreaker breaker) {
            ties = breaker.uses();
            return this;
        }

        /** Takes over what several breakers did, one after the other. */
        public Builder ties(List<TieUse> uses) {
            ties = uses;
            return this;
        }

        /** Adds a step behind those that are there. */
        public Builder step(Step step) {
            steps.add(step);
            return this;
        }

        /** Returns the outcome; computes the fingerprint of the profile, unless it is known. */
        public Outcome build() {
            return new Outcome(
                    rule,
                    profile.candidates(),
                    profile.digest(),
                    profile.people(),
                    elected,
                    open,
                    order,
                    scores,
                    alternatives,
                    ties,
                    steps);
        }
    }
}
