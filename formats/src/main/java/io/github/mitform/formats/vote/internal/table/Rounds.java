package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.elimination.Coombs;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.elimination.TwoRound;
import io.github.mitform.formats.vote.transfer.ElectedStep;
import io.github.mitform.formats.vote.transfer.MovedStep;
import io.github.mitform.formats.vote.transfer.OutStep;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rounds of a count in which candidates go out or are elected, whatever the rule; none for other rules. Immutable. */
public record Rounds(List<Round> rounds) {
    /** Stands for nobody: what counts for no candidate any more. */
    public static final int NOBODY = -1;

    public Rounds {
        rounds = List.copyOf(rounds);
    }

    /**
     * One round.
     *
     * @param tally what everybody has who is there, and under {@link #NOBODY} what counts for nobody
     * @param moved what is passed on behind it, by from whom and to whom
     * @param out who goes out behind it
     * @param elected who is elected in it
     */
    public record Round(
            int number,
            Optional<Fraction> threshold,
            SortedMap<Integer, Fraction> tally,
            SortedMap<Integer, SortedMap<Integer, Fraction>> moved,
            List<Integer> out,
            List<Integer> elected) {
        /** Returns all votes, those for nobody included. */
        public Fraction sum() {
            return Rounds.sum(tally.values());
        }

        /** Returns what counts for somebody. */
        public Fraction continuing() {
            return sum().minus(rest());
        }

        /** Returns what counts for nobody any more. */
        public Fraction rest() {
            return votes(NOBODY);
        }

        /** Returns the least number above 0 of all; 0 if nobody has anything. */
        public Fraction least() {
            return Rounds.least(tally.values().stream());
        }

        /** Returns what somebody has; 0 for whoever is not there. */
        public Fraction votes(int place) {
            return tally.getOrDefault(place, Fraction.ZERO);
        }

        /** Returns what is passed on behind it by somebody to somebody; below 0 for whoever passes it on. */
        public Fraction moved(int from, int to) {
            var passed = moved.getOrDefault(from, Collections.emptySortedMap());
            return from == to
                    ? Fraction.ZERO.minus(Rounds.sum(passed.values()))
                    : passed.getOrDefault(to, Fraction.ZERO);
        }

        /** Returns whether what is passed on behind it, and nothing else, makes of it the round behind it. */
        boolean leadsTo(Round next) {
            var places = new TreeSet<>(tally.keySet());
            places.addAll(next.tally.keySet());
            return places.stream()
                    .allMatch(place -> moved.keySet().stream()
                            .map(from -> moved(from, place))
                            .reduce(votes(place), Fraction::plus)
                            .equals(next.votes(place)));
        }
    }

    /** Returns the rounds of a count, with what is passed on between them as far as its log says so. */
    public static Rounds of(Outcome outcome) {
        return new Rounds(told(outcome));
    }

    /** Returns the same, and where the log does not say who gets the votes of whoever goes out, the ballots do. */
    public static Rounds of(Outcome outcome, Profile<?> profile) {
        var rounds = told(outcome);
        boolean passesFirsts = outcome.rule() instanceof InstantRunoff
                || outcome.rule() instanceof TwoRound
                || outcome.rule() instanceof Coombs;
        if (passesFirsts && profile.kind().id().equals(Ranking.KIND.id())) pass(rounds, profile);
        return new Rounds(rounds);
    }

    /** Whoever alone has less than before gave what all others got, by whatever rule. */
    private static void passFromOne(Round now, Round next) {
        boolean follows = next.number == now.number + 1;
        if (!follows || !now.moved.isEmpty() || !now.sum().equals(next.sum())) return;
        var losers = now.tally.keySet().stream()
                .filter(place -> next.votes(place).compareTo(now.votes(place)) < 0)
                .toList();
        if (losers.size() != 1 || losers.get(0) == NOBODY) return;
        var passed = new TreeMap<Integer, Fraction>();
        next.tally.forEach((place, votes) -> {
            var more = votes.minus(now.votes(place));
            if (more.signum() > 0) passed.put(place, more);
        });
        now.moved.put(losers.get(0), passed);
    }

    private static List<Round> told(Outcome outcome) {
        var rounds = new ArrayList<Round>();
        for (Step step : outcome.steps()) {
            if (step instanceof RoundStep round) rounds.add(round(round));
            if (step instanceof TallyStep tally) rounds.add(round(tally));
            if (rounds.isEmpty()) continue;
            var last = rounds.get(rounds.size() - 1);
            if (step instanceof OutStep out) last.out.addAll(out.places());
            if (step instanceof ElectedStep elected) last.elected.add(elected.place());
            if (step instanceof MovedStep moved) move(moved, last);
        }
        if (!rounds.isEmpty()) {
            var last = rounds.get(rounds.size() - 1);
            for (int i = 0; i + 1 < rounds.size(); i++) passFromOne(rounds.get(i), rounds.get(i + 1));
            if (last.elected.isEmpty() && outcome.steps().get(outcome.steps().size() - 1) instanceof RoundStep) {
                last.elected.addAll(outcome.winners());
            }
        }
        return rounds;
    }

    private static Round round(RoundStep step) {
        return new Round(
                step.round(),
                Optional.empty(),
                with(step.tally(), step.exhausted()),
                new TreeMap<>(),
                new ArrayList<>(step.out()),
                new ArrayList<>());
    }

    private static Round round(TallyStep step) {
        var rest = sum(step.inactive().values()).plus(step.lost());
        return new Round(
                step.round(),
                step.threshold().filter(votes -> step.elects()),
                with(step.tally(), rest),
                new TreeMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static SortedMap<Integer, Fraction> with(SortedMap<Integer, Fraction> tally, Fraction rest) {
        var all = new TreeMap<>(tally);
        if (rest.signum() > 0) all.put(NOBODY, rest);
        return Collections.unmodifiableSortedMap(all);
    }

    private static void move(MovedStep step, Round round) {
        var to = round.moved.computeIfAbsent(step.from(), from -> new TreeMap<>());
        step.to().forEach((place, part) -> to.merge(place, part, Fraction::plus));
        var rest = sum(step.ended().values()).plus(step.lost());
        if (rest.signum() > 0) to.merge(NOBODY, rest, Fraction::plus);
    }

    /** Finds out from the ballots where votes go of whoever goes out. */
    private static void pass(List<Round> rounds, Profile<?> profile) {
        for (int i = 0; i + 1 < rounds.size(); i++) {
            var now = rounds.get(i);
            if (!now.moved.isEmpty()) continue;
            var next = rounds.get(i + 1).tally.keySet();
            for (var line : profile.lines()) {
                var ballot = (Ranking) line.ballot();
                int from = first(ballot, now.tally.keySet());
                if (from == NOBODY || !now.out.contains(from)) continue;
                now.moved
                        .computeIfAbsent(from, place -> new TreeMap<>())
                        .merge(first(ballot, next), line.weight(), Fraction::plus);
            }
        }
    }

    private static int first(Ranking ballot, Collection<Integer> there) {
        for (int i = 0; i < ballot.size(); i++) {
            if (there.contains(ballot.place(i))) return ballot.place(i);
        }
        return NOBODY;
    }

    /** Returns the least number above 0; 0 if there is none. */
    static Fraction least(Stream<Fraction> numbers) {
        return numbers.filter(number -> number.signum() > 0)
                .reduce(Fraction::min)
                .orElse(Fraction.ZERO);
    }

    private static Fraction sum(Collection<Fraction> numbers) {
        return numbers.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns the same without what is passed on. */
    public Rounds withoutMoves() {
        return new Rounds(rounds.stream()
                .map(round -> new Round(
                        round.number, round.threshold, round.tally, new TreeMap<>(), round.out, round.elected))
                .toList());
    }

    /** Returns everybody who was ever there, those who stayed longest and had most at the end first. */
    public List<Integer> places() {
        var lastRound = new TreeMap<Integer, Integer>();
        for (int i = 0; i < rounds.size(); i++)
            for (int place : rounds.get(i).tally.keySet()) lastRound.put(place, i);
        lastRound.remove(NOBODY);
        var order = new ArrayList<>(lastRound.keySet());
        order.sort((one, other) -> {
            int byRound = Integer.compare(lastRound.getOrDefault(other, 0), lastRound.getOrDefault(one, 0));
            return byRound != 0 ? byRound : last(other, lastRound).compareTo(last(one, lastRound));
        });
        return List.copyOf(order);
    }

    private Fraction last(int place, SortedMap<Integer, Integer> lastRound) {
        return rounds.get(lastRound.getOrDefault(place, 0)).votes(place);
    }
}
