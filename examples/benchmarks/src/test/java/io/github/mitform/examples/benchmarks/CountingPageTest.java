package io.github.mitform.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.examples.benchmarks.Figures.Figure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountingPageTest {
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private String page() {
        return new CountingPage(new Figures(figures, "Some VM 17")).text();
    }

    private void put(String name, double score) {
        figures.put(name, new Figure(score, Optional.of(score / 10), "ms/op", 1.25, 1_536));
    }

    @Test
    void saysHowFarItIsFromTheMethodByHand() {
        put("CommitteeBenchmark.mitformPhragmen/7825", 10);
        put("CommitteeBenchmark.byHandPhragmen/7825", 5);
        assertThat(page()).contains("| sequential Phragmén, 7,825 ballots | 10 ms | 5 ms (× 0.50) | < 20 ms | met |");
    }

    @Test
    void saysWhatWasMissed() {
        put("SchulzeBenchmark.mitform", 20);
        assertThat(page()).contains("| Schulze, 100 candidates | 20 ms | – | < 20 ms | **missed** |");
    }

    @Test
    void callsTenTimesTheTimeLinearAndTwentyTimesNot() {
        put("CompressBenchmark.mitform/1000000", 400);
        put("CompressBenchmark.mitform/10000000", 4_000);
        assertThat(page()).contains("| compress 10,000,000 ballots in 200 MB | 4,000 ms | – | linear | met |");
        put("CompressBenchmark.mitform/10000000", 8_000);
        assertThat(page()).contains("| compress 10,000,000 ballots in 200 MB | 8,000 ms | – | linear | **missed** |");
    }

    @Test
    void doesNotCallMetWhatWasNotMeasured() {
        assertThat(page()).contains("| instant runoff, 1,041,313 ballots | – | – | < 100 ms | **missed** |");
    }
}
