package io.github.mitform.report.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DotsMatrixTreeTest {
    private static final Cell EMPTY = new Cell.Empty();

    private static Column column(String id, Role role) {
        return new Column(id, new Sentence(id, id), role);
    }

    private static Cell words(String words) {
        return Cell.Words.of(Text.of(words, words));
    }

    private static Cell number(double number) {
        return new Cell.Number(BigDecimal.valueOf(number), 1, 9);
    }

    private static Optional<String> chart(Figure figure) {
        return new Chart(figure, new Wording(Locale.ENGLISH)).markup("f", false).map(Object::toString);
    }

    private static List<Double> values(String markup, String shape, String attribute) {
        return Pattern.compile("<" + shape + "[^>]* " + attribute + "=\"([^\"]*)\"")
                .matcher(markup)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    private static Figure dots(List<List<Cell>> lines) {
        return new Figure(
                "f",
                new Sentence("f", "f"),
                List.of(
                        column("what", Role.LABEL),
                        column("mean", Role.MEASURE),
                        column("low", Role.MEASURE),
                        column("high", Role.MEASURE)),
                lines,
                Drawing.DOTS);
    }

    @Nested
    class Dots {
        @Test
        void lieWithinTheirBandsAsFarAsTheirNumbers() {
            var markup = chart(dots(List.of(
                            List.of(words("score"), number(55), EMPTY, EMPTY),
                            List.of(words("other"), number(80), EMPTY, EMPTY),
                            List.of(words("high"), EMPTY, number(60), number(100)),
                            List.of(words("low"), EMPTY, number(0), number(60)))))
                    .orElseThrow();
            var x = values(markup, "circle", "cx");
            var bands = values(markup, "rect", "x");
            double start = bands.get(0);
            double width = values(markup, "rect", "width").get(0);
            assertThat((x.get(0) - start) / width).isCloseTo(55 / 60.0, org.assertj.core.data.Offset.offset(0.01));
            assertThat((x.get(1) - start) / width).isCloseTo(1.5, org.assertj.core.data.Offset.offset(0.01));
        }

        @Test
        void areNotDrawnWhereTheNumberIsWithheld() {
            var markup = chart(dots(List.of(
                            List.of(words("a"), new Cell.Withheld(), new Cell.Withheld(), new Cell.Withheld()),
                            List.of(words("b"), number(3), number(2), number(4)))))
                    .orElseThrow();
            assertThat(values(markup, "circle", "cx"))
                    .as("once wide, once narrow")
                    .hasSize(2);
            assertThat(markup).contains("withheld");
        }

        @Test
        void ofPercentagesLieBetween0And100() {
            var weighted = Figure.Column.percentFrom("weighted", new Sentence("Weighted (%)", "Gewichtet (%)"));
            var figure = new Figure(
                    "f",
                    new Sentence("f", "f"),
                    List.of(column("what", Role.LABEL), weighted),
                    List.of(List.of(words("a"), number(41.3)), List.of(words("b"), number(58.7))),
                    Drawing.DOTS);
            var markup = chart(figure).orElseThrow();
            assertThat(markup).as("without columns of intervals").contains(">0%<", ">100%<", ">41.3%<");
            var x = values(markup, "circle", "cx");
            var grid = values(markup, "line", "x1");
            double length = grid.get(8) - grid.get(0);
            assertThat((x.get(0) - grid.get(0)) / length).isCloseTo(0.413, org.assertj.core.data.Offset.offset(0.01));
        }

        @Test
        void ofOneNumberHaveAnAxisThatCanBeRead() {
            assertThat(chart(dots(List.of(List.of(words("a"), number(147.8), EMPTY, EMPTY)))))
                    .hasValueSatisfying(
                            markup -> assertThat(markup).contains(">100<").doesNotContain("147.80"));
        }
    }

    @Test
    void aMatrixIsDarkerTheGreaterItsNumbersAre() {
        var markup = chart(new Figure(
                        "f",
                        new Sentence("f", "f"),
                        List.of(column("problem", Role.LABEL), column("1", Role.MEASURE), column("2", Role.MEASURE)),
                        List.of(
                                List.of(words("menu"), number(4), EMPTY),
                                List.of(words("map"), number(1), new Cell.Withheld())),
                        Drawing.MATRIX))
                .orElseThrow();
        assertThat(values(markup, "rect", "fill-opacity")).startsWith(1.0, 0.25);
        assertThat(markup).contains("hatched");
    }

    @Nested
    class ATree {
        private Figure tree(Cell... joins) {
            return new Figure(
                    "f",
                    new Sentence("f", "f"),
                    List.of(column("card", Role.LABEL), column("joins", Role.MEASURE)),
                    List.of(List.of(words("a"), EMPTY), List.of(words("b"), joins[0]), List.of(words("c"), joins[1])),
                    Drawing.TREE);
        }

        @Test
        void joinsNearerLinesFurtherLeft() {
            var markup = chart(tree(number(100), number(0))).orElseThrow();
            var ends = Pattern.compile("class=\"branch\" x1=\"([^\"]*)\" y1=\"[^\"]*\" x2=\"([^\"]*)\"")
                    .matcher(markup)
                    .results()
                    .limit(6)
                    .toList();
            assertThat(ends).hasSize(6);
            assertThat(Double.parseDouble(ends.get(0).group(2)))
                    .isLessThan(Double.parseDouble(ends.get(4).group(2)));
        }

        @Test
        void isATableOnlyWhereANumberIsWithheld() {
            assertThat(chart(tree(number(50), new Cell.Withheld()))).isEmpty();
        }
    }
}
