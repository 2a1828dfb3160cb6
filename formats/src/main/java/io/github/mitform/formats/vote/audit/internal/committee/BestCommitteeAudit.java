package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.committee.BestStep;
import io.github.mitform.formats.vote.committee.CommitteeRule;
import io.github.mitform.formats.vote.committee.MinimaxApproval;
import io.github.mitform.formats.vote.committee.Monroe;
import io.github.mitform.formats.vote.committee.OptimalPhragmen;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Looks at every committee there could be, and works out what each is worth, where a rule looks for the best of all. With too many of them only those are
 * looked at that are told. For one count.
 */
final class BestCommitteeAudit {
    /** About so many ballots are looked at, for all committees together. */
    private static final long MOST_WORK = 500_000;

    private static final Sentence PARTLY = new Sentence(
            "The committees that are told are worth what it says; that no other one is better was not worked out anew, since there are too many of them.",
            "Die genannten Gremien sind so viel wert, wie es heißt; dass kein anderes besser ist, wurde nicht neu errechnet, weil es zu viele gibt.");

    private final Outcome outcome;
    private final CommitteeRule rule;
    private final List<Line<Approval>> lines;
    private final int size;

    BestCommitteeAudit(Outcome outcome, CommitteeRule rule, Ballots ballots) {
        this.outcome = outcome;
        this.rule = rule;
        this.lines = ballots.lines();
        this.size = ballots.size();
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        if (rule instanceof OptimalPhragmen && approved().size() < rule.seats()) {
            Winners.requireOneOf(
                    outcome.alternatives(), Purpose.ELECT, new RecordedTies(rule.ties(), outcome, -1), outcome);
            return all().map(this::requireAllApproved).orElse(List.of(PARTLY));
        }
        if (outcome.steps().size() != 1
                || !(outcome.steps().get(0) instanceof BestStep step)
                || step.committees().isEmpty()) {
            throw Wrong.step(1, "the best committees belong here", "hierher gehören die besten Gremien");
        }
        boolean same = new HashSet<>(step.committees()).equals(new HashSet<>(outcome.alternatives()));
        if (!same || step.committees().size() != outcome.alternatives().size()) {
            throw Wrong.outcome(
                    "other committees are told than in the step", "genannt sind andere Gremien als im Schritt");
        }
        var worth = worth(step.committees().get(0));
        for (List<Integer> committee : step.committees()) {
            boolean fits = committee.size() == rule.seats() && new HashSet<>(committee).size() == rule.seats();
            if (!fits || compare(worth(committee), worth) != 0) {
                throw Wrong.step(
                        1,
                        "{names} are not as good as the first",
                        "{names} sind nicht so gut wie das erste",
                        "names",
                        names(committee));
            }
        }
        if (step.measure() != measure() || !step.value().equals(told(worth))) {
            throw Wrong.step(
                    1,
                    "the value is {right}, not {told}",
                    "der Wert ist {right}, nicht {told}",
                    "right",
                    told(worth),
                    "told",
                    step.value());
        }
        Winners.requireOneOf(
                outcome.alternatives(), Purpose.ELECT, new RecordedTies(rule.ties(), outcome, -1), outcome);
        return all().map(committees -> requireBest(committees, step)).orElse(List.of(PARTLY));
    }

    private BestStep.Measure measure() {
        if (rule instanceof Monroe) return BestStep.Measure.REPRESENTED;
        if (rule instanceof MinimaxApproval) return BestStep.Measure.DISTANCE;
        if (rule instanceof OptimalPhragmen phragmen) {
            return phragmen.evenness() == OptimalPhragmen.Evenness.VARIANCE
                    ? BestStep.Measure.SQUARES
                    : BestStep.Measure.LOAD;
        }
        return BestStep.Measure.POINTS;
    }

    private List<Sentence> requireBest(List<List<Integer>> committees, BestStep step) {
        var worth = worth(step.committees().get(0));
        var told = new HashSet<>(step.committees());
        for (List<Integer> committee : committees) {
            int order = compare(worth(committee), worth);
            if (order > 0 || order == 0 && !told.contains(committee)) {
                throw Wrong.step(
                        1,
                        "{names} are as good or better",
                        "{names} sind ebenso gut oder besser",
                        "names",
                        names(committee));
            }
        }
        return List.of();
    }

    private List<Integer> approved() {
        return IntStream.range(0, size)
                .filter(place -> lines.stream().anyMatch(line -> line.ballot().approves(place)))
                .boxed()
                .toList();
    }

    /** With fewer candidates approved of than seats, each committee that has all of them is as good. */
    private List<Sentence> requireAllApproved(List<List<Integer>> committees) {
        var right = committees.stream()
                .filter(committee -> committee.containsAll(approved()))
                .toList();
        if (!right.equals(outcome.alternatives())) {
            throw Wrong.outcome(
                    "all who are approved of are in each committee",
                    "in jedem Gremium sind alle, denen jemand zustimmt");
        }
        return List.of();
    }

    private String names(List<Integer> committee) {
        return String.join(
                ", ", committee.stream().map(outcome.candidates()::name).toList());
    }

    /** Returns every committee, in order; empty if there are too many. */
    private Optional<List<List<Integer>>> all() {
        long each = 1L + lines.size();
        if (!(rule instanceof Thiele) && !(rule instanceof MinimaxApproval)) each <<= Math.min(rule.seats(), 40);
        long number = 1;
        for (int i = 1; i <= rule.seats(); i++) {
            number = number * (size - i + 1) / i;
            if (number * each > MOST_WORK || number * each < 0) return Optional.empty();
        }
        var committees = new ArrayList<List<Integer>>();
        fill(new ArrayList<>(), 0, committees);
        // Nobody bears the load of a member of whom nobody approves.
        if (rule instanceof OptimalPhragmen && approved().size() >= rule.seats()) {
            committees.removeIf(committee -> !approved().containsAll(committee));
        }
        return Optional.of(committees);
    }

    private void fill(List<Integer> members, int next, List<List<Integer>> committees) {
        if (members.size() == rule.seats()) {
            committees.add(List.copyOf(members));
            return;
        }
        for (int place = next; place < size; place++) {
            members.add(place);
            fill(members, place + 1, committees);
            members.remove(members.size() - 1);
        }
    }

    /** Compares what two committees are worth; of numbers, the first that differ decide, and the greater is the better. */
    private static int compare(List<Fraction> one, List<Fraction> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = at(one, i).compareTo(at(other, i));
            if (order != 0) return order;
        }
        return 0;
    }

    private static Fraction at(List<Fraction> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : Fraction.ZERO;
    }

    private Fraction told(List<Fraction> worth) {
        var first = at(worth, 0);
        return rule instanceof MinimaxApproval || rule instanceof OptimalPhragmen ? first.negated() : first;
    }

    /** Returns numbers by which committees are compared, the greater the better. */
    private List<Fraction> worth(List<Integer> committee) {
        if (rule instanceof Thiele thiele) return points(committee, thiele);
        if (rule instanceof Monroe) return List.of(represented(committee));
        if (rule instanceof MinimaxApproval minimax) return distances(committee, minimax.further());
        return loads(committee, ((OptimalPhragmen) rule).evenness());
    }

    private static int shared(Line<Approval> line, List<Integer> committee) {
        return (int) committee.stream().filter(line.ballot()::approves).count();
    }

    /** What is compared one after the other stands one after the other. */
    private List<Fraction> points(List<Integer> committee, Thiele thiele) {
        var points = new TreeMap<Integer, Fraction>();
        for (int i = 0; i < committee.size(); i++) points.put(i, Fraction.ZERO);
        for (Line<Approval> line : lines) {
            for (int member = 1; member <= shared(line, committee); member++) {
                var worth = MemberWorth.of(thiele, member);
                points.merge(MemberWorth.part(thiele, member), worth.times(line.weight()), Fraction::plus);
            }
        }
        return List.copyOf(points.values());
    }

    /** The distances of all, the greatest first, each with what those weigh who are at it. */
    private List<Fraction> distances(List<Integer> committee, boolean further) {
        var at = new TreeMap<Integer, Fraction>();
        for (Line<Approval> line : lines) {
            int distance = line.ballot().size() + committee.size() - 2 * shared(line, committee);
            at.merge(distance, line.weight(), Fraction::plus);
        }
        var numbers = new ArrayList<Fraction>();
        numbers.add(Fraction.of(-at.lastKey()));
        if (!further) return numbers;
        for (int distance = size + rule.seats(); distance >= 0; distance--) {
            numbers.add(at.getOrDefault(distance, Fraction.ZERO).negated());
        }
        return numbers;
    }

    /** Returns what those weigh who approve of somebody in a set, given as bits of the committee, and are not settled yet. */
    private Fraction approving(List<Integer> committee, int set, boolean[] settled) {
        var sum = Fraction.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            if (!settled[i] && approvesAny(i, committee, set))
                sum = sum.plus(lines.get(i).weight());
        }
        return sum;
    }

    private boolean approvesAny(int line, List<Integer> committee, int set) {
        for (int i = 0; i < committee.size(); i++) {
            if ((set >> i & 1) == 1 && lines.get(line).ballot().approves(committee.get(i))) return true;
        }
        return false;
    }

    /**
     * How many can be represented: for every part of the committee, no more than fit into its groups and approve of somebody in the rest; the least of these
     * is reached (R. Rado, 1942; L. R. Ford and D. R. Fulkerson, 1956).
     */
    private Fraction represented(List<Integer> committee) {
        long people = lines.stream()
                .map(Line::weight)
                .reduce(Fraction.ZERO, Fraction::plus)
                .floor()
                .longValueExact();
        long group = people / rule.seats();
        long larger = people % rule.seats();
        int all = (1 << committee.size()) - 1;
        var least = Optional.<Fraction>empty();
        for (int part = 0; part <= all; part++) {
            long fit = group * Integer.bitCount(part) + Math.min(larger, Integer.bitCount(part));
            var most =
                    approving(committee, all & ~part, new boolean[lines.size()]).plus(Fraction.of(fit));
            least = Optional.of(least.map(most::min).orElse(most));
        }
        return least.orElseThrow();
    }

    /**
     * The most even loads: of all parts of the committee, that with most members for what its supporters weigh puts its load on them, and so on with the rest.
     */
    private List<Fraction> loads(List<Integer> committee, OptimalPhragmen.Evenness evenness) {
        var settled = new boolean[lines.size()];
        int left = (1 << committee.size()) - 1;
        var loads = new TreeMap<Fraction, Fraction>();
        var squares = Fraction.ZERO;
        while (left != 0) {
            int heaviest = 0;
            var most = Fraction.ZERO;
            for (int part = left; part != 0; part = part - 1 & left) {
                var weight = approving(committee, part, settled);
                var load = weight.signum() == 0
                        ? Fraction.ZERO
                        : Fraction.of(Integer.bitCount(part)).dividedBy(weight);
                if (load.compareTo(most) > 0) {
                    most = load;
                    heaviest = part;
                }
            }
            var weight = approving(committee, heaviest, settled);
            loads.merge(most, weight, Fraction::plus);
            squares = squares.plus(most.times(most).times(weight));
            for (int i = 0; i < settled.length; i++) settled[i] |= approvesAny(i, committee, heaviest);
            left &= ~heaviest;
        }
        return switch (evenness) {
            case MINIMAX -> List.of(loads.lastKey().negated());
            case VARIANCE -> List.of(squares.negated());
            case LEXIMAX -> {
                // A load, and how many people bear it: then who bears less is the better from there on.
                var numbers = new ArrayList<Fraction>();
                loads.descendingMap().forEach((load, weight) -> {
                    numbers.add(load.negated());
                    numbers.add(weight.negated());
                });
                yield numbers;
            }
        };
    }
}
