package io.github.mitform.formats.vote.audit.internal;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether those have won who should have. */
public final class Winners {
    private Winners() {}

    /** @param best all who are equally good, in order of places */
    public static void require(List<Integer> best, Outcome outcome) {
        var winners = outcome.winners();
        boolean right;
        if (best.size() == 1) {
            right = winners.equals(best) && outcome.open().isEmpty();
        } else if (winners.isEmpty()) {
            right = outcome.open()
                    .filter(open -> open.candidates().equals(best) && open.seats() == 1)
                    .isPresent();
        } else {
            right = winners.size() == 1
                    && outcome.ties().stream()
                            .anyMatch(tie -> tie.tied().equals(best)
                                    && tie.chosen().equals(winners)
                                    && best.containsAll(winners));
        }
        if (!right) {
            throw Wrong.outcome("the best are {best}", "am besten sind {best}", "best", names(best, outcome));
        }
    }

    /**
     * Checks that one of several sets that are equally good has won, or what all of them have in common where ties are left open.
     *
     * @param best one or more sets, each in order of places
     */
    public static void requireOneOf(List<List<Integer>> best, Purpose purpose, RecordedTies ties, Outcome outcome) {
        var left = best;
        var open = Optional.<Outcome.Open>empty();
        var certain = new ArrayList<>(left.get(0));
        while (left.size() > 1 && open.isEmpty()) {
            left.forEach(certain::retainAll);
            var contested = new TreeSet<Integer>();
            left.forEach(contested::addAll);
            certain.forEach(contested::remove);
            var chosen = ties.chosen(1, purpose, List.copyOf(contested), List.of());
            if (chosen.isEmpty()) {
                int room = left.stream().mapToInt(List::size).max().orElseThrow() - certain.size();
                open = Optional.of(new Outcome.Open(List.copyOf(contested), Math.min(room, contested.size() - 1)));
            } else {
                left = left.stream().filter(set -> set.containsAll(chosen)).toList();
                certain = new ArrayList<>(left.get(0));
            }
        }
        ties.requireAllUsed();
        require(certain, open, outcome);
    }

    /** @param certain who has won, in order of places */
    public static void require(List<Integer> certain, Optional<Outcome.Open> open, Outcome outcome) {
        boolean right = outcome.winners().stream().sorted().toList().equals(certain);
        if (right && outcome.open().equals(open)) return;
        throw Wrong.outcome("the winners are {right}", "gewonnen haben {right}", "right", names(certain, outcome));
    }

    private static String names(List<Integer> places, Outcome outcome) {
        return String.join(", ", places.stream().map(outcome.candidates()::name).toList());
    }
}
