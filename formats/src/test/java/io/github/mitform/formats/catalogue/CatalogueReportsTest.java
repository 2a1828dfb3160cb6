package io.github.mitform.formats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.rehearsal.Person;
import io.github.mitform.rehearsal.Walkthrough;
import io.github.mitform.report.Report;
import io.github.mitform.report.Section;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.tally.decision.PhaseResults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the reports of ready-made formats that made-up people went through. */
class CatalogueReportsTest {
    private static Report report(String id) {
        var program = Mitform.check(
                        Formats.newest(FormatId.of("io.github.mitform." + id)).orElseThrow())
                .orThrow();
        var round = Round.open(program, program.plans().get(0).phase(), PhaseResults.none());
        var responses = new ArrayList<Response>();
        for (int seed = 0; seed < 12; seed++) {
            var start = new SessionCommand.Start(Locale.GERMAN, Channel.ONLINE, true);
            var context = new Context(LocalDate.of(2026, 5, 1), seed);
            Walkthrough.of(round, start, context, Person.anybody(new Random(seed)))
                    .response()
                    .ifPresent(responses::add);
        }
        return Mitform.tally(round, responses.stream()).report(Locale.GERMAN);
    }

    private static List<String> titles(Report report) {
        return report.sections().stream()
                .map(section -> section.title().in(Locale.GERMAN))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderated-test", "city-app-test", "ab-test", "preference-test", "beta-test"})
    void haveNoTwoSectionsOfOneTitle(String id) {
        assertThat(titles(report(id))).doesNotHaveDuplicates();
    }

    @Test
    void putTheNameOfTheCityIntoTablesToo() {
        assertThat(report("neighbourhood-survey").markdown())
                .contains("| Seit wie vielen Jahren wohnen Sie in Musterstadt? |")
                .doesNotContain("{city}");
    }

    @Test
    void nameTheTaskThatTheEaseIsOf() {
        assertThat(titles(report("moderated-test")))
                .contains(
                        "Single Ease Question (SEQ): Schaden melden",
                        "Single Ease Question (SEQ): Abfuhrtermin finden",
                        "System Usability Scale (SUS)");
    }

    @Test
    void doNotSayThatAnOrderWhichWasDrawnWasChosen() {
        Section order = report("ab-test").sections().stream()
                .filter(section -> section.id().equals("order"))
                .findFirst()
                .orElseThrow();
        assertThat(order.outcome()).isEmpty();
        assertThat(order.participation().counted().orElseThrow().german()).startsWith("Zu Beginn festgelegt für ");
        assertThat(report("ab-test").markdown())
                .contains("| Erst A, dann B |", "Zu Beginn festgelegt für 1")
                .doesNotContain("a_first");
    }

    @Test
    void tellWhichVersionWasTriedFirst() {
        assertThat(report("ab-test").markdown())
                .contains(
                        "| Schaden melden (A), zuerst versucht |",
                        "| Schaden melden (B), danach versucht |",
                        "| Schaden melden (A), danach versucht |",
                        "| Schaden melden (B), zuerst versucht |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab-test", "preference-test"})
    void tellByTheOrderWhatWasCalledBetter(String id) {
        assertThat(report(id).markdown()).contains("je nach dem zuerst gesehenen", "“ zuerst |");
    }
}
