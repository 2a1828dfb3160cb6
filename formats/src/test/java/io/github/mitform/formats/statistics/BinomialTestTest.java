package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class BinomialTestTest {
    @Test
    void nobodyShowsNothing() {
        var nobody = new BinomialTest(0, 0, 0.5);
        assertThat(nobody.twoSided()).isEqualTo(1);
        assertThat(nobody.greater()).isEqualTo(1);
        assertThat(nobody.less()).isEqualTo(1);
        assertThat(nobody.doubled()).isEqualTo(1);
    }

    @Test
    void whatWasExpectedIsNoSurprise() {
        assertThat(new BinomialTest(5, 10, 0.5).twoSided()).isEqualTo(1);
    }

    @Test
    void whatCannotHappenByChanceHasNoChance() {
        assertThat(new BinomialTest(1, 5, 0).greater()).isZero();
        assertThat(new BinomialTest(0, 5, 0).less()).isEqualTo(1);
        assertThat(new BinomialTest(4, 5, 1).less()).isZero();
    }

    /** The definition, outcome by outcome. */
    @Test
    void bothSidesAreAllOutcomesThatAreAtMostAsLikely() {
        for (int n = 1; n <= 25; n++) {
            for (double chance : new double[] {0.05, 1 / 3.0, 0.5, 0.8}) {
                var chances = BinomialDistribution.of(n, chance);
                for (int x = 0; x <= n; x++) {
                    double sum = 0;
                    for (int i = 0; i <= n; i++) {
                        if (chances.probability(i) <= chances.probability(x) * (1 + 1e-7))
                            sum += chances.probability(i);
                    }
                    assertThat(new BinomialTest(x, n, chance).twoSided())
                            .as("%d of %d at %s", x, n, chance)
                            .isCloseTo(sum, within(1e-9));
                }
            }
        }
    }

    @Test
    void moreSuccessesThanTrialsAndOddChancesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BinomialTest(2, 1, 0.5))
                .withMessage("successes are some of 0 or more, but were 2 of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BinomialTest(1, 1, 50))
                .withMessage("a chance is 0 to 1, but was 50.0");
    }

    @Test
    void asManyTrialsAsThereAreNumbersAreNoMatter() {
        int all = Integer.MAX_VALUE;
        assertThat(new BinomialTest(all / 2, all, 0.5).twoSided()).isEqualTo(1, within(1e-3));
        assertThat(new BinomialTest(0, all, 0.5).twoSided()).isLessThan(1e-300);
        assertThat(new BinomialTest(all, all, 1).twoSided()).isEqualTo(1);
    }
}
