package io.github.mitform.examples.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern GAP = Pattern.compile("\\{[a-z]+}");

    private final ResourceBundle english = bundle(Locale.ROOT);
    private final ResourceBundle german = bundle(Locale.GERMAN);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(german.keySet()).isEqualTo(english.keySet());
    }

    /** The last of two would win without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_de.properties"})
    void nothingIsSaidTwice(String file) throws IOException {
        try (var stream = WordsTest.class.getResourceAsStream(file)) {
            var lines = new String(requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8).lines();
            assertThat(lines.filter(line -> line.contains(" = "))
                            .map(line -> line.substring(0, line.indexOf(" = ")))
                            .toList())
                    .hasSizeGreaterThan(100)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesHaveTheSameGaps() {
        for (String key : english.keySet()) {
            assertThat(gaps(german.getString(key))).as(key).isEqualTo(gaps(english.getString(key)));
        }
    }

    @Test
    void theEnvironmentChoosesTheLanguageEvenWhereTheLocaleIsNotInstalled() {
        assertThat(Words.language(Map.of("LANG", "de_DE.UTF-8"), Locale.ENGLISH))
                .isEqualTo(Locale.GERMANY);
        assertThat(Words.language(Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8"), Locale.ENGLISH))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Words.language(Map.of(), Locale.GERMAN)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void helpIsGermanWhereTheLocaleIs() {
        assertThat(Terminal.german("check", "--help").out())
                .contains("Prüft Definitionen")
                .contains("Optionen:");
        assertThat(Terminal.run("check", "--help").out())
                .contains("Checks definitions")
                .contains("Options:");
    }

    private static List<String> gaps(String sentence) {
        return GAP.matcher(sentence)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "io.github.mitform.examples.cli.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
