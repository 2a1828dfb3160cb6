package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One count by Meek's method, in whole numbers of the last decimal place. For one use. */
final class MeekCount {
    private final Meek rule;
    private final int[][] ballots;
    private final long[] weights;
    private final long all;
    private final long blank;

    /** 10 to the power of the places: what a whole ballot is. */
    private final long one;

    /** By which weights were multiplied to be whole. */
    private final long scale;

    private final TieBreaker breaker;
    private final Standing standing;
    private final boolean[] hopeful;
    private final boolean[] elected;

    /** What each keeps of a ballot, in units of the last place. */
    private final long[] keep;

    private final long[] votes;
    private Fraction quota = Fraction.ZERO;
    private Fraction surplus = Fraction.ZERO;
    private int round;
    private int passes;

    private MeekCount(Meek rule, Profile<Ranking> profile, TieFacts facts) {
        this.rule = rule;
        int candidates = profile.candidates().size();
        var lines = Rankings.lines(profile);
        this.one = BigInteger.TEN.pow(rule.places()).longValueExact();
        this.ballots = new int[lines.size()][];
        this.weights = new long[lines.size()];
        try {
            this.scale = profile.commonDenominator(Long.SIZE - 1)
                    .orElseThrow(() -> new ArithmeticException("weights without a common unit"))
                    .longValueExact();
            long sum = 0;
            long empty = 0;
            for (int i = 0; i < weights.length; i++) {
                var ballot = lines.get(i).ballot();
                ballots[i] = new int[ballot.size()];
                Arrays.setAll(ballots[i], ballot::place);
                weights[i] = lines.get(i).weight().times(scale).numerator().longValueExact();
                sum = Math.addExact(sum, Math.multiplyExact(weights[i], one));
                if (ballot.isBlank()) empty += weights[i] * one;
            }
            this.all = sum;
            this.blank = empty;
        } catch (ArithmeticException e) {
            throw new UncountableException(
                    new Sentence(
                            "There are more votes, or more finely divided ones, than can be counted to so many decimal places; let the rule have fewer.",
                            "Es sind mehr oder feiner geteilte Stimmen, als sich auf so viele Nachkommastellen zählen lassen; geben Sie der Regel weniger."));
        }
        this.breaker = new TieBreaker(rule.ties(), facts, profile.candidates());
        this.hopeful = new boolean[candidates];
        this.elected = new boolean[candidates];
        this.keep = new long[candidates];
        this.votes = new long[candidates];
        Arrays.fill(hopeful, true);
        Arrays.fill(keep, one);
        this.standing = new Standing(hopeful);
    }

    static Outcome of(Meek rule, Profile<Ranking> profile, TieFacts facts) {
        var count = new MeekCount(rule, profile, facts);
        if (count.keep.length > 0) count.run();
        var outcome = Outcome.of(rule, profile);
        count.standing.tell(outcome);
        return outcome.ties(count.breaker).build();
    }

    private void run() {
        while (open() > 0 && hopefuls().size() > open()) {
            round++;
            var winners = iterate();
            tell();
            if (winners.isEmpty()) {
                defeat();
            } else {
                winners.forEach(place -> elect(place, ElectedStep.Why.THRESHOLD));
            }
        }
        if (open() == 0) return;
        round++;
        distribute();
        passes = 1;
        tell();
        hopefuls().forEach(place -> elect(place, ElectedStep.Why.SEATS_LEFT));
    }

    private int open() {
        return rule.seats() - standing.electedCount();
    }

    private List<Integer> hopefuls() {
        return standing.continuing().stream().filter(place -> hopeful[place]).toList();
    }

    /** Looks for keep factors that leave no surplus; returns who reaches the quota on the way, the most votes first. */
    private List<Integer> iterate() {
        Fraction before = null;
        passes = 0;
        while (true) {
            distribute();
            passes++;
            var winners = hopefuls().stream()
                    .filter(place -> votes(place).compareTo(quota) >= 0)
                    .sorted((one, other) -> votes(other).compareTo(votes(one)))
                    .toList();
            surplus = Fraction.ZERO;
            for (int place = 0; place < keep.length; place++) {
                if (elected[place]) surplus = surplus.plus(votes(place).minus(quota));
            }
            surplus = surplus.max(Fraction.ZERO);
            boolean found = surplus.compareTo(Fraction.of(BigDecimal.ONE.movePointLeft(rule.surplusPlaces()))) < 0
                    || before != null && surplus.compareTo(before) >= 0;
            if (!winners.isEmpty() || found) return winners;
            before = surplus;
            for (int place = 0; place < keep.length; place++) {
                if (elected[place]) keep[place] = lessKept(place);
            }
        }
    }

    /** Returns the keep factor times the quota, rounded up, divided by the votes, rounded up. */
    private long lessKept(int place) {
        var product = up(Fraction.of(keep[place], one).times(quota));
        return up(product.dividedBy(votes(place))).times(one).numerator().longValueExact();
    }

    private Fraction up(Fraction number) {
        return Fraction.of(number.toDecimal(rule.places(), RoundingMode.UP));
    }

    private Fraction votes(int place) {
        return Fraction.of(votes[place], one).dividedBy(scale);
    }

    private void distribute() {
        Arrays.fill(votes, 0);
        for (int i = 0; i < ballots.length; i++) {
            long left = one;
            for (int place : ballots[i]) {
                if (left == 0) break;
                if (keep[place] == 0) continue;
                long kept = keep[place] == one ? left : (left * keep[place] + one - 1) / one;
                votes[place] += kept * weights[i];
                left -= kept;
            }
        }
        long sum = 0;
        for (long each : votes) sum += each;
        quota = Fraction.of(Fraction.of(sum, one)
                        .dividedBy(scale)
                        .dividedBy(rule.seats() + 1L)
                        .toDecimal(rule.places(), RoundingMode.DOWN))
                .plus(Fraction.of(1, one));
    }

    private void tell() {
        var kept = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < keep.length; place++) {
            if (keep[place] != one) kept.put(place, Fraction.of(keep[place], one));
        }
        standing.step(new KeepStep(round, kept, passes));
        var tally = new TreeMap<Integer, Fraction>();
        standing.continuing().forEach(place -> tally.put(place, votes(place)));
        var inactive = new TreeMap<Inactive, Fraction>();
        var nobody = Fraction.of(all - blank, one).dividedBy(scale).minus(Standing.sum(tally.values()));
        if (blank > 0) inactive.put(Inactive.BLANK, Fraction.of(blank, one).dividedBy(scale));
        if (nobody.signum() > 0) inactive.put(Inactive.NO_CHOICE_LEFT, nobody);
        standing.tell(
                new TallyStep(round, Optional.of(quota), tally, inactive, Fraction.ZERO),
                Fraction.of(all, one).dividedBy(scale));
    }

    private void elect(int place, ElectedStep.Why why) {
        standing.elect(round, place, votes(place), why);
        hopeful[place] = false;
        elected[place] = true;
    }

    private void defeat() {
        SortedMap<Integer, Fraction> tally = new TreeMap<>();
        hopefuls().forEach(place -> tally.put(place, votes(place)));
        var fewest = Collections.min(tally.values());
        var most = fewest.plus(surplus);
        var tied = tally.keySet().stream()
                .filter(place -> votes(place).compareTo(most) <= 0)
                .toList();
        int place =
                tied.size() == 1 ? tied.get(0) : breaker.chooseOne(round, Purpose.ELIMINATE, tied, standing.earlier());
        standing.out(
                round, List.of(place), votes(place).equals(fewest) ? OutStep.Why.FEWEST : OutStep.Why.WITHIN_SURPLUS);
        hopeful[place] = false;
        keep[place] = 0;
    }
}
