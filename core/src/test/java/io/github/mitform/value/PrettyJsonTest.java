package io.github.mitform.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrettyJsonTest {
    private static final Value TEXT = Value.object().with("de", Value.of("Ja")).with("en", Value.of("Yes"));

    @Test
    void whatIsShortStaysOnOneLine() {
        assertThat(PrettyJson.USUAL.write(TEXT)).isEqualTo("{\"de\": \"Ja\", \"en\": \"Yes\"}");
    }

    @Test
    void anObjectWithOneFurtherLevelStaysOnOneLine() {
        assertThat(PrettyJson.USUAL.write(Value.object().with("label", TEXT)))
                .isEqualTo("{\"label\": {\"de\": \"Ja\", \"en\": \"Yes\"}}");
    }

    @Test
    void whatHasMoreLevelsIsBroken() {
        assertThat(PrettyJson.USUAL.write(Value.list(Value.object().with("label", TEXT))))
                .isEqualTo("[\n  {\"label\": {\"de\": \"Ja\", \"en\": \"Yes\"}}\n]");
    }

    @Test
    void whatIsLongIsBroken() {
        var list = Value.list(Value.of("a".repeat(60)), Value.of("b".repeat(60)));
        assertThat(PrettyJson.USUAL.write(Value.object().with("list", list)))
                .isEqualTo("{\n  \"list\": [\n    \"" + "a".repeat(60) + "\",\n    \"" + "b".repeat(60) + "\"\n  ]\n}");
    }

    @Test
    void aLineWithItsCommaHasAtMost120Units() {
        for (int length = 90; length < 130; length++) {
            var object = Value.object()
                    .with("texts", Value.list(Value.of("x".repeat(length))))
                    .with("z", TEXT);
            var text = PrettyJson.USUAL.write(Value.list(object));
            assertThat(text.lines().filter(line -> line.startsWith("    \"texts\": [\"")))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        }
    }

    @Test
    void whatIsEmptyIsNoLevel() {
        var deep = Value.object().with("a", Value.object()).with("b", Value.list(Value.list(Value.list(Value.list()))));
        assertThat(PrettyJson.USUAL.write(deep)).isEqualTo("{\n  \"a\": {},\n  \"b\": [\n    [[[]]]\n  ]\n}");
    }

    @Test
    void numbersKeepAllTheirDigits() {
        var numbers = List.of("0.1234567890123456789012345678901234567890", "123456789012345678901234567890", "1E+400");
        assertThat(PrettyJson.compact(Value.list(
                        numbers.stream().map(n -> Value.of(new BigDecimal(n))).toList())))
                .isEqualTo("[0.1234567890123456789012345678901234567890, 1.2345678901234567890123456789e+29, 1e+400]"
                        .replace("567890,", "56789,"));
    }

    @Test
    void unitAndLineBreakCanBeOther() {
        var style = new PrettyJson("\t", "\r\n", 10);
        assertThat(style.write(TEXT)).isEqualTo("{\r\n\t\"de\": \"Ja\",\r\n\t\"en\": \"Yes\"\r\n}");
    }
}
