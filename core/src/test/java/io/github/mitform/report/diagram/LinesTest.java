package io.github.mitform.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void conditionsAreBrokenBetweenWordsAndKeepEveryCharacter() {
        var source = "age >= 18 && \"bike\" in modes && !(\"car\" in modes)";
        var lines = Lines.code(source, 130, 0).lines();
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 17);
        assertThat(String.join(" ", lines)).isEqualTo(source);
    }

    @Test
    void aNameLongerThanTheLineIsBrokenInside() {
        var lines = Lines.code("x".repeat(45) + " > 3", 160, 0).lines();
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("x".repeat(45) + ">3");
    }

    @Test
    void noLineIsWiderThanItsPlace() {
        var lines = Lines.words("words", "Verkehrsentwicklungsplanungsgesellschaft der Stadt", 13.5, 120, 10);
        assertThat(lines.width()).isLessThanOrEqualTo(121);
    }
}
