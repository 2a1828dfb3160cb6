package io.github.mitform.formats.vote.audit.internal.budget;

import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What all budgets have in common that are gone through again: what is left, what is funded, and what may still be. For one count.
 *
 * <p>All numbers are of somebody whose weight is 1, in money.
 */
class BudgetAudit {
    private static final Sentence OPEN = new Sentence(
            "Ties are left open: what all ways of breaking them begin with was checked, but not what each of them comes to.",
            "Gleichstände bleiben offen: Geprüft wurde, womit jede Entscheidung beginnt, aber nicht, wozu jede führt.");

    final Outcome outcome;
    final Budget budget;
    final Profile<Points> profile;
    final List<Line<Points>> lines;
    final List<Integer> funded = new ArrayList<>();
    /** Projects that may still be funded. */
    final Set<Integer> open = new TreeSet<>();

    final RecordedTies ties;
    final List<Sentence> unchecked = new ArrayList<>();
    /** The pot that is being counted: 0 for the general amount, then the pots in order. */
    int pot;

    private final List<List<Integer>> supporters = new ArrayList<>();
    private final List<Fraction> votes = new ArrayList<>();
    private final List<Fraction> given = new ArrayList<>();
    private final Set<Integer> excluded = new TreeSet<>();
    private final List<Fraction> left = new ArrayList<>();
    /** What was just excluded and has to be told next. */
    private final List<Integer> due = new ArrayList<>();

    BudgetAudit(Outcome outcome, BudgetRule rule, Profile<Points> profile) {
        this(outcome, rule, profile, new RecordedTies(rule.ties(), outcome, -1));
    }

    /** @param ties those that another audit of the same count looks for as well */
    BudgetAudit(Outcome outcome, BudgetRule rule, Profile<Points> profile, RecordedTies ties) {
        this.outcome = outcome;
        this.budget = rule.budget();
        this.profile = profile;
        this.lines = profile.lines();
        this.ties = ties;
        for (int each = 0; each <= budget.pots().size(); each++) left.add(amount(each));
        for (int place = 0; place < profile.candidates().size(); place++) {
            open.add(place);
            var support = new ArrayList<Integer>();
            var weight = Fraction.ZERO;
            var points = Fraction.ZERO;
            for (int i = 0; i < lines.size(); i++) {
                if (points(lines.get(i), place).signum() == 0) continue;
                support.add(i);
                weight = weight.plus(lines.get(i).weight());
                points = points.plus(
                        points(lines.get(i), place).times(lines.get(i).weight()));
            }
            supporters.add(support);
            votes.add(weight);
            given.add(points);
        }
    }

    /** Returns what was not worked out anew. */
    final List<Sentence> unchecked() {
        if (isCutOff()) unchecked.add(OPEN);
        else if (unchecked.isEmpty()) ties.requireAllFound();
        return unchecked;
    }

    /** Returns what there is in a pot. */
    Fraction amount(int each) {
        return Fraction.of(
                each == 0 ? budget.amount() : budget.pots().get(each - 1).amount());
    }

    private int potOf(int place) {
        var id = budget.projects().get(place).pot();
        for (int each = 1; each <= budget.pots().size(); each++) {
            if (id.isPresent() && budget.pots().get(each - 1).id().equals(id.get())) return each;
        }
        return 0;
    }

    boolean isHere(int place) {
        return potOf(place) == pot;
    }

    /** Returns the projects of the pot that may still be funded. */
    Set<Integer> openHere() {
        var here = new TreeSet<>(open);
        here.removeIf(place -> !isHere(place));
        return here;
    }

    Fraction cost(int place) {
        return Fraction.of(budget.projects().get(place).cost());
    }

    /** Returns what is left in the pot of a project. */
    private Fraction left(int place) {
        return left.get(potOf(place));
    }

    boolean fits(int place) {
        return cost(place).compareTo(left(place)) <= 0;
    }

    /** Returns the points of a ballot for a project that count as support; 0 for none. */
    static Fraction points(Line<Points> line, int place) {
        return line.ballot().given().getOrDefault(place, Fraction.ZERO).max(Fraction.ZERO);
    }

    /** Returns which ballots support a project. */
    List<Integer> supporters(int place) {
        return supporters.get(place);
    }

    /** Returns what all supporters of a project weigh. */
    Fraction votes(int place) {
        return votes.get(place);
    }

    /** Returns what a project is worth to all its supporters together. */
    Fraction worth(int place, Measure measure) {
        return switch (measure) {
            case NUMBER -> votes(place);
            case COST -> votes(place).times(cost(place));
            case POINTS -> given.get(place);
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
                    left(place));
        }
        left.set(potOf(place), left(place).minus(cost(place)));
        funded.add(place);
        due.clear();
        open.remove(place);
        for (int other : List.copyOf(open)) {
            if (!excludes(place, other)) continue;
            open.remove(other);
            excluded.add(other);
            due.add(other);
        }
    }

    /** Returns whether two projects cannot be funded together. */
    boolean excludes(int place, int other) {
        return budget.exclusive().stream()
                .anyMatch(group -> place != other && group.contains(name(place)) && group.contains(name(other)));
    }

    /** Checks that a project is out because another one is funded, which is told in order. */
    void exclude(int place, int step) {
        if (!excluded.contains(place)) {
            throw Wrong.step(step, "nothing excludes “{name}”", "nichts schließt „{name}“ aus", "name", name(place));
        }
        if (due.isEmpty() || due.get(0) != place) throw Wrong.outOfPlace(step);
        due.remove(0);
    }

    /** Leaves out those of whom nothing is told when they are excluded. */
    void passOver(Predicate<Integer> silent) {
        due.removeIf(silent);
    }

    /** Checks that whatever was just excluded has been told. */
    void requireNothingDue(int step) {
        boolean mayFollow = isCutOff() && step > outcome.steps().size();
        if (!due.isEmpty() && !mayFollow) {
            throw Wrong.step(
                    step,
                    "it is not told that “{name}” is excluded",
                    "es fehlt, dass „{name}“ ausgeschlossen ist",
                    "name",
                    name(due.get(0)));
        }
    }

    /** Checks the number of a round: that of a project that is funded, or of the one that may come next. */
    void requireRound(int told, boolean isFunded, int step) {
        int right = isFunded ? funded.size() : funded.size() + 1;
        if (told == right) return;
        throw Wrong.step(step, "this is round {right}", "das ist Runde {right}", "right", right);
    }

    /** Checks that of several that are equally good the one was taken that is on record; the first where the tie stayed open. */
    void requireTie(int round, int place, List<Integer> tied, boolean indifferent, int step) {
        if (tied.size() < 2) return;
        int chosen = ties.find(round, Purpose.FUND, tied, indifferent, step, OptionalInt.of(place))
                .orElse(sorted(tied).get(0));
        if (chosen != place) throw better(chosen, step);
    }

    /** Returns whether all of these projects can be funded, in any order. */
    boolean fitTogether(List<Integer> places) {
        var sum = places.stream().map(this::cost).reduce(Fraction.ZERO, Fraction::plus);
        return sum.compareTo(left(places.get(0))) <= 0
                && places.stream().noneMatch(one -> places.stream().anyMatch(other -> excludes(one, other)));
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
        var left = left(told.project());
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

    /** Checks that those are funded that the steps fund, in this order; where ties are left open, what all sets that are told have in common. */
    void requireFunded() {
        boolean silent = outcome.order().isEmpty() && outcome.scores().isEmpty();
        var sets = outcome.alternatives();
        boolean right = silent
                && outcome.elected().stream().allMatch(each -> each.size() == 1)
                && (isCutOff() ? areOpen(sets) : sets.equals(List.of(sorted(funded))));
        if (isCutOff()) {
            right &= outcome.winners().size() >= funded.size()
                    && outcome.winners().subList(0, funded.size()).equals(funded);
        } else {
            right &= outcome.winners().equals(funded) && outcome.open().isEmpty();
        }
        if (!right) {
            throw Wrong.outcome(
                    "funded are {right}",
                    "umgesetzt werden {right}",
                    "right",
                    Places.names(funded, outcome.candidates()));
        }
    }

    /** Returns whether each of some sets can be paid for, and that is told which they have in common and which not. */
    private boolean areOpen(List<List<Integer>> sets) {
        var common = new TreeSet<>(sets.get(0));
        var contested = new TreeSet<Integer>();
        int most = 0;
        for (List<Integer> set : sets) {
            if (!set.equals(sorted(set)) || !isFeasible(set)) return false;
            common.retainAll(set);
            contested.addAll(set);
            most = Math.max(most, set.size());
        }
        contested.removeAll(common);
        var open = contested.isEmpty()
                ? Optional.<Outcome.Open>empty()
                : Optional.of(new Outcome.Open(List.copyOf(contested), most - common.size()));
        return outcome.open().equals(open) && sorted(outcome.winners()).equals(List.copyOf(common));
    }

    static List<Integer> sorted(List<Integer> places) {
        return places.stream().sorted().toList();
    }

    /** Returns whether all of a set can be paid for from their pots, and none excludes another. */
    final boolean isFeasible(List<Integer> set) {
        for (int each = 0; each <= budget.pots().size(); each++) {
            int here = each;
            var spent = set.stream()
                    .filter(place -> potOf(place) == here)
                    .map(this::cost)
                    .reduce(Fraction.ZERO, Fraction::plus);
            if (spent.compareTo(amount(each)) > 0) return false;
        }
        return set.stream().noneMatch(one -> set.stream().anyMatch(other -> excludes(one, other)));
    }

    /** Returns whether the steps tell only what all ways of breaking ties have in common, so that more may have followed. */
    boolean isCutOff() {
        return outcome.alternatives().size() > 1;
    }
}
