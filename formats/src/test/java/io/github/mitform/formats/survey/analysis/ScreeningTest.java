package io.github.mitform.formats.survey.analysis;

import static io.github.mitform.formats.builder.Pieces.full;
import static io.github.mitform.formats.builder.Pieces.option;
import static io.github.mitform.formats.builder.Pieces.out;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Program;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.survey.ResponseSessions;
import io.github.mitform.formats.survey.Survey;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final Program BUS = Mitform.check(Survey.titled(ENGLISH, "Buses")
                    .in(GERMAN, "Busse")
                    .askNumber("age", "How old are you?", 1, 120)
                    .in(GERMAN, "Wie alt sind Sie?")
                    .askOne(
                            "district",
                            "Where do you live?",
                            option("north", "North").in(GERMAN, "Nord"),
                            option("south", "South").in(GERMAN, "Süd"))
                    .in(GERMAN, "Wo wohnen Sie?")
                    .screen(
                            "fits",
                            out(
                                    "too_young",
                                    "age < 14",
                                    "Younger than 14",
                                    "Thank you! Please come back when you are older."),
                            full(
                                    "places",
                                    "district",
                                    "Group was full",
                                    "Thank you! Enough people from there have answered.",
                                    Map.of("north", 8, "south", 60)))
                    .in(
                            GERMAN,
                            "Jünger als 14",
                            "Danke! Kommen Sie gern wieder, wenn Sie älter sind.",
                            "Gruppe war voll",
                            "Danke! Aus Ihrer Gegend haben schon genug Menschen geantwortet.")
                    .page("main")
                    .askYesNo("bus", "Do you go by bus?")
                    .in(GERMAN, "Fahren Sie Bus?")
                    .build("org.example.bus", "1.0.0"))
            .program()
            .orElseThrow();

    private final Round round = Round.open(BUS, Survey.PHASE);

    private Response northerner() {
        return Session.start(
                        round,
                        ENGLISH,
                        new Context(LocalDate.of(2026, 1, 31), 1, Map.of("places", Map.of("north", 7L))))
                .answer("age", 30)
                .answer("district", "north")
                .next()
                .answer("bus", true)
                .submit()
                .response()
                .orElseThrow();
    }

    /** Lets people come one after the other; the host keeps count of those who passed. */
    private List<Response> responses(int people, long seed) {
        var random = new Random(seed);
        var filled = new LinkedHashMap<String, Long>();
        var responses = new ArrayList<Response>();
        for (int i = 0; i < people; i++) {
            var context = new Context(LocalDate.of(2026, 1, 31), i, Map.of("places", Map.copyOf(filled)));
            var district = random.nextBoolean() ? "north" : "south";
            var session = Session.start(round, ENGLISH, context)
                    .answer("age", 8 + random.nextInt(60))
                    .answer("district", district)
                    .next();
            if (session.view().page().orElseThrow().path().equals("main")) {
                session = session.answer("bus", random.nextBoolean());
                filled.merge(district, 1L, Long::sum);
            }
            responses.add(session.submit().response().orElseThrow());
        }
        return responses;
    }

    private KeptResult count(List<Response> responses) {
        var count = RoundCount.of(round);
        responses.forEach(response -> assertThat(count.add(response)).isEmpty());
        return count.finish().results().get("fits");
    }

    @Test
    void noGroupGetsFullerThanItsQuota() {
        var report =
                Mitform.tally(round, responses(60, 1).stream()).report(ENGLISH).markdown();
        assertThat(report)
                .contains("36 of 60 people took part (60.0%); for 24 people it ended at the screening.")
                .contains(
                        "## Who took part", "| North | 8 of 8 (100%) | 8 | 8 |", "| South | 28 of 60 (47%) | 28 | 60 |")
                .contains("Younger than 14")
                .contains("Group was full");
    }

    @Test
    void thePictureShowsHowFullEachGroupIsAndNotWhoCame() {
        var page =
                Mitform.tally(round, responses(60, 1).stream()).report(ENGLISH).html();
        var picture = page.substring(page.indexOf("How far the groups are filled"));
        assertThat(picture.substring(0, picture.indexOf("<table"))).contains("class=\"track\"", "8 of 8", "28 of 60");
    }

    @Test
    void placesThatAreFreeAreNotPeopleToBeProtected() {
        var published = Disclosure.of(5).publish(count(Collections.nCopies(7, northerner())));
        assertThat(published.figures().get(1).lines().get(0).subList(1, 3))
                .containsExactly(new Cell.Share(7, 8), new Cell.People(7));
    }

    /** @param on how many stop at the page of thanks, as many come to the next page and stop there, and others complete it */
    private ResponseSessions sessions(int out, int stopped, int on, int done) {
        var context = new Context(LocalDate.of(2026, 1, 31), 1, Map.of("places", Map.of()));
        var sessions = ResponseSessions.of(round);
        for (int i = 0; i < out + stopped + on + done; i++) {
            var session = Session.start(round, ENGLISH, context);
            if (i >= out + stopped || i < out) {
                session = session.answer("age", i < out ? 10 : 30)
                        .answer("district", "north")
                        .next();
            }
            if (i >= out + stopped + on) session = session.answer("bus", true);
            boolean submitted = i >= out + stopped + on || i % 2 == 1 && i < out;
            sessions.add((submitted ? session.submit() : session).state(), OptionalInt.of(60));
        }
        return sessions;
    }

    private static List<String> english(List<Note> notes) {
        return notes.stream().map(note -> note.sentence().english()).toList();
    }

    /** Returns each line as "name: people". */
    private static List<String> lines(Figure figure) {
        int place = figure.columns().stream().map(Figure.Column::id).toList().indexOf("people");
        return figure.lines().stream()
                .map(line -> ((Cell.Words) line.get(0)).text().in(ENGLISH) + ": " + said(line.get(place)))
                .toList();
    }

    private static Object said(Cell cell) {
        if (cell instanceof Cell.People people) return people.count();
        return cell instanceof Cell.Number number ? number.number().intValue() : "withheld";
    }

    @Test
    void whoIsScreenedOutNeitherCompletesTheSurveyNorBreaksOff() {
        var sessions = sessions(3, 2, 1, 4);
        var process = sessions.process(OptionalLong.empty());
        assertThat(process.started()).isEqualTo(10);
        assertThat(process.reached()).as("the page of thanks is none of them").containsExactly(10L, 5L);
        assertThat(process.left()).containsExactly(2L, 1L);
        assertThat(process.completed()).isEqualTo(4);
        assertThat(process.seconds().size()).isEqualTo(4);
        var result = sessions.result(OptionalLong.empty());
        assertThat(english(result.notes()))
                .startsWith(
                        "For 3 people who started it ended at the screening. 4 of the other 7 (57.1%) completed it.");
        assertThat(lines(result.figures().get(1))).containsExactly("Completed: 4", "Screened out: 3", "Broke off: 3");
    }

    /** 9 are gone behind the first page: of those who answered the second one of 23 responses, everybody knows it anyway. */
    @Test
    void howManyWereScreenedOutIsToldWhateverTheirNumber() {
        var published = Disclosure.of(5).publish(sessions(3, 6, 1, 20).result(OptionalLong.empty()));
        assertThat(lines(published.figures().get(0)))
                .containsExactly("Started: 30", "Page 1: 30", "Page 2: 21", "Completed: 20");
        assertThat(lines(published.figures().get(1)))
                .containsExactly("Completed: 20", "Screened out: 3", "Broke off: 7");
    }

    @Test
    void whyItEndedIsWithheldWhereFewGaveAReason() {
        var all = responses(60, 1);
        var some = new ArrayList<Response>();
        all.stream().filter(ScreeningTest::passed).limit(20).forEach(some::add);
        all.stream().filter(response -> !passed(response)).limit(2).forEach(some::add);
        var published = Disclosure.of(5).publish(count(some));
        assertThat(lines(published.figures().get(0)))
                .containsExactly("Younger than 14: withheld", "Group was full: withheld", "Takes part: 20");
        assertThat(english(published.notes()))
                .startsWith("20 of 22 people took part (90.9%); for 2 people it ended at the screening.");
        assertThat(lines(published.figures().get(1))).containsExactly("North: 8", "South: 12");
    }

    @Test
    void groupsOfFewWhoPassedAreWithheld() {
        var all = responses(60, 1);
        var some = new ArrayList<Response>();
        all.stream().filter(ScreeningTest::passed).limit(3).forEach(some::add);
        all.stream().filter(response -> !passed(response)).limit(20).forEach(some::add);
        assertThat(lines(Disclosure.of(5).publish(count(some)).figures().get(1)))
                .containsExactly("North: withheld", "South: withheld");
    }

    private static boolean passed(Response response) {
        return response.answers().containsKey("bus");
    }

    @Test
    void limitsAreSetForGroupsThatThereAre() {
        var district = new Subject(
                "district",
                Text.of("Bezirk", "District"),
                new ChoiceType(Options.of(Option.of("north", Text.of("Nord", "North"))), false));
        var fits = new Subject(
                "fits",
                Text.of("Auswahl", "Screening"),
                new ChoiceType(Options.of(Option.of(Screen.PASSED, Text.of("Ja", "Yes"))), false));
        var most = Value.object()
                .with("most", Value.object().with("district", Value.object().with("norht", Value.of(8))));
        assertThat(new Screening().check(List.of(fits, district), most))
                .extracting(finding -> finding.sentence().english())
                .singleElement()
                .asString()
                .contains("norht", "Did you mean \"north\"?");
    }

    @Test
    void theReportSaysSoInGerman() {
        var report =
                Mitform.tally(round, responses(60, 1).stream()).report(GERMAN).markdown();
        assertThat(report)
                .contains(
                        "36 von 60 Personen haben teilgenommen (60,0\u00a0%); für 24 Personen endete es bei der Auswahl.")
                .contains("Wie voll die Gruppen sind: Wo wohnen Sie?")
                .contains("haben nicht abgebrochen");
    }

    @Test
    void whoIsScreenedOutCountsAsNotAsked() {
        var results = Mitform.tally(round, responses(60, 1).stream()).count().results();
        assertThat(results.get("bus").turnout().answered()).isEqualTo(36);
        assertThat(results.get("bus").turnout().missing().toString()).isEqualTo("{NOT_ASKED=24}");
    }

    @Test
    void whoHasStartedMayFinishSoThatAGroupGetsMoreThanPlannedAndTheReportSaysSo() {
        var together = Collections.nCopies(12, northerner());
        var english = Mitform.tally(round, together.stream()).report(ENGLISH).markdown();
        assertThat(english)
                .contains("| North | 8 of 8 (100%) | 12 | 8 |")
                .contains(
                        "1 group has more people than planned: which groups are full is settled when somebody starts");
        assertThat(Mitform.tally(round, together.stream()).report(GERMAN).markdown())
                .contains(
                        "1 Gruppe hat mehr Personen als geplant: Welche Gruppen voll sind, steht fest, wenn jemand beginnt");
        assertThat(Mitform.tally(round, responses(60, 1).stream())
                        .report(ENGLISH)
                        .markdown())
                .contains(
                        "Which groups are full is settled when somebody starts",
                        "a group may get a few more people than planned.")
                .doesNotContain("more people than planned: which");
    }

    @Test
    void whereNumbersAreWithheldItIsNotSaidHowManyGroupsAre() {
        var southern = new ChoiceAnswer("south", Optional.empty());
        var few = new ArrayList<>(responses(60, 1).stream()
                .filter(response ->
                        passed(response) && southern.equals(response.answers().get("district")))
                .limit(2)
                .toList());
        few.addAll(Collections.nCopies(12, northerner()));
        assertThat(Mitform.tally(round, few.stream()).report(ENGLISH).markdown())
                .contains("Which groups are full is settled when somebody starts")
                .doesNotContain("1 group has more");
    }

    @Test
    void whereItEndedForNobodyNothingIsSaidOfThem() {
        var all = Collections.nCopies(6, northerner());
        assertThat(Mitform.tally(round, all.stream()).report(ENGLISH).markdown())
                .contains("6 of 6 people took part (100.0%); for nobody it ended at the screening.")
                .doesNotContain("break off");
        assertThat(Mitform.tally(round, all.stream()).report(GERMAN).markdown())
                .contains("für niemanden endete es bei der Auswahl.")
                .doesNotContain("abgebrochen");
    }

    @Test
    void nobodyCameAtAll() {
        assertThat(count(List.of()).notes()).hasSize(2);
        assertThat(count(List.of()).turnout().people()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderAndThePartsInWhichPeopleAreCountedDoNotMatter(long seed) {
        var responses = responses(40, seed);
        var whole = count(responses);
        var shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(count(shuffled)).isEqualTo(whole);
        var left = RoundCount.of(round);
        var right = RoundCount.of(round);
        for (int i = 0; i < shuffled.size(); i++) {
            (i % 3 == 0 ? left : right).add(shuffled.get(i));
        }
        left.merge(RoundCount.resume(round, right.write()));
        assertThat(left.finish().results().get("fits")).isEqualTo(whole);
    }
}
