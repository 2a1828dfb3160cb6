package io.github.mitform.report.internal.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    private static final String COMPOUND = "Straßenverkehrszulassungsbehördenangelegenheiten";

    @Test
    void linesAreNoWiderThanAsked() {
        String statement =
                "Bowling Green needs to enforce the separation of church and state, and " + COMPOUND + " too/also.";
        assertThat(Lettering.wrap(statement, 150, 14, 99))
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(Lettering.width(line, 14)).isLessThanOrEqualTo(150));
    }

    @Test
    void wordsStayWholeWhereTheyFit() {
        assertThat(Lettering.wrap("by the pond at the gate", 80, 14, 9)).containsExactly("by the pond", "at the gate");
    }

    @Test
    void longWordsAreBrokenWithAHyphenAndLoseNothing() {
        var lines = Lettering.wrap(COMPOUND, 120, 14, 99);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(String.join("\n", lines).replace("-\n", "")).isEqualTo(COMPOUND);
    }

    @Test
    void longWordsAreBrokenBetweenSyllables() {
        assertThat(Lettering.wrap("überdurchschnittlich", 110, 14, 3)).containsExactly("überdurch-", "schnittlich");
        assertThat(Lettering.wrap("Öffnungszeiten", 80, 14, 3)).containsExactly("Öffnungs-", "zeiten");
    }

    @Test
    void softHyphensAreUsedFirstAndNeverSeen() {
        assertThat(Lettering.wrap("Straßen\u00ADbehörde", 70, 14, 9)).containsExactly("Straßen-", "behörde");
        assertThat(Lettering.wrap("Straßen\u00ADbehörde", 200, 14, 9)).containsExactly("Straßenbehörde");
    }

    @Test
    void whatGoesBeyondTheLastLineIsCutAndSeenToBe() {
        assertThat(Lettering.wrap("one two three four five six", 50, 14, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
    }

    @Test
    void nothingIsNoLine() {
        assertThat(Lettering.wrap("", 50, 14, 2)).isEmpty();
    }
}
