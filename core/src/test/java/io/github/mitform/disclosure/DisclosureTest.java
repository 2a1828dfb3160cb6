package io.github.mitform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final Sentence ANY = new Sentence("any", "irgendein");
    private static final Disclosure FIVE = Disclosure.of(5);

    /** Returns the numbers of people in the only column of groups, as they are published; -1 for a withheld one. */
    private static List<Long> published(Disclosure disclosure, long... groups) {
        var lines = new ArrayList<List<Cell>>();
        for (long people : groups) lines.add(List.of(new Cell.People(people)));
        var figure = figure(List.of(new Column("people", ANY, Role.GROUP)), lines);
        return disclosure.publish(figure).lines().stream()
                .map(line -> line.get(0) instanceof Cell.People people ? people.count() : -1L)
                .toList();
    }

    private static Figure figure(List<Column> columns, List<List<Cell>> lines) {
        return new Figure("f", ANY, columns, lines, Drawing.NONE);
    }

    private static Cell people(long count) {
        return new Cell.People(count);
    }

    @Nested
    class GroupsThatAddUpToEverybody {
        @Test
        void areShownWhenAllAreLargeEnough() {
            assertThat(published(FIVE, 5, 17, 0)).containsExactly(5L, 17L, 0L);
        }

        @Test
        void loseTheSmallOneAndTheNextSmallest() {
            assertThat(published(FIVE, 2, 40, 9, 0)).containsExactly(-1L, 40L, -1L, 0L);
        }

        @Test
        void loseNoMoreWhenTwoSmallOnesAreEnoughTogether() {
            assertThat(published(FIVE, 2, 40, 4, 9)).containsExactly(-1L, 40L, -1L, 9L);
        }

        @Test
        void loseOneMoreWhenTwoSmallOnesAreTooFewTogether() {
            assertThat(published(FIVE, 1, 40, 2, 9)).containsExactly(-1L, 40L, -1L, -1L);
        }

        @Test
        void areAllWithheldWhenOnlyZerosWouldBeLeft() {
            assertThat(published(FIVE, 2, 40, 0)).containsExactly(-1L, -1L, -1L);
        }

        @Test
        void areAllWithheldWhenTooFewPeopleAnswered() {
            assertThat(published(FIVE, 4, 0, 0)).containsExactly(-1L, -1L, -1L);
        }

        @Test
        void areShownWhenEverybodyAgreed() {
            assertThat(published(FIVE, 40, 0, 0)).containsExactly(40L, 0L, 0L);
        }

        @Test
        void areAllShownWhenTheSmallestCellIsOne() {
            assertThat(published(Disclosure.of(1), 1, 2, 0)).containsExactly(1L, 2L, 0L);
        }
    }

    @Nested
    class SharesAndMeansBesideWithheldNumbers {
        @Test
        void areWithheldWithThem() {
            var figure = figure(
                    List.of(
                            new Column("people", ANY, Role.GROUP),
                            Column.from("share", ANY, "people"),
                            new Column("mean", ANY, Role.MEASURE)),
                    List.of(line(2, 60), line(9, 60), line(49, 60)));
            assertThat(FIVE.publish(figure).lines())
                    .containsExactly(
                            List.of(new Cell.Withheld(), new Cell.Withheld(), new Cell.Withheld()),
                            List.of(new Cell.Withheld(), new Cell.Withheld(), new Cell.Withheld()),
                            line(49, 60));
        }

        private List<Cell> line(long people, long whole) {
            return List.of(people(people), new Cell.Share(people, whole), new Cell.Number(BigDecimal.TEN, 1, people));
        }

        @Test
        void areShownWhereWhatTheyAreWorkedOutFromIsShown() {
            var figure = figure(
                    List.of(
                            new Column("agree", ANY, Role.PART),
                            new Column("disagree", ANY, Role.PART),
                            new Column("pass", ANY, Role.PART),
                            new Column("answered", ANY, Role.TOTAL),
                            Column.from("agree_share", ANY, "agree", "answered"),
                            Column.from("division", ANY, "agree", "disagree")),
                    List.of(List.of(
                            people(50),
                            people(2),
                            people(8),
                            people(60),
                            new Cell.Share(50, 60),
                            new Cell.Number(BigDecimal.ONE, 2, 52))));
            assertThat(FIVE.publish(figure).lines())
                    .containsExactly(List.of(
                            people(50),
                            new Cell.Withheld(),
                            new Cell.Withheld(),
                            people(60),
                            new Cell.Share(50, 60),
                            new Cell.Withheld()));
        }
    }

    @Test
    void numbersThatSayNothingOfThoseWhoAnsweredStayAndTakeNoSentenceWithThem() {
        var limit = new Cell.Number(BigDecimal.TEN, 0, Note.NOBODY);
        var figure = figure(
                List.of(new Column("people", ANY, Role.GROUP), new Column("limit", ANY, Role.MEASURE)),
                List.of(List.of(people(2), limit), List.of(people(3), limit), List.of(people(40), limit)));
        var note = new Note(Note.Kind.OUTCOME, ANY, 40);
        var published = FIVE.publish(result(45, List.of(figure), List.of(note)));
        assertThat(published.figures().get(0).lines())
                .containsExactly(
                        List.of(new Cell.Withheld(), limit),
                        List.of(new Cell.Withheld(), limit),
                        List.of(people(40), limit));
        assertThat(published.notes()).containsExactly(note);
    }

    @Test
    void ofLinesWhoseSumIsToldElsewhereNoneIsHiddenAlone() {
        var figure = figure(
                List.of(new Column("people", ANY, Role.GROUP)),
                List.of(List.of(people(2)), List.of(people(20)), List.of(people(7)), List.of(people(8))));
        assertThat(FIVE.publish(figure.withSums(
                                new Figure.Sum("people", List.of(0, 1)), new Figure.Sum("people", List.of(2, 3))))
                        .lines())
                .containsExactly(
                        List.of(new Cell.Withheld()),
                        List.of(new Cell.Withheld()),
                        List.of(people(7)),
                        List.of(people(8)));
        assertThatThrownBy(() -> figure.withSums(new Figure.Sum("people", List.of(4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sum is of some of 4 lines, but one names line 4");
    }

    @Test
    void ofPartsWhoseSumIsToldElsewhereNoneIsHiddenAlone() {
        var figure = figure(
                List.of(
                        new Column("done", ANY, Role.PART),
                        new Column("not", ANY, Role.PART),
                        new Column("stopped", ANY, Role.PART)),
                List.of(List.of(people(6), people(2), people(8))));
        assertThat(FIVE.publish(figure).lines())
                .containsExactly(List.of(new Cell.Withheld(), new Cell.Withheld(), people(8)));
        assertThat(FIVE.publish(figure.withSums(
                                Figure.Sum.ofLine(0, List.of("done")), Figure.Sum.ofLine(0, List.of("not", "stopped"))))
                        .lines())
                .containsExactly(List.of(people(6), new Cell.Withheld(), new Cell.Withheld()));
    }

    @Test
    void anOptionThatAllButAFewChoseIsWithheldWhereSeveralMayBeChosen() {
        var figure = figure(
                List.of(new Column("people", ANY, Role.MEASURE), Column.from("share", ANY, "people")),
                List.of(
                        List.of(people(49), new Cell.Share(49, 50)),
                        List.of(people(50), new Cell.Share(50, 50)),
                        List.of(people(30), new Cell.Share(30, 50))));
        assertThat(FIVE.publish(figure).lines())
                .containsExactly(
                        List.of(new Cell.Withheld(), new Cell.Withheld()),
                        List.of(people(50), new Cell.Share(50, 50)),
                        List.of(people(30), new Cell.Share(30, 50)));
    }

    @Test
    void rejectedOptionsAreLeftOutWithEverySentenceAboutThem() {
        var park = Option.of("park", Text.of("Park", "Park"));
        var pool = Option.of("pool", Text.of("Freibad", "Pool"));
        var figure = figure(
                List.of(new Column("option", ANY, Role.LABEL), new Column("people", ANY, Role.MEASURE)),
                List.of(List.of(Cell.Words.of(park), people(10)), List.of(Cell.Words.of(pool), people(20))));
        var aboutPark = new Note(Note.Kind.OUTCOME, ANY, Note.NOBODY, List.of(park.id()));
        var aboutPool = new Note(Note.Kind.OUTCOME, ANY, Note.NOBODY, List.of(pool.id()));
        var published =
                FIVE.without(List.of("park")).publish(result(30, List.of(figure), List.of(aboutPark, aboutPool)));
        assertThat(published.figures().get(0).lines()).containsExactly(List.of(Cell.Words.of(pool), people(20)));
        assertThat(published.notes()).containsExactly(aboutPool);
    }

    private static KeptResult result(long answered, List<Figure> figures, List<Note> notes) {
        return new KeptResult(
                "m", "1.0.0", new Turnout(answered, Map.of()), figures, notes, List.of(), List.of(), Value.object());
    }

    @Nested
    class ASentence {
        private final Note onForty = new Note(Note.Kind.OUTCOME, ANY, 40);
        private final Note onTwo = new Note(Note.Kind.OUTCOME, ANY, 2);
        private final Sentence discreet = new Sentence("few", "wenige");

        @Test
        void isDroppedWhenItGivesAwayTooFew() {
            assertThat(FIVE.publish(result(50, List.of(), List.of(onForty, onTwo)))
                            .notes())
                    .containsExactly(onForty);
        }

        @Test
        void isReplacedWhereThereIsSomethingDiscreetToSay() {
            assertThat(FIVE.publish(result(50, List.of(), List.of(onTwo.or(discreet))))
                            .notes())
                    .extracting(Note::sentence)
                    .containsExactly(discreet);
        }

        @Test
        void thatSaysLessIsDroppedInItsTurnWhereThatGivesAwayTooFew() {
            assertThat(FIVE.publish(result(50, List.of(), List.of(onTwo.or(discreet, 40))))
                            .notes())
                    .containsExactly(new Note(Note.Kind.OUTCOME, discreet, 40));
            assertThat(FIVE.publish(result(50, List.of(), List.of(onTwo.or(discreet, 3))))
                            .notes())
                    .isEmpty();
            assertThat(FIVE.publish(result(50, List.of(), List.of(onForty.or(discreet, 3))))
                            .notes())
                    .hasSize(1);
        }

        @Test
        void isDroppedWhenItMightGiveBackAWithheldNumber() {
            var groups = figure(
                    List.of(new Column("people", ANY, Role.GROUP)), List.of(List.of(people(2)), List.of(people(40))));
            assertThat(FIVE.publish(result(42, List.of(groups), List.of(onForty)))
                            .notes())
                    .isEmpty();
        }

        @Test
        void isDroppedWhenTooFewAnsweredUnlessItSpeaksOfNobody() {
            var caution = Note.caution(ANY);
            assertThat(FIVE.publish(result(3, List.of(), List.of(onForty, caution)))
                            .notes())
                    .containsExactly(caution);
        }
    }

    @Nested
    class TheTurnout {
        @Test
        void tellsReasonsApartWhereEachHoldsForEnoughPeople() {
            var turnout = new Turnout(20, Map.of(Missing.SKIPPED, 5L, Missing.DONT_KNOW, 7L));
            assertThat(FIVE.turnout(turnout).lines()).hasSize(3);
        }

        @Test
        void putsReasonsTogetherOtherwise() {
            var turnout = new Turnout(20, Map.of(Missing.SKIPPED, 1L, Missing.DONT_KNOW, 7L));
            assertThat(FIVE.turnout(turnout).lines())
                    .containsExactly(
                            List.of(Cell.Words.of(Text.of("Geantwortet", "Answered")), people(20)),
                            List.of(Cell.Words.of(Text.of("Keine Antwort", "No answer")), people(8)));
        }

        @Test
        void isWithheldWhenTooFewAnswered() {
            var turnout = new Turnout(4, Map.of(Missing.SKIPPED, 10L));
            assertThat(FIVE.turnout(turnout).lines())
                    .allSatisfy(line -> assertThat(line.get(1)).isEqualTo(new Cell.Withheld()));
        }
    }

    @Test
    void whatIsWithheldIsCountedAndExplained() {
        var groups = figure(
                List.of(new Column("people", ANY, Role.GROUP)),
                List.of(List.of(people(2)), List.of(people(40)), List.of(people(9))));
        var published = FIVE.publish(result(51, List.of(groups), List.of()));
        assertThat(published.withheld()).isEqualTo(2);
        assertThat(published.remark())
                .contains(
                        new Sentence(
                                "Numbers on answers of fewer than 5 people are withheld, and so are numbers from which those could be worked out.",
                                "Zahlen zu Antworten von weniger als 5 Personen werden nicht gezeigt, ebenso Zahlen, aus denen sie sich errechnen ließen."));
    }

    @Test
    void aSmallestCellBelowOneIsRefused() {
        assertThatThrownBy(() -> Disclosure.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the smallest cell is 1 or more, but was 0");
    }
}
