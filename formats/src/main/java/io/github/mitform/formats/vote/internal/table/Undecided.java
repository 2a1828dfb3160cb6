package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a count leaves open. Of several who may come out or not, some may be tied with nobody: whether they come out hangs on what becomes of others.
 *
 * @param sets what can come out of those who are open, each in order of places; empty where the rule does not say
 */
public record Undecided(Outcome outcome, Outcome.Open open, List<List<Integer>> sets) {
    /** More are not named one by one. */
    private static final int MOST_NAMED = 4;

    public Undecided {
        sets = List.copyOf(sets);
    }

    /** Returns empty where nothing is open. */
    public static Optional<Undecided> of(Outcome outcome) {
        var winners = outcome.winners();
        return outcome.open().map(open -> {
            var sets = outcome.alternatives().stream()
                    .filter(set -> set.containsAll(winners))
                    .map(set -> set.stream().filter(open.candidates()::contains).toList())
                    .distinct()
                    .toList();
            return new Undecided(outcome, open, isOrders(outcome) ? List.of() : sets);
        });
    }

    /** Rules that put everybody in order list orders. */
    private static boolean isOrders(Outcome outcome) {
        int all = outcome.candidates().size();
        return outcome.alternatives().stream().allMatch(set -> set.size() == all);
    }

    /** Returns whether those who are open are tied with each other, for so many places as there are. */
    public boolean isTied() {
        if (!open.leavesOut()) return false;
        return outcome.ties().stream().anyMatch(tie -> tie.tied().containsAll(open.candidates()))
                || sets.size() < 2
                || isAnyChoice();
    }

    /** Returns whether any so many of them can come out. */
    private boolean isAnyChoice() {
        return sets.stream().allMatch(set -> set.size() == open.seats())
                && sets.size() == choices(open.candidates().size(), open.seats());
    }

    /** Returns in how many ways some can be chosen from all; the possible results are few enough for that. */
    private static double choices(int all, int some) {
        double choices = 1;
        for (int i = 1; i <= some; i++) choices = choices * (all - some + i) / i;
        return Math.rint(choices);
    }

    /** Returns what can come out where those who are open are not all tied with each other. */
    public Sentence sentence(Labels labels) {
        if (!open.leavesOut()) {
            return new Sentence(
                            "Still open, depending on how the ties are broken: {who}.",
                            "Noch offen, je nachdem, wie die Gleichstände entschieden werden: {who}.")
                    .with("who", labels.row(open.candidates()));
        }
        if (sets.size() > MOST_NAMED) {
            return new Sentence(
                            "Still open, depending on how the ties are broken: {who}; not every choice among them can come out.",
                            "Noch offen, je nachdem, wie die Gleichstände entschieden werden: {who}; nicht jede Auswahl daraus kann herauskommen.")
                    .with("who", labels.row(open.candidates()));
        }
        var each = sets.stream().map(set -> named(set, labels)).toList();
        return new Sentence(
                "Still open, depending on how the ties are broken: either "
                        + each.stream().map(Sentence::english).collect(Collectors.joining(", or ")) + ".",
                "Noch offen, je nachdem, wie die Gleichstände entschieden werden: entweder "
                        + each.stream().map(Sentence::german).collect(Collectors.joining(", oder ")) + ".");
    }

    private Sentence named(List<Integer> set, Labels labels) {
        if (!set.isEmpty()) return labels.row(set);
        return outcome.rule() instanceof BudgetRule
                ? new Sentence("nothing of that", "nichts davon")
                : new Sentence("none of them", "niemand davon");
    }
}
