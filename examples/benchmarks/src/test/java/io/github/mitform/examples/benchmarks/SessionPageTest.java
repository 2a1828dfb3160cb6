package io.github.mitform.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.examples.benchmarks.Figures.Figure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionPageTest {
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private String page() {
        return new SessionPage(new Figures(figures, "Some VM 17"), new Parked(400, 600, 200)).text();
    }

    private void put(String name, double score, String unit) {
        figures.put(name, new Figure(score, Optional.of(score / 10), unit, 1.25, 1_536));
    }

    @Test
    void saysHowManyTimesMitformIsAhead() {
        put("ReadingBenchmark.mitform", 15.04, "ms/op");
        put("ReadingBenchmark.javaRosa", 301.6, "ms/op");
        assertThat(page())
                .contains(
                        "| read and check 1,000 questions, 499 conditions | 15 ms | 302 ms (× 20.1) | – | < 20 ms, ≥ 10 × | met |");
    }

    @Test
    void saysWhatWasMissed() {
        put("SessionBenchmark.mitformJson", 19_949, "ops/s");
        put("SessionBenchmark.floorJson", 39_200, "ops/s");
        assertThat(page())
                .contains(
                        "| sessions a second, state through JSON at every answer | 19,900 | – | 39,200 | ≥ 20,000 | **missed** |");
    }

    @Test
    void doesNotCallMetWhatWasNotMeasured() {
        assertThat(page()).contains("| one answer, 499 dependants | – | – | – | < 100 µs | **missed** |");
    }

    @Test
    void listsEveryFigure() {
        put("AnswerBenchmark.mitformLocal/1000", 0.61, "us/op");
        assertThat(page()).contains("| Answer, mitformLocal/1000 | 0.61 | 0.06 | µs/op | 1.25 | 1,536 |");
    }
}
