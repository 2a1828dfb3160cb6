package io.github.mitform.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mitform.Mitform;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionEvent;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseSessionsTest {
    private static final Round ROUND = Round.open(Mitform.read("""
                    {"mitform": "1", "id": "org.example.park", "version": "1.0.0", "title": {"en": "Park"}, "languages": ["en"],
                     "phases": [{"id": "ask", "flow": [
                       {"type": "inform", "id": "hello", "title": {"en": "Welcome"}, "text": {"en": "Hello."}},
                       {"type": "ask", "id": "bench", "questions": [
                         {"id": "good", "ask": {"en": "Is it good?"}, "answer": {"type": "yes_no"}}]},
                       {"type": "ask", "id": "end", "title": {"en": "Last"}, "questions": [
                         {"id": "again", "ask": {"en": "Again?"}, "answer": {"type": "yes_no"}}]}]}]}
                    """).orThrow(), "ask");

    private static Session start() {
        return Session.start(ROUND, Locale.ENGLISH, new Context(LocalDate.of(2026, 5, 1), 1));
    }

    private static Session bench() {
        return start().next();
    }

    private static Session end() {
        return bench().answer("good", true).next();
    }

    private static Session done() {
        return end().answer("again", true).submit();
    }

    private static ResponseSessions some() {
        var sessions = ResponseSessions.of(ROUND);
        sessions.add(start().state(), OptionalInt.empty());
        sessions.add(bench().state(), OptionalInt.of(900));
        sessions.add(bench().state(), OptionalInt.empty());
        sessions.add(end().state(), OptionalInt.empty());
        for (int seconds : List.of(60, 120, 240, 999_999)) sessions.add(done().state(), OptionalInt.of(seconds));
        return sessions;
    }

    private static List<String> english(KeptResult result) {
        return result.notes().stream().map(note -> note.sentence().english()).toList();
    }

    @Nested
    class EightOfTwentyInvitedWhoStarted {
        private final KeptResult result = some().result(OptionalLong.of(20));

        @Test
        void areFollowedFromPageToPage() {
            var process = some().process(OptionalLong.of(20));
            assertThat(process.reached()).containsExactly(8L, 7L, 5L);
            assertThat(process.completed()).isEqualTo(4);
            assertThat(process.medianMinutes()).hasValue(3);
        }

        @Test
        void areSaidInNumbersFirst() {
            assertThat(english(result))
                    .startsWith(
                            "8 of 20 (40.0%) who were invited started. 4 of 8 (50.0%) who started completed it.",
                            "Most left at “Page 2”: 2 of 7 (28.6%).",
                            "Half of those who completed it took 3.0 minutes or less; together they gave 24.1 hours.",
                            "1 of 4 (25.0%) took less than 90 seconds, half of what the one in the middle took: such answers are often given"
                                    + " in haste. They are counted all the same; leave nobody out for that alone.");
            assertThat(result.notes().get(0).sentence().german())
                    .isEqualTo(
                            "Von 20 Eingeladenen haben 8 begonnen (40,0\u00a0%). 4 von 8 (50,0\u00a0%), die begannen, haben abgeschlossen.");
        }

        @Test
        void areDrawnFromTheInvitationToTheEnd() {
            var figure = result.figures().get(0);
            assertThat(figure.drawing()).isEqualTo(Figure.Drawing.BARS);
            assertThat(figure.lines()).hasSize(6);
        }
    }

    @Test
    void howManyBrokeOffSaysNothingOfTheirAnswersAndIsToldWhateverItIs() {
        var sessions = ResponseSessions.of(ROUND);
        sessions.add(bench().state(), OptionalInt.empty());
        for (int i = 0; i < 3; i++) sessions.add(end().state(), OptionalInt.empty());
        for (int i = 0; i < 5; i++) sessions.add(done().state(), OptionalInt.empty());
        var published = Disclosure.of(5).publish(sessions.result(OptionalLong.of(40)));
        assertThat(published.figures().get(0).lines().stream().skip(1).map(line -> line.get(1)))
                .as("started, three pages, completed")
                .containsExactly(
                        new Cell.People(9),
                        new Cell.People(9),
                        new Cell.People(9),
                        new Cell.People(8),
                        new Cell.People(5));
        assertThat(published.notes().stream().map(note -> note.sentence().english()))
                .contains("9 of 40 (22.5%) who were invited started. 5 of 9 (55.6%) who started completed it.");
    }

    @Test
    void nothingIsToldOfFewerThanTheSmallestCell() {
        var sessions = ResponseSessions.of(ROUND);
        for (int i = 0; i < 4; i++) sessions.add(done().state(), OptionalInt.empty());
        assertThat(Disclosure.of(5)
                        .publish(sessions.result(OptionalLong.empty()))
                        .figures()
                        .get(0)
                        .lines())
                .allSatisfy(line -> assertThat(line).element(1).isEqualTo(new Cell.Withheld()));
    }

    @Test
    void anOpenSurveyHasNoResponseRate() {
        assertThat(english(some().result(OptionalLong.empty())))
                .contains("How many saw the invitation is not known, so there is no response rate.");
    }

    @Test
    void eventsTellTheFurthestPageEvenIfSomebodyWentBack() {
        var sessions = ResponseSessions.of(ROUND);
        var started = new SessionEvent.Started(
                Locale.ENGLISH, io.github.mitform.definition.flow.Channel.ONLINE, LocalDate.of(2026, 5, 1), 1, false);
        sessions.add(
                List.of(
                        started,
                        new SessionEvent.Moved("bench"),
                        new SessionEvent.Moved("end"),
                        new SessionEvent.Moved("hello")),
                OptionalInt.empty());
        sessions.add(List.of(started, new SessionEvent.Submitted(YearMonth.of(2026, 5))), OptionalInt.of(30));
        sessions.add(List.of(), OptionalInt.empty());
        assertThat(sessions.process(OptionalLong.empty()).reached()).containsExactly(2L, 2L, 2L);
        assertThat(sessions.process(OptionalLong.empty()).completed()).isEqualTo(1);
    }

    /** Cyclists see a page of their own, then two parts in an order that is drawn, and then one page for each of two places. */
    @Nested
    class PagesThatNotEverybodyComesByInOneOrder {
        private static final Round BRANCHES = Round.open(Mitform.read("""
                {"mitform": "1", "id": "org.example.ways", "version": "1.0.0", "title": {"en": "Ways"}, "languages": ["en"],
                 "phases": [{"id": "ask", "flow": [
                   {"type": "ask", "id": "you", "questions": [
                     {"id": "bike", "ask": {"en": "Do you cycle?"}, "answer": {"type": "yes_no"}}]},
                   {"type": "choose", "id": "who", "cases": [{"id": "cyclists", "when": "bike", "flow": [
                     {"type": "inform", "id": "helmet", "text": {"en": "Wear one."}}]}],
                    "otherwise": [{"type": "inform", "id": "shoes", "text": {"en": "Wear them."}}]},
                   {"type": "any_order", "id": "parts", "order": "random", "parts": [
                     {"id": "north", "flow": [{"type": "inform", "id": "bridge", "text": {"en": "A bridge."}}]},
                     {"id": "south", "flow": [{"type": "inform", "id": "pond", "text": {"en": "A pond."}}]}]},
                   {"type": "repeat", "id": "rate", "each": [
                      {"id": "park", "label": {"en": "Park"}}, {"id": "square", "label": {"en": "Square"}}], "flow": [
                     {"type": "ask", "id": "place", "questions": [
                       {"id": "good", "ask": {"en": "Is {item} good?"}, "answer": {"type": "yes_no"}}]}]}]}]}
                """).orThrow(), "ask");

        private static Session start(long seed, boolean bike) {
            return Session.start(BRANCHES, Locale.ENGLISH, new Context(LocalDate.of(2026, 5, 1), seed))
                    .answer("bike", bike)
                    .next();
        }

        private final KeptResult result;
        private final ResponseProcess process;

        PagesThatNotEverybodyComesByInOneOrder() {
            var sessions = ResponseSessions.of(BRANCHES);
            sessions.add(start(1, true).state(), OptionalInt.empty());
            sessions.add(start(2, false).state(), OptionalInt.empty());
            for (long seed = 1; seed <= 40; seed++) {
                // Everybody stops at the first of both parts, whichever it is.
                sessions.add(start(seed, seed <= 10).next().state(), OptionalInt.empty());
            }
            for (long seed = 1; seed <= 3; seed++) {
                sessions.add(
                        start(seed, false)
                                .next()
                                .next()
                                .next()
                                .answer("rate.park.good", true)
                                .next()
                                .state(),
                        OptionalInt.empty());
            }
            this.process = sessions.process(OptionalLong.empty());
            this.result = sessions.result(OptionalLong.empty());
        }

        private long reached(String page) {
            return process.reached().get(place(page));
        }

        private static int place(String page) {
            return BRANCHES.plan().pages().stream()
                    .map(each -> each.path())
                    .toList()
                    .indexOf(page);
        }

        @Test
        void areCountedForThoseWhoCameToThem() {
            assertThat(process.started()).isEqualTo(45);
            assertThat(reached("you")).isEqualTo(45);
            assertThat(reached("who/cyclists/helmet")).isEqualTo(11);
            assertThat(reached("who/otherwise/shoes")).isEqualTo(34);
            assertThat(process.left().get(place("who/cyclists/helmet"))).isEqualTo(1);
            assertThat(reached("parts/north/bridge") + reached("parts/south/pond"))
                    .isEqualTo(40 + 2 * 3);
            assertThat(reached("parts/north/bridge")).isBetween(10L, 36L);
            assertThat(reached("parts/south/pond")).isBetween(10L, 36L);
        }

        @Test
        void areNotSaidToFollowFromEachOther() {
            assertThat(english(result))
                    .anySatisfy(note -> assertThat(note).startsWith("Not everybody came by the same pages"));
        }

        /** 3 came to the first round of the repeat: since pages depend on answers here, so few may have answered something alike. */
        @Test
        void areWithheldWhereFewCameToThem() {
            var lines = Disclosure.of(5).publish(result).figures().get(0).lines();
            assertThat(lines.get(1 + place("who/cyclists/helmet"))).element(1).isEqualTo(new Cell.People(11));
            assertThat(lines.get(1 + place("rate/park/place"))).element(1).isEqualTo(new Cell.Withheld());
        }

        @Test
        void ofARepeatCountRoundByRound() {
            assertThat(reached("rate/park/place")).isEqualTo(3);
            assertThat(process.left().get(place("rate/park/place"))).isZero();
            assertThat(process.left().get(place("rate/square/place"))).isEqualTo(3);
        }
    }

    @Test
    void pagesInOrderAreSaidToBeSo() {
        assertThat(english(some().result(OptionalLong.empty())))
                .contains("Pages stand in the order of the definition, in which everybody came by them.");
    }

    @Test
    void whoWithdrewStartedAndIsSaid() {
        var sessions = ResponseSessions.of(ROUND);
        sessions.add(bench().withdraw().state(), OptionalInt.empty());
        assertThat(english(sessions.result(OptionalLong.empty()))).contains("1 person withdrew.");
    }

    @Test
    void nobodyHasNoSentences() {
        assertThat(ResponseSessions.of(ROUND).result(OptionalLong.empty()).notes())
                .isEmpty();
    }

    @Test
    void fewerInvitedThanStartedIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some().result(OptionalLong.of(7)))
                .withMessage("8 people started, but only 7 were invited");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void partsInAnyOrderGiveTheSame(long seed) {
        var random = new Random(seed);
        var states = new ArrayList<Session>();
        for (int i = 0; i < 40; i++) {
            states.add(List.of(start(), bench(), end(), done()).get(random.nextInt(4)));
        }
        var whole = ResponseSessions.of(ROUND);
        states.forEach(session -> whole.add(session.state(), OptionalInt.of(60)));
        Collections.shuffle(states, random);
        int cut = random.nextInt(41);
        var left = ResponseSessions.of(ROUND);
        states.subList(0, cut).forEach(session -> left.add(session.state(), OptionalInt.of(60)));
        var right = ResponseSessions.of(ROUND);
        states.subList(cut, 40).forEach(session -> right.add(session.state(), OptionalInt.of(60)));
        right.merge(left);
        assertThat(right.result(OptionalLong.of(99))).isEqualTo(whole.result(OptionalLong.of(99)));
    }
}
