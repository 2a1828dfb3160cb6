package io.github.mitform.formats.vote.budget;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Ballots and money ready for counting: whole multiples of one unit of weight, one of points, and one of money. Immutable. */
final class Votes {
    /** Products of two stay within 63 bits. */
    private static final int BITS = 50;

    private final int projects;
    private final long[] cost;
    private final int moneyScale;
    private final long[] weights;
    private final Fraction weightUnit;
    private final Fraction pointUnit;
    private final int[][] supporters;
    private final long[][] points;
    private final boolean[] alike;
    private final long entries;
    private final PotIndex pots;

    private Votes(
            Budget budget,
            long[] cost,
            int moneyScale,
            long[] weights,
            Fraction weightUnit,
            Fraction pointUnit,
            int[][] supporters,
            long[][] points) {
        this.projects = cost.length;
        this.cost = cost;
        this.moneyScale = moneyScale;
        this.weights = weights;
        this.weightUnit = weightUnit;
        this.pointUnit = pointUnit;
        this.supporters = supporters;
        this.points = points;
        this.alike = new boolean[projects];
        for (int place = 0; place < projects; place++) {
            alike[place] = true;
            for (long each : points[place]) if (each != points[place][0]) alike[place] = false;
        }
        this.pots = new PotIndex(budget, money -> units(money, moneyScale));
        this.entries =
                Arrays.stream(supporters).mapToLong(lines -> lines.length).sum();
    }

    /**
     * @throws IllegalArgumentException if the profile is about other projects
     * @throws UncountableException if weights, points or money together reach 2^51 of their common unit, or somebody gave less than 0 points
     */
    static Votes of(Budget budget, Measure measure, Profile<Points> profile) {
        if (!profile.candidates().equals(budget.candidates())) {
            throw new IllegalArgumentException("the ballots are about other projects than the budget");
        }
        int scale = Math.max(0, budget.amount().scale());
        for (Project project : budget.projects())
            scale = Math.max(scale, project.cost().scale());
        for (Budget.Pot pot : budget.pots())
            scale = Math.max(scale, pot.amount().scale());
        int moneyScale = scale;
        var cost = budget.projects().stream()
                .mapToLong(project -> units(project.cost(), moneyScale))
                .toArray();
        var lines = profile.lines();
        var weightUnit = common(lines.stream().map(Line::weight).toList());
        var pointUnit = measure == Measure.POINTS ? pointUnit(lines) : Fraction.ONE;
        var weights = new long[lines.size()];
        var sizes = new int[cost.length];
        for (int line = 0; line < weights.length; line++) {
            weights[line] = units(lines.get(line).weight(), weightUnit);
            var ballot = lines.get(line).ballot();
            for (int i = 0; i < ballot.size(); i++) {
                int sign = ballot.number(i).signum();
                if (sign < 0) throw below();
                if (sign > 0) sizes[ballot.place(i)]++;
            }
        }
        requireEven(sum(weights));
        var supporters = new int[cost.length][];
        var points = new long[cost.length][];
        for (int place = 0; place < cost.length; place++) {
            supporters[place] = new int[sizes[place]];
            points[place] = new long[sizes[place]];
        }
        Arrays.fill(sizes, 0);
        for (int line = 0; line < weights.length; line++) {
            var ballot = lines.get(line).ballot();
            for (int i = 0; i < ballot.size(); i++) {
                if (ballot.number(i).signum() == 0) continue;
                int place = ballot.place(i);
                supporters[place][sizes[place]] = line;
                points[place][sizes[place]++] = measure == Measure.POINTS ? units(ballot.number(i), pointUnit) : 1;
            }
        }
        for (int place = 0; place < cost.length; place++) {
            var sum = BigInteger.ZERO;
            for (int i = 0; i < points[place].length; i++) {
                sum = sum.add(BigInteger.valueOf(points[place][i])
                        .multiply(BigInteger.valueOf(weights[supporters[place][i]])));
            }
            requireEven(sum);
        }
        return new Votes(budget, cost, moneyScale, weights, weightUnit, pointUnit, supporters, points);
    }

    private static Fraction pointUnit(List<Line<Points>> lines) {
        var numbers = new HashSet<Fraction>();
        for (Line<Points> line : lines) {
            for (int i = 0; i < line.ballot().size(); i++)
                numbers.add(line.ballot().number(i));
        }
        return common(numbers);
    }

    private static BigInteger sum(long[] numbers) {
        var sum = BigInteger.ZERO;
        for (long number : numbers) sum = sum.add(BigInteger.valueOf(number));
        return sum;
    }

    private static Fraction common(Collection<Fraction> numbers) {
        var scale = BigInteger.ONE;
        for (Fraction number : numbers) {
            if (number.isWhole()) continue;
            scale = scale.multiply(number.denominator()).divide(scale.gcd(number.denominator()));
            requireEven(scale);
        }
        return Fraction.of(BigInteger.ONE, scale);
    }

    private static long units(Fraction number, Fraction unit) {
        var units = number.dividedBy(unit).numerator();
        requireEven(units);
        return units.longValueExact();
    }

    private static long units(BigDecimal money, int scale) {
        var units = money.setScale(scale).unscaledValue();
        requireEven(units);
        return units.longValueExact();
    }

    private static void requireEven(BigInteger number) {
        if (number.bitLength() > BITS) throw uneven();
    }

    static UncountableException uneven() {
        return new UncountableException(new Sentence(
                "Weights, points or amounts are too large, or have no common unit that is large enough to count with; round them to fewer decimal"
                        + " places.",
                "Gewichte, Punkte oder Beträge sind zu groß, oder sie haben keine gemeinsame Einheit, die groß genug zum Zählen ist; runden Sie sie auf"
                        + " weniger Nachkommastellen."));
    }

    private static UncountableException below() {
        return new UncountableException(
                new Sentence(
                        "This rule takes no points below 0; count them for nothing or judge ballots before counting.",
                        "Diese Regel nimmt keine Punkte unter 0; werten Sie sie als keine oder prüfen Sie die Stimmzettel vor dem Zählen."));
    }

    int projects() {
        return projects;
    }

    /** Returns the cost in units of money. */
    long cost(int place) {
        return cost[place];
    }

    PotIndex pots() {
        return pots;
    }

    /** Returns how many units of money one of the currency has. */
    Fraction moneyUnits() {
        return Fraction.of(BigInteger.TEN.pow(moneyScale), BigInteger.ONE);
    }

    /** Returns units of money as money. */
    Fraction money(long units) {
        return Fraction.of(BigDecimal.valueOf(units, moneyScale));
    }

    /** Returns units of money as money. */
    Fraction money(Fraction units) {
        return units.dividedBy(moneyUnits());
    }

    /** Returns the lines that gave a project points, in order. */
    int[] supporters(int place) {
        return supporters[place];
    }

    /** Returns what these lines gave, in units of points; 1 each unless points count. */
    long[] points(int place) {
        return points[place];
    }

    /** Returns whether all supporters of a project gave it the same. */
    boolean areAlike(int place) {
        return alike[place];
    }

    int lines() {
        return weights.length;
    }

    long weight(int line) {
        return weights[line];
    }

    /** Returns how many times a ballot supports a project. */
    long entries() {
        return entries;
    }

    Fraction weightUnit() {
        return weightUnit;
    }

    /** Returns what those weigh who gave a project points. */
    Fraction votes(int place) {
        long sum = 0;
        for (int line : supporters[place]) sum += weights[line];
        return weightUnit.times(sum);
    }

    /** Returns the sum of what a project is worth to everybody. */
    Fraction worth(int place, Measure measure) {
        long sum = 0;
        for (int i = 0; i < points[place].length; i++) sum += weights[supporters[place][i]] * points[place][i];
        var worth = weightUnit.times(sum);
        return switch (measure) {
            case NUMBER -> worth;
            case COST -> worth.times(money(cost[place]));
            case POINTS -> worth.times(pointUnit);
        };
    }

    /** Returns what one unit of points is. */
    Fraction pointUnit() {
        return pointUnit;
    }
}
