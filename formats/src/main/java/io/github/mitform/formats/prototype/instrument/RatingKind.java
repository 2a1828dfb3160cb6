package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.prototype.instrument.Instrument.Range;
import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Questionnaires of a single question. */
enum RatingKind {
    /** J. Sauro and J. S. Dumas, CHI 2009. */
    SEQ(
            List.of(new Range(1, 7)),
            2,
            new Sentence("Single Ease Question", "Single Ease Question"),
            new Sentence(
                    "The Single Ease Question is asked right after a task. Means of published tasks lie at about 5.3 to 5.6 out of 7 (Sauro).",
                    "Die Single Ease Question wird gleich nach einer Aufgabe gestellt. Mittelwerte veröffentlichter Aufgaben liegen bei"
                            + " etwa 5,3 bis 5,6 von 7 (Sauro).")),
    /** Customary in surveys of services. */
    CSAT(
            List.of(new Range(1, 5), new Range(1, 7)),
            2,
            new Sentence("Satisfaction", "Zufriedenheit"),
            new Sentence("Satisfied are those who chose {best}.", "Zufrieden ist, wer {best} gewählt hat.")),
    /** F. F. Reichheld, Harvard Business Review, December 2003. */
    RECOMMEND(
            List.of(new Range(0, 10)),
            2,
            new Sentence("Likelihood to recommend", "Weiterempfehlung"),
            new Sentence(
                    "9 and 10 count as recommending, 0 to 6 as advising against; the difference goes from −100 to 100. What is a good one differs"
                            + " from trade to trade.",
                    "9 und 10 zählen als Empfehlung, 0 bis 6 als Abraten; die Differenz reicht von −100 bis 100. Was gut ist, unterscheidet"
                            + " sich von Branche zu Branche."));

    final List<Range> ranges;
    /** How many steps at the high end are good ones, unless the settings say otherwise. */
    final int boxes;

    final Sentence title;
    private final Sentence reading;

    RatingKind(List<Range> ranges, int boxes, Sentence title, Sentence reading) {
        this.ranges = ranges;
        this.boxes = boxes;
        this.title = title;
        this.reading = reading;
    }

    /** Returns how its numbers are read, where these steps are the best ones. */
    Sentence reading(Sentence best) {
        return this == CSAT ? reading.with("best", best) : reading;
    }

    /** Returns it as a questionnaire of one item, whose points are its steps. */
    Instrument instrument() {
        return new Instrument(
                id(),
                RatingMethod.VERSION,
                title,
                1,
                ranges,
                Set.of(),
                List.of(Scale.main("steps", title, List.of(0), "0", "1")),
                title,
                Optional.empty());
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
