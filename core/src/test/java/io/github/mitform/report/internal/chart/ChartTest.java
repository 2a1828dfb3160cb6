package io.github.mitform.report.internal.chart;

import static io.github.mitform.report.Reports.column;
import static io.github.mitform.report.Reports.people;
import static io.github.mitform.report.Reports.stacked;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Markup;
import io.github.mitform.report.Reports;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartTest {
    private static final Cell WITHHELD = new Cell.Withheld();

    private static Markup chart(Figure figure) {
        return Markup.of(new Chart(figure, new Wording(Locale.ENGLISH))
                .markup("f", false)
                .orElseThrow()
                .toString());
    }

    /** The widths of shapes of a class in the drawing for a wide place. */
    private static List<Double> widths(Markup chart, String... cssClasses) {
        return shapes(chart, "width", cssClasses);
    }

    private static List<Double> shapes(Markup chart, String attribute, String... cssClasses) {
        return wide(chart)
                .filter(rect -> List.of(cssClasses).contains(rect.getAttribute("class")))
                .map(rect -> Double.valueOf(rect.getAttribute(attribute)))
                .toList();
    }

    private static Stream<Element> wide(Markup chart) {
        var image = chart.all("svg").get(0);
        assertThat(image.getAttribute("class")).isEqualTo("wide");
        return chart.all("rect").stream()
                .filter(rect -> image.isEqualNode(rect.getParentNode().getParentNode()));
    }

    @Nested
    class Bars {
        @Test
        void areAsLongAsTheirNumbers() {
            var widths = widths(
                    chart(column(Drawing.BARS, Role.GROUP, people(100, 50, 0).toArray(new Cell[0]))), "bar");
            assertThat(widths.get(1) * 2).isCloseTo(widths.get(0), org.assertj.core.data.Offset.offset(0.2));
            assertThat(widths.get(2)).isZero();
        }

        @Test
        void sayTheSharesThatBelongToThem() {
            assertThat(chart(Reports.bars()).texts("value")).contains("1,204 of 2,031 (59%)");
        }

        @Test
        void ofSharesStandOnATrackUpToAll() {
            var chart = chart(column(Drawing.BARS, Role.MEASURE, new Cell.Share(1, 4)));
            assertThat(widths(chart, "bar").get(0) * 4)
                    .isCloseTo(widths(chart, "track").get(0), org.assertj.core.data.Offset.offset(0.3));
        }

        @Test
        void growToTheLeftBelowZero() {
            var chart = chart(column(
                    Drawing.BARS,
                    Role.MEASURE,
                    new Cell.Number(new BigDecimal("-5"), 0, 9),
                    new Cell.Number(new BigDecimal("10"), 0, 9)));
            double zero = shapes(chart, "x", "bar").get(1);
            assertThat(shapes(chart, "x", "bar").get(0) + widths(chart, "bar").get(0))
                    .isCloseTo(zero, org.assertj.core.data.Offset.offset(0.2));
            assertThat(chart.all("line").get(0).getAttribute("class")).isEqualTo("axis");
        }

        @Test
        void withoutANumberTheySaySoAndAreAlwaysAlike() {
            var chart = chart(column(Drawing.BARS, Role.GROUP, new Cell.People(90), WITHHELD, WITHHELD));
            assertThat(chart.texts("missing")).containsOnly("withheld");
            assertThat(widths(chart, "hatched")).hasSize(2).containsOnly(27.0);
            assertThat(widths(chart, "bar")).hasSize(1);
        }

        @Test
        void ofALongFigureAreItsFirstAndItsLast() {
            var cells = new Cell[896];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = new Cell.People(1000 - i);
            }
            var chart = chart(column(Drawing.BARS, Role.GROUP, cells));
            assertThat(widths(chart, "bar")).hasSize(15);
            assertThat(chart.texts("hint"))
                    .containsExactly("Shown are the first 10 and the last 5 of 896 lines, in the order of the table.");
            assertThat(chart.texts("aside")).contains("⋮  881 more in the table");
        }
    }

    @Nested
    class StackedBars {
        @Test
        void areDividedByTheirParts() {
            var widths = widths(chart(stacked(people(50, 25, 25, 100))), "shade-1", "shade-4", "shade-7");
            assertThat(widths).hasSize(3 + 3); // with the legend
            assertThat(widths.get(3)).isCloseTo(widths.get(4) * 2, org.assertj.core.data.Offset.offset(1.5));
        }

        @Test
        void saySharesWithThePeopleBehindThem() {
            assertThat(chart(stacked(people(50, 25, 25, 100))).texts("on-shade-1"))
                    .containsOnly("50 (50%)");
            assertThat(chart(stacked(people(50, 25, 25, 100))).texts("aside")).containsOnly("of 100");
        }

        @Test
        void hideSeveralWithheldPartsInOnePlace() {
            var line = List.of(new Cell.People(80), WITHHELD, WITHHELD, new Cell.People(100));
            var chart = chart(stacked(line));
            assertThat(widths(chart, "hatched")).hasSize(1 + 1); // with the legend
            assertThat(widths(chart, "shade-1")).hasSize(1 + 1);
        }

        @Test
        void giveNothingAwayWhereTheLastPartOfAKnownWholeIsMissing() {
            var few = List.of(new Cell.People(80), WITHHELD, new Cell.People(18), new Cell.People(100));
            var more = List.of(new Cell.People(80), WITHHELD, new Cell.People(16), new Cell.People(100));
            assertThat(wide(chart(stacked(few))).map(rect -> rect.getAttribute("width")))
                    .isEqualTo(wide(chart(stacked(more)))
                            .map(rect -> rect.getAttribute("width"))
                            .toList());
            assertThat(widths(chart(stacked(few)), "shade-1")).hasSize(1); // the legend
        }

        @Test
        void giveNothingAwayWhereTheWholeIsMissing() {
            var line = List.of(new Cell.People(80), WITHHELD, WITHHELD, WITHHELD);
            assertThat(widths(chart(stacked(line)), "shade-1")).hasSize(1); // the legend
            assertThat(chart(stacked(line)).texts("on-shade-1")).isEmpty();
        }

        @Test
        void areDividedByPercentagesBesideThePeopleTheyAreOf() {
            var none = new Sentence("", "");
            var columns = List.of(
                    new Figure.Column("a", none, Role.CROSS),
                    new Figure.Column("b", none, Role.CROSS),
                    new Figure.Column("all", none, Role.TOTAL),
                    Figure.Column.percentFrom("share_a", new Sentence("A", "A"), "a", "b"),
                    Figure.Column.percentFrom("share_b", new Sentence("B", "B"), "a", "b"));
            var line = List.<Cell>of(
                    new Cell.People(30),
                    new Cell.People(10),
                    new Cell.People(40),
                    new Cell.Number(new BigDecimal("25"), 1, 40),
                    new Cell.Number(new BigDecimal("75"), 1, 40));
            var hidden = List.of(WITHHELD, WITHHELD, new Cell.People(40), WITHHELD, WITHHELD);
            var figure = new Figure("f", new Sentence("F", "F"), columns, List.of(line, hidden), Drawing.STACKED_BARS);
            var widths = widths(chart(figure), "shade-1", "shade-7");
            assertThat(widths.get(3)).isCloseTo(widths.get(2) * 3, org.assertj.core.data.Offset.offset(3.0));
            assertThat(chart(figure).texts("on-shade-1")).containsOnly("25.0%");
            assertThat(chart(figure).texts("aside")).containsOnly("of 40");
            assertThat(widths(chart(figure), "hatched")).as("with the legend").hasSize(1 + 1);
        }

        @Test
        void nameEveryPartInTheLegendThoughTwoShareAShade() {
            var columns = new ArrayList<Figure.Column>();
            for (String part : List.of("Gladly", "Yes", "Well", "Perhaps", "No")) {
                var side = part.equals("No") ? Figure.Side.AGAINST : Figure.Side.FOR;
                columns.add(new Figure.Column(part, new Sentence(part, part), Role.PART).on(side));
            }
            var figure = new Figure(
                    "figure",
                    new Sentence("Figure", "Abbildung"),
                    columns,
                    List.of(people(9, 9, 9, 9, 9)),
                    Drawing.STACKED_BARS);
            assertThat(chart(figure).texts("label")).contains("Gladly", "Yes", "Well", "Perhaps", "No");
            assertThat(widths(chart(figure), "shade-2")).hasSize(2 + 2); // with the legend
        }

        @Test
        void areATrackWhereNobodyAnswered() {
            assertThat(widths(chart(stacked(people(0, 0, 0, 0), people(1, 0, 0, 1))), "track"))
                    .hasSize(1);
        }
    }

    @Nested
    class Histograms {
        @Test
        void haveColumnsSideBySide() {
            var chart = chart(
                    column(Drawing.HISTOGRAM, Role.GROUP, people(10, 20, 5).toArray(new Cell[0])));
            assertThat(shapes(chart, "height", "bar")).containsExactly(80.0, 160.0, 40.0);
        }

        @Test
        void withoutANumberAreAlwaysAlike() {
            var chart = chart(column(Drawing.HISTOGRAM, Role.GROUP, new Cell.People(90), WITHHELD, WITHHELD));
            assertThat(shapes(chart, "height", "hatched")).containsExactly(21.0, 21.0);
            assertThat(chart.texts("missing")).contains("withheld");
        }

        @Test
        void sayASharesPeopleTooOrTheNumberAlone() {
            var few = column(Drawing.HISTOGRAM, Role.MEASURE, new Cell.Share(31, 90), new Cell.Share(20, 90));
            assertThat(chart(few).texts("value")).contains("31 of 90", "20 of 90");
            assertThat(chart(few).texts("aside")).contains("34%", "22%");
            var cells = new Cell[9];
            java.util.Arrays.fill(cells, new Cell.Share(1031, 5090));
            assertThat(chart(column(Drawing.HISTOGRAM, Role.MEASURE, cells)).texts("value"))
                    .as("lying down, because columns are too slim for both")
                    .contains("1,031 of 5,090 (20%)");
        }

        @Test
        void lieDownWhereLabelsAreTooLong() {
            var figure = column(Drawing.HISTOGRAM, Role.GROUP, people(10, 20).toArray(new Cell[0]));
            var lines = List.of(
                    List.of(
                            Reports.place("x", "incomprehensibilities-are-incomprehensible"),
                            figure.lines().get(0).get(1)),
                    figure.lines().get(1));
            assertThat(shapes(chart(figure.withLines(lines)), "height", "bar")).containsOnly(20.0);
        }

        @Test
        void ofManyColumnsKeepSomeLabels() {
            var cells = new Cell[101];
            java.util.Arrays.setAll(cells, i -> new Cell.People(i));
            var chart = chart(column(Drawing.HISTOGRAM, Role.GROUP, cells));
            assertThat(shapes(chart, "height", "bar")).hasSize(101);
            assertThat(chart.texts("label")).hasSizeBetween(10, 50);
        }
    }

    @Nested
    class EveryDrawing {
        @Test
        void isAnImageWithATitleAndWhatItShowsInWords() {
            var chart = chart(stacked(people(50, 25, 25, 100)));
            assertThat(chart.all("svg")).hasSize(2).allSatisfy(image -> {
                assertThat(image.getAttribute("role")).isEqualTo("img");
                assertThat(image.getElementsByTagName("title").item(0).getTextContent())
                        .isEqualTo("Statements");
                assertThat(image.getElementsByTagName("desc").item(0).getTextContent())
                        .isEqualTo("Chart with 1 lines. Statement 1: Agree 50, Pass 25, Disagree 25.");
            });
        }

        @Test
        void isASentenceWhereThereIsNothingToDraw() {
            assertThat(chart(column(Drawing.BARS, Role.GROUP)).texts("nothing"))
                    .containsExactly("There is nothing to draw yet.");
            assertThat(chart(column(Drawing.HISTOGRAM, Role.GROUP, WITHHELD, WITHHELD))
                            .texts("nothing"))
                    .containsExactly("All numbers of this figure are withheld.");
        }

        @Test
        void isLeftOutForATable() {
            var figure = column(Drawing.NONE, Role.GROUP, new Cell.People(5));
            assertThat(new Chart(figure, new Wording(Locale.ENGLISH)).markup("f", false))
                    .isEmpty();
        }

        @Test
        void leavesColoursToThePage() {
            assertThat(new Chart(stacked(people(50, 25, 25, 100)), new Wording(Locale.ENGLISH))
                            .markup("f", false)
                            .orElseThrow()
                            .toString())
                    .doesNotContain("style=", "#")
                    .doesNotContainPattern("fill=\"(?!url\\(#)");
        }
    }

    @Nested
    class Intervals {
        private static final List<Cell> OTHER = List.of(
                Cell.Words.of(Text.of(Locale.ENGLISH, "no")), new Cell.Share(4, 5), number("37.6"), number("96.4"));

        private static Markup drawn(List<List<Cell>> lines) {
            return chart(new Figure(
                    "f",
                    new Sentence("Shares", "Anteile"),
                    List.of(
                            new Figure.Column("answer", new Sentence("Answer", "Antwort"), Role.LABEL),
                            new Figure.Column("share", new Sentence("Share", "Anteil"), Role.MEASURE),
                            new Figure.Column(Figure.LOW, new Sentence("from", "von"), Role.MEASURE),
                            new Figure.Column(Figure.HIGH, new Sentence("to", "bis"), Role.MEASURE)),
                    lines,
                    Drawing.DOTS));
        }

        private static List<Cell> line(Cell value, Cell low, Cell high) {
            return List.of(Cell.Words.of(Text.of(Locale.ENGLISH, "yes")), value, low, high);
        }

        private static Cell number(String number) {
            return new Cell.Number(new BigDecimal(number), 1, 5);
        }

        private static List<Double> values(Markup chart, String element, String cssClass, String attribute) {
            return chart.all(element).stream()
                    .filter(each -> each.getAttribute("class").equals(cssClass))
                    .map(each -> Double.valueOf(each.getAttribute(attribute)))
                    .toList();
        }

        @Test
        void haveADotBetweenTheirEndsAndSayPeopleFirst() {
            var chart = drawn(List.of(OTHER));
            double dot = values(chart, "circle", "dot", "cx").get(0);
            assertThat(dot)
                    .isGreaterThan(values(chart, "line", "whisker", "x1").get(0))
                    .isLessThan(values(chart, "line", "whisker", "x2").get(0));
            assertThat(chart.texts("value")).containsOnly("4 of 5 (80%; 37.6 to 96.4)");
        }

        @Test
        void areADotAloneWhereNobodyWasDrawn() {
            var chart = drawn(List.of(line(new Cell.Share(4, 5), new Cell.Empty(), new Cell.Empty())));
            assertThat(values(chart, "circle", "dot", "cx")).hasSize(2); // wide and narrow
            assertThat(values(chart, "line", "whisker", "x1")).isEmpty();
        }

        @Test
        void ofSharesLieBetween0And100PercentHoweverCloseTheyAre() {
            assertThat(drawn(List.of(OTHER)).texts("aside")).contains("0%", "50%", "100%");
        }

        @Test
        void standBesideTheWholeLabelOverSeveralLines() {
            var words = "How satisfied are you, all in all, with the way to the citizens' office by bus and tram";
            var chart = drawn(List.of(List.of(
                    Cell.Words.of(Text.of(Locale.ENGLISH, words)),
                    new Cell.Share(4, 5),
                    new Cell.Empty(),
                    new Cell.Empty())));
            var lines = chart.texts("label");
            assertThat(String.join(" ", lines)).isEqualTo(words + " " + words);
            assertThat(lines.size()).isGreaterThan(4);
        }

        @Test
        void ofALongFigureAreTheFirstAndTheLast() {
            var chart = drawn(Collections.nCopies(40, OTHER));
            assertThat(values(chart, "circle", "dot", "cx")).hasSize(2 * 15); // wide and narrow
        }

        @Test
        void ofNumbersMarkWhatTheyTake() {
            var chart = drawn(List.of(line(number("5.7"), number("4.9"), number("6.4"))));
            assertThat(chart.texts("aside")).contains("4.5", "5.0", "6.5");
        }

        @Test
        void thatAreWithheldGiveNothingAway() {
            var chart = drawn(List.of(line(WITHHELD, WITHHELD, WITHHELD), OTHER));
            assertThat(values(chart, "circle", "dot", "cx")).hasSize(2); // the other one, wide and narrow
            assertThat(widths(chart, "hatched")).hasSize(1);
        }
    }

    @Test
    void barsAndDotsStandBelowEachOther() {
        var bars = stacked(people(50, 25, 25, 100));
        var columns = new ArrayList<>(bars.columns());
        columns.add(new Figure.Column("rate", new Sentence("How many", "Wie viele"), Role.MEASURE));
        columns.add(new Figure.Column(Figure.LOW, new Sentence("from", "von"), Role.MEASURE));
        columns.add(new Figure.Column(Figure.HIGH, new Sentence("to", "bis"), Role.MEASURE));
        var line = new ArrayList<>(bars.lines().get(0));
        line.addAll(List.of(new Cell.Share(50, 100), new Cell.Empty(), new Cell.Empty()));
        var chart = chart(new Figure(bars.id(), bars.title(), columns, List.of(line), Drawing.STACKED_BARS_AND_DOTS));
        assertThat(widths(chart, "shade-1")).isNotEmpty();
        assertThat(chart.texts("value")).contains("50 of 100 (50%)");
        assertThat(chart.texts("label")).contains("How many");
    }

    @Nested
    class DivergingBars {
        private static Markup diverging(List<Cell> one, List<Cell> other) {
            var stacked = stacked(one, other);
            return chart(new Figure(
                    stacked.id(), stacked.title(), stacked.columns(), stacked.lines(), Drawing.DIVERGING_BARS));
        }

        @Test
        void haveTheirMiddlesBelowEachOther() {
            var chart = diverging(people(50, 20, 30, 100), people(10, 20, 70, 100));
            var middles = shapes(chart, "x", "shade-4");
            var widths = widths(chart, "shade-4");
            // The first one is the legend's.
            assertThat(middles.get(1) + widths.get(1) / 2)
                    .isCloseTo(middles.get(2) + widths.get(2) / 2, org.assertj.core.data.Offset.offset(0.3));
        }

        @Test
        void haveTheirMiddleMarkedAtEachBarInANarrowPlaceWhereLabelsStandAbove() {
            var chart = diverging(people(50, 20, 30, 100), people(10, 20, 70, 100));
            assertThat(chart.all("line"))
                    .as("one in the wide drawing, two for each of two bars in the narrow one")
                    .hasSize(1 + 2 * 2);
        }

        @Test
        void hatchAWholeLineThatWithholdsAPart() {
            var few = List.of(new Cell.People(80), WITHHELD, WITHHELD, new Cell.People(100));
            var chart = diverging(few, people(50, 20, 30, 100));
            assertThat(widths(chart, "hatched")).hasSize(1 + 1); // with the legend
            assertThat(widths(chart, "shade-7")).hasSize(1 + 1);
        }
    }
}
