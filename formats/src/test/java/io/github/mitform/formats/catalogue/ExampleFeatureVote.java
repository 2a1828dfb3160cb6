package io.github.mitform.formats.catalogue;

import static io.github.mitform.formats.builder.Pieces.option;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Level;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.Publisher;
import io.github.mitform.formats.vote.FeatureVote;
import java.time.Period;
import java.util.Optional;

/** The ready-made feature vote, said in Java. */
final class ExampleFeatureVote {
    private static final Publisher MITFORM =
            new Publisher("Mitform", Optional.of("https://github.com/mitform/mitform"), Optional.empty());

    private ExampleFeatureVote() {}

    static Format build() {
        return FeatureVote.titled(GERMAN, "Was soll die Stadt-App zuerst können?")
                .in(ENGLISH, "What should the city app do first?")
                .summary(
                        "Alle bringen Funktionen in die Reihenfolge, die sie sich wünschen. Daraus wird ein Fahrplan: die Funktionen in einer Reihenfolge, mit Gründen. Die Funktionen, die zur Wahl stehen, legt die Stadt fest.")
                .in(
                        ENGLISH,
                        "People put features in the order they would like. What comes of it is a roadmap: the features in an order, with reasons. The city sets which features are put to the vote.")
                .level(Level.INVOLVE)
                .publisher(MITFORM)
                .licence("CC0-1.0", "DL-DE-ZERO-2.0")
                .parameter("city", "Name der Stadt", "Musterstadt")
                .in(ENGLISH, "Name of the city")
                .parameter(
                        "features",
                        "Funktionen, die zur Wahl stehen",
                        option("parking", "Freie Parkplätze finden").in(ENGLISH, "Find free parking"),
                        option("reports", "Schäden und Müll melden").in(ENGLISH, "Report damage and litter"),
                        option("events", "Veranstaltungen in der Nähe").in(ENGLISH, "Events nearby"),
                        option("waste", "An die Müllabfuhr erinnert werden")
                                .in(ENGLISH, "Be reminded of waste collection"),
                        option("appointments", "Termine im Bürgerbüro buchen")
                                .in(ENGLISH, "Book appointments at the citizens' office"),
                        option("transit", "Abfahrten von Bus und Bahn").in(ENGLISH, "Bus and train departures"))
                .in(ENGLISH, "Features that are put to the vote")
                .privacy(
                        "Die Stadt {city} entscheidet nach dieser Abstimmung, was in der App zuerst gebaut wird. Es wird nicht gespeichert, wer wie abgestimmt hat.",
                        LegalBasis.PUBLIC_TASK,
                        Period.ofMonths(6))
                .in(
                        ENGLISH,
                        "The city of {city} uses this vote to decide what is built first in the app. Who voted how is not stored.")
                .lasts(Period.ofDays(14))
                .inform(
                        "welcome",
                        "So funktioniert die Abstimmung",
                        "Bringen Sie die Funktionen in Ihre Reihenfolge. Was Ihnen am wichtigsten ist, kommt nach oben. Was Ihnen nicht wichtig ist, können Sie weglassen. Je weiter oben eine Funktion bei vielen Menschen steht, desto eher wird sie gebaut.")
                .in(
                        ENGLISH,
                        "How the vote works",
                        "Put the features in your order, with what matters most to you at the top. You can leave out what does not matter to you. The higher a feature stands with many people, the sooner it is built.")
                .optionsFrom("features")
                .ranked()
                .askText("missing", "Fehlt etwas, das Ihnen wichtig ist?", 280)
                .in(ENGLISH, "Is anything missing that matters to you?")
                .help("Nennen Sie bitte keine Namen.")
                .in(ENGLISH, "Please do not mention any names.")
                .lines(3)
                .optional()
                .released(Release.NEVER)
                .build("io.github.mitform.feature-vote", "1.0.0");
    }
}
