package io.github.mitform.formats.vote.budget;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What a budget says of pots and exclusive projects, by number. The same for each way through ties; nothing in it is ever changed. */
final class PotIndex {
    private final long[] amounts;
    private final int[] potOf;
    private final List<List<List<Integer>>> groupsOf = new ArrayList<>();

    /** @param units an amount of money in the units that are counted with */
    PotIndex(Budget budget, ToLongFunction<BigDecimal> units) {
        var numbers = new HashMap<Optional<String>, Integer>(Map.of(Optional.empty(), 0));
        this.amounts = new long[budget.pots().size() + 1];
        amounts[0] = units.applyAsLong(budget.amount());
        for (Budget.Pot pot : budget.pots()) {
            amounts[numbers.size()] = units.applyAsLong(pot.amount());
            numbers.put(Optional.of(pot.id()), numbers.size());
        }
        this.potOf = budget.projects().stream()
                .mapToInt(project -> requireNonNull(numbers.get(project.pot())))
                .toArray();
        for (int place = 0; place < potOf.length; place++) groupsOf.add(new ArrayList<>());
        var candidates = budget.candidates();
        for (List<String> group : budget.exclusive()) {
            var places = group.stream().map(candidates::place).distinct().toList();
            for (int place : places) groupsOf.get(place).add(places);
        }
    }

    /** Returns how many pots there are, the general amount included. */
    int pots() {
        return amounts.length;
    }

    /** Returns how many projects there are. */
    int projects() {
        return potOf.length;
    }

    /** Returns what there is in a pot, from 0, the general amount, on. */
    long amount(int pot) {
        return amounts[pot];
    }

    /** Returns from which pot a project is paid. */
    int potOf(int place) {
        return potOf[place];
    }

    /** Returns the groups a project is in of which only one is funded. */
    List<List<Integer>> groupsOf(int place) {
        return groupsOf.get(place);
    }
}
