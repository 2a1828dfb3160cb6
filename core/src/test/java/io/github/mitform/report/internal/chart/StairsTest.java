package io.github.mitform.report.internal.chart;

import static io.github.mitform.report.internal.chart.Pictures.wide;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is spent one after the other. */
class StairsTest {
    private static final Cell EMPTY = new Cell.Empty();
    private static final Cell WITHHELD = new Cell.Withheld();

    private static Cell name(String name) {
        return Cell.Words.of(Text.of(name, name));
    }

    private static Cell money(double amount) {
        return new Cell.Number(BigDecimal.valueOf(amount), 2, Note.NOBODY);
    }

    private static Column column(String id, Role role) {
        return new Column(id, new Sentence(id, id), role);
    }

    private static Figure figure(List<Column> columns, List<List<Cell>> lines) {
        return new Figure("payments", new Sentence("Payments", "Zahlungen"), columns, lines, Drawing.STAIRS);
    }

    /** Of 420: a pond for 210, by two kinds of payers, and a gate for 105 from what was left over. */
    private static Figure payments(Cell most, Cell less, Cell payers) {
        return figure(
                List.of(
                        column("project", Role.LABEL),
                        column("cost", Role.TOTAL),
                        column("most", Role.PART),
                        column("less", Role.PART),
                        column("rest", Role.PART),
                        column("payers", Role.MEASURE),
                        Column.from("left", new Sentence("left", "left"), "cost")),
                List.of(
                        List.of(name("Pond"), money(210), most, less, EMPTY, payers, money(210)),
                        List.of(name("Gate"), money(105), EMPTY, EMPTY, money(105), EMPTY, money(105))));
    }

    /** Returns where bars of a class begin, and how long they are. */
    private static List<String> bars(String markup, String css) {
        return Pattern.compile("<rect class=\"" + css + "\" x=\"([^\"]*)\"[^>]* width=\"([^\"]*)\" height=\"(20|19)\"")
                .matcher(markup)
                .results()
                .map(found -> found.group(1) + "+" + found.group(2))
                .toList();
    }

    @Test
    void eachBarBeginsWhereTheOneBeforeEndsAndIsDividedByWhoPaid() {
        var markup = wide(payments(money(140), money(70), money(12))).orElseThrow();
        // 420 wide for 420, from 300 on.
        assertThat(bars(markup, "track")).containsExactly("300+420", "300+420");
        assertThat(bars(markup, "shade-2")).containsExactly("300+140");
        assertThat(bars(markup, "shade-5")).containsExactly("440+70");
        assertThat(bars(markup, "shade-4")).containsExactly("510+105");
        assertThat(markup).contains(">210 · payers 12<", ">105<", ">left: 105 of 420<", ">most<", ">less<", ">rest<");
    }

    @Test
    void aWithheldPartIsHatchedAsLongAsTheCostThatIsKnown() {
        var few = wide(payments(WITHHELD, WITHHELD, WITHHELD)).orElseThrow();
        assertThat(bars(few, "hatched")).containsExactly("300.5+209");
        assertThat(bars(few, "shade-2")).isEmpty();
        assertThat(bars(few, "shade-4")).containsExactly("510+105");
        assertThat(few).contains(">210<", ">withheld<").doesNotContain("payers ");
        assertThat(bars(wide(payments(money(140), WITHHELD, money(12))).orElseThrow(), "shade-2"))
                .as("beside a gap")
                .isEmpty();
    }

    @Test
    void withoutPartsBarsAreOfOneColour() {
        var plain = figure(
                List.of(
                        column("project", Role.LABEL),
                        column("cost", Role.TOTAL),
                        Column.from("left", new Sentence("left", "left"), "cost"),
                        Column.from("left_in_pot", new Sentence("in pot", "in pot"), "cost")),
                List.of(
                        List.of(name("Pond"), money(2), money(2.5), money(0)),
                        List.of(name("Gate"), money(0), money(2.5), money(0.5))));
        var markup = wide(plain).orElseThrow();
        assertThat(bars(markup, "bar")).containsExactly("300+186.7", "486.7+0");
        assertThat(markup).contains(">left: 2.5 of 4.5<").doesNotContain("in pot");
    }

    @Test
    void manyAreLeftOutInTheMiddleAndTheOthersStayInPlace() {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 1; i <= 42; i++) lines.add(List.of(name("P" + i), money(10), money(420 - 10 * i)));
        var markup = wide(figure(
                        List.of(
                                column("project", Role.LABEL),
                                column("cost", Role.TOTAL),
                                Column.from("left", new Sentence("left", "left"), "cost")),
                        lines))
                .orElseThrow();
        assertThat(bars(markup, "bar"))
                .hasSize(15)
                .startsWith("300+10", "310+10")
                .endsWith("700+10", "710+10");
        assertThat(markup).contains("27 more in the table", ">left: 0 of 420<");
    }

    @Test
    void whatDoesNotSayWhatIsLeftIsATableOnly() {
        var costs = figure(
                List.of(column("project", Role.LABEL), column("cost", Role.TOTAL)),
                List.of(List.of(name("Pond"), money(2))));
        assertThat(wide(costs)).isEmpty();
    }
}
