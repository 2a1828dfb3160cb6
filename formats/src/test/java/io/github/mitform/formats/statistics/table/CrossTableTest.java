package io.github.mitform.formats.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossTableTest {
    @Test
    void nobodySaysNothing() {
        var nobody = CrossTable.of(new long[][] {{0, 0}, {0, 0}});
        assertThat(nobody.people()).isZero();
        assertThat(nobody.chiSquare()).isEmpty();
        assertThat(nobody.pValue()).isEmpty();
        assertThat(nobody.cramersV()).isEmpty();
        assertThat(nobody.leastExpected()).isEmpty();
        assertThat(nobody.adjustedResidual(0, 0)).isEmpty();
        assertThat(nobody.fisher()).isEmpty();
        assertThat(CrossTable.of(new long[0][]).chiSquare()).isEmpty();
    }

    @Test
    void anAnswerThatNobodyGaveChangesNothing() {
        var small = CrossTable.of(new long[][] {{30, 14}, {18, 38}});
        var wide = CrossTable.of(new long[][] {{30, 0, 14}, {0, 0, 0}, {18, 0, 38}});
        assertThat(wide.chiSquare()).isEqualTo(small.chiSquare());
        assertThat(wide.degreesOfFreedom()).isEqualTo(1);
        assertThat(wide.leastExpected()).isEqualTo(small.leastExpected());
        assertThat(wide.fisher()).isEqualTo(small.fisher());
        assertThat(wide.adjustedResidual(2, 2)).isEqualTo(small.adjustedResidual(1, 1));
        assertThat(wide.adjustedResidual(1, 1)).isEmpty();
    }

    @Test
    void oneRowCannotBeCompared() {
        assertThat(CrossTable.of(new long[][] {{3, 4}}).chiSquare()).isEmpty();
        assertThat(CrossTable.of(new long[][] {{3, 4}}).adjustedResidual(0, 0)).isEmpty();
    }

    @Test
    void answersThatAlwaysGoTogetherAreFullyConnected() {
        var table = CrossTable.of(new long[][] {{50, 0}, {0, 50}});
        assertThat(table.cramersV().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(table.cramersVCorrected().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    /** R: qnorm(1 - 0.05 / (2 * c(4, 15))). */
    @Test
    void howFarChanceTakesOneOfManyCellsGrowsWithTheirNumber() {
        assertThat(CrossTable.of(new long[][] {{3, 4}, {5, 1}}).residualLimit(0.05))
                .isCloseTo(2.497705474412, within(1e-9));
        assertThat(CrossTable.of(new long[][] {{1, 1, 1, 1, 1, 0}, {1, 1, 1, 1, 1, 0}, {1, 1, 1, 1, 1, 0}})
                        .residualLimit(0.05))
                .as("the empty column is none")
                .isCloseTo(2.935199468867, within(1e-9));
    }
}
