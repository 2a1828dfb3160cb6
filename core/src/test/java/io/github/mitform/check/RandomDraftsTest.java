package io.github.mitform.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.random.RandomFormats;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomDraftsTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDraftIsEitherSoundOrToldWhyNot(long seed) {
        var result = Check.of(RandomFormats.draw(new Random(seed)));
        assertThat(result.isSound()).isEqualTo(result.errors().isEmpty());
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.message(Locale.ENGLISH))
                    .doesNotContainPattern("(?<!\\()null")
                    .matches("(?s).*[.?]");
            assertThat(finding.message(Locale.GERMAN)).doesNotContainPattern("(?<!\\()null");
        });
    }
}
