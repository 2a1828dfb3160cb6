package io.github.mitform.session;

import static io.github.mitform.session.Forms.page;
import static io.github.mitform.session.Forms.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Check;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Catalogue;
import io.github.mitform.json.Json;
import io.github.mitform.json.schema.ResponseSchema;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.rehearsal.Goal;
import io.github.mitform.rehearsal.paths.Paths;
import io.github.mitform.report.data.CsvStyle;
import io.github.mitform.report.data.DataDictionary;
import io.github.mitform.report.data.ResponseTable;
import io.github.mitform.report.diagram.Diagram;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Values that are computed. */
class ComputeTest {
    private static final String HOUSEHOLD = """
            {"mitform": "1", "id": "org.example.household", "version": "1.0.0", "title": {"en": "Household"}, "languages": ["en"],
             "phases": [{"id": "only", "flow": [
               {"type": "ask", "id": "people", "questions": [
                 {"id": "adults", "ask": {"en": "Adults?"}, "answer": {"type": "number", "min": 1, "max": 9}},
                 {"id": "children", "ask": {"en": "Children?"}, "answer": {"type": "number", "min": 0, "max": 9}},
                 {"id": "area", "ask": {"en": "Area?"}, "required": false,
                  "answer": {"type": "number", "min": 1, "max": 999, "unit": {"en": "m²"}}}]},
               {"type": "compute", "id": "total", "title": {"en": "All in the household"}, "value": "adults + children"},
               {"type": "compute", "id": "each", "value": "area * 1.0 / total", "decimals": 1},
               {"type": "compute", "id": "size", "value": "total > 4 ? \\"large\\" : \\"small\\""},
               {"type": "choose", "id": "fork", "cases": [
                 {"id": "family", "when": "total >= 3", "flow": [
                   {"type": "compute", "id": "share", "value": "children * 100 / total"},
                   {"type": "inform", "id": "many", "text": {"en": "{total} people, {share} % children"}}]}],
                "otherwise": []},
               {"type": "inform", "id": "told", "text": {"en": "{each|?} m² for each, {size}, {share|few} %"}},
               {"type": "ask", "id": "more", "questions": [
                 {"id": "room", "ask": {"en": "Enough?"}, "when": "answered(each) && each < 20.0", "answer": {"type": "yes_no"}},
                 {"id": "other", "ask": {"en": "More?"}, "required": false, "answer": {"type": "yes_no"}}]}],
              "results": [{"id": "totals", "of": "total", "tally": {"method": "summary"}},
                          {"id": "sizes", "of": "size", "tally": {"method": "frequencies"}}]}]}
            """;

    private static final Round ROUND = Round.open(
            Check.of(ParkTalks.format(HOUSEHOLD), Registry.installed()).orThrow(), "only");

    private static Session answered(int adults, int children, Integer area) {
        var session = Session.start(ROUND, Locale.ENGLISH, ParkTalks.CONTEXT)
                .answer(Map.of("adults", adults, "children", children));
        return area == null ? session : session.answer("area", area);
    }

    private static Session submitted(int adults, int children) {
        return answered(adults, children, null).submit();
    }

    private static NumberAnswer number(String number) {
        return new NumberAnswer(new BigDecimal(number));
    }

    private static String told(Session session, String page) {
        return session.goTo(page).view().page().orElseThrow().text().orElseThrow();
    }

    @Nested
    class AValue {
        @Test
        void followsTheAnswersAsTheyChange() {
            var session = Session.start(ROUND, Locale.ENGLISH, ParkTalks.CONTEXT);
            assertThat(session.state().values()).isEmpty();
            session = session.answer("adults", 2);
            assertThat(session.state().values()).isEmpty();
            session = session.answer("children", 3);
            assertThat(session.state().values())
                    .containsExactly(
                            Map.entry("total", number("5")),
                            Map.entry("size", ChoiceAnswer.of("large")),
                            Map.entry("share", number("60")));
            session = session.answer("adults", 1);
            assertThat(session.state().values())
                    .containsEntry("total", number("4"))
                    .containsEntry("size", ChoiceAnswer.of("small"));
        }

        @Test
        void isRoundedHalfUp() {
            assertThat(answered(2, 1, 100).state().values()).containsEntry("each", number("33.3"));
            assertThat(answered(3, 1, 51).state().values()).containsEntry("each", number("12.8"));
        }

        @Test
        void decidesWhatIsAsked() {
            assertThat(answered(2, 1, 59).state().isShown("room")).isTrue();
            assertThat(answered(2, 1, 60).state().isShown("room")).isFalse();
            assertThat(answered(2, 1, null).state().isShown("room")).isFalse();
        }

        @Test
        void isToldInTexts() {
            assertThat(told(answered(2, 3, 100), "fork/family/many")).isEqualTo("5 people, 60 % children");
            assertThat(told(answered(2, 3, 101), "told")).isEqualTo("20.2 m² for each, large, 60 %");
        }

        @Test
        void isNotThereOnAWayThatIsNotTaken() {
            var session = answered(1, 1, null);
            assertThat(session.state().values()).doesNotContainKey("share");
            assertThat(told(session, "told")).isEqualTo("? m² for each, small, few %");
        }

        @Test
        void isNotAskedAndCannotBeAnswered() {
            var session = answered(2, 3, 100);
            assertThat(session.state().answers()).containsOnlyKeys("adults", "children", "area");
            assertThat(ROUND.rules()).doesNotContainKey("total");
            assertThat(session.view().progress().answered()).isEqualTo(3);
            assertThatThrownBy(() -> session.answer("total", 7))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("[session.unknown-question]");
        }

        @Test
        void isNeitherKeptNorDelivered() {
            var session = answered(2, 3, 90);
            assertThat(Json.write(session.state().toValue())).doesNotContain("total");
            var response = session.answer("room", true).answer("other", true);
            assertThat(session.state().shownAnswers()).doesNotContainKey("total");
            assertThat(response.submit().response().orElseThrow().answers())
                    .containsOnlyKeys("adults", "children", "area", "room", "other");
        }

        @Test
        void leavesNothingOpenInTheCountOfPages() {
            var start = Session.start(ROUND, Locale.ENGLISH, ParkTalks.CONTEXT)
                    .view()
                    .progress();
            assertThat(start.leastPagesLeft()).isLessThan(start.mostPagesLeft());
            var known = answered(2, 3, 100).goTo("told").view().progress();
            assertThat(known.leastPagesLeft()).isEqualTo(known.mostPagesLeft());
        }
    }

    @Nested
    class WhoeverReceivesAResponse {
        @Test
        void countsTheValuesAnew() {
            var count = RoundCount.of(ROUND);
            for (var session : List.of(submitted(2, 1), submitted(2, 3), submitted(4, 2))) {
                assertThat(count.add(session.response().orElseThrow())).isEmpty();
            }
            var results = count.finish().results();
            assertThat(results.get("sizes").toString()).contains("large");
            assertThat(results.get("totals").toString()).contains("14");
        }

        @Test
        void refusesOneThatClaimsAValue() {
            var response = submitted(2, 1).response().orElseThrow();
            var written = ResponseCodec.write(response);
            var claimed = written.with(
                    "answers", ((Value.ObjectValue) written.get("answers").orElseThrow()).with("total", Value.of(9)));
            assertThat(ROUND.read(claimed).findings())
                    .extracting(finding -> finding.code())
                    .containsExactly("answer.unknown-question");
            assertThat(Json.write(ResponseSchema.of(ROUND, Locale.ENGLISH))).doesNotContain("\"total\"");
        }

        @Test
        void findsThemInTheTable() throws IOException {
            var table = ResponseTable.of(ROUND);
            var written = new StringBuilder();
            var response = answered(2, 1, 100).submit().response().orElseThrow();
            table.write(List.of(response).iterator(), CsvStyle.PLAIN, written);
            var lines = written.toString().lines().toList();
            assertThat(lines.get(0)).contains("adults,children,area,area.missing,total,each,size,share,room");
            assertThat(lines.get(1)).contains(",2,1,100,,3,33.3,small,33,");
            var again = table.read(new StringReader(written.toString()), CsvStyle.PLAIN)
                    .next()
                    .reading();
            assertThat(again.response()).contains(response);
        }

        @Test
        void readsInTheDictionaryHowTheyAreComputed() {
            var dictionary = DataDictionary.of(ROUND).markdown(Locale.ENGLISH);
            assertThat(dictionary)
                    .contains("## All in the household\n\n`total` · computed: `adults + children` · not personal")
                    .contains("`share` · computed: `children * 100 / total` · not personal · only if `total >= 3`");
        }
    }

    @Test
    void whatDependsOnTheDayHasNoColumn() throws IOException {
        var round = Forms.round(
                page("one", question("born", "{'type': 'date'}")),
                "{'type': 'compute', 'id': 'adult', 'value': 'born < today - duration(`P18Y`)'}");
        assertThat(ResponseTable.of(round).columns())
                .extracting(column -> column.name())
                .contains("born")
                .doesNotContain("adult");
        var session = Forms.start(round).answer("born", "2000-01-01");
        assertThat(session.state().values()).containsEntry("adult", new YesNoAnswer(true));
    }

    @Test
    void aValueOfAnIncludedFormatIsItsOwn() {
        var household = ParkTalks.format(HOUSEHOLD);
        var around = ParkTalks.format(Forms.json(
                "",
                "{'type': 'include', 'id': 'home', 'format': 'org.example.household', 'version': '1.0.0'}",
                page("end", question("move", "{'type': 'yes_no'}", "'when': 'home.total > 4'"))));
        var registry = Registry.installed().with(Catalogue.of(household));
        var round = Round.open(Check.of(around, registry).orThrow(), "only");
        var session = Forms.start(round).answer(Map.of("home.adults", 2, "home.children", 3));
        assertThat(session.state().values()).containsEntry("home.total", number("5"));
        assertThat(session.state().isShown("move")).isTrue();
        assertThat(told(session, "home/fork/family/many")).isEqualTo("5 people, 60 % children");
        var count = RoundCount.of(round);
        var response = session.answer("move", true).submit().response().orElseThrow();
        assertThat(count.add(response)).isEmpty();
        assertThat(count.finish().results().get("home.sizes").toString()).contains("large");
    }

    @Test
    void aValueOfARepeatIsThereForEachItem() {
        var round = Forms.round(
                "{'type': 'repeat', 'id': 'trips', 'times': 3, 'flow': ["
                        + page(
                                "trip",
                                question("far", "{'type': 'number', 'min': 0, 'max': 99}"),
                                question("back", "{'type': 'yes_no'}"))
                        + ", {'type': 'compute', 'id': 'way', 'value': 'back ? far * 2 : far'}"
                        + ", {'type': 'inform', 'id': 'told', 'text': {'en': '{item}: {way}', 'de': '{item}: {way}'}}]}",
                "{'type': 'compute', 'id': 'all', 'value': 'sum(trips.way)'}");
        var session = Forms.start(round)
                .answer(Map.of("trips.1.far", 10, "trips.1.back", true, "trips.3.far", 5, "trips.3.back", false));
        assertThat(session.state().values())
                .containsExactly(
                        Map.entry("trips.1.way", number("20")),
                        Map.entry("trips.3.way", number("5")),
                        Map.entry("all", number("25")));
        assertThat(told(session, "trips/1/told")).isEqualTo("1: 20");
        session = session.answer(Map.of("trips.1.back", false));
        assertThat(session.state().values()).containsEntry("all", number("15"));
    }

    @Test
    void thePictureShowsHowItIsComputed() {
        var diagram = Diagram.of(ROUND.program()).in(Locale.ENGLISH);
        assertThat(diagram.svg()).contains("Computed · total").contains("= adults + children");
        assertThat(diagram.mermaid()).contains("= adults #43; children");
        assertThat(diagram.plantUml()).contains("= adults <U+002B> children");
    }

    @Test
    void pathsComeToBothSidesOfAComparisonWithIt() {
        var paths = Paths.of(ROUND.program());
        assertThat(paths.phases().get(0).uncovered()).isEmpty();
        assertThat(paths.phases().get(0).covered())
                .contains(
                        value("total", "2"),
                        value("total", "3"),
                        value("total", "4"),
                        value("total", "5"),
                        value("each", "20.0"));
    }

    private static Goal value(String place, String outcome) {
        return new Goal(Goal.Kind.VALUE, place, outcome);
    }
}
