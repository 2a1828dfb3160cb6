package io.github.mitform.formats.vote.allotment;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.PointsSheet.Entry;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One count of sheets. */
final class Allotments<B extends Ballot> {
    private static final int MOST_BITS = 4_096;

    private final AllotmentRule rule;
    private final Profile<B> profile;
    private final Function<B, PointsSheet> sheet;
    private final Fraction[] totals;
    private final Fraction[] supporters;
    private final Fraction[] opponents;
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    /** Of all points and weights so far. */
    private BigInteger denominator = BigInteger.ONE;

    private Fraction handedOut = Fraction.ZERO;
    private long spoiled;
    private boolean saysNothing = true;

    Allotments(AllotmentRule rule, Profile<B> profile, Function<B, PointsSheet> sheet) {
        this.rule = rule;
        this.profile = profile;
        this.sheet = sheet;
        this.totals = none();
        this.supporters = none();
        this.opponents = none();
    }

    private Fraction[] none() {
        var none = new Fraction[profile.candidates().size()];
        Arrays.fill(none, Fraction.ZERO);
        return none;
    }

    /** @throws IllegalArgumentException if there is no seat */
    static void requireSeats(int seats) {
        UnfitException.unless(seats >= 1, "There has to be 1 seat or more.", "Es muss mindestens einen Sitz geben.");
    }

    Outcome count(TieFacts facts) {
        for (Line<B> line : profile.lines()) {
            var entries = sheet.apply(line.ballot());
            agree(line.weight());
            for (Entry entry : entries.entries()) agree(entry.points());
            var verdict = rule.judge(entries, profile.candidates());
            if (verdict.isValid()) {
                entries.entries().forEach(entry -> add(entry, line.weight()));
            } else {
                spoiled += line.people();
                verdict.faults().forEach(fault -> faults.merge(fault, line.people(), Long::sum));
            }
        }
        requireNothingLost();
        return outcome(facts);
    }

    /** Sums of fractions without end would take as long as those who wrote them please. */
    private void agree(Fraction number) {
        if (number.isWhole()) return;
        denominator = denominator.multiply(number.denominator().divide(denominator.gcd(number.denominator())));
        if (denominator.bitLength() > MOST_BITS) {
            throw new UncountableException(
                    new Sentence(
                            "Points and weights have no common unit that is large enough to count with; round them to fewer decimal places.",
                            "Punkte und Gewichte haben keine gemeinsame Einheit, die groß genug zum Zählen ist; runden Sie sie auf weniger Nachkommastellen."));
        }
    }

    private void add(Entry entry, Fraction weight) {
        int place = profile.candidates().place(entry.option());
        var given = entry.points().times(weight);
        handedOut = handedOut.plus(given);
        totals[place] = totals[place].plus(given);
        if (given.signum() > 0) supporters[place] = supporters[place].plus(weight);
        if (given.signum() < 0) opponents[place] = opponents[place].plus(weight);
        saysNothing &= given.signum() == 0;
    }

    private void requireNothingLost() {
        var sum = Arrays.stream(totals).reduce(Fraction.ZERO, Fraction::plus);
        if (!sum.equals(handedOut)) throw new AssertionError("handed out " + handedOut + ", but counted " + sum);
    }

    private Outcome outcome(TieFacts facts) {
        var outcome = Outcome.of(rule, profile);
        if (spoiled > 0) outcome.step(new SpoiledStep(profile.people(), spoiled, faults));
        var numbers = new TreeMap<Integer, TotalsStep.Total>();
        var order = new TreeMap<Fraction, List<Integer>>(Collections.reverseOrder());
        for (int place = 0; place < totals.length; place++) {
            numbers.put(place, new TotalsStep.Total(totals[place], supporters[place], opponents[place]));
            order.computeIfAbsent(totals[place], total -> new ArrayList<>()).add(place);
            outcome.score(place, totals[place]);
        }
        outcome.step(new TotalsStep(numbers)).order(List.copyOf(order.values()));
        if (!saysNothing) elect(order.values(), new TieBreaker(rule.ties(), facts, profile.candidates()), outcome);
        return outcome.build();
    }

    private void elect(Iterable<List<Integer>> groups, TieBreaker breaker, Outcome.Builder outcome) {
        int seats = rule.seats();
        for (List<Integer> group : groups) {
            if (group.size() <= seats) {
                outcome.elect(group);
                seats -= group.size();
            } else {
                electSome(group, seats, breaker, outcome);
                break;
            }
        }
        outcome.ties(breaker);
    }

    private static void electSome(List<Integer> group, int seats, TieBreaker breaker, Outcome.Builder outcome) {
        var tied = new ArrayList<>(group);
        for (int left = seats; left > 0; left--) {
            var chosen = breaker.choose(Purpose.ELECT, tied);
            if (chosen.isEmpty()) {
                outcome.leaveOpen(tied, left);
                return;
            }
            outcome.elect(List.of(chosen.getAsInt()));
            tied.remove((Integer) chosen.getAsInt());
        }
    }
}
