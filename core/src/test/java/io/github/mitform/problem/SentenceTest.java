package io.github.mitform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void doesNotGrowWithWhatIsPutIn() {
        var sentence =
                new Sentence("Nothing is called {name}.", "Nichts heißt {name}.").with("name", "🚲".repeat(5_000));
        assertThat(sentence.german())
                .startsWith("Nichts heißt 🚲🚲")
                .endsWith("🚲….")
                .hasSizeLessThan(1_000);
        assertThat(sentence.english()).hasSizeLessThan(1_000);
    }

    @Test
    void keepsWhatIsNotTooLong() {
        String circle = "a → ".repeat(150) + "a";
        assertThat(new Sentence("{circle}.", "{circle}.").with("circle", circle).english())
                .isEqualTo(circle + ".");
    }
}
