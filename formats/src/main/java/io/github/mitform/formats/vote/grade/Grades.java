package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** What each candidate was graded, seen through one count. */
final class Grades {
    private static final int MOST_BITS = 4_096;

    /** Bounds the square. */
    private static final int MOST_COMPARED = 2_000;

    private final List<Line<Points>> lines;
    private final int candidates;

    private Grades(List<Line<Points>> lines, int candidates) {
        this.lines = lines;
        this.candidates = candidates;
    }

    /** @throws UncountableException if a grade is no whole number from 0 to the greatest */
    static Grades of(Profile<Points> profile, int greatest) {
        var most = Fraction.of(greatest);
        for (Line<Points> line : profile.lines()) {
            for (int i = 0; i < line.ballot().size(); i++) {
                var grade = line.ballot().number(i);
                if (!grade.isWhole() || grade.signum() < 0 || grade.compareTo(most) > 0) {
                    throw new UncountableException(new Sentence(
                                    "Grades are whole numbers from 0 to {most} here, but a ballot has another one; judge ballots before counting.",
                                    "Noten sind hier ganze Zahlen von 0 bis {most}, aber ein Stimmzettel hat eine andere; prüfen Sie die"
                                            + " Stimmzettel vor dem Zählen.")
                            .with("most", greatest));
                }
            }
        }
        return of(profile);
    }

    /** @throws UncountableException if points are so finely divided that adding them up exactly would take too long */
    static Grades of(Profile<Points> profile) {
        var common = BigInteger.ONE;
        for (Line<Points> line : profile.lines()) {
            for (int i = 0; i < line.ballot().size(); i++) {
                if (line.ballot().number(i).isWhole()) continue;
                var denominator = line.ballot().number(i).denominator();
                if (common.mod(denominator).signum() == 0) continue;
                common = common.divide(common.gcd(denominator)).multiply(denominator);
                if (common.bitLength() > MOST_BITS) throw tooFine();
            }
        }
        return new Grades(profile.lines(), profile.candidates().size());
    }

    private static UncountableException tooManyTied(int found) {
        return new UncountableException(new Sentence(
                        "{found} candidates have the same sum, and at most {most} can be compared one against one; let a first vote choose fewer.",
                        "{found} Kandidaturen haben dieselbe Summe, und höchstens {most} lassen sich eins gegen eins vergleichen; lassen Sie eine"
                                + " erste Abstimmung weniger auswählen.")
                .with("found", found, "most", MOST_COMPARED));
    }

    private static UncountableException tooFine() {
        return new UncountableException(new Sentence(
                "The points are so finely divided that adding them up exactly would take too long; round them to the same number of decimal places.",
                "Die Punkte sind so fein geteilt, dass es zu lange dauern würde, sie genau zusammenzuzählen; runden Sie sie auf gleich viele"
                        + " Nachkommastellen."));
    }

    /** Returns what all ballots weigh. */
    Fraction weight() {
        return lines.stream().map(Line::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns what a ballot says of a candidate, 0 where it says nothing. */
    private static Fraction grade(Line<Points> line, int place) {
        return line.ballot().get(place).orElse(Fraction.ZERO);
    }

    /** Returns the sum of all grades of each candidate. */
    List<Fraction> sums() {
        return each((weight, grade) -> weight.times(grade));
    }

    /** Returns what those weigh who graded each candidate. */
    List<Fraction> graded() {
        return each((weight, grade) -> weight);
    }

    /** Returns what those weigh who gave a candidate this grade, where nothing counts as 0. */
    Fraction with(int place, Fraction grade) {
        return sum(line -> grade(line, place).equals(grade) ? line.weight() : Fraction.ZERO);
    }

    /**
     * Returns, one for one, how many of these candidates more weight graded higher than each of them than lower.
     *
     * @throws UncountableException if there are more than {@value #MOST_COMPARED}
     */
    List<Fraction> losses(List<Integer> among) {
        int size = among.size();
        if (size > MOST_COMPARED) throw tooManyTied(size);
        var margins = new Fraction[size][size];
        for (Fraction[] row : margins) Arrays.fill(row, Fraction.ZERO);
        for (Line<Points> line : lines) {
            var grades = among.stream().map(place -> grade(line, place)).toList();
            for (int one = 0; one < size; one++) {
                for (int other = one + 1; other < size; other++) {
                    int order = grades.get(one).compareTo(grades.get(other));
                    if (order == 0) continue;
                    margins[one][other] = order > 0
                            ? margins[one][other].plus(line.weight())
                            : margins[one][other].minus(line.weight());
                }
            }
        }
        var losses = new int[size];
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                int sign = margins[one][other].signum();
                if (sign != 0) losses[sign < 0 ? one : other]++;
            }
        }
        return Arrays.stream(losses).mapToObj(Fraction::of).toList();
    }

    /** Returns what those weigh who graded one candidate higher than another. */
    Fraction preferring(int one, int other) {
        return sum(line -> grade(line, one).compareTo(grade(line, other)) > 0 ? line.weight() : Fraction.ZERO);
    }

    private interface PerLine {
        Fraction of(Line<Points> line);
    }

    /** Adds up, by candidate, what follows from each grade and the weight behind it. */
    private List<Fraction> each(BinaryOperator<Fraction> number) {
        var sums = new Fraction[candidates];
        Arrays.fill(sums, Fraction.ZERO);
        for (Line<Points> line : lines) {
            var ballot = line.ballot();
            for (int i = 0; i < ballot.size(); i++) {
                int place = ballot.place(i);
                sums[place] = sums[place].plus(number.apply(line.weight(), ballot.number(i)));
            }
        }
        return List.of(sums);
    }

    private Fraction sum(PerLine number) {
        var sum = Fraction.ZERO;
        for (Line<Points> line : lines) sum = sum.plus(number.of(line));
        return sum;
    }

    /**
     * Returns how many people gave each grade, from 0 to the greatest, by candidate; nothing counts as 0.
     *
     * @throws UncountableException if ballots have weights that are no whole numbers: a middle ballot needs whole ballots
     */
    BigInteger[][] histograms(int greatest) {
        var histograms = new BigInteger[candidates][greatest + 1];
        for (BigInteger[] histogram : histograms) Arrays.fill(histogram, BigInteger.ZERO);
        for (Line<Points> line : lines) {
            if (!line.weight().isWhole()) {
                throw new UncountableException(new Sentence(
                        "A middle grade needs ballots with whole weights; multiply the weights by their common denominator first.",
                        "Eine mittlere Note braucht Stimmzettel mit ganzen Gewichten; multiplizieren Sie die Gewichte vorher mit ihrem"
                                + " gemeinsamen Nenner."));
            }
            for (int place = 0; place < candidates; place++) {
                int grade = grade(line, place).numerator().intValueExact();
                histograms[place][grade] =
                        histograms[place][grade].add(line.weight().numerator());
            }
        }
        return histograms;
    }

    /** Returns places in order of a number for each, the greatest first, equal ones in one group; those without a number are left out. */
    static List<List<Integer>> order(List<Optional<Fraction>> numbers) {
        var groups = new TreeMap<Fraction, List<Integer>>(Collections.reverseOrder());
        for (int place = 0; place < numbers.size(); place++) {
            int each = place;
            numbers.get(place)
                    .ifPresent(number -> groups.computeIfAbsent(number, key -> new ArrayList<>())
                            .add(each));
        }
        return List.copyOf(groups.values());
    }
}
