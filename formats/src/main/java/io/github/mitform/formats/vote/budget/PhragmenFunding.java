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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phragmén's sequential rule for budgets: everybody gets money at the same pace; as soon as supporters of a project have its cost together, it is funded,
 * and they have nothing left. Ends once a project whose turn it is does not fit any more (M. Los, Z. Christoff and D. Grossi, "Proportional budget
 * allocations: towards a systematization", IJCAI 2022, <a href="https://arxiv.org/abs/2203.12324">arXiv:2203.12324</a>). Any points above 0 are an approval.
 * Each pot is counted by itself.
 *
 * @param unsupported whether projects without any support come last, all of them tied, instead of never
 */
public record PhragmenFunding(
        Budget budget,
        @Default("false") boolean unsupported,
        @Default("\"all_tied\"") Ties ties) implements BudgetRule {
    public PhragmenFunding {
        requireNonNull(budget, "budget");
    }

    @Override
    public String id() {
        return "phragmen_funding";
    }

    @Override
    public Sentence title() {
        return new Sentence("Phragmén's sequential rule", "Phragméns sequenzielle Regel");
    }

    @Override
    public Outcome count(Profile<Points> profile, TieFacts facts) {
        var votes = Votes.of(budget, Measure.NUMBER, profile);
        return Funding.count(this, profile, facts, (chooser, work) -> {
            var funded = new ArrayList<Integer>();
            var steps = new ArrayList<Step>();
            var pots = Pots.of(votes, work);
            for (int pot = 0; pot < pots.number(); pot++) {
                work.add((long) votes.lines() + votes.projects());
                new Loads(votes, pots, pot, unsupported).fund(chooser, work, funded, steps);
            }
            return new Funding.Result(funded, steps);
        });
    }

    /** What voters have spent so far. All who supported the latest purchase of theirs have spent the same: the time of that purchase. */
    private static final class Loads {
        private final Votes votes;
        private final Pots pots;
        private final int pot;
        private final boolean unsupported;
        /** By line, the latest purchase it supported, from 1; 0 for none. */
        private final int[] latest;

        private BigInteger denominator = BigInteger.ONE;
        private final List<BigInteger> spent = new ArrayList<>(List.of(BigInteger.ZERO));

        Loads(Votes votes, Pots pots, int pot, boolean unsupported) {
            this.unsupported = unsupported;
            this.votes = votes;
            this.pots = pots;
            this.pot = pot;
            this.latest = new int[votes.lines()];
        }

        /** When the supporters of a project have its cost: so much over the weight of supporters and the denominator. */
        private record Time(int place, BigInteger missing, BigInteger weight) {
            int compareTo(Time other) {
                return missing.multiply(other.weight).compareTo(other.missing.multiply(weight));
            }
        }

        void fund(Funding.Chooser chooser, Funding.Work work, List<Integer> funded, List<Step> steps) {
            while (true) {
                var first = new ArrayList<Time>();
                for (int place : pots.open(pot)) {
                    if (votes.supporters(place).length == 0) continue;
                    work.add(votes.supporters(place).length + spent.size() * (1 + denominator.bitLength() / 512L));
                    var time = time(place);
                    int order = first.isEmpty() ? 0 : first.get(0).compareTo(time);
                    if (order > 0) first.clear();
                    if (order >= 0) first.add(time);
                }
                boolean supported = !first.isEmpty();
                if (!supported && unsupported) {
                    for (int place : pots.open(pot)) first.add(new Time(place, BigInteger.ZERO, BigInteger.ONE));
                }
                if (first.isEmpty()) return;
                work.add(first.size());
                for (Time time : first) {
                    if (pots.fits(time.place)) continue;
                    steps.add(step(funded.size() + 1, time, FundingStep.Fate.ENDS));
                    return;
                }
                var tied = first.stream().map(Time::place).toList();
                // Whom nobody supports nobody pays for, so that their order makes no difference.
                boolean indifferent = !supported && pots.fitTogether(tied);
                int place = first.size() == 1 ? tied.get(0) : chooser.choose(funded.size() + 1, tied, indifferent);
                var time = first.get(tied.indexOf(place));
                var out = pots.fund(time.place);
                funded.add(time.place);
                steps.add(step(funded.size(), time, FundingStep.Fate.FUNDED));
                pay(time);
                for (int each : out) {
                    if (votes.supporters(each).length == 0) continue;
                    steps.add(step(funded.size() + 1, time(each), FundingStep.Fate.EXCLUDED));
                }
            }
        }

        private Time time(int place) {
            var by = new long[spent.size()];
            for (int line : votes.supporters(place)) by[latest[line]] += votes.weight(line);
            var sum = BigInteger.valueOf(votes.cost(place)).multiply(denominator);
            for (int i = 1; i < by.length; i++) {
                if (by[i] != 0) sum = sum.add(spent.get(i).multiply(BigInteger.valueOf(by[i])));
            }
            return new Time(place, sum, BigInteger.valueOf(Arrays.stream(by).sum()));
        }

        private void pay(Time time) {
            if (votes.supporters(time.place).length == 0) return;
            var factor = time.weight.divide(time.missing.gcd(time.weight));
            denominator = denominator.multiply(factor);
            spent.replaceAll(each -> each.multiply(factor));
            spent.add(time.missing.multiply(factor).divide(time.weight));
            for (int line : votes.supporters(time.place)) latest[line] = spent.size() - 1;
        }

        private FundingStep step(int round, Time time, FundingStep.Fate fate) {
            var perUnit = Fraction.of(time.missing, denominator.multiply(time.weight));
            return new FundingStep(
                    round,
                    time.place,
                    fate,
                    votes.money(perUnit).dividedBy(votes.weightUnit()),
                    votes.money(votes.cost(time.place)),
                    votes.money(pots.left(pots.of(time.place))));
        }
    }
}
