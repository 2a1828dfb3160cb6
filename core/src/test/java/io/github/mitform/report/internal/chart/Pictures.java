package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Figure;
import java.util.Locale;
import java.util.Optional;

/** Pictures of figures, for tests. */
final class Pictures {
    private Pictures() {}

    /** Returns the English drawing for a wide place, if there is one. */
    static Optional<String> wide(Figure figure) {
        return new Chart(figure, new Wording(Locale.ENGLISH))
                .markup("f", false)
                .map(Object::toString)
                .map(markup -> markup.substring(0, markup.indexOf("</svg>")));
    }
}
