package io.github.mitform.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTablesTest {
    private static String table(Cell cell) {
        var figure = Reports.column(Figure.Drawing.NONE, Figure.Role.MEASURE, cell);
        return Reports.with(figure).csv().get("bench-column.csv");
    }

    private static String field(Cell cell) {
        String line = table(cell).split("\r\n", -1)[1];
        return line.substring("Line 1,".length());
    }

    @Test
    void startsWithAByteOrderMarkAndEndsEachLineWithCrLf() {
        assertThat(table(new Cell.People(7))).isEqualTo("\uFEFFoption,value\r\nLine 1,7\r\n");
    }

    @Test
    void writesSharesInThreeColumns() {
        assertThat(table(new Cell.Share(20, 30)))
                .isEqualTo("\uFEFFoption,value,value_part,value_whole\r\nLine 1,0.6667,20,30\r\n");
        assertThat(field(new Cell.Share(0, 0))).isEqualTo(",0,0");
    }

    @Test
    void writesWithheldCellsAsAWord() {
        assertThat(field(new Cell.Withheld())).isEqualTo("withheld");
        var figure = Reports.column(
                Figure.Drawing.NONE,
                Figure.Role.MEASURE,
                new Cell.Share(90, 100),
                new Cell.Withheld(),
                new Cell.Empty());
        assertThat(Reports.with(figure).csv().get("bench-column.csv"))
                .contains("\r\nLine 2,withheld,withheld,withheld\r\nLine 3,,,\r\n");
    }

    @Test
    void keepsNegativeNumbersNumbersInEveryLanguage() {
        var figure = Reports.column(
                Figure.Drawing.NONE, Figure.Role.MEASURE, new Cell.Number(new BigDecimal("-1234.56"), 1, 9));
        assertThat(Reports.with(figure).in(Locale.GERMAN).csv().get("bench-column.csv"))
                .endsWith("\r\nZeile 1,-1234.6\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\uFF1D1+1",
                " =1+1",
                "\t=1+1",
                "\r=1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\u202E=1+1"
            })
    void wordsThatASpreadsheetWouldComputeStandBehindAnApostrophe(String words) {
        assertThat(field(Cell.Words.of(Text.of(Locale.ENGLISH, words)))).matches("\"?'.*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '!',
            value = {
                "a, b → \"a, b\"",
                "say \"yes\" → \"say \"\"yes\"\"\"",
                "a; b → \"a; b\"",
                "=HYPERLINK(\"x\",\"y\") → \"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"",
                "plain - words → plain - words"
            })
    void wordsAreQuotedWhereTheyHaveTo(String words, String field) {
        assertThat(field(Cell.Words.of(Text.of(Locale.ENGLISH, words)))).isEqualTo(field);
    }

    @Test
    void filesAreNamedAfterResultAndFigureAndNeverTwiceAlike() {
        var odd = new Figure("../../A B", new Sentence("x", "x"), List.of(), List.of(), Figure.Drawing.NONE);
        assertThat(Reports.with(odd, odd).csv()).containsOnlyKeys("bench--a-b.csv", "bench--a-b-2.csv");
    }
}
