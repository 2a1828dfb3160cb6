package io.github.mitform.formats.vote.budget;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The method of equal shares: everybody has an equal share of the money, and may spend it only together with others on projects they support. In each round
 * the project is funded that costs its supporters least for what it is worth to them; whoever has less than that pays all they have (D. Peters, G.
 * Pierczyński and P. Skowron, "Proportional participatory budgeting with additive utilities", NeurIPS 2021, <a
 * href="https://arxiv.org/abs/2008.13276">arXiv:2008.13276</a>). Every group that is large enough and agrees gets something.
 *
 * <p>Money that no group can spend together is left over; {@link #raise} and {@link #greedy} say what becomes of it. From several pots each is shared among
 * those who support a project that is paid from it, and counted by itself. Projects without any support are never bought.
 *
 * @param raise whether all shares are raised by {@link #increment} and everything is counted anew, again and again, until nothing more fits (then that
 *     outcome holds) or more is spent than there is (then the one before it)
 * @param increment by how much for each voter with a weight of 1, in money, above 0; for {@link #raise} only
 * @param greedy whether what is left is then spent greedily, by worth for each unit of money
 * @param compare whether the outcome is compared with that of {@link GreedyFunding} by worth in total, and gives way to it if it is worth less to more
 *     voters
 * @param unsupported whether projects without any support are funded last, if they fit, in what is done greedily; for {@link #greedy} or {@link
 *     #compare} only
 */
public record EqualSharesFunding(
        Budget budget,
        @Default("\"cost\"") Measure measure,
        @Default("true") boolean raise,
        @Default("1") BigDecimal increment,
        @Default("true") boolean greedy,
        @Default("false") boolean compare,
        @Default("false") boolean unsupported,
        @Default("\"all_tied\"") Ties ties)
        implements BudgetRule {
    /** What it takes to look at one ballot or project again with other shares. */
    private static final long LOOK = 30;

    private static final Sentence TOO_OFTEN = new Sentence(
            "Shares would have to be raised too often, or there are too many ways to break ties; raise them by more at a time, and name a way to break ties.",
            "Die Anteile müssten zu oft erhöht werden, oder es gibt zu viele Wege durch Gleichstände; erhöhen Sie sie um größere Schritte, und nennen Sie"
                    + " einen Weg für Gleichstände.");

    private static final Sentence TOO_HIGH = new Sentence(
            "Shares would have to be raised by more than can be counted exactly before all the money is spent; spend what is left in another way.",
            "Die Anteile müssten um mehr erhöht werden, als sich genau zählen lässt, bis alles Geld ausgegeben ist; geben Sie den Rest auf andere Weise aus.");

    /** @throws IllegalArgumentException if the increment is not above 0, or an option is given that another one leaves without effect */
    public EqualSharesFunding {
        requireNonNull(budget, "budget");
        increment = Budget.plain(increment, "increment");
        UnfitException.unless(
                increment.signum() > 0, "Shares are raised by more than 0.", "Anteile werden um mehr als 0 erhöht.");
        UnfitException.unless(
                raise || increment.compareTo(BigDecimal.ONE) == 0,
                "An increment is for shares that are raised; leave it out, or set \"raise\".",
                "Ein Schritt („increment“) gilt für Anteile, die erhöht werden; lassen Sie ihn weg, oder setzen Sie „raise“.");
        UnfitException.unless(
                !unsupported || greedy || compare,
                "Projects without support can only be funded greedily; leave \"unsupported\" out, or set \"greedy\".",
                "Vorhaben ohne Unterstützung kommen nur durch „greedy“ zum Zug; lassen Sie „unsupported“ weg, oder setzen Sie „greedy“.");
    }

    @Override
    public String id() {
        return "equal_shares_funding";
    }

    @Override
    public Sentence title() {
        return new Sentence("Method of equal shares", "Methode der gleichen Anteile");
    }

    /** @throws UncountableException also if shares would have to be raised too often, or by too much */
    @Override
    public Outcome count(Profile<Points> profile, TieFacts facts) {
        var votes = Votes.of(budget, measure, profile);
        return Funding.count(this, profile, facts, TOO_OFTEN, (chooser, work) -> run(votes, chooser, work));
    }

    private Funding.Result run(Votes votes, Funding.Chooser chooser, Funding.Work work) {
        // The same projects may be tied in each count with other shares; then the same one is taken.
        Map<List<Integer>, Integer> decided = new HashMap<>();
        Funding.Chooser once = (round, tied, indifferent) -> {
            if (indifferent) return chooser.choose(round, tied, true);
            var before = decided.get(tied);
            if (before != null) return before;
            int chosen = chooser.choose(round, tied, false);
            decided.put(tied, chosen);
            return chosen;
        };
        var funded = new ArrayList<Integer>();
        var steps = new ArrayList<Step>();
        var pots = Pots.of(votes, work);
        for (int pot = 0; pot < pots.number(); pot++) {
            work.add((long) votes.lines() + votes.projects());
            new PotCount(votes, pots, pot, once, work).run(funded, steps);
        }
        if (!compare) return new Funding.Result(funded, steps);
        return compared(votes, once, work, funded, steps);
    }

    private final class PotCount {
        private final Votes votes;
        private final Pots pots;
        private final int pot;
        private final Funding.Chooser chooser;
        private final boolean[] taking;
        private final long weight;
        private final Funding.Work work;

        PotCount(Votes votes, Pots pots, int pot, Funding.Chooser chooser, Funding.Work work) {
            this.votes = votes;
            this.pots = pots;
            this.pot = pot;
            this.chooser = chooser;
            this.work = work;
            this.taking = taking();
            long sum = 0;
            for (int line = 0; line < taking.length; line++) if (taking[line]) sum += votes.weight(line);
            this.weight = sum;
        }

        private boolean[] taking() {
            var taking = new boolean[votes.lines()];
            boolean single = pots.number() == 1;
            for (int line = 0; line < taking.length; line++) taking[line] = single;
            for (int place : pots.open(pot)) for (int line : votes.supporters(place)) taking[line] = true;
            return taking;
        }

        void run(List<Integer> funded, List<Step> steps) {
            if (weight > 0) share(funded, steps);
            if (greedy) completion().fund(votes, pots, pot, chooser, work, funded, steps);
        }

        private void share(List<Integer> funded, List<Step> steps) {
            long raises = raise ? raises() : 0;
            var shares = shares(raises, raises);
            var bought = new ArrayList<PurchaseStep>();
            steps.add(new SharesStep(
                    funded.size() + 1,
                    pot == 0
                            ? Optional.empty()
                            : Optional.of(budget.pots().get(pot - 1).id()),
                    votes.weightUnit().times(weight),
                    votes.money(pots.amount(pot)),
                    raises,
                    votes.money(share(raises)).dividedBy(votes.weightUnit())));
            var spent = new Fraction[] {Fraction.ZERO};
            var all = share(raises).times(weight);
            int before = funded.size();
            shares.funded(chooser, Optional.of((round, purchase) -> {
                spent[0] = spent[0].plus(Fraction.of(votes.cost(purchase.place())));
                bought.add(new PurchaseStep(
                        before + round,
                        purchase.place(),
                        votes.money(votes.cost(purchase.place())),
                        purchase.perWorth(),
                        purchase.parts(),
                        purchase.payments(),
                        votes.money(all.minus(spent[0])),
                        votes.money(all.minus(Fraction.of(pots.amount(pot))))));
            }));
            if (!shares.left().equals(all.minus(spent[0]))) {
                throw new IllegalStateException("what was spent and what is left are not what there was");
            }
            for (PurchaseStep step : bought) {
                pots.fund(step.project());
                funded.add(step.project());
                steps.add(step);
            }
        }

        /** Returns what each unit of weight gets, in units of money. */
        private Fraction share(long raises) {
            return Fraction.of(pots.amount(pot), weight)
                    .plus(Fraction.of(increment)
                            .times(votes.moneyUnits())
                            .times(votes.weightUnit())
                            .times(raises));
        }

        private Shares shares(long least, long most) {
            if (bits(most) > Holdings.MOST_BITS) throw new UncountableException(TOO_HIGH);
            return new Shares(votes, measure, pots, pot, taking, share(least), share(most), work);
        }

        /** Returns how long the number is of all that there is to share. */
        private int bits(long raises) {
            return share(raises).times(weight).floor().bitLength();
        }

        private List<Integer> bought(long raises) {
            look();
            return shares(raises, raises).funded(chooser, Optional.empty()).orElseThrow();
        }

        private void look() {
            work.add(LOOK * (votes.lines() + votes.projects()));
        }

        private Optional<List<Integer>> certain(long least, long most) {
            look();
            // Bounds that leave no room for coins are of no use.
            if (bits(most) > Holdings.MOST_BITS) return Optional.empty();
            return shares(least, most).funded(chooser, Optional.empty());
        }

        /** Returns how often shares are raised, without a look at every single raise: many at once are often certain to change nothing. */
        private long raises() {
            long raises = 0;
            long ahead = 1;
            var bought = bought(0);
            while (!isExhaustive(bought)) {
                var next = ahead > 1 ? certain(raises + 1, raises + ahead) : Optional.of(bought(raises + 1));
                if (next.isEmpty()) {
                    ahead /= 2;
                } else if (sameSet(next.get(), bought)) {
                    raises += ahead;
                    ahead = Math.min(2 * ahead, 1L << 30);
                } else {
                    if (cost(next.get()) > pots.amount(pot)) return raises;
                    raises++;
                    bought = next.get();
                    ahead = 1;
                }
            }
            return raises;
        }

        private long cost(List<Integer> places) {
            long sum = 0;
            for (int place : places) sum += votes.cost(place);
            return sum;
        }

        private boolean isExhaustive(List<Integer> bought) {
            long left = pots.amount(pot) - cost(bought);
            var out = new HashSet<>(bought);
            for (int place : bought) out.addAll(pots.excluded(place));
            for (int place : pots.open(pot)) {
                if (!out.contains(place) && votes.supporters(place).length > 0 && votes.cost(place) <= left) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean sameSet(List<Integer> one, List<Integer> other) {
        return Funding.inOrder(one).equals(Funding.inOrder(other));
    }

    private GreedyFunding completion() {
        return greedy(GreedyFunding.Order.PER_COST);
    }

    private GreedyFunding greedy(GreedyFunding.Order order) {
        return new GreedyFunding(
                budget, measure, order, BigDecimal.ZERO, GreedyFunding.Unfitting.SKIP, unsupported, ties);
    }

    private Funding.Result compared(
            Votes votes, Funding.Chooser chooser, Funding.Work work, List<Integer> shares, List<Step> steps) {
        var most = new ArrayList<Integer>();
        var told = new ArrayList<Step>();
        var pots = Pots.of(votes, work);
        // Most votes first: by cost that is worth for each unit of money.
        var rule = greedy(measure == Measure.COST ? GreedyFunding.Order.PER_COST : GreedyFunding.Order.TOTAL);
        for (int pot = 0; pot < pots.number(); pot++) rule.fund(votes, pots, pot, chooser, work, most, told);
        var worth = new long[votes.lines()];
        add(votes, shares, 1, worth);
        add(votes, most, -1, worth);
        long forShares = 0;
        long forGreedy = 0;
        for (int line = 0; line < worth.length; line++) {
            if (worth[line] > 0) forShares += votes.weight(line);
            if (worth[line] < 0) forGreedy += votes.weight(line);
        }
        var all = new ArrayList<>(steps);
        all.add(new ComparisonStep(
                shares.size() + 1,
                shares,
                most,
                votes.weightUnit().times(forShares),
                votes.weightUnit().times(forGreedy)));
        if (forGreedy <= forShares) return new Funding.Result(shares, all);
        all.addAll(told);
        return new Funding.Result(most, all);
    }

    private void add(Votes votes, List<Integer> funded, int sign, long[] worth) {
        for (int place : funded) {
            long each = measure == Measure.COST ? votes.cost(place) : 1;
            for (int i = 0; i < votes.supporters(place).length; i++) {
                worth[votes.supporters(place)[i]] += sign * each * votes.points(place)[i];
            }
        }
    }
}
