package io.github.mitform.report.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTest {
    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Straße – „Übergänge“ für 2\u202F031 Menschen, \uD83D\uDEB2 العربية";
        assertThat(Readable.of(text)).isEqualTo(text);
    }

    @Test
    void runsOfWhiteSpaceBecomeOneSpace() {
        assertThat(Readable.of("  one\r\n\ttwo\u2028three\u0085four ")).isEqualTo("one two three four");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "\u0007", "\u001B", "\u009B", "\uD800", "\uDC00", "\uFFFE", "\uFDD0", "\uDBFF\uDFFF"})
    void whatIsNoCharacterIsSeenToHaveBeenThere(String bad) {
        assertThat(Readable.of("a" + bad + "b")).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF"
            })
    void whatTurnsTheReadingDirectionIsLeftOut(String control) {
        assertThat(Readable.of("a" + control + "b")).isEqualTo("ab");
    }
}
