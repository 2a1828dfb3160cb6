package io.github.mitform.formats.vote.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.report.Report;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.tally.decision.PhaseResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The definition of the page on comparisons, from its file to the report. */
class KanoMethodTest {
    private static final Pattern DEFINITION = Pattern.compile("```json\\n(\\{\\n  \"mitform\".*?)```", Pattern.DOTALL);

    private final List<Response> responses = new ArrayList<>();
    private final Round round = round();

    private static Round round() {
        try {
            var page = DEFINITION.matcher(Files.readString(Path.of("../site/comparisons.md")));
            assertThat(page.find()).isTrue();
            var program = Mitform.read(page.group(1)).orThrow();
            return Round.open(program, program.plans().get(0).phase(), PhaseResults.none());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** @param answers for the map with and without it, then for reports */
    private void say(int times, String... answers) {
        for (int i = 0; i < times; i++) {
            var start = new SessionCommand.Start(Locale.GERMAN, Channel.ONLINE, true);
            responses.add(Session.start(round, start, new Context(LocalDate.of(2026, 5, 1), responses.size()))
                    .answer("with", Map.of("map", answers[0], "reports", answers[2]))
                    .answer("without", Map.of("map", answers[1], "reports", answers[3]))
                    .submit()
                    .response()
                    .orElseThrow());
        }
    }

    private Report report(Locale language) {
        return Mitform.tally(round, responses.stream()).report(language);
    }

    @Test
    void twoGridsBecomeCategoriesWithBetterAndWorse() {
        say(12, "like", "neutral", "expect", "dislike"); // attractive, must-be
        say(8, "like", "dislike", "expect", "dislike"); // one-dimensional, must-be
        say(5, "neutral", "neutral", "like", "dislike"); // indifferent, one-dimensional
        var report = report(Locale.GERMAN);
        assertThat(report.markdown())
                .contains("**Basismerkmal: „Mängel melden“.**", "**Begeisterungsmerkmal: „Karte“.**")
                .contains("| Funktion | Kategorie | Basismerkmal | Leistungsmerkmal | Begeisterungsmerkmal |")
                // Better 20 of 25 and 5 of 25, worse 8 of 25 and all.
                .contains("| Karte | Begeisterungsmerkmal | 0 | 8 | 12 | 5 | 0 | 0 | 25 | 80 | \u221232 |")
                .contains("| Mängel melden | Basismerkmal | 20 | 5 | 0 | 0 | 0 | 0 | 25 | 20 | \u2212100 |");
        assertThat(report.csv().get("simulated-kano-features.csv"))
                .contains(
                        "feature,category,must_be,one_dimensional,attractive,indifferent,reverse,questionable,answered,better,worse")
                .contains("Karte,Begeisterungsmerkmal,0,8,12,5,0,0,25,80,-32");
        assertThat(report(Locale.ENGLISH).markdown()).contains("**Must-be: “Report faults”.**", "| Map | attractive |");
    }

    @Test
    void tooFewPeopleInACategoryAreWithheldAndSoIsWhatTheyWouldGiveAway() {
        say(12, "like", "neutral", "expect", "dislike");
        say(8, "like", "dislike", "expect", "dislike");
        say(2, "dislike", "like", "neutral", "neutral"); // two to whom a map is unwanted
        var markdown = report(Locale.ENGLISH).markdown();
        assertThat(markdown)
                // The next smallest goes with the two, and with it what is worked out from it.
                .contains("| Map | attractive | 0 | withheld | 12 | 0 | withheld | 0 | 22 | withheld | withheld |");
    }

    @Test
    void whatIsNeitherWantedNorUnwantedIsGrey() {
        say(12, "like", "neutral", "expect", "dislike"); // attractive, must-be
        say(8, "like", "dislike", "neutral", "neutral"); // one-dimensional, indifferent
        say(6, "dislike", "like", "like", "like"); // reverse, questionable
        var html = report(Locale.ENGLISH).html();
        var picture = html.substring(html.indexOf("<svg"), html.indexOf("</svg>"));
        var entry = Pattern.compile("class=\"(shade-.)\"[^>]*width=\"12\"[^>]*/>\\s*<text[^>]*>([^<]*)<");
        assertThat(entry.matcher(picture).results().map(shown -> shown.group(2) + " " + shown.group(1)))
                .containsExactly(
                        "must-be shade-1",
                        "one-dimensional shade-2",
                        "attractive shade-3",
                        "indifferent shade-4",
                        "reverse shade-7",
                        "questionable shade-0");
    }

    @Test
    void somethingAsOftenOneThingAsAnotherIsNamedAsBoth() {
        say(5, "like", "neutral", "expect", "dislike");
        say(5, "like", "dislike", "expect", "dislike");
        var markdown = report(Locale.ENGLISH).markdown();
        assertThat(markdown).contains("| Map | one-dimensional / attractive |").contains("the table names both");
    }

    @Test
    void withoutAnswersThereIsNothingToSay() {
        assertThat(report(Locale.ENGLISH).markdown()).contains("Nobody answered both questions about a feature.");
    }
}
