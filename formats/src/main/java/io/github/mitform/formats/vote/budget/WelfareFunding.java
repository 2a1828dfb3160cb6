package io.github.mitform.formats.vote.budget;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Funds what is worth most to all voters together, of all that can be paid for: the knapsack problem, solved exactly (G. B. Dantzig, 1957, for the bound;
 * budgets by utilitarian welfare in N. Talmon and P. Faliszewski, AAAI 2019). A large group can take the whole budget, as with {@link GreedyFunding}.
 *
 * <p>Everything that is as good stands in {@link Outcome#alternatives} if that are no more than {@value Knapsack#MOST}; otherwise the outcome is one of
 * them, without projects that nobody supports, found in an order that depends on nothing but ballots and budget, and {@link #ties} has nothing to say.
 * Projects that nobody supports stand in alternatives only. More than 2,000 projects, or too many sets to compare, are refused.
 */
public record WelfareFunding(
        Budget budget,
        @Default("\"number\"") Measure measure,
        @Default("\"all_tied\"") Ties ties) implements BudgetRule {
    public WelfareFunding {
        requireNonNull(budget, "budget");
    }

    @Override
    public String id() {
        return "welfare_funding";
    }

    @Override
    public Sentence title() {
        return new Sentence("Greatest welfare", "Größter Gesamtnutzen");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Worth to all", "Wert für alle");
    }

    @Override
    public Outcome count(Profile<Points> profile, TieFacts facts) {
        var votes = Votes.of(budget, measure, profile);
        var outcome = Outcome.of(this, profile);
        var best = new Knapsack(votes, measure).best();
        var worth = Fraction.ZERO;
        var first = best.sets().get(0);
        for (int place : first) worth = worth.plus(votes.worth(place, measure));
        for (int place = 0; place < votes.projects(); place++) outcome.score(place, votes.worth(place, measure));
        outcome.step(new WelfareStep(worth, best.sets().size(), best.all()));
        if (best.all()) outcome.alternatives(best.sets());
        if (!best.all()) return outcome.elect(first).build();
        var breaker = new TieBreaker(ties, facts, profile.candidates());
        settle(deciding(best.sets(), votes), breaker, outcome);
        return outcome.ties(breaker).build();
    }

    /** Returns the sets that a tie is about: what nobody supports is not funded, and what is free and supported is. */
    private static List<List<Integer>> deciding(List<List<Integer>> best, Votes votes) {
        var supported = best.stream()
                .map(set -> set.stream()
                        .filter(place -> votes.worth(place, Measure.NUMBER).signum() > 0)
                        .toList())
                .distinct()
                .toList();
        var sets = supported.stream().map(Set::copyOf).toList();
        return supported.stream()
                .filter(set -> sets.stream().noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
                .toList();
    }

    private static void settle(List<List<Integer>> best, TieBreaker breaker, Outcome.Builder outcome) {
        var left = best;
        while (left.size() > 1) {
            var certain = new TreeSet<>(left.get(0));
            left.forEach(certain::retainAll);
            var contested = new TreeSet<Integer>();
            left.forEach(contested::addAll);
            contested.removeAll(certain);
            var chosen = breaker.choose(Purpose.FUND, List.copyOf(contested));
            if (chosen.isEmpty()) {
                outcome.elect(List.copyOf(certain)).leaveOpenBetween(left);
                return;
            }
            left = left.stream().filter(set -> set.contains(chosen.getAsInt())).toList();
        }
        outcome.elect(left.get(0));
    }
}
