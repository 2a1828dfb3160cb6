package io.github.mitform.formats.vote.budget;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Funds one project after the other as long as there is money: by what they are worth to all voters together, or by that for each unit of money (as cities
 * count almost everywhere; N. Talmon and P. Faliszewski, "A framework for approval-based budgeting methods", AAAI 2019). Most votes first is {@link
 * Measure#NUMBER} in {@link Order#TOTAL}. A large group can take the whole budget.
 *
 * <p>The money of each pot is spent by itself. What costs nothing comes first where worth for each unit of money counts.
 *
 * @param threshold the least number of votes that a project needs, or of points where these count; 0 for none
 * @param unfitting what is done with a project that costs more than is left
 * @param unsupported whether projects without any support are funded last, if they fit
 */
public record GreedyFunding(
        Budget budget,
        @Default("\"number\"") Measure measure,
        @Default("\"total\"") Order order,
        @Default("0") BigDecimal threshold,
        @Default("\"skip\"") Unfitting unfitting,
        @Default("false") boolean unsupported,
        @Default("\"all_tied\"") Ties ties)
        implements BudgetRule {
    /** What projects are ordered by. */
    public enum Order {
        /** What a project is worth to all voters together. */
        TOTAL,
        /** That, divided by its cost. */
        PER_COST
    }

    /** What is done with a project that costs more than is left in its pot. */
    public enum Unfitting {
        /** It is left out, and a cheaper one after it may be funded. */
        SKIP,
        /** Nothing after it is funded from this pot. */
        STOP
    }

    /** @throws IllegalArgumentException if the threshold is below 0, above 10^15, or has more than 6 decimal places */
    public GreedyFunding {
        requireNonNull(budget, "budget");
        threshold = Budget.plain(threshold, "threshold");
    }

    @Override
    public String id() {
        return "greedy_funding";
    }

    @Override
    public Sentence title() {
        var most = switch (measure) {
            case NUMBER -> new Sentence("Most votes", "Die meisten Stimmen");
            case POINTS -> new Sentence("Most points", "Die meisten Punkte");
            case COST -> new Sentence("Most votes times cost", "Das meiste aus Stimmen mal Kosten");
        };
        return (order == Order.TOTAL
                        ? new Sentence("{most} first", "{most} zuerst")
                        : new Sentence("{most} for the money first", "{most} fürs Geld zuerst"))
                .with("most", most);
    }

    @Override
    public Outcome count(Profile<Points> profile, TieFacts facts) {
        var votes = Votes.of(budget, measure, profile);
        return Funding.count(this, profile, facts, (chooser, work) -> {
            var steps = new ArrayList<Step>();
            var funded = new ArrayList<Integer>();
            var pots = Pots.of(votes, work);
            for (int pot = 0; pot < pots.number(); pot++) fund(votes, pots, pot, chooser, work, funded, steps);
            return new Funding.Result(funded, steps);
        });
    }

    /** A project whose turn may come; one that costs nothing comes before all others where the order is by cost. */
    private record Turn(int place, boolean free, Fraction number) {
        int compareTo(Turn other) {
            int byCost = Boolean.compare(free, other.free);
            return byCost != 0 ? byCost : number.compareTo(other.number);
        }
    }

    /** Funds what is still open in one pot. */
    void fund(
            Votes votes,
            Pots pots,
            int pot,
            Funding.Chooser chooser,
            Funding.Work work,
            List<Integer> funded,
            List<Step> steps) {
        work.add(votes.entries() + votes.projects());
        var turns = new ArrayList<Turn>();
        for (int place : pots.open(pot)) turn(votes, pots, place, steps).ifPresent(turns::add);
        while (!turns.isEmpty()) {
            work.add(turns.size());
            turns.removeIf(turn -> !pots.isOpen(turn.place));
            var best = best(turns);
            if (best.isEmpty()) return;
            var turn = next(best, pots, chooser, funded.size() + 1);
            turns.remove(turn);
            if (!pots.fits(turn.place)) {
                boolean ends = unfitting == Unfitting.STOP;
                steps.add(
                        step(funded, votes, pots, turn, ends ? FundingStep.Fate.ENDS : FundingStep.Fate.DOES_NOT_FIT));
                if (ends) return;
                continue;
            }
            var out = pots.fund(turn.place);
            funded.add(turn.place);
            steps.add(step(funded, votes, pots, turn, FundingStep.Fate.FUNDED));
            for (int each : out) {
                steps.add(step(
                        funded, votes, pots, new Turn(each, false, number(votes, each)), FundingStep.Fate.EXCLUDED));
            }
        }
    }

    private Optional<Turn> turn(Votes votes, Pots pots, int place, List<Step> steps) {
        boolean supported = votes.supporters(place).length > 0;
        boolean free = order == Order.PER_COST && votes.cost(place) == 0 && supported;
        var turn = new Turn(place, free, number(votes, place));
        var counted = measure == Measure.POINTS ? votes.worth(place, measure) : votes.votes(place);
        if (counted.compareTo(Fraction.of(threshold)) < 0) {
            steps.add(step(List.of(), votes, pots, new Turn(place, false, counted), FundingStep.Fate.BELOW_THRESHOLD));
            return Optional.empty();
        }
        return supported || unsupported ? Optional.of(turn) : Optional.empty();
    }

    private Fraction number(Votes votes, int place) {
        var worth = votes.worth(place, measure);
        return order == Order.TOTAL || votes.cost(place) == 0 ? worth : worth.dividedBy(votes.money(votes.cost(place)));
    }

    private static List<Turn> best(List<Turn> turns) {
        var best = new ArrayList<Turn>();
        for (Turn turn : turns) {
            int order = best.isEmpty() ? 0 : turn.compareTo(best.get(0));
            if (order > 0) best.clear();
            if (order >= 0) best.add(turn);
        }
        return best;
    }

    private Turn next(List<Turn> best, Pots pots, Funding.Chooser chooser, int round) {
        // Where what does not fit is left out, it is no part of a tie.
        if (unfitting == Unfitting.SKIP) {
            for (Turn turn : best) if (!pots.fits(turn.place)) return turn;
        }
        if (best.size() == 1) return best.get(0);
        var tied = Funding.inOrder(best.stream().map(Turn::place).toList());
        int chosen = chooser.choose(round, tied, pots.fitTogether(tied));
        return best.stream().filter(turn -> turn.place == chosen).findFirst().orElseThrow();
    }

    private static FundingStep step(List<Integer> funded, Votes votes, Pots pots, Turn turn, FundingStep.Fate fate) {
        return new FundingStep(
                fate == FundingStep.Fate.FUNDED ? funded.size() : funded.size() + 1,
                turn.place,
                fate,
                turn.number,
                votes.money(votes.cost(turn.place)),
                votes.money(pots.left(pots.of(turn.place))));
    }
}
