package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.List;

/** What a mean SUS score stands for, by published comparisons. */
final class SusBands {
    private record Adjective(Sentence words, Fraction mean) {}

    // Sauro and Lewis 2016, table 8.5, with the percentiles among the studies it was made from.
    private static final List<Bands.Band> GRADES = Bands.named(
            "F", "A+", "84.1", "A", "80.8", "A-", "78.9", "B+", "77.2", "B", "74.1", "B-", "72.6", "C+", "71.1", "C",
            "65.0", "C-", "62.7", "D", "51.7");
    private static final List<Integer> LEAST_PERCENTILES = List.of(96, 90, 85, 80, 70, 65, 60, 41, 35, 15, 0);

    // Bangor, Kortum and Miller 2009, the means of those who took each word.
    private static final List<Adjective> ADJECTIVES = List.of(
            adjective("worst imaginable", "denkbar schlecht", "12.5"),
            adjective("awful", "sehr schlecht", "20.3"),
            adjective("poor", "schlecht", "35.7"),
            adjective("OK", "in Ordnung", "50.9"),
            adjective("good", "gut", "71.4"),
            adjective("excellent", "ausgezeichnet", "85.5"),
            adjective("best imaginable", "denkbar gut", "90.9"));

    /** Grades and percentiles of Sauro and Lewis, and the words of Bangor, Kortum and Miller beside them. */
    static final Bands BANDS = new Bands(GRADES, SusBands::verdict);

    private SusBands() {}

    private static Sentence verdict(Fraction mean) {
        return new Sentence("grade {grade}, {better}, “{adjective}”", "Note {grade}, {better}, „{adjective}“")
                .with("grade", grade(mean), "better", better(mean), "adjective", adjective(mean));
    }

    private static Sentence better(Fraction mean) {
        int place = GRADES.indexOf(BANDS.of(mean).orElseThrow());
        int least = LEAST_PERCENTILES.get(place);
        if (place == 0) {
            return new Sentence(
                            "better than at least {least} of 100 published studies",
                            "besser als mindestens {least} von 100 veröffentlichten Studien")
                    .with("least", least);
        }
        int most = LEAST_PERCENTILES.get(place - 1) - 1;
        return (least == 0
                        ? new Sentence(
                                "better than at most {most} of 100 published studies",
                                "besser als höchstens {most} von 100 veröffentlichten Studien")
                        : new Sentence(
                                "better than {least} to {most} of 100 published studies",
                                "besser als {least} bis {most} von 100 veröffentlichten Studien"))
                .with("least", least, "most", most);
    }

    /** Returns the grade from A+ to F. */
    static String grade(Fraction mean) {
        return BANDS.of(mean).orElseThrow().id();
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
        var difference = mean.minus(adjective.mean);
        return difference.max(difference.negated());
    }

    private static Adjective adjective(String english, String german, String mean) {
        return new Adjective(new Sentence(english, german), Fraction.parse(mean));
    }
}
