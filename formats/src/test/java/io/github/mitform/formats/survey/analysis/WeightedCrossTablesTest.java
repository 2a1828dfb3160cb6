package io.github.mitform.formats.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.Id;
import io.github.mitform.report.Report;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.value.Value.ObjectValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WeightedCrossTablesTest {
    private static final String BIKES = """
            {"mitform": "1", "id": "org.example.bikes", "version": "1.0.0", "languages": ["de", "en"],
             "title": {"de": "Räder", "en": "Bikes"}, "recruitment": "%s",
             "privacy": {"purpose": {"de": "Wir planen Wege.", "en": "We plan paths."}, "legalBasis": "public_task", "retention": "P6M"},
             "phases": [{"id": "survey",
               "flow": [{"type": "ask", "id": "you", "questions": [
                 {"id": "car", "ask": {"de": "Auto?", "en": "Car?"}, "answer": {"type": "yes_no"}, "required": false},
                 {"id": "bike", "ask": {"de": "Rad?", "en": "Bike?"}, "answer": {"type": "yes_no"}},
                 {"id": "district", "ask": {"de": "Wo?", "en": "Where?"}, "answer": {"type": "choice", "options": [
                   {"id": "north", "label": {"de": "Nord", "en": "North"}}, {"id": "south", "label": {"de": "Süd", "en": "South"}}]}}]}],
               "results": [{"id": "both", "title": {"de": "Auto und Rad", "en": "Car and bike"}, "of": ["car", "bike", "district"],
                 "tally": {"method": "weighted_cross_table", "margins": {"district": {"north": 1, "south": 1}}}}]}]}
            """;

    private final List<Response> responses = new ArrayList<>();
    private Round round = round("random");

    private static Round round(String recruitment) {
        return Round.open(Mitform.read(BIKES.formatted(recruitment)).orThrow(), Id.of("survey"), PhaseResults.none());
    }

    private void people(int times, boolean car, boolean bike, String district) {
        for (int i = 0; i < times; i++) {
            var start = new SessionCommand.Start(Locale.GERMAN, Channel.ONLINE, false);
            responses.add(Session.start(round, start, new Context(LocalDate.of(2026, 5, 1), responses.size()))
                    .answer("car", car)
                    .answer("bike", bike)
                    .answer("district", district)
                    .submit()
                    .response()
                    .orElseThrow());
        }
    }

    private Report report(Locale language) {
        return Mitform.tally(round, responses.stream()).report(language);
    }

    private static ObjectValue part(ObjectValue of, String... names) {
        var part = of;
        for (String name : names) part = (ObjectValue) part.get(name).orElseThrow();
        return part;
    }

    private ObjectValue data() {
        var all = Mitform.tally(round, responses.stream()).count().after(PhaseResults.none());
        return (ObjectValue) all.result("survey.both").orElseThrow().data();
    }

    private static double number(ObjectValue of, String name) {
        return of.number(name).orElseThrow().doubleValue();
    }

    /** Weights: 60 of 80 in the north count ⅔, 20 in the south 2. */
    @Nested
    class OfTwoDistrictsOfWhichOneAnsweredThreeTimesAsOften {
        void answer() {
            people(30, true, false, "north");
            people(10, true, true, "north");
            people(8, false, false, "north");
            people(12, false, true, "north");
            people(5, true, false, "south");
            people(5, true, true, "south");
            people(5, false, false, "south");
            people(5, false, true, "south");
        }

        @Test
        void sharesOfLinesAreWeightedAndPeopleStandBesideThem() {
            answer();
            // With a car: 10 · ⅔ + 5 · 2 of 40 · ⅔ + 10 · 2.
            assertThat(number(part(data(), "rows", "yes", "yes"), "weighted_share_of_row"))
                    .isCloseTo((10 * 2 / 3.0 + 10) / (80 / 3.0 + 20), within(1e-12));
            assertThat(report(Locale.GERMAN).markdown())
                    .contains("| Auto? | Personen: Ja | Personen: Nein | Alle | Ja (%) | Nein (%) |")
                    .contains("| Ja | 15 | 35 | 50 | 35,7 | 64,3 |")
                    .contains("| Nein | 17 | 13 | 30 | 54,0 | 46,0 |");
        }

        @Test
        void thePictureDividesBarsByTheWeightedShares() {
            answer();
            assertThat(report(Locale.GERMAN).html()).contains(">35,7\u202F%<", ">64,3\u202F%<", ">von 50<");
        }

        @Test
        void theTestIsCorrectedForTheWeights() {
            answer();
            assertThat(report(Locale.ENGLISH).markdown())
                    .contains("corrected for the weights by Rao and Scott")
                    .contains("Whether the answers go together cannot be told from 80 people")
                    .doesNotContain("Fisher");
            var test = part(data(), "rao_scott");
            assertThat(number(test, "mean_design_effect")).isBetween(1.2, 1.6);
            assertThat(number(test, "degrees_of_freedom")).isCloseTo(1, within(1e-9));
        }

        @Test
        void thereIsNoTestWhereNobodyWasDrawnByChance() {
            round = round("open");
            answer();
            assertThat(report(Locale.ENGLISH).markdown())
                    .doesNotContain("Rao and Scott")
                    .contains("They do not make up for people having chosen themselves to take part");
            assertThat(data().get("rao_scott")).isEmpty();
        }
    }

    @Test
    void aWithheldPairTakesAllWeightedSharesOfItsLineWithIt() {
        people(30, true, false, "north");
        people(2, true, true, "north");
        people(20, false, false, "south");
        people(20, false, true, "south");
        var markdown = report(Locale.ENGLISH).markdown();
        assertThat(markdown).contains("| Yes | withheld | withheld | 32 | withheld | withheld |");
        assertThat(markdown).doesNotContain("93.8", "6.2", "6.3");
    }

    @Test
    void withoutAnybodyInTheSouthThereAreNoWeightsAndNoTest() {
        people(30, true, false, "north");
        people(30, false, true, "north");
        assertThat(report(Locale.ENGLISH).markdown())
                .contains("There are no weights: nobody answered “South”")
                .contains("| Yes | 0 | 30 | 30 |")
                .doesNotContain("Rao and Scott");
    }

    /** The 80 of the north count ⅝ each, the 20 of the south 2½: each line is of one district, so that its shares stay as they are. */
    @Test
    void weightsMayGoByAQuestionOfTheTable() {
        round = Round.open(
                Mitform.read(BIKES.formatted("random")
                                .replace(
                                        "\"of\": [\"car\", \"bike\", \"district\"]",
                                        "\"of\": [\"district\", \"bike\"]"))
                        .orThrow(),
                Id.of("survey"),
                PhaseResults.none());
        people(20, true, true, "north");
        people(60, true, false, "north");
        people(15, true, true, "south");
        people(5, true, false, "south");
        assertThat(report(Locale.ENGLISH).markdown())
                .contains("| North | 20 | 60 | 80 | 25.0 | 75.0 |", "| South | 15 | 5 | 20 | 75.0 | 25.0 |");
        assertThat(number(part(data(), "weights"), "greatest")).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void nobodyIsNoError() {
        assertThat(report(Locale.ENGLISH).markdown()).contains("Nobody answered.");
    }
}
