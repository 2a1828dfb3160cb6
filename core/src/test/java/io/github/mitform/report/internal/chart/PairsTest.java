package io.github.mitform.report.internal.chart;

import static io.github.mitform.report.internal.chart.Pictures.wide;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each against each, in a square. */
class PairsTest {
    private static Cell name(String name) {
        return Cell.Words.of(Text.of(name, name));
    }

    private static List<Cell> pair(String one, String other, long first, long second, long neither) {
        return List.of(
                name(one),
                name(other),
                new Cell.People(first),
                new Cell.People(second),
                new Cell.People(neither),
                new Cell.People(first + second + neither));
    }

    private static Figure pairs(List<List<Cell>> lines) {
        return new Figure(
                "pairs",
                new Sentence("Pairs", "Paare"),
                List.of(
                        new Column("one", new Sentence("One", "Eins"), Role.LABEL),
                        new Column("other", new Sentence("Other", "Anderes"), Role.LABEL),
                        new Column("first", new Sentence("First", "Erstes"), Role.PART),
                        new Column("second", new Sentence("Second", "Zweites"), Role.PART),
                        new Column("neither", new Sentence("Neither", "Keins"), Role.PART),
                        new Column("ballots", new Sentence("Ballots", "Zettel"), Role.TOTAL)),
                lines,
                Drawing.PAIRS);
    }

    /** B, the winner, beats A and C; A and C are level. */
    private static Figure three() {
        return pairs(List.of(pair("B", "A", 60, 40, 0), pair("B", "C", 70, 20, 10), pair("A", "C", 30, 30, 40)));
    }

    private static Figure everybody(int names) {
        var lines = new ArrayList<List<Cell>>();
        for (int one = 1; one <= names; one++) {
            for (int other = one + 1; other <= names; other++) lines.add(pair("N" + one, "N" + other, 6, 4, 0));
        }
        return pairs(lines);
    }

    private static List<String> numbers(String markup, String css) {
        return Pattern.compile("<text class=\"" + css + "\"[^>]*>([0-9.]+)</text>")
                .matcher(markup)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aFieldIsColouredByWhoWins() {
        var markup = wide(three()).orElseThrow();
        assertThat(numbers(markup, "on-shade-2")).as("won, row by row").containsExactly("60", "70");
        assertThat(numbers(markup, "on-shade-5")).as("lost").containsExactly("40", "20");
        assertThat(numbers(markup, "label")).as("level").containsExactly("30", "30");
        assertThat(markup).contains("wins this comparison", "loses this comparison", "votes for it against");
    }

    @Test
    void rowsStandInTheOrderOfTheirPairs() {
        assertThat(wide(three()).orElseThrow()).contains(">1. B<", ">2. A<", ">3. C<");
        var last = pairs(List.of(pair("C", "B", 9, 1, 0), pair("B", "A", 9, 1, 0), pair("A", "C", 9, 1, 0)));
        assertThat(wide(last).orElseThrow()).as("the pairs of B come first").contains(">1. B<", ">2. C<", ">3. A<");
    }

    @Test
    void aWithheldNumberHasAHatchedFieldAndNoColourTellsOfIt() {
        var few = pairs(List.of(pair("A", "B", 50, 45, 5), pair("A", "C", 93, 4, 3), pair("B", "C", 60, 38, 2)));
        var markup = wide(Disclosure.of(5).publish(few)).orElseThrow();
        // 4 and 3 are too few, and 2 with the next smallest, 38: of A and C, and of B and C, one number is shown.
        assertThat(numbers(markup, "on-shade-2")).containsExactly("50");
        assertThat(numbers(markup, "on-shade-5")).containsExactly("45");
        assertThat(numbers(markup, "label")).containsExactly("93", "60");
        assertThat(Pattern.compile("<rect class=\"hatched\"").matcher(markup).results())
                .as("two fields and the legend")
                .hasSize(3);
        assertThat(markup).contains(">withheld<").doesNotContain(">38<", ">4<");
    }

    @Test
    void manyNamesAreDrawnAsBarsThatNameBoth() {
        assertThat(wide(everybody(12)).orElseThrow()).contains(">12. N12<");
        var bars = wide(everybody(13)).orElseThrow();
        assertThat(bars).doesNotContain(">13. N13<").contains(">N1 – N2<", "63 more in the table", ">First<");
    }

    @Test
    void manyNamesWithWeightsAreATableOnly() {
        var lines = new ArrayList<List<Cell>>();
        for (List<Cell> line : everybody(13).lines()) {
            var weighted = new ArrayList<>(line);
            for (int i = 2; i < 6; i++) weighted.set(i, new Cell.Number(BigDecimal.valueOf(2.5), 1, 9));
            lines.add(weighted);
        }
        assertThat(wide(pairs(lines))).isEmpty();
        assertThat(wide(pairs(lines.subList(0, 1))).orElseThrow()).contains(">2.5<");
    }

    @Test
    void theDescriptionNamesBoth() {
        assertThat(wide(three()).orElseThrow()).contains("B – A: First 60, Second 40");
    }
}
