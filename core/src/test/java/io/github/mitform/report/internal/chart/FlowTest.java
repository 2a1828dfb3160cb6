package io.github.mitform.report.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Bars one below the other, and what passes on between them. */
class FlowTest {
    private static final Cell EMPTY = new Cell.Empty();
    private static final Cell WITHHELD = new Cell.Withheld();
    private static final String NO_BANDS = "it is not drawn who passed on how much to whom";

    private static Cell option(String name) {
        return new Cell.Words(Text.of(name, name), Optional.of(Id.of(name.toLowerCase(Locale.ROOT))));
    }

    private static Cell nobody() {
        return Cell.Words.of(Text.of("Für niemanden", "For nobody"));
    }

    private static Cell people(long people) {
        return new Cell.People(people);
    }

    private static Cell moved(long number) {
        return new Cell.Number(BigDecimal.valueOf(number), 0, 9);
    }

    private static Column bar(int number) {
        return new Column("round_" + number, new Sentence("Round " + number, "Runde " + number), Role.GROUP);
    }

    private static Column from(String who, int round) {
        return Column.from(
                "from_" + who, new Sentence("from " + who, "von " + who), "round_" + round, "round_" + (round + 1));
    }

    /** Of C's 20, 12 go to B, 5 to A and 3 to nobody. */
    private static Figure rounds() {
        return figure(
                List.of(bar(1), from("C", 1), bar(2)),
                List.of(option("A"), people(45), moved(5), people(50)),
                List.of(option("B"), people(35), moved(12), people(47)),
                List.of(option("C"), people(20), moved(-20), EMPTY),
                List.of(nobody(), people(0), moved(3), people(3)));
    }

    @SafeVarargs
    private static Figure figure(List<Column> columns, List<Cell>... lines) {
        var all = new ArrayList<Column>();
        all.add(new Column("option", new Sentence("Name", "Name"), Role.LABEL));
        all.addAll(columns);
        var cells = new ArrayList<List<Cell>>();
        for (List<Cell> line : lines) cells.add(line);
        return new Figure("rounds", new Sentence("Rounds", "Runden"), all, cells, Drawing.FLOW);
    }

    /** Returns the same figure with one cell withheld. */
    private static Figure withheld(Figure figure, int line, int column) {
        var lines = new ArrayList<>(figure.lines());
        var cells = new ArrayList<>(lines.get(line));
        cells.set(column, WITHHELD);
        lines.set(line, List.copyOf(cells));
        return figure.withLines(lines);
    }

    /** Returns the drawing for a wide place. */
    private static String wide(Figure figure) {
        return Pictures.wide(figure).orElseThrow();
    }

    private static List<Double> widths(String markup, String css) {
        return Pattern.compile("<rect class=\"" + css + "\"[^>]* width=\"([^\"]*)\" height=\"26\"")
                .matcher(markup)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    /** Returns how broad bands are that begin with a colour. */
    private static List<Double> bands(String markup, String shade) {
        return Pattern.compile(
                        "<path class=\"" + shade + " band\" d=\"M([0-9.]+),[^H]*H([0-9.]+)C([0-9.]+),[^ ]* ([0-9.]+),")
                .matcher(markup)
                .results()
                .map(FlowTest::breadth)
                .toList();
    }

    private static double breadth(MatchResult path) {
        return Math.round(Double.parseDouble(path.group(4)) - Double.parseDouble(path.group(1)));
    }

    @Nested
    class Bars {
        @Test
        void areDividedByLinesOnOneScale() {
            var markup = wide(rounds());
            // 100 people are 720 wide, less a gap of 1.
            assertThat(widths(markup, "shade-1")).containsExactly(323.0, 359.0);
            assertThat(widths(markup, "shade-7")).containsExactly(251.0, 337.4);
            assertThat(widths(markup, "shade-2")).as("nothing of C is left").containsExactly(143.0);
            assertThat(widths(markup, "track")).as("nobody is pale").containsExactly(20.6);
        }

        @Test
        void sayWhoIsNotThereAnyMore() {
            assertThat(wide(rounds())).contains(">Round 1 · out: C<", ">Round 2<", ">A 45<", ">For nobody<");
        }

        @Test
        void areTheLastOnesOfMany() {
            var columns = new ArrayList<Column>();
            var cells = new ArrayList<Cell>();
            cells.add(option("A"));
            for (int i = 1; i <= 33; i++) {
                columns.add(bar(i));
                cells.add(people(i));
            }
            assertThat(wide(figure(columns, cells)))
                    .contains(">Drawn are the last 12 of 33.<", ">Round 22<", ">Round 33<")
                    .doesNotContain(">Round 21<");
        }

        @Test
        void areNotDrawnOfATableWithoutNumbers() {
            var words = figure(
                    List.of(new Column("what", new Sentence("What", "Was"), Role.LABEL)),
                    List.of(option("A"), option("B")));
            assertThat(new Chart(words, new Wording(Locale.GERMAN)).markup("f", false))
                    .isEmpty();
        }
    }

    @Nested
    class Bands {
        @Test
        void areAsBroadAsWhatStaysAndWhatPassesOn() {
            var markup = wide(rounds());
            assertThat(bands(markup, "shade-1")).containsExactly(324.0);
            assertThat(bands(markup, "shade-7")).containsExactly(252.0);
            assertThat(bands(markup, "shade-2")).as("of C").containsExactly(36.0, 86.0, 22.0);
            assertThat(markup).doesNotContain(NO_BANDS);
        }

        @Test
        void tellApartFromWhomWhereSeveralGive() {
            var markup = wide(figure(
                    List.of(bar(1), from("B", 1), from("C", 1), bar(2)),
                    List.of(option("A"), people(60), moved(10), moved(30), people(100)),
                    List.of(option("B"), people(10), moved(-10), EMPTY, EMPTY),
                    List.of(option("C"), people(30), EMPTY, moved(-30), EMPTY)));
            assertThat(bands(markup, "shade-7")).containsExactly(72.0);
            assertThat(bands(markup, "shade-2")).containsExactly(216.0);
        }

        @Test
        void areLeftOutWhereNothingSaysWhatPassedOn() {
            var rounds = figure(
                    List.of(bar(1), bar(2)),
                    List.of(option("A"), people(60), people(70)),
                    List.of(option("B"), people(40), people(30)));
            assertThat(wide(rounds)).doesNotContain("<path").doesNotContain(NO_BANDS);
        }

        @Test
        void leadStraightDownWhereAllStaysAsItWas() {
            var rounds = figure(
                    List.of(bar(1), bar(2)),
                    List.of(option("A"), people(60), people(60)),
                    List.of(option("B"), people(40), people(40)));
            assertThat(bands(wide(rounds), "shade-1")).containsExactly(432.0);
        }
    }

    @Nested
    class WhereANumberIsWithheld {
        @Test
        void aBarHasAPlaceOfTheSameSizeWhateverItIs() {
            var one = wide(withheld(withheld(rounds(), 3, 3), 1, 3));
            // Room for 40 is left beside the longest bar, that of 100 people.
            assertThat(widths(one, "shade-1")).containsExactly(305.0, 339.0);
            assertThat(widths(one, "hatched")).isEmpty();
            assertThat(one).contains("width=\"39\" height=\"25\"").contains(">withheld<");
        }

        @Test
        void thereAreNoBandsBesideItAndItIsSaid() {
            assertThat(wide(withheld(rounds(), 2, 1)))
                    .doesNotContain("<path class")
                    .contains(NO_BANDS);
        }

        @Test
        void ofWhatPassedOnThereAreNoBandsEither() {
            var some = withheld(rounds(), 3, 2);
            assertThat(wide(some)).doesNotContain("<path class").contains(NO_BANDS, ">A 45<", ">B 47<");
        }

        @Test
        void aTableIsSparedColumnsWithNothingInThem() {
            var none = rounds();
            for (int line = 0; line < 4; line++) none = withheld(none, line, 2);
            assertThat(Figures.told(none).columns())
                    .extracting(Column::id)
                    .containsExactly("option", "round_1", "round_2");
            assertThat(Figures.told(none).lines().get(1)).containsExactly(option("B"), people(35), people(47));
            var some = withheld(rounds(), 0, 2);
            assertThat(Figures.told(some).columns()).isEqualTo(some.columns());
        }
    }
}
