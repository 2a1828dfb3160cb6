package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.prototype.instrument.Instrument.Range;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.TallyMethods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ways to score questionnaires. Their questions are a grid with a row for each item, in the order of the questionnaire, or one scale for each;
 * texts are shipped only where their licence lets us (those of SUS and NASA-TLX), and otherwise are the city's own.
 *
 * <ul>
 *   <li>{@code sus}, System Usability Scale, 10 items from 1 to 5: score from 0 to 100 with its grade, usability and learnability. J. Brooke,
 *       1996; grades: J. Sauro and J. R. Lewis, Quantifying the User Experience, 2nd edition, 2016, table 8.5; adjectives: A. Bangor,
 *       P. Kortum and J. Miller, Journal of Usability Studies 4(3), 2009; the two parts: J. R. Lewis and J. Sauro, HCII 2009, who later
 *       (Journal of Usability Studies 12(4), 2017) found them harder to tell apart, so that they are a hint only
 *   <li>{@code umux}, 4 items from 1 to 7, the 2nd and 4th turned round, and within it UMUX-Lite: K. Finstad, Interacting with Computers
 *       22(5), 2010
 *   <li>{@code umux_lite}, 2 items from 1 to 7, with the SUS score they let expect, 0.65 x + 22.9: J. R. Lewis, B. S. Utesch and D. E. Maher,
 *       CHI 2013
 *   <li>{@code ueq}, 26 pairs of words from 1 to 7 in six scales from −3 to 3: B. Laugwitz, T. Held and M. Schrepp, USAB 2008; benchmark: M.
 *       Schrepp, A. Hinderks and J. Thomaschewski, IJIMAI 4(4), 2017 (246 studies; the authors' later workbooks have other limits)
 *   <li>{@code ueq_s}, 8 pairs of words in two scales: M. Schrepp, A. Hinderks and J. Thomaschewski, IJIMAI 4(6), 2017; benchmark: A.
 *       Hinderks, M. Schrepp and J. Thomaschewski, 2018
 *   <li>{@code nasa_tlx}, 6 items from 0 to 20 or from 0 to 100, the plain mean: S. G. Hart, HFES 2006; {@code nasa_tlx_weighted} asks, as
 *       its last question, for the heavier of each of the 15 pairs: S. G. Hart and L. E. Staveland, 1988
 * </ul>
 *
 * <p>Besides, for a single question on a scale: {@code seq} (Single Ease Question, 1 to 7), {@code csat} (satisfaction, 1 to 5 or 7) and
 * {@code recommend} (likelihood to recommend, 0 to 10). Their settings are {@code confidence} and, for the first two, {@code top}: how
 * many of the best steps count as good, 1 to 3; 2 unless said otherwise; and {@code wordings} as below, where without it each language that
 * the question is asked in is a wording of its own.
 *
 * <p>Whoever left out an item, or did not compare each pair exactly once, is not scored, and the result says how many they are; nothing is filled in for them. With nobody scored there is
 * no mean, with one person or equal scores no interval, and without variation no alpha. Means are exact. Scores of different wordings are
 * never put together. Everybody counts alike: rows with a weight are refused. Settings of questionnaires:
 *
 * <ul>
 *   <li>{@code wordings}: the wording by language, its id or {@code {"id": …, "source": …}}; people are told apart by the language they
 *       answered in, and those of an unknown language stand on their own unless there is one wording only
 *   <li>{@code confidence}: of the t intervals for means in percent, 50 to 99; 95 unless said otherwise
 * </ul>
 */
public final class Instruments implements TallyMethods {
    private static final String VERSION = "1.1.0";
    private static final Range FIVE = new Range(1, 5);
    private static final Range SEVEN = new Range(1, 7);

    private static final List<Integer> SIX = places(1, 2, 3, 4, 5, 6);

    private static final Sentence OUTCOME = new Sentence(
            "{scale}: {people} came to a mean of {mean}, where {low} is the least and {high} the most ({wording}){verdict}.",
            "{scale}: {people} kamen im Mittel auf {mean}; möglich sind {low} bis {high} ({wording}){verdict}.");

    static final Instrument SUS = new Instrument(
            "sus",
            VERSION,
            new Sentence("System Usability Scale", "System Usability Scale"),
            10,
            List.of(FIVE),
            Set.of(1, 3, 5, 7, 9),
            List.of(
                    Scale.main(
                                    "sus",
                                    new Sentence("SUS score", "SUS-Wert"),
                                    places(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                                    "0",
                                    "100")
                            .with(SusBands.BANDS),
                    Scale.main(
                                    "usability",
                                    new Sentence("Usability", "Nutzbarkeit"),
                                    places(1, 2, 3, 5, 6, 7, 8, 9),
                                    "0",
                                    "100")
                            .aside(),
                    Scale.main("learnability", new Sentence("Learnability", "Erlernbarkeit"), places(4, 10), "0", "100")
                            .aside()),
            new Sentence(
                    "{people} gave a mean score of {mean} out of {high} ({wording}){verdict}.",
                    "{people} kamen im Mittel auf {mean} von {high} ({wording}){verdict}."),
            Optional.of(new Sentence(
                    "Grades are those of Sauro and Lewis (2016), adjectives those of Bangor, Kortum and Miller (2009). The mean"
                            + " of many published studies is 68. A score is no percentage.",
                    "Die Noten stammen von Sauro und Lewis (2016), die Adjektive von Bangor, Kortum und Miller (2009). Das"
                            + " Mittel vieler veröffentlichter Studien ist 68. Ein Wert ist kein Prozentsatz.")));

    private static final Sentence ESTIMATE = new Sentence(
            "The expected SUS score is a regression of Lewis, Utesch and Maher (2013), 0.65 x + 22.9, and stands in for no SUS of one's own."
                    + " Its interval is that of these people's mean; the error of the regression comes on top of it.",
            "Der erwartete SUS-Wert ist eine Regression von Lewis, Utesch und Maher (2013), 0,65 x + 22,9, und ersetzt keinen eigenen SUS."
                    + " Sein Intervall ist das des Mittels dieser Personen; der Fehler der Regression kommt noch hinzu.");

    static final Instrument UMUX = new Instrument(
            "umux",
            VERSION,
            new Sentence("UMUX", "UMUX"),
            4,
            List.of(SEVEN),
            Set.of(1, 3),
            List.of(
                    Scale.main("umux", new Sentence("UMUX", "UMUX"), places(1, 2, 3, 4), "0", "100"),
                    lite(1, 3).aside(),
                    expectedSus(1, 3).aside()),
            OUTCOME,
            Optional.of(ESTIMATE));

    static final Instrument UMUX_LITE = new Instrument(
            "umux_lite",
            VERSION,
            new Sentence("UMUX-Lite", "UMUX-Lite"),
            2,
            List.of(SEVEN),
            Set.of(),
            List.of(lite(1, 2), expectedSus(1, 2)),
            OUTCOME,
            Optional.of(ESTIMATE));

    private static final Sentence DIFFERENTIAL = new Sentence(
            "Means between −0.8 and 0.8 are neither good nor bad. The benchmark of the authors says how they stand beside published ones.",
            "Mittelwerte zwischen −0,8 und 0,8 sind weder gut noch schlecht. Wie sie neben veröffentlichten Studien dastehen, sagt der"
                    + " Vergleich der Autoren.");

    static final Instrument UEQ = new Instrument(
            "ueq",
            VERSION,
            new Sentence("User Experience Questionnaire", "User Experience Questionnaire"),
            26,
            List.of(SEVEN),
            Set.copyOf(places(3, 4, 5, 9, 10, 12, 17, 18, 19, 21, 23, 24, 25)),
            List.of(
                    ueq("attractiveness", "Attractiveness", "Attraktivität", places(1, 12, 14, 16, 24, 25))
                            .with(UeqBands.of("1.75", "1.52", "1.17", "0.7")),
                    ueq("perspicuity", "Perspicuity", "Durchschaubarkeit", places(2, 4, 13, 21))
                            .with(UeqBands.of("1.9", "1.56", "1.08", "0.64")),
                    ueq("efficiency", "Efficiency", "Effizienz", places(9, 20, 22, 23))
                            .with(UeqBands.of("1.78", "1.47", "0.98", "0.54")),
                    ueq("dependability", "Dependability", "Steuerbarkeit", places(8, 11, 17, 19))
                            .with(UeqBands.of("1.65", "1.48", "1.14", "0.78")),
                    ueq("stimulation", "Stimulation", "Stimulation", places(5, 6, 7, 18))
                            .with(UeqBands.of("1.55", "1.31", "0.99", "0.5")),
                    ueq("novelty", "Novelty", "Originalität", places(3, 10, 15, 26))
                            .with(UeqBands.of("1.4", "1.05", "0.71", "0.3"))),
            OUTCOME,
            Optional.of(DIFFERENTIAL));

    static final Instrument UEQ_S = new Instrument(
            "ueq_s",
            VERSION,
            new Sentence("User Experience Questionnaire, short", "User Experience Questionnaire, kurz"),
            8,
            List.of(SEVEN),
            Set.of(),
            List.of(
                    ueq("pragmatic", "Pragmatic quality", "Pragmatische Qualität", places(1, 2, 3, 4))
                            .with(UeqBands.of("1.73", "1.55", "1.15", "0.73")),
                    ueq("hedonic", "Hedonic quality", "Hedonische Qualität", places(5, 6, 7, 8))
                            .with(UeqBands.of("1.55", "1.25", "0.88", "0.57")),
                    ueq("overall", "Overall", "Insgesamt", places(1, 2, 3, 4, 5, 6, 7, 8))
                            .with(UeqBands.of("1.58", "1.40", "1.02", "0.68"))),
            OUTCOME,
            Optional.of(DIFFERENTIAL));

    private static final Sentence LOAD = new Sentence(
            "More is worse: 0 stands for no load and 100 for the greatest. There is no bound between high and low that everybody agrees on.",
            "Mehr ist schlechter: 0 steht für keine Beanspruchung und 100 für die größte. Eine Grenze zwischen hoch und niedrig, auf die sich"
                    + " alle einigen, gibt es nicht.");

    static final Instrument TLX =
            tlx("nasa_tlx", new Sentence("NASA-TLX, raw", "NASA-TLX, ungewichtet"), List.of(load()));

    static final Instrument TLX_WEIGHTED = tlx(
            "nasa_tlx_weighted",
            new Sentence("NASA-TLX, weighted", "NASA-TLX, gewichtet"),
            List.of(
                    Scale.main("weighted", new Sentence("Weighted load", "Gewichtete Beanspruchung"), SIX, "0", "100")
                            .byPairs(),
                    load().aside()));

    private static final List<Instrument> ALL = List.of(SUS, UMUX, UMUX_LITE, UEQ, UEQ_S, TLX, TLX_WEIGHTED);

    /** For the service loader; holds nothing. */
    public Instruments() {}

    @Override
    public Collection<TallyMethod> methods() {
        var methods = new ArrayList<TallyMethod>();
        ALL.forEach(instrument -> methods.add(new InstrumentMethod(instrument)));
        for (RatingKind kind : RatingKind.values()) {
            methods.add(new RatingMethod(kind));
        }
        return methods;
    }

    private static List<Integer> places(int... numbers) {
        return IntStream.of(numbers).map(number -> number - 1).boxed().toList();
    }

    private static Scale lite(int useful, int easy) {
        return Scale.main("umux_lite", new Sentence("UMUX-Lite", "UMUX-Lite"), places(useful, easy), "0", "100");
    }

    private static Scale expectedSus(int useful, int easy) {
        return Scale.main(
                        "sus_estimate",
                        new Sentence("Expected SUS score", "Erwarteter SUS-Wert"),
                        places(useful, easy),
                        "22.9",
                        "87.9")
                .with(SusBands.BANDS);
    }

    private static Scale ueq(String id, String english, String german, List<Integer> items) {
        return Scale.main(id, new Sentence(english, german), items, "-3", "3");
    }

    private static Scale load() {
        return Scale.main("raw", new Sentence("Load", "Beanspruchung"), SIX, "0", "100");
    }

    private static Instrument tlx(String id, Sentence title, List<Scale> scales) {
        return new Instrument(
                id,
                VERSION,
                title,
                6,
                List.of(new Range(0, 20), new Range(0, 100)),
                Set.of(),
                scales,
                OUTCOME,
                Optional.of(LOAD));
    }
}
