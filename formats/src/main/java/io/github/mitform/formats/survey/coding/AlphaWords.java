package io.github.mitform.formats.survey.coding;

import io.github.mitform.formats.statistics.agreement.Level;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What is said of Krippendorff's alpha for codes of a level. */
record AlphaWords(Level level) {
    private static final double RELIABLE = 0.8;
    private static final double TENTATIVE = 0.667;
    private static final int MOST_PLACES = 12;

    /** Says what alpha is for; nothing for names. */
    Sentence purpose() {
        return switch (level) {
            case NOMINAL -> new Sentence("", "");
            case ORDINAL -> new Sentence(" for an order", " für eine Rangfolge");
            case INTERVAL -> new Sentence(" for distances", " für Abstände");
            case RATIO -> new Sentence(" for ratios", " für Verhältnisse");
        };
    }

    /** Says what makes two codes more or less unlike; empty for names, which are alike or not. */
    Optional<Sentence> distance() {
        return switch (level) {
            case NOMINAL -> Optional.empty();
            case ORDINAL ->
                Optional.of(new Sentence(
                        "Two codes are the more unlike the more codes were given from the one to the other; how great the numbers are does not"
                                + " matter.",
                        "Zwei Codes sind umso verschiedener, je mehr Codes vom einen bis zum anderen vergeben wurden; wie groß die Zahlen sind,"
                                + " spielt keine Rolle."));
            case INTERVAL ->
                Optional.of(
                        new Sentence(
                                "Two codes are the more unlike the farther the numbers are apart, by the square of the distance.",
                                "Zwei Codes sind umso verschiedener, je weiter die Zahlen auseinanderliegen, nach dem Quadrat des Abstands."));
            case RATIO ->
                Optional.of(new Sentence(
                        "Two codes are the more unlike the greater the difference is beside the sum of both, by its square: 1 and 2 differ as 10"
                                + " and 20 do.",
                        "Zwei Codes sind umso verschiedener, je größer der Unterschied neben der Summe beider ist, nach dessen Quadrat: 1 und 2"
                                + " unterscheiden sich so wie 10 und 20."));
        };
    }

    /** Says what may be done with codes of which alpha is so much. */
    static Sentence verdict(double alpha) {
        return alpha >= RELIABLE
                ? new Sentence("the codes can be relied on", "Auf die Codes kann man sich verlassen")
                : alpha >= TENTATIVE
                        ? new Sentence(
                                "the codes allow for tentative conclusions only",
                                "Die Codes erlauben nur vorläufige Schlüsse")
                        : new Sentence(
                                "the codes cannot be relied on; say more clearly what each means, and code anew",
                                "Auf die Codes ist kein Verlass; beschreiben Sie klarer, was jeder bedeutet, und codieren Sie neu");
    }

    /** Returns alpha with two decimal places, or as many more as it takes to stand on the side of each bound that it is on. */
    static Sentence alpha(double alpha) {
        int places = 2;
        var shown = BigDecimal.valueOf(alpha).setScale(places, RoundingMode.HALF_UP);
        while (places < MOST_PLACES
                && (crosses(RELIABLE, alpha, shown.doubleValue()) || crosses(TENTATIVE, alpha, shown.doubleValue()))) {
            shown = BigDecimal.valueOf(alpha).setScale(++places, RoundingMode.HALF_UP);
        }
        return Wording.number(shown);
    }

    private static boolean crosses(double bound, double number, double shown) {
        return number >= bound != shown >= bound;
    }
}
