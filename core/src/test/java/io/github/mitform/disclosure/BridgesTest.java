package io.github.mitform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.disclosure.Suppression.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class BridgesTest {
    private static Place gap(int line, int column) {
        return new Place(line, column, 1);
    }

    @Test
    void aSquareOfGapsHoldsNone() {
        var square = List.of(gap(0, 0), gap(0, 1), gap(1, 0), gap(1, 1));
        assertThat(square).noneMatch(each -> Bridges.isBridge(each, square));
    }

    @Test
    void theOnlyGapBetweenTwoSquaresIsOne() {
        var bridge = gap(1, 2);
        var gaps =
                List.of(gap(0, 0), gap(0, 1), gap(1, 0), gap(1, 1), bridge, gap(2, 2), gap(2, 3), gap(3, 2), gap(3, 3));
        assertThat(gaps).filteredOn(each -> Bridges.isBridge(each, gaps)).containsExactly(bridge);
    }
}
