package io.github.mitform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InWordsTest {
    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        var number = new BigDecimal("12345.50");
        assertThat(InWords.number(number, Locale.ENGLISH)).isEqualTo("12,345.5");
        assertThat(InWords.number(number, Locale.GERMAN)).isEqualTo("12\u202f345,5");
    }

    @Test
    void daysAreWrittenInFull() {
        var day = LocalDate.of(2026, 1, 31);
        assertThat(InWords.date(day, Locale.ENGLISH)).isEqualTo("January 31, 2026");
        assertThat(InWords.date(day, Locale.forLanguageTag("de-x-leicht"))).isEqualTo("31. Januar 2026");
    }

    @Test
    void timesAreWrittenToTheMinute() {
        assertThat(InWords.time(LocalDateTime.of(2026, 1, 31, 18, 30), Locale.GERMAN))
                .contains("31. Januar 2026")
                .endsWith("18:30");
    }

    @Test
    void listsEndWithTheWordOfTheLanguage() {
        assertThat(InWords.list(List.of(), Locale.GERMAN)).isEmpty();
        assertThat(InWords.list(List.of("a"), Locale.GERMAN)).isEqualTo("a");
        assertThat(InWords.list(List.of("a", "b"), Locale.GERMAN)).isEqualTo("a und b");
        assertThat(InWords.list(List.of("a", "b", "c"), Locale.ENGLISH)).isEqualTo("a, b and c");
        assertThat(InWords.list(List.of("a", "b"), Locale.forLanguageTag("tr"))).isEqualTo("a ve b");
        assertThat(InWords.list(List.of("a", "b"), Locale.forLanguageTag("ja"))).isEqualTo("a, b");
    }
}
