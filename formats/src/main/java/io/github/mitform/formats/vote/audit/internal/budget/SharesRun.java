package io.github.mitform.formats.vote.audit.internal.budget;

import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What equal shares of any size would buy, to see how often they have to be raised. For one pot of one count. */
final class SharesRun {
    /** How many supporters are looked at in all, of every project that might be bought. */
    private static final long MOST_WORK = 400_000;

    private final BudgetAudit audit;
    private final Measure measure;
    private final Set<Integer> open;
    private final boolean[] takes;
    private long work;

    SharesRun(BudgetAudit audit, Measure measure, Set<Integer> open, boolean[] takes) {
        this.audit = audit;
        this.measure = measure;
        this.open = open;
        this.takes = takes;
    }

    /** Returns what is bought, in order; empty if that takes too long, or a tie was left open. */
    Optional<List<Integer>> bought(Fraction share) {
        var purses = new Fraction[takes.length];
        for (int i = 0; i < purses.length; i++) purses[i] = takes[i] ? share : Fraction.ZERO;
        var left = new TreeSet<>(open);
        var bought = new ArrayList<Integer>();
        while (true) {
            var cheapest = new ArrayList<Integer>();
            var least = Fraction.ZERO;
            for (int place : left) {
                work += audit.supporters(place).size() + 1L;
                if (work > MOST_WORK) return Optional.empty();
                var price = price(place, purses);
                if (price.isEmpty()) continue;
                int order = cheapest.isEmpty() ? 0 : price.get().compareTo(least);
                if (order < 0) cheapest.clear();
                if (cheapest.isEmpty()) least = price.get();
                if (order <= 0) cheapest.add(place);
            }
            if (cheapest.isEmpty()) return Optional.of(bought);
            var chosen = cheapest.size() == 1
                    ? OptionalInt.of(cheapest.get(0))
                    : audit.ties.find(
                            bought.size() + 1,
                            Purpose.FUND,
                            cheapest,
                            false,
                            audit.outcome.steps().size() + 1,
                            OptionalInt.empty());
            if (chosen.isEmpty()) return Optional.empty();
            int next = chosen.getAsInt();
            for (int i : audit.supporters(next))
                purses[i] = purses[i].minus(purses[i].min(least.times(worth(i, next))));
            bought.add(next);
            left.removeIf(other -> other == next || audit.excludes(next, other));
        }
    }

    private Fraction worth(int line, int place) {
        return switch (measure) {
            case COST -> audit.cost(place);
            case NUMBER -> Fraction.ONE;
            case POINTS -> BudgetAudit.points(audit.lines.get(line), place);
        };
    }

    /** Returns the least price for each unit of worth at which a project is paid for; whoever has less pays all of it. Empty if it cannot be. */
    private Optional<Fraction> price(int place, Fraction[] purses) {
        var cost = audit.cost(place);
        var supporters = new ArrayList<>(audit.supporters(place));
        if (supporters.isEmpty()) return Optional.empty();
        if (cost.signum() == 0) return Optional.of(Fraction.ZERO);
        var rates = new Fraction[purses.length];
        Arrays.fill(rates, Fraction.ZERO);
        var worth = Fraction.ZERO;
        for (int i : supporters) {
            rates[i] = purses[i].dividedBy(worth(i, place));
            worth = worth.plus(worth(i, place).times(audit.lines.get(i).weight()));
        }
        supporters.sort(Comparator.comparing(i -> rates[i]));
        var missing = cost;
        for (int i : supporters) {
            var weight = audit.lines.get(i).weight();
            if (rates[i].times(worth).compareTo(missing) >= 0) return Optional.of(missing.dividedBy(worth));
            missing = missing.minus(purses[i].times(weight));
            worth = worth.minus(worth(i, place).times(weight));
        }
        return Optional.empty();
    }
}
