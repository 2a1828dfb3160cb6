package io.github.mitform.formats.vote.committee;

import static java.util.Comparator.comparing;

import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What earlier rounds say of each candidate, as far as the breaking of ties depends on it. Two ways through a count with the same history go on alike, so
 * that only one of them has to be followed. Immutable.
 *
 * @param first what each had in the first round, by place; empty if there was none, or no tie asks for it
 * @param standing by place, who stood better in the last round in which two of them differed: the greater the better
 */
record History(List<Fraction> first, List<Integer> standing) {
    static final History NONE = new History(List.of(), List.of());

    History {
        first = List.copyOf(first);
        standing = List.copyOf(standing);
    }

    /** Returns this history and one round more. */
    History with(IntFunction<Fraction> numbers, int candidates, IntPredicate isIn, Ties ties) {
        boolean asksFirst = ties.breaks().contains(TieBreak.FIRST_ROUND) && first.isEmpty();
        var all = IntStream.range(0, candidates);
        return new History(
                asksFirst ? all.mapToObj(numbers).toList() : first,
                ties.breaks().contains(TieBreak.PREVIOUS_ROUNDS) ? standing(numbers, candidates, isIn) : standing);
    }

    private List<Integer> standing(IntFunction<Fraction> numbers, int candidates, IntPredicate isIn) {
        var order = comparing(numbers::apply);
        if (!standing.isEmpty()) order = order.thenComparing(standing::get);
        var places = IntStream.range(0, candidates)
                .filter(isIn)
                .boxed()
                .sorted(order)
                .toList();
        // Of who is not in any more nothing is kept.
        var next = new ArrayList<>(Collections.nCopies(candidates, 0));
        for (int i = 1; i < places.size(); i++) {
            int step = order.compare(places.get(i - 1), places.get(i)) < 0 ? 1 : 0;
            next.set(places.get(i), next.get(places.get(i - 1)) + step);
        }
        return next;
    }

    /** Returns of how many candidates something is kept. */
    int size() {
        return first.size() + standing.size();
    }

    /** Returns rounds that say the same, the first one first. */
    List<IntFunction<Fraction>> rounds() {
        var rounds = new ArrayList<IntFunction<Fraction>>();
        if (!first.isEmpty()) rounds.add(first::get);
        if (!standing.isEmpty()) rounds.add(place -> Fraction.of(standing.get(place)));
        return rounds;
    }
}
