package io.github.mitform.formats.publish;

import static io.github.mitform.formats.builder.Pieces.option;
import static io.github.mitform.formats.builder.Pieces.scale;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.formats.statistics.disclosure.Bounds;
import io.github.mitform.formats.statistics.disclosure.CellKeys;
import io.github.mitform.formats.statistics.disclosure.Perturbation;
import io.github.mitform.formats.statistics.disclosure.Rounding;
import io.github.mitform.formats.survey.Survey;
import io.github.mitform.json.Json;
import io.github.mitform.session.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTogetherTest {
    private static final Round ROUND = Round.open(
            Mitform.check(Survey.titled(ENGLISH, "Buses")
                            .askOne("a", "Where?", option("north", "North"), option("south", "South"))
                            .askOne("b", "How old?", option("young", "Young"), option("old", "Old"))
                            .askOne("c", "How often?", option("often", "Often"), option("seldom", "Seldom"))
                            .askOne("d", "How far?", option("near", "Near"), option("far", "Far"))
                            .optional()
                            .build("org.example.buses", "1.0.0"))
                    .orThrow(),
            Survey.PHASE);
    private static final Protection THREE = new Protection.ToNearest(new Rounding(3));
    private static final List<String> A = List.of("north", "south");
    private static final List<String> B = List.of("young", "old");
    private static final List<String> C = List.of("often", "seldom");

    private static Response response(String a, String b, String c, boolean d) {
        return ROUND.read(Json.parse("""
                {"format": "org.example.buses", "version": "1.0.0", "phase": "survey", "channel": "online",
                 "answers": {"a": "%s", "b": "%s", "c": "%s"%s}}""".formatted(a, b, c, d ? ", \"d\": \"far\"" : "")))
                .response()
                .orElseThrow();
    }

    /** People for whom the tables of a × b and a × c are these. */
    private static List<Response> people(int[][] ab, int[][] ac) {
        var people = new ArrayList<Response>();
        for (int i = 0; i < 2; i++) {
            int often = ac[i][0];
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < ab[i][j]; k++)
                    people.add(response(A.get(i), B.get(j), C.get(often-- > 0 ? 0 : 1), true));
            }
        }
        return people;
    }

    private static List<PublishedTable> alone(List<Response> people, Protection protection, String... tables) {
        var published = new ArrayList<PublishedTable>();
        for (String table : tables) {
            var count = TableCount.of(ROUND, List.of(table.split(","))).orElseThrow();
            people.forEach(count::add);
            published.add(count.publish(protection));
        }
        return published;
    }

    private static List<PublishedTable> together(List<Response> people, String... tables) {
        return PublishedTable.together(alone(people, THREE, tables));
    }

    private static String said(PublishedTable table) {
        return table.result().notes().toString();
    }

    private static Bounds exactly(long people) {
        return new Bounds(people, people);
    }

    private static final List<Response> GIVEN_AWAY = people(new int[][] {{4, 0}, {1, 5}}, new int[][] {{1, 3}, {4, 2}});

    @Test
    void tablesThatShareAQuestionGiveAwayWhatNoneOfThemGivesAwayAlone() {
        assertThat(alone(GIVEN_AWAY, THREE, "a,c").get(0).exact()).isEqualTo(2);
        var both = together(GIVEN_AWAY, "a,b", "a,c");
        assertThat(both.get(1).bounds())
                .isEqualTo(List.of(List.of(exactly(1), exactly(3)), List.of(exactly(4), exactly(2))));
        assertThat(said(both.get(1)))
                .contains(
                        "The attack takes this table together with “Where? / How old?”: the same people, with sums in common.",
                        "It knows nobody of them, and no further table.",
                        "An attack finds 4 of the 4 cells exactly, and 4 that surely hold 1 to 4 people.")
                .doesNotContain("two at a time", "take along");
    }

    @Test
    void itDoesNotMatterWhichQuestionMakesTheRowsNorWhichTableComesFirst() {
        var turned = together(GIVEN_AWAY, "c,a", "b,a");
        assertThat(turned.get(0).bounds())
                .isEqualTo(List.of(List.of(exactly(1), exactly(4)), List.of(exactly(3), exactly(2))));
        var twice = together(GIVEN_AWAY, "a,c", "c,a", "b,a");
        assertThat(twice.get(0).exact()).isEqualTo(4);
        assertThat(PublishedTable.turned(twice.get(1).bounds()))
                .isEqualTo(twice.get(0).bounds());
    }

    @Test
    void aTableOfOneQuestionGetsWhatTheSumsOfOthersGiveAway() {
        var people = people(new int[][] {{4, 0}, {1, 5}}, new int[][] {{1, 3}, {4, 2}});
        var one = together(people, "a", "a,b");
        assertThat(one.get(0).bounds()).isEqualTo(List.of(List.of(exactly(4)), List.of(exactly(6))));
        assertThat(said(one.get(0))).contains("together with “Where? / How old?”");
        assertThat(said(one.get(1))).doesNotContain("together with");
    }

    @Test
    void ofMoreThanAChainTwoAreTakenAtATimeAndTheReportSaysSo() {
        var star = together(GIVEN_AWAY, "a,b", "a,c", "a,d");
        assertThat(star.get(1).exact()).isEqualTo(4);
        assertThat(said(star.get(0)))
                .contains(
                        "“Where? / How often?”; “Where? / How far?”",
                        "two at a time",
                        "All of them at once may tell still more.");
        var ring = together(GIVEN_AWAY, "a,b", "b,c", "c,a");
        assertThat(said(ring.get(0))).contains("two at a time");
        assertThat(said(together(GIVEN_AWAY, "b,a", "a,c", "c,d").get(0))).doesNotContain("two at a time");
    }

    @Test
    void tablesOfOtherPeopleAreNotTakenAndTheReportSaysSo() {
        var people = new ArrayList<>(GIVEN_AWAY);
        people.add(response("north", "young", "often", false));
        var tables = together(people, "a,b", "a,d");
        assertThat(tables.get(0).bounds())
                .isEqualTo(alone(people, THREE, "a,b").get(0).bounds());
        assertThat(said(tables.get(0)))
                .contains(
                        "The attack does not take along “Where? / How far?”: they do not count the very same people. Together they may tell"
                                + " more.",
                        "no other table")
                .doesNotContain("together with");
    }

    @Test
    void tablesWithoutACommonQuestionTellNothingTogether() {
        assertThat(said(together(GIVEN_AWAY, "a,b", "c,d").get(0))).doesNotContain("together");
    }

    @Test
    void aQuestionThatStandsOnTwoSidesTiesTablesByMoreThanTheirSumsSoThatNotAllIsFound() {
        assertThat(said(together(GIVEN_AWAY, "a,b,c", "a,c").get(0)))
                .contains("together with “Where? / How often?”", "two at a time", "may tell still more");
    }

    @Test
    void threeQuestionsMakeATableTooOfWhichTheFirstTwoMakeTheRows() {
        var tables = together(GIVEN_AWAY, "a,b,c", "a,b", "d,c");
        var lines = tables.get(0).result().figures().get(0).lines();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1).get(0).toString()).contains("North, Old");
        assertThat(tables.get(0).questions()).containsExactly("a", "b", "c");
        assertThat(said(tables.get(0)))
                .contains(
                        "does not take along “Where? / How old?”: of tables with three questions",
                        "together with “How far? / How often?”: the same people");
        assertThat(TableCount.of(ROUND, List.of("a", "b", "c", "d"))).isEmpty();
        assertThat(TableCount.of(ROUND, List.of("a", "b", "a"))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theTruthIsWithinTheBoundsAndTheseAreNoWiderThanAlone(long seed) {
        var random = new Random(seed);
        var protections = List.of(
                THREE,
                new Protection.AtRandom(new Rounding(4), new CellKeys(seed)),
                new Protection.Changed(Perturbation.of(3, 2), new CellKeys(seed)));
        for (String tables :
                List.of("a,b a,c", "b,a a,c c,d", "a,b a,c a,d", "a,b b,c c,a", "a,b,c c,d a", "a,b b,a b,c")) {
            var people = new ArrayList<Response>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                people.add(response(
                        A.get(random.nextInt(5) / 4), B.get(random.nextInt(2)), C.get(random.nextInt(3) / 2), true));
            }
            var protection = protections.get(random.nextInt(3));
            var alone = alone(people, protection, tables.split(" "));
            var together = PublishedTable.together(alone);
            for (int table = 0; table < alone.size(); table++) {
                var counts = alone.get(table).counts();
                for (int i = 0; i < counts.length; i++) {
                    for (int j = 0; j < counts[0].length; j++) {
                        var before = alone.get(table).bounds().get(i).get(j);
                        var after = together.get(table).bounds().get(i).get(j);
                        assertThat(counts[i][j]).isBetween(after.least(), after.most());
                        assertThat(after.least()).isGreaterThanOrEqualTo(before.least());
                        assertThat(after.most()).isLessThanOrEqualTo(before.most());
                    }
                }
            }
        }
    }

    /** Eight tables of 900 cells each around one question: far more than there is time for. */
    @Test
    void whereThereAreTooManyCellsSomeAreNotTakenAndTheReportSaysSo() {
        var survey = Survey.titled(ENGLISH, "Many");
        for (int i = 0; i < 9; i++) survey.askScale("q" + i, "How good is " + i + "?", scale(1, "Bad", 30, "Good"));
        var round = Round.open(
                Mitform.check(survey.build("org.example.many", "1.0.0")).orThrow(), Survey.PHASE);
        var random = new Random(1);
        var people = new ArrayList<Response>();
        for (int i = 0; i < 60; i++) {
            var answers = new ArrayList<String>();
            for (int j = 0; j < 9; j++) answers.add("\"q" + j + "\": " + (1 + random.nextInt(30)));
            people.add(round.read(Json.parse("""
                            {"format": "org.example.many", "version": "1.0.0", "phase": "survey", "channel": "online",
                             "answers": {%s}}""".formatted(String.join(", ", answers))))
                    .response()
                    .orElseThrow());
        }
        var alone = new ArrayList<PublishedTable>();
        for (int i = 1; i < 9; i++) {
            var count = TableCount.of(round, List.of("q0", "q" + i)).orElseThrow();
            people.forEach(count::add);
            alone.add(count.publish(THREE));
        }
        var together = PublishedTable.together(alone);
        assertThat(said(together.get(0)))
                .contains("two at a time")
                .contains("“How good is 0? / How good is 8?”: there are too many cells for that.");
        assertThat(said(together.get(7)))
                .contains("“How good is 0? / How good is 7?”: there are too many cells for that.");
    }

    @Test
    void theReportNamesThemInItsOwnLanguage() {
        var report = PublicReport.of(ROUND, together(GIVEN_AWAY, "a,b", "a,c"), 10, false, Optional.empty(), GERMAN)
                .markdown();
        assertThat(report)
                .contains(
                        "Der Angriff nimmt diese Tabelle zusammen mit „Where? / How often?“: dieselben Menschen, mit gemeinsamen Summen.");
    }
}
