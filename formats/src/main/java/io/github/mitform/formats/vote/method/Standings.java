package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.internal.table.Decimals;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where every option came in: in the order of the rule where it has one; otherwise the elected in their order, then those tied for what is
 * left, then the others.
 *
 * <p>Where a rule breaks ties, those behind the winners are broken the same way, so that whoever takes over the first three gets three.
 *
 * @param groups places, the best first, those who share a rank in one list
 * @param ties those broken here, besides the ones of the count
 */
record Standings(List<List<Integer>> groups, List<TieUse> ties) {
    static Standings of(Poll<?> poll, Outcome outcome, TieFacts facts) {
        var groups = new ArrayList<List<Integer>>();
        for (List<Integer> group : ranks(poll, outcome)) {
            split(group, outcome).stream().filter(each -> !each.isEmpty()).forEach(groups::add);
        }
        return outcome.possibleWinners().isEmpty()
                ? new Standings(groups, List.of())
                : broken(groups, outcome, new TieBreaker(poll.rule().ties(), facts, outcome.candidates()));
    }

    private static List<List<Integer>> ranks(Poll<?> poll, Outcome outcome) {
        var groups = new ArrayList<>(outcome.order());
        if (groups.isEmpty()) {
            groups.addAll(outcome.elected());
            outcome.open().ifPresent(open -> groups.add(open.candidates()));
        }
        var named = new HashSet<Integer>();
        groups.forEach(named::addAll);
        groups.add(IntStream.range(0, poll.options().size())
                .filter(place -> !named.contains(place))
                .boxed()
                .toList());
        return groups;
    }

    /** A tie that was broken leaves its winner ahead of the others. */
    private static List<List<Integer>> split(List<Integer> group, Outcome outcome) {
        var elected = outcome.winners();
        return List.of(
                group.stream().filter(elected::contains).toList(),
                group.stream().filter(place -> !elected.contains(place)).toList());
    }

    private static Standings broken(List<List<Integer>> groups, Outcome outcome, TieBreaker breaker) {
        var left = new ArrayList<List<Integer>>();
        var winners = outcome.possibleWinners();
        for (List<Integer> group : groups) {
            if (outcome.order().isEmpty() || winners.containsAll(group)) {
                left.add(group);
            } else {
                left.addAll(broken(group, breaker));
            }
        }
        var uses = breaker.uses().stream()
                .filter(use -> use.by() != TieBreak.ALL_TIED)
                .toList();
        return new Standings(left, uses);
    }

    private static List<List<Integer>> broken(List<Integer> group, TieBreaker breaker) {
        var broken = new ArrayList<List<Integer>>();
        var rest = new ArrayList<>(group);
        while (rest.size() > 1) {
            var next = choose(rest, breaker);
            if (next.isEmpty()) break;
            broken.add(List.of(next.getAsInt()));
            rest.remove((Integer) next.getAsInt());
        }
        broken.add(List.copyOf(rest));
        return broken;
    }

    /** Behind the winners nobody has to decide: what cannot be broken stays tied. */
    private static OptionalInt choose(List<Integer> tied, TieBreaker breaker) {
        try {
            return breaker.choose(Purpose.ELECT, tied);
        } catch (UnresolvedTieException e) {
            return OptionalInt.empty();
        }
    }

    /** Returns all places, the best first. */
    List<Integer> places() {
        return groups.stream().flatMap(List::stream).toList();
    }

    List<Standing> standings(Poll<?> poll, Outcome outcome) {
        var standings = new ArrayList<Standing>();
        var greatest = poll.greatest();
        for (List<Integer> group : groups) {
            int rank = standings.size() + 1;
            for (int place : group) {
                standings.add(new Standing(poll.options().get(place), rank, score(outcome, place), greatest));
            }
        }
        return standings;
    }

    /** Whoever went out has what they had when they did. */
    private static BigDecimal score(Outcome outcome, int place) {
        var score = outcome.scores().containsKey(place)
                ? outcome.scores().get(place)
                : outcome.steps().stream()
                        .filter(step ->
                                step instanceof RoundStep round && round.tally().containsKey(place))
                        .map(step -> ((RoundStep) step).tally().get(place))
                        .reduce(Fraction.ZERO, (earlier, later) -> later);
        return Decimals.plain(score.toDecimal(Decimals.MOST));
    }
}
