package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all budgets have in common that are gone through again: what is left, what is funded, and what may still be. For one count.
 *
 * <p>All numbers are of somebody whose weight is 1, in money.
 */
class BudgetAudit {
    final Outcome outcome;
    final Budget budget;
    final Profile<Points> profile;
    final List<Line<Points>> lines;
    final List<Integer> funded = new ArrayList<>();
    /** Projects that may still be funded. */
    final Set<Integer> open = new TreeSet<>();

    private final Set<Integer> excluded = new TreeSet<>();
    private Fraction left;

    BudgetAudit(Outcome outcome, BudgetRule rule, Profile<Points> profile) {
        this.outcome = outcome;
        this.budget = rule.budget();
        this.profile = profile;
        this.lines = profile.lines();
        this.left = Fraction.of(budget.amount());
        for (int place = 0; place < profile.candidates().size(); place++) open.add(place);
    }

    static void check(Outcome outcome, Profile<Points> profile) {
        if (outcome.rule() instanceof GreedyFunding greedy) {
            var audit = new GreedyAudit(outcome, greedy, profile);
            audit.from(0);
            audit.ends();
        } else if (outcome.rule() instanceof EqualSharesFunding shares) {
            new SharesAudit(outcome, shares, profile).check();
        } else {
            new LoadsAudit(outcome, (BudgetRule) outcome.rule(), profile).check();
        }
    }

    Fraction cost(int place) {
        return Fraction.of(budget.projects().get(place).cost());
    }

    Fraction left() {
        return left;
    }

    boolean fits(int place) {
        return cost(place).compareTo(left) <= 0;
    }

    /** Returns the points of a ballot for a project that count as support; 0 for none. */
    static Fraction points(Line<Points> line, int place) {
        return line.ballot().given().getOrDefault(place, Fraction.ZERO).max(Fraction.ZERO);
    }

    Fraction votes(int place) {
        return lines.stream()
                .filter(line -> points(line, place).signum() > 0)
                .map(Line::weight)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns what a project is worth to all its supporters together. */
    Fraction worth(int place, Measure measure) {
        return switch (measure) {
            case NUMBER -> votes(place);
            case COST -> votes(place).times(cost(place));
            case POINTS ->
                lines.stream()
                        .map(line -> points(line, place).times(line.weight()))
                        .reduce(Fraction.ZERO, Fraction::plus);
        };
    }

    /** Funds a project; what it excludes may not be funded any more. */
    void fund(int place, int step) {
        if (!open.contains(place)) {
            throw Wrong.step(
                    step,
                    "“{name}” cannot be funded any more",
                    "„{name}“ kann nicht mehr umgesetzt werden",
                    "name",
                    name(place));
        }
        if (!fits(place)) {
            throw Wrong.step(
                    step,
                    "“{name}” costs {cost}, but only {left} are left",
                    "„{name}“ kostet {cost}, übrig sind aber nur {left}",
                    "name",
                    name(place),
                    "cost",
                    cost(place),
                    "left",
                    left);
        }
        left = left.minus(cost(place));
        funded.add(place);
        open.remove(place);
        for (List<String> group : budget.exclusive()) {
            if (!group.contains(name(place))) continue;
            for (String id : group) {
                int other = profile.candidates().place(id);
                if (open.remove(other)) excluded.add(other);
            }
        }
    }

    /** Checks that a project is out because another one is funded. */
    void exclude(int place, int step) {
        if (!excluded.contains(place)) {
            throw Wrong.step(step, "nothing excludes “{name}”", "nichts schließt „{name}“ aus", "name", name(place));
        }
    }

    String name(int place) {
        return profile.candidates().name(place);
    }

    void requireEqual(Fraction told, Fraction right, int place, int step) {
        if (told.equals(right)) return;
        throw Wrong.step(
                step,
                "the number of “{name}” is {right}, not {told}",
                "die Zahl von „{name}“ ist {right}, nicht {told}",
                "name",
                name(place),
                "right",
                right,
                "told",
                told);
    }

    /** Checks what is told of a project besides its number. */
    void requireMoney(FundingStep told, int step) {
        if (!told.cost().equals(cost(told.project())) || !told.left().equals(left)) {
            throw Wrong.step(
                    step,
                    "“{name}” costs {cost}, and {left} are left",
                    "„{name}“ kostet {cost}, und übrig sind {left}",
                    "name",
                    name(told.project()),
                    "cost",
                    cost(told.project()),
                    "left",
                    left);
        }
    }

    Wrong better(int place, int step) {
        return Wrong.step(
                step, "“{name}” should have come before", "„{name}“ hätte davor kommen müssen", "name", name(place));
    }

    static Wrong outOfPlace(int step) {
        return Wrong.step(step, "such a step has no place here", "ein solcher Schritt gehört nicht hierher");
    }

    /** Checks that those are funded that the steps fund; where ties are left open, the steps tell what all ways have in common. */
    void requireFunded() {
        boolean right = outcome.alternatives().size() > 1
                ? outcome.alternatives().stream().allMatch(way -> way.containsAll(funded))
                : outcome.winners().equals(funded);
        if (!right) {
            throw Wrong.outcome(
                    "funded are {right}",
                    "umgesetzt werden {right}",
                    "right",
                    String.join(", ", funded.stream().map(this::name).toList()));
        }
    }

    /** Returns whether the steps tell only what all ways of breaking ties have in common, so that more may have followed. */
    boolean isCutOff() {
        return outcome.alternatives().size() > 1;
    }
}
