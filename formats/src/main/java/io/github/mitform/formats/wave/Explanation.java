package io.github.mitform.formats.wave;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Says where the intervals come from that are shown, and by what weights. */
final class Explanation {
    private Explanation() {}

    /** Returns sentences, to which the caller may add. */
    static List<Sentence> of(Compared compared, List<Figure> figures) {
        var sentences = new ArrayList<>(Telling.weights(compared));
        Telling.populations(compared).ifPresent(sentences::add);
        if (hasIntervals(figures, "share_differences")) {
            sentences.add(new Sentence(
                    "Differences of shares have Newcombe's interval (1998, method 10).",
                    "Unterschiede von Anteilen haben das Intervall von Newcombe (1998, Methode 10)."));
        }
        if (hasIntervals(figures, "mean_differences")) {
            sentences.add(new Sentence(
                    "Differences of means have Welch's interval (1947).",
                    "Unterschiede von Mitteln haben das Intervall von Welch (1947)."));
        }
        if (hasIntervals(figures, "share_trend")) {
            sentences.add(new Sentence(
                    "Single shares have Wilson's interval (1927).",
                    "Einzelne Anteile haben das Intervall von Wilson (1927)."));
        }
        if (hasIntervals(figures, "means")) sentences.add(ofMeans(compared));
        return sentences;
    }

    private static Sentence ofMeans(Compared compared) {
        if (compared.haveAdjustedIntervals()) {
            return new Sentence(
                    "Single scores have an adjusted Wald interval.",
                    "Einzelne Werte haben ein angepasstes Wald-Intervall.");
        }
        return compared.isWeighted()
                ? new Sentence(
                        "Weighted means have a t interval with the standard error of linearisation, as R's package survey works it out.",
                        "Gewichtete Mittel haben ein t-Intervall mit dem Standardfehler der Linearisierung, wie ihn das R-Paket survey"
                                + " berechnet.")
                : new Sentence("Single means have a t interval.", "Einzelne Mittel haben ein t-Intervall.");
    }

    /** Returns whether there is an interval in one of these figures. */
    static boolean hasIntervals(List<Figure> figures, String... ids) {
        return figures.stream()
                .filter(figure -> List.of(ids).contains(figure.id()))
                .anyMatch(figure -> figure.lines().stream().anyMatch(line -> hasInterval(figure, line)));
    }

    private static boolean hasInterval(Figure figure, List<Cell> line) {
        return IntStream.range(0, line.size())
                .anyMatch(i -> figure.columns().get(i).id().equals(Figure.LOW) && line.get(i) instanceof Cell.Number);
    }
}
