package io.github.mitform.examples.quickstart;

import static io.github.mitform.formats.builder.Pieces.option;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.formats.survey.Survey;

/** The survey of {@code park.json}, said in Java. */
final class Park {
    private Park() {}

    static Format survey() {
        // README: the same survey
        return Survey.titled(ENGLISH, "Our park")
                .in(GERMAN, "Unser Park")
                .page("page")
                .askOne(
                        "bench",
                        "Where do you want a bench?",
                        option("pond", "By the pond").in(GERMAN, "Am Teich"),
                        option("gate", "At the gate").in(GERMAN, "Am Tor"))
                .in(GERMAN, "Wo fehlt eine Bank?")
                .countedBy(Counting.by("plurality"))
                .build("org.example.park", "1.0.0");
        // end
    }
}
