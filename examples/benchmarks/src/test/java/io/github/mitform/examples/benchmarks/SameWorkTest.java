package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever takes part in the comparison does the same. */
class SameWorkTest {
    @Test
    void everyKindOfSessionHasAllItsSteps() throws Exception {
        var benchmark = new SessionBenchmark();
        for (int i = 0; i < 60; i++) {
            assertThat(benchmark.mitformObjects()).isBetween(10, 13);
            assertThat(benchmark.mitformJson()).isBetween(10, 13);
            assertThat(benchmark.floorObjects()).isBetween(10, 13);
            assertThat(benchmark.floorJson()).isBetween(10, 13);
            assertThat(benchmark.javaRosaCompiled()).isBetween(10, 13);
        }
    }

    @Test
    void theDefinitionsHaveNoFindings() {
        assertThat(Mitform.read(Walk.definition()).findings()).isEmpty();
        assertThat(Mitform.read(new LargeForm(100, true).mitform()).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thousandQuestionsHave499Conditions(boolean fan) {
        var form = new LargeForm(1_000, fan);
        assertThat(form.mitform().split("\"when\"", -1)).hasSize(500);
        assertThat(form.xform().split("relevant=", -1)).hasSize(500);
        assertThat(form.xform().getBytes(UTF_8)).hasSizeGreaterThan(100_000);
    }
}
