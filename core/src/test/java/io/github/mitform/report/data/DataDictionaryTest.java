package io.github.mitform.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.random.SoundFormats;
import io.github.mitform.session.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataDictionaryTest {
    private static final DataDictionary MEADOW = DataDictionary.of(Meadow.ROUND);
    private static final Path GOLDEN = Path.of("src/test/resources/golden/data");
    private static final boolean IS_WRITING = "write".equals(System.getProperty("mitform.golden"));

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hasAnEntryForEveryColumnOfTheTable(long seed) {
        var round = Round.open(SoundFormats.drawRich(new Random(seed)), "only");
        var dictionary = DataDictionary.of(round);
        assertThat(dictionary.entries())
                .extracting(entry -> entry.column().name())
                .isEqualTo(ResponseTable.of(round).columns().stream()
                        .map(AnswerColumn::name)
                        .toList());
        assertThat(dictionary.csv(CsvStyle.PLAIN)).doesNotContain("Optional[");
        assertThat(dictionary.markdown(Locale.ENGLISH)).doesNotContain("Optional[");
    }

    private static Optional<String> condition(String column) {
        return MEADOW.entries().stream()
                .filter(entry -> entry.column().name().equals(column))
                .findFirst()
                .orElseThrow()
                .question()
                .flatMap(DataDictionary.Asked::when);
    }

    @Test
    void saysUnderWhichConditionsAQuestionIsAsked() {
        assertThat(condition("age")).isEmpty();
        assertThat(condition("born")).hasValue("answered(age) && age < 18");
        assertThat(condition("enough")).hasValue("how == \"bike\"");
        assertThat(condition("path")).hasValue("!(how == \"bike\")");
    }

    @Test
    void isWrittenAsCommaSeparatedValues() throws IOException {
        assertGolden("dictionary.csv", MEADOW.csv(CsvStyle.PLAIN));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de", "en"})
    void isWrittenForPeople(String language) throws IOException {
        assertGolden("dictionary." + language + ".md", MEADOW.markdown(Locale.forLanguageTag(language)));
    }

    /** After a change of words, {@code -Dmitform.golden=write} writes the files anew; review what changed. */
    private static void assertGolden(String name, String text) throws IOException {
        if (IS_WRITING) {
            Files.createDirectories(GOLDEN);
            Files.writeString(GOLDEN.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }
}
