package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.committee.CommitteeRule;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.committee.SeatStep;
import io.github.mitform.formats.vote.committee.ShareStep;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through the election of a committee again, one member after the other. For one count. */
final class CommitteeAudit {
    private static final Sentence OPEN = new Sentence(
            "Ties are left open: what all ways of breaking them have in common was checked, but not that every committee that is told follows.",
            "Gleichstände bleiben offen: Geprüft wurde, was alle Entscheidungen gemeinsam haben, aber nicht, dass jedes genannte Gremium folgt.");
    private static final Sentence INCREMENTS = new Sentence(
            "That shares had to be raised for just so many seats was not worked out anew.",
            "Dass die Anteile für genau so viele Sitze zu erhöhen waren, wurde nicht neu errechnet.");

    private final Outcome outcome;
    private final RecordedTies ties;
    private final List<Sentence> unchecked = new ArrayList<>();
    private final CommitteeRule rule;
    private final Profile<Approval> profile;
    private final List<Line<Approval>> lines;
    private final int size;
    private final boolean removes;
    private final Set<Integer> members = new TreeSet<>();
    /** What each voter of a line has left to spend, or carries as a load. */
    private final Fraction[] purses;

    private boolean carries;

    CommitteeAudit(Outcome outcome, CommitteeRule rule, Profile<Approval> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.ties = new RecordedTies(rule.ties(), outcome, -1);
        this.profile = profile;
        this.lines = profile.lines();
        this.size = profile.candidates().size();
        this.removes = rule instanceof Thiele thiele && thiele.way() == Thiele.Way.REVERSE;
        this.purses = new Fraction[lines.size()];
        Arrays.fill(purses, Fraction.ZERO);
        this.carries = !(rule instanceof EqualShares);
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        steps();
        if (outcome.alternatives().size() > 1) unchecked.add(OPEN);
        return unchecked;
    }

    private void steps() {
        boolean blank = lines.stream().allMatch(line -> line.ballot().isBlank());
        if (blank || rule.seats() >= size) {
            int right = blank ? 0 : size;
            if (outcome.winners().size() != right) {
                throw Wrong.outcome("{right} are elected", "gewählt sind {right}", "right", right);
            }
            return;
        }
        if (removes) for (int place = 0; place < size; place++) members.add(place);
        startShares();
        int number = 0;
        for (Step step : outcome.steps()) {
            number++;
            if (step instanceof ShareStep share && !carries) pay(share, number);
            else if (step instanceof SeatStep seat) seat(seat, number);
            else throw Wrong.step(number, "such a step has no place here", "ein solcher Schritt gehört nicht hierher");
        }
        ends();
    }

    /** Everybody has an equal share of the price of all seats, or of more of them where the rule has raised it. */
    private void startShares() {
        if (!(rule instanceof EqualShares shares)) return;
        var all = Fraction.of(rule.seats());
        if (shares.completion() == EqualShares.Completion.INCREMENT
                && !outcome.steps().isEmpty()
                && outcome.steps().get(0) instanceof ShareStep first) {
            all = first.left().plus(Fraction.ONE);
            if (!all.isWhole() || all.compareTo(Fraction.of(rule.seats())) < 0) {
                throw Wrong.step(
                        1, "shares begin with a whole number of seats", "die Anteile beginnen mit ganzen Sitzen");
            }
            if (!all.equals(Fraction.of(rule.seats()))) unchecked.add(INCREMENTS);
        }
        Arrays.fill(purses, all.dividedBy(profile.weight()));
    }

    private void requireRound(int round, int number) {
        int right = removes ? size - members.size() + 1 : members.size() + 1;
        if (round != right) throw Wrong.step(number, "this is round {right}", "das ist Runde {right}", "right", right);
    }

    private void pay(ShareStep step, int number) {
        requireRound(step.round(), number);
        var price = members.contains(step.chosen()) ? Optional.<Fraction>empty() : price(step.chosen());
        requireEqual(step.price(), price.orElse(Fraction.ZERO), step.chosen(), number);
        var tied = new ArrayList<Integer>();
        for (int place = 0; place < size; place++) {
            if (members.contains(place)) continue;
            var each = price(place);
            if (each.filter(less -> less.compareTo(step.price()) < 0).isPresent()) throw better(place, number);
            if (each.equals(Optional.of(step.price()))) tied.add(place);
        }
        requireTie(step.chosen(), tied, Purpose.ELECT, number);
        var payments = new HashMap<List<Fraction>, Fraction>();
        var left = Fraction.ZERO;
        for (int i = 0; i < purses.length; i++) {
            var line = lines.get(i);
            if (line.ballot().approves(step.chosen()) && purses[i].signum() > 0) {
                var paid = purses[i].min(step.price());
                purses[i] = purses[i].minus(paid);
                payments.merge(List.of(paid, purses[i]), line.weight(), Fraction::plus);
            }
            left = left.plus(purses[i].times(line.weight()));
        }
        var told = new HashMap<List<Fraction>, Fraction>();
        step.payments().forEach(each -> told.merge(List.of(each.paid(), each.left()), each.weight(), Fraction::plus));
        if (!told.equals(payments) || !left.equals(step.left())) {
            throw Wrong.step(number, "others have paid, or other amounts", "gezahlt haben andere oder andere Beträge");
        }
        members.add(step.chosen());
    }

    /** Returns what each supporter pays at most for a seat; nothing if they have less than it costs. */
    private Optional<Fraction> price(int place) {
        var held = new TreeMap<Fraction, Fraction>();
        for (int i = 0; i < purses.length; i++) {
            if (lines.get(i).ballot().approves(place))
                held.merge(purses[i], lines.get(i).weight(), Fraction::plus);
        }
        var weight = held.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        var missing = Fraction.ONE;
        for (Map.Entry<Fraction, Fraction> group : held.entrySet()) {
            if (group.getKey().times(weight).compareTo(missing) >= 0) return Optional.of(missing.dividedBy(weight));
            missing = missing.minus(group.getKey().times(group.getValue()));
            weight = weight.minus(group.getValue());
        }
        return Optional.empty();
    }

    private void seat(SeatStep step, int number) {
        if (!carries && step.measure() == SeatStep.Measure.LOAD) {
            // Phragmén's rule goes on from where shares have ended: who has something left carries less than nothing.
            requireNobodyCanPay(number);
            for (int i = 0; i < purses.length; i++) purses[i] = purses[i].negated();
            carries = true;
        }
        boolean whole = step.measure() == SeatStep.Measure.APPROVALS || step.measure() == SeatStep.Measure.SHARES;
        if (whole != (rule instanceof MostApprovals)) {
            throw Wrong.step(number, "such a step has no place here", "ein solcher Schritt gehört nicht hierher");
        }
        if (!whole) requireRound(step.round(), number);
        var right = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < size; place++) {
            if (members.contains(place) == removes) {
                int each = place;
                number(step.measure(), place).ifPresent(value -> right.put(each, value));
            }
        }
        if (!right.keySet().equals(step.numbers().keySet())) {
            throw Wrong.step(number, "others could be chosen", "zur Wahl stehen andere");
        }
        right.forEach((place, value) ->
                requireEqual(step.numbers().getOrDefault(place, Fraction.ZERO), value, place, number));
        requireBest(step, right, number);
        if (whole) members.addAll(step.chosen());
        else move(step.chosen().get(0), step.measure(), right);
    }

    private void requireBest(SeatStep step, Map<Integer, Fraction> numbers, int number) {
        boolean least = step.measure() == SeatStep.Measure.LOAD || step.measure() == SeatStep.Measure.LOSS;
        boolean many = rule instanceof MostApprovals;
        var tied = new ArrayList<Integer>();
        if (!many && step.chosen().size() != 1 || !numbers.keySet().containsAll(step.chosen())) {
            throw Wrong.step(number, "one is chosen, and no other one", "gewählt wird genau eine");
        }
        for (int place : numbers.keySet()) {
            if (step.chosen().contains(place)) continue;
            for (int chosen : step.chosen()) {
                int order = numbers.getOrDefault(place, Fraction.ZERO)
                        .compareTo(numbers.getOrDefault(chosen, Fraction.ZERO));
                if (order == 0 && rule instanceof Thiele) order = compareBehind(place, chosen, step.measure());
                if (least ? order < 0 : order > 0) throw better(place, number);
                if (order == 0) tied.add(place);
            }
        }
        if (many) return;
        tied.addAll(step.chosen());
        requireTie(step.chosen().get(0), tied, removes ? Purpose.ELIMINATE : Purpose.ELECT, number);
    }

    /** Checks that of several that are equally good the one was taken that is on record; anybody where the tie stayed open. */
    private void requireTie(int place, List<Integer> tied, Purpose purpose, int number) {
        if (tied.size() < 2) return;
        var chosen = ties.findAsTold(purpose, tied, number);
        if (chosen.isPresent() && chosen.getAsInt() != place) throw better(chosen.getAsInt(), number);
    }

    /** Compares the parts of points that count only behind the first one, which is told. */
    private int compareBehind(int one, int other, SeatStep.Measure measure) {
        int next = measure == SeatStep.Measure.GAIN ? 1 : 0;
        for (int part = 1; part <= size; part++) {
            var difference = Fraction.ZERO;
            for (Line<Approval> line : lines) {
                int member = approved(line) + next;
                if (member == 0 || MemberWorth.part((Thiele) rule, member) != part) continue;
                var worth = MemberWorth.of((Thiele) rule, member).times(line.weight());
                if (line.ballot().approves(one)) difference = difference.plus(worth);
                if (line.ballot().approves(other)) difference = difference.minus(worth);
            }
            if (difference.signum() != 0) return difference.signum();
        }
        return 0;
    }

    private Wrong better(int place, int number) {
        return Wrong.step(
                number,
                "“{name}” should have come before",
                "„{name}“ hätte davor kommen müssen",
                "name",
                profile.candidates().name(place));
    }

    private void requireEqual(Fraction told, Fraction right, int place, int number) {
        if (told.equals(right)) return;
        throw Wrong.step(
                number,
                "the number of “{name}” is {right}, not {told}",
                "die Zahl von „{name}“ ist {right}, nicht {told}",
                "name",
                profile.candidates().name(place),
                "right",
                right,
                "told",
                told);
    }

    private Optional<Fraction> number(SeatStep.Measure measure, int place) {
        var sum = Fraction.ZERO;
        var support = Fraction.ZERO;
        for (int i = 0; i < purses.length; i++) {
            var line = lines.get(i);
            if (!line.ballot().approves(place)) continue;
            support = support.plus(line.weight());
            sum = sum.plus(line.weight()
                    .times(
                            switch (measure) {
                                case APPROVALS -> Fraction.ONE;
                                case SHARES -> Fraction.of(1, line.ballot().size());
                                case GAIN -> MemberWorth.first((Thiele) rule, approved(line) + 1);
                                case LOSS -> MemberWorth.first((Thiele) rule, approved(line));
                                case LOAD -> purses[i];
                                default ->
                                    throw Wrong.outcome(
                                            "such numbers are not known here", "solche Zahlen sind hier unbekannt");
                            }));
        }
        if (measure != SeatStep.Measure.LOAD) return Optional.of(sum);
        return support.signum() == 0
                ? Optional.empty()
                : Optional.of(sum.plus(Fraction.ONE).dividedBy(support));
    }

    private int approved(Line<Approval> line) {
        return (int) line.ballot().places().stream().filter(members::contains).count();
    }

    private void move(int chosen, SeatStep.Measure measure, Map<Integer, Fraction> numbers) {
        if (removes) {
            members.remove(chosen);
            return;
        }
        members.add(chosen);
        if (measure != SeatStep.Measure.LOAD) return;
        for (int i = 0; i < purses.length; i++) {
            if (lines.get(i).ballot().approves(chosen)) purses[i] = numbers.getOrDefault(chosen, Fraction.ZERO);
        }
    }

    private void requireNobodyCanPay(int number) {
        for (int place = 0; place < size; place++) {
            if (!members.contains(place) && price(place).isPresent()) throw better(place, number);
        }
    }

    /** Those told are elected; where ties are left open, they are in every committee. */
    private void ends() {
        boolean open = outcome.alternatives().size() > 1;
        if (open) {
            boolean inAll = outcome.alternatives().stream()
                    .allMatch(committee -> removes ? members.containsAll(committee) : committee.containsAll(members));
            if (!inAll)
                throw Wrong.outcome(
                        "a committee does not follow from the steps", "ein Gremium folgt nicht aus den Schritten");
            return;
        }
        int seats = rule.seats();
        if (!carries && members.size() < seats)
            requireNobodyCanPay(outcome.steps().size() + 1);
        boolean told = removes || rule instanceof Thiele ? members.size() == seats : members.size() <= seats;
        boolean goesOn =
                carries || rule instanceof EqualShares shares && shares.completion() == EqualShares.Completion.PHRAGMEN;
        boolean more = goesOn && !removes && members.size() < seats && someoneIsSupported();
        var winners = outcome.winners();
        boolean agrees = new TreeSet<>(winners).containsAll(members) && winners.size() <= seats;
        if (!told || more && !(rule instanceof MostApprovals) || !agrees || removes && winners.size() != seats) {
            throw Wrong.outcome(
                    "elected are {right}",
                    "gewählt sind {right}",
                    "right",
                    String.join(
                            ", ",
                            new ArrayList<>(members)
                                    .stream().map(profile.candidates()::name).toList()));
        }
        if (rule instanceof MostApprovals) requireMost(winners);
        if (rule instanceof EqualShares shares && shares.completion() == EqualShares.Completion.APPROVALS) {
            requireFilledByApprovals(winners);
        }
    }

    private void requireMost(List<Integer> winners) {
        if (outcome.steps().isEmpty() || winners.size() != rule.seats()) {
            throw Wrong.outcome("no numbers are on record", "keine Zahlen sind festgehalten");
        }
        var step = (SeatStep) outcome.steps().get(0);
        if (!outcome.scores().equals(step.numbers())) {
            throw Wrong.outcome("the scores are others than the numbers", "die Punktzahlen sind andere als die Zahlen");
        }
        var least = Collections.min(winners.stream()
                .map(place -> step.numbers().getOrDefault(place, Fraction.ZERO))
                .toList());
        for (var other : step.numbers().entrySet()) {
            if (!winners.contains(other.getKey()) && other.getValue().compareTo(least) > 0)
                throw better(other.getKey(), 1);
        }
    }

    /** Seats that shares do not fill go to whoever else has most approvals. */
    private void requireFilledByApprovals(List<Integer> winners) {
        for (int other = 0; other < size; other++) {
            for (int winner : winners) {
                boolean filled = !members.contains(winner) && !winners.contains(other);
                if (filled && approvals(other).compareTo(approvals(winner)) > 0) {
                    throw better(other, outcome.steps().size() + 1);
                }
            }
        }
        if (winners.size() != rule.seats()) {
            throw Wrong.outcome("{right} are elected", "gewählt sind {right}", "right", rule.seats());
        }
    }

    private Fraction approvals(int place) {
        return lines.stream()
                .filter(line -> line.ballot().approves(place))
                .map(Line::weight)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private boolean someoneIsSupported() {
        for (int place = 0; place < size; place++) {
            int each = place;
            if (!members.contains(place)
                    && lines.stream().anyMatch(line -> line.ballot().approves(each))) return true;
        }
        return false;
    }
}
