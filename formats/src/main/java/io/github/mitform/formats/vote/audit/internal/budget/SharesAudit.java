package io.github.mitform.formats.vote.audit.internal.budget;

import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.ComparisonStep;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.budget.PurchaseStep;
import io.github.mitform.formats.vote.budget.SharesStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through equal shares again: who has how much left, and what their supporters can pay for. For one count. */
final class SharesAudit extends BudgetAudit {
    private static final Sentence RAISES = new Sentence(
            "Every purchase was checked; that shares were raised just so often was not worked out anew in full, since that takes too long or depends on a tie"
                    + " that is left open.",
            "Geprüft wurde jeder Kauf; dass die Anteile genau so oft zu erhöhen waren, wurde nicht ganz neu errechnet, weil das zu lange dauert oder an einem"
                    + " offenen Gleichstand hängt.");
    private static final Sentence COMPARED = new Sentence(
            "What most votes first would have funded depends on a tie that is left open, or drawn anew, and was not worked out anew.",
            "Was nach den meisten Stimmen umgesetzt würde, hängt an einem Gleichstand, der offen ist oder neu ausgelost wurde, und wurde nicht neu"
                    + " errechnet.");

    private final EqualSharesFunding rule;
    private final Fraction[] purses;
    /** Which ballots take part in the pot that is being counted, what they weigh, and what may be funded from it. */
    private final boolean[] takes;

    private Fraction voters = Fraction.ZERO;
    /** How many projects of other pots are funded. */
    private int already;

    /** What all shares together are more than there is. */
    private Fraction raised = Fraction.ZERO;

    private Set<Integer> before = Set.of();

    SharesAudit(Outcome outcome, EqualSharesFunding rule, Profile<Points> profile) {
        super(outcome, rule, profile);
        this.rule = rule;
        this.purses = new Fraction[lines.size()];
        this.takes = new boolean[lines.size()];
        Arrays.fill(purses, Fraction.ZERO);
        if (rule.raise() || rule.greedy() || rule.compare()) ties.comeUpAgain();
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        var greedy = new GreedyAudit(this, rule, true);
        int next = 0;
        for (pot = 0; pot <= budget.pots().size(); pot++) {
            begin();
            if (voters.signum() > 0) next = from(next, greedy);
        }
        if (rule.compare()) compare(next);
        else if (next < outcome.steps().size()) throw Wrong.outOfPlace(next + 1);
        else requireFunded();
        return unchecked();
    }

    /** With a single pot everybody takes part, with several those who support something that may be funded from this one. */
    private void begin() {
        before = openHere();
        voters = Fraction.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            takes[i] = budget.pots().isEmpty()
                    || before.stream().anyMatch(place -> points(line, place).signum() > 0);
            if (takes[i]) voters = voters.plus(line.weight());
        }
    }

    /** Goes through one pot; returns the first step behind it. */
    private int from(int first, GreedyAudit greedy) {
        var steps = outcome.steps();
        if (first == steps.size() && isCutOff()) return first;
        if (first == steps.size() || !(steps.get(first) instanceof SharesStep shares)) {
            throw Wrong.step(first + 1, "shares begin here", "hier beginnen die Anteile");
        }
        start(shares, first + 1);
        int next = first + 1;
        already = funded.size();
        for (; next < steps.size() && steps.get(next) instanceof PurchaseStep purchase; next++) pay(purchase, next + 1);
        if (next < steps.size() || !isCutOff()) {
            requireNothingAffordable(next + 1);
            if (rule.raise()) {
                requireRaises(shares.raises(), List.copyOf(funded.subList(already, funded.size())), first + 1);
            }
        }
        if (!rule.greedy()) return next;
        greedy.takeOver(funded, next + 1);
        greedy.pot = pot;
        next = greedy.from(next);
        for (int place : List.copyOf(greedy.funded)) {
            if (!funded.contains(place)) fund(place, next);
        }
        return next;
    }

    private Fraction share(long raises) {
        return amount(pot).dividedBy(voters).plus(Fraction.of(rule.increment()).times(raises));
    }

    private void start(SharesStep step, int number) {
        boolean raises = step.raises() == 0 || step.raises() > 0 && rule.raise();
        requireRound(step.round(), false, number);
        if (!raises
                || !step.pot()
                        .equals(
                                pot == 0
                                        ? Optional.empty()
                                        : Optional.of(budget.pots().get(pot - 1).id()))
                || !step.voters().equals(voters)
                || !step.amount().equals(amount(pot))
                || !step.share().equals(share(step.raises()))) {
            throw Wrong.step(
                    number,
                    "{voters} voters have {share} each",
                    "{voters} Abstimmende haben je {share}",
                    "voters",
                    voters,
                    "share",
                    share(step.raises()));
        }
        raised = voters.times(step.share()).minus(amount(pot));
        for (int i = 0; i < purses.length; i++) purses[i] = takes[i] ? step.share() : Fraction.ZERO;
    }

    /** Shares are raised until what is bought leaves room for nothing more, or the next raise would buy for more than there is. */
    private void requireRaises(long raises, List<Integer> bought, int step) {
        var run = new SharesRun(this, rule.measure(), before, takes);
        if (!leavesNoRoom(bought)) {
            var next = run.bought(share(raises + 1));
            if (next.isPresent() && sum(next.get()).compareTo(amount(pot)) <= 0) throw raised(step);
            if (next.isEmpty()) leaveRaises();
        }
        for (long earlier = 0; earlier < raises; earlier++) {
            var each = run.bought(share(earlier));
            if (each.isEmpty()) {
                leaveRaises();
                return;
            }
            boolean ends = leavesNoRoom(each.get()) || sum(each.get()).compareTo(amount(pot)) > 0;
            if (ends) throw raised(step);
        }
    }

    /** Said once, for however many pots and counts. */
    private void leaveRaises() {
        if (!unchecked.contains(RAISES)) unchecked.add(RAISES);
    }

    private Wrong raised(int step) {
        return Wrong.step(
                step, "shares should be raised more or less often", "die Anteile wären öfter oder seltener zu erhöhen");
    }

    private Fraction sum(List<Integer> places) {
        return places.stream().map(this::cost).reduce(Fraction.ZERO, Fraction::plus);
    }

    private boolean leavesNoRoom(List<Integer> bought) {
        var left = amount(pot).minus(sum(bought));
        for (int place : before) {
            boolean fits = cost(place).compareTo(left) <= 0 && votes(place).signum() > 0;
            if (fits && !bought.contains(place) && bought.stream().noneMatch(other -> excludes(place, other))) {
                return false;
            }
        }
        return true;
    }

    /** Compares with the greedy way, from the beginning and for all pots. */
    private void compare(int first) {
        var steps = outcome.steps();
        // Where ties are open, the two ways may still go in any direction.
        if (first == steps.size() && isCutOff()) return;
        if (first == steps.size() || !(steps.get(first) instanceof ComparisonStep step)) {
            throw Wrong.step(first + 1, "the comparison belongs here", "hierher gehört der Vergleich");
        }
        var most = ties.areDrawnAnew()
                ? Optional.<List<Integer>>empty()
                : new GreedyAudit(this, rule, rule.measure() == Measure.COST).run();
        if (most.isEmpty()) unchecked.add(COMPARED);
        if (!step.shares().equals(funded) || most.isPresent() && !most.get().equals(step.greedy())) {
            throw Wrong.step(first + 1, "other projects are to be compared", "zu vergleichen sind andere Vorhaben");
        }
        requireRound(step.round(), false, first + 1);
        requireWeighed(step, first + 1);
        if (step.forGreedy().compareTo(step.forShares()) <= 0) {
            if (first + 1 < steps.size()) throw Wrong.outOfPlace(first + 2);
            requireFunded();
            return;
        }
        new GreedyAudit(this, rule, rule.measure() == Measure.COST).check(first + 1);
    }

    private void requireWeighed(ComparisonStep step, int number) {
        var forShares = Fraction.ZERO;
        var forGreedy = Fraction.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            int order = worth(i, step.shares()).compareTo(worth(i, step.greedy()));
            if (order > 0) forShares = forShares.plus(lines.get(i).weight());
            if (order < 0) forGreedy = forGreedy.plus(lines.get(i).weight());
        }
        if (!forShares.equals(step.forShares()) || !forGreedy.equals(step.forGreedy())) {
            throw Wrong.step(
                    number,
                    "{shares} prefer equal shares and {greedy} the other way",
                    "{shares} ziehen gleiche Anteile vor und {greedy} den anderen Weg",
                    "shares",
                    forShares,
                    "greedy",
                    forGreedy);
        }
    }

    private Fraction worth(int line, List<Integer> places) {
        return places.stream()
                .filter(place -> points(lines.get(line), place).signum() > 0)
                .map(place -> worth(line, place))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private void pay(PurchaseStep step, int number) {
        int place = step.project();
        if (!openHere().contains(place) || !paid(place, step.rho()).equals(cost(place))) {
            throw Wrong.step(
                    number,
                    "at this price the supporters of “{name}” pay {paid}, but it costs {cost}",
                    "bei diesem Preis zahlen die Unterstützenden von „{name}“ {paid}, es kostet aber {cost}",
                    "name",
                    name(place),
                    "paid",
                    paid(place, step.rho()),
                    "cost",
                    cost(place));
        }
        if (!isPaidInFull(place, step.rho())) {
            throw Wrong.step(
                    number,
                    "nobody pays as much as this price for “{name}”",
                    "niemand zahlt so viel, wie dieser Preis für „{name}“ verlangt",
                    "name",
                    name(place));
        }
        var tied = new ArrayList<Integer>();
        for (int other : openHere()) {
            // Whatever is cheaper for what it is worth would be paid for more than it costs at this price.
            int order = paid(other, step.rho()).compareTo(cost(other));
            if (order > 0) throw better(other, number);
            if (order == 0 && votes(other).signum() > 0 && isPaidInFull(other, step.rho())) tied.add(other);
        }
        requireTie(funded.size() - already + 1, place, tied, false, number);
        var payments = new HashMap<Fraction, Fraction>();
        var left = Fraction.ZERO;
        for (int i : supporters(place)) {
            var paid = paid(i, place, step.rho());
            if (purses[i].signum() > 0) payments.merge(paid, lines.get(i).weight(), Fraction::plus);
            purses[i] = purses[i].minus(paid);
        }
        for (int i = 0; i < purses.length; i++)
            left = left.plus(purses[i].times(lines.get(i).weight()));
        var told = new HashMap<Fraction, Fraction>();
        for (PurchaseStep.Payment payment : step.payments()) {
            told.merge(Fraction.of(payment.paid(), step.parts()), payment.weight(), Fraction::plus);
        }
        boolean right = told.equals(payments) || cost(place).signum() == 0;
        boolean adds = step.left().equals(left) && step.raised().equals(raised);
        if (!right || !adds || !step.cost().equals(cost(place))) {
            throw Wrong.step(
                    number,
                    "others pay for “{name}”, or other amounts",
                    "für „{name}“ zahlen andere, oder andere Beträge",
                    "name",
                    name(place));
        }
        fund(place, number);
        passOver(other -> true);
        requireRound(step.round(), true, number);
    }

    /** Returns what one supporter pays, at most all they have left. */
    private Fraction paid(int line, int place, Fraction rho) {
        return purses[line].min(rho.times(worth(line, place)));
    }

    /** Returns whether the price is no greater than it has to be: somebody pays it in full. */
    private boolean isPaidInFull(int place, Fraction rho) {
        if (rho.signum() == 0) return true;
        return supporters(place).stream()
                .anyMatch(i -> rho.times(worth(i, place)).compareTo(purses[i]) <= 0);
    }

    private Fraction worth(int line, int place) {
        return switch (rule.measure()) {
            case COST -> cost(place);
            case NUMBER -> Fraction.ONE;
            case POINTS -> points(lines.get(line), place);
        };
    }

    private Fraction paid(int place, Fraction rho) {
        var sum = Fraction.ZERO;
        for (int i : supporters(place))
            sum = sum.plus(paid(i, place, rho).times(lines.get(i).weight()));
        return sum;
    }

    private void requireNothingAffordable(int number) {
        for (int place : openHere()) {
            var all = Fraction.ZERO;
            for (int i : supporters(place))
                all = all.plus(purses[i].times(lines.get(i).weight()));
            if (!supporters(place).isEmpty() && all.compareTo(cost(place)) >= 0) throw better(place, number);
        }
    }
}
