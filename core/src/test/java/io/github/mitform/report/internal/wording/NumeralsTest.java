package io.github.mitform.report.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    private final Numerals german = new Numerals(Locale.forLanguageTag("de-x-leicht"));
    private final Numerals english = new Numerals(Locale.UK);

    @Test
    void germanGroupsWithNarrowSpacesAndHasADecimalComma() {
        assertThat(german.count(999)).isEqualTo("999");
        assertThat(german.count(1234567)).isEqualTo("1\u202F234\u202F567");
        assertThat(german.decimal(new BigDecimal("-1234.55"), 1)).isEqualTo("\u22121\u202F234,6");
        assertThat(german.percent(4, 5)).isEqualTo("80\u202F%");
        assertThat(german.date(LocalDate.of(2026, 3, 6))).isEqualTo("6.\u00A0März 2026");
    }

    @Test
    void englishGroupsWithCommasAndHasADecimalPoint() {
        assertThat(english.count(1234567)).isEqualTo("1,234,567");
        assertThat(english.decimal(new BigDecimal("-1234.55"), 1)).isEqualTo("\u22121,234.6");
        assertThat(english.percent(4, 5)).isEqualTo("80%");
        assertThat(english.date(LocalDate.of(2026, 3, 6))).isEqualTo("6\u00A0March 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 7, 0%",
        "7, 7, 100%",
        "1, 1000, <1%",
        "999, 1000, >99%",
        "1, 3, 33%",
        "2, 3, 67%",
        "1, 200, 1%",
        "0, 0, –",
        "9223372036854775806, 9223372036854775807, >99%"
    })
    void onlyNothingIsNoneAndOnlyEverythingIsAll(long part, long whole, String percent) {
        assertThat(english.percent(part, whole)).isEqualTo(percent);
    }

    @Test
    void aNumberThatRoundsToNothingHasNoSign() {
        assertThat(english.decimal(new BigDecimal("-0.04"), 1)).isEqualTo("0.0");
        assertThat(english.decimal(new BigDecimal("0"), 8)).isEqualTo("0.00000000");
    }

    @Test
    void hugeNumbersAreWrittenWithAnExponentAndAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            assertThat(german.decimal(new BigDecimal("-1.5E+1000000000"), 2)).isEqualTo("\u22121,5E+1000000000");
            assertThat(german.decimal(new BigDecimal("1E-1000000000"), 2)).isEqualTo("0,00");
            assertThat(Numerals.plain(new BigDecimal("-1.5E+1000000000"), 2)).isEqualTo("-1.5E+1000000000");
        });
    }

    @Test
    void machinesGetADecimalPointAndNoGrouping() {
        assertThat(Numerals.plain(new BigDecimal("-1234.55"), 1)).isEqualTo("-1234.6");
        assertThat(Numerals.fraction(2, 3)).isEqualTo("0.6667");
    }
}
