package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mitform.json.Json;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SoundFormatsTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areNeverSuspected(long seed) {
        assertThat(Check.of(SoundFormats.draw(new Random(seed)))).hasNoFindings();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void giveTheSameProgramFromTheirFile(long seed) {
        var format = SoundFormats.draw(new Random(seed));
        var read = Json.read(Json.document(Json.write(format))).orThrow();
        assertEquals(
                Check.of(format).orThrow().digest(), Check.of(read).orThrow().digest());
    }
}
