package io.github.mitform.formats.prototype;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.List;

/** What a mean score stands for, by published comparisons. */
final class SusBands {
    private record Grade(String name, BigDecimal from) {}

    private record Adjective(Sentence words, BigDecimal mean) {}

    // Sauro and Lewis 2016, table 8.5.
    private static final List<Grade> GRADES = List.of(
            grade("A+", "84.1"),
            grade("A", "80.8"),
            grade("A-", "78.9"),
            grade("B+", "77.2"),
            grade("B", "74.1"),
            grade("B-", "72.6"),
            grade("C+", "71.1"),
            grade("C", "65.0"),
            grade("C-", "62.7"),
            grade("D", "51.7"));

    // Bangor, Kortum and Miller 2009, the means of those who took each word.
    private static final List<Adjective> ADJECTIVES = List.of(
            adjective("worst imaginable", "denkbar schlecht", "12.5"),
            adjective("awful", "sehr schlecht", "20.3"),
            adjective("poor", "schlecht", "35.7"),
            adjective("OK", "in Ordnung", "50.9"),
            adjective("good", "gut", "71.4"),
            adjective("excellent", "ausgezeichnet", "85.5"),
            adjective("best imaginable", "denkbar gut", "90.9"));

    private SusBands() {}

    /** Returns the grade from A+ to F. */
    static String grade(Fraction mean) {
        return GRADES.stream()
                .filter(grade -> mean.compareTo(Fraction.of(grade.from)) >= 0)
                .findFirst()
                .map(Grade::name)
                .orElse("F");
    }

    /** Returns the adjective whose mean is nearest, the lower one of two equally near. */
    static Sentence adjective(Fraction mean) {
        var nearest = ADJECTIVES.get(0);
        for (Adjective next : ADJECTIVES) {
            if (distance(mean, next).compareTo(distance(mean, nearest)) < 0) nearest = next;
        }
        return nearest.words;
    }

    private static Fraction distance(Fraction mean, Adjective adjective) {
        var difference = mean.minus(Fraction.of(adjective.mean));
        return difference.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO.minus(difference) : difference;
    }

    private static Grade grade(String name, String from) {
        return new Grade(name, new BigDecimal(from));
    }

    private static Adjective adjective(String english, String german, String mean) {
        return new Adjective(new Sentence(english, german), new BigDecimal(mean));
    }
}
